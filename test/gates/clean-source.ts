/** A product of a few lines, one file per room, in which no gate finds a fault. */
export const cleanSource: Readonly<Record<string, string>> = {
  "src/core/domain/amount.ts": `import { Big } from "big.js";

/** An exact amount. */
export interface Amount {
  readonly text: string;
}

export function parseAmount(text: string): Amount {
  return { text: new Big(text).toFixed() };
}
`,
  "src/core/ingest/propose.ts": `import { type Amount, parseAmount } from "../domain/amount.ts";

export function propose(cell: string): Amount {
  return parseAmount(cell.trim());
}
`,
  "src/core/evaluation/evaluate.ts": `import type { Amount } from "../domain/amount.ts";

export function isBlank(amount: Amount): boolean {
  return amount.text === "";
}
`,
  "src/store/store.ts": `import type { Amount } from "../core/domain/amount.ts";

export interface Store {
  readonly keep: (amount: Amount) => void;
}
`,
  "src/store/sqlite.ts": `import type { Store } from "./store.ts";

export function openSqlite(): Store {
  return { keep: () => undefined };
}
`,
  "src/actions/import-cell.ts": `import { isBlank } from "../core/evaluation/evaluate.ts";
import { propose } from "../core/ingest/propose.ts";
import type { Store } from "../store/store.ts";

export function importCell(store: Store, cell: string): void {
  const amount = propose(cell);
  if (!isBlank(amount)) store.keep(amount);
}
`,
  "src/compose.ts": `import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/store.ts";

export function compose(): Store {
  return openSqlite();
}
`,
  "src/cli/main.ts": `import { importCell } from "../actions/import-cell.ts";
import { compose } from "../compose.ts";

importCell(compose(), "12.5");
console.log("ok");
`,
  "test/amount.test.ts": `import { expect, test } from "vitest";
import { parseAmount } from "../src/core/domain/amount.ts";

test("an amount prints what it read", () => {
  expect(parseAmount("12.50").text).toBe("12.5");
});
`,
};
