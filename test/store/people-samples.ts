import type { AccountRecord, Store } from "../../src/store/store.ts";
import { actOf, done } from "./samples.ts";

const AT = "2026-04-20T09:00:00Z";

export function accountOf(version: number, change: Partial<AccountRecord> = {}): AccountRecord {
  return {
    id: "p-1",
    version,
    name: "Ana Ruiz",
    email: "ana@ejemplo.mx",
    state: "active",
    roles: [
      { role: "liaison", area: "Educación Cívica" },
      { role: "planning", area: null },
    ],
    by: "Luz Mora",
    at: AT,
    ...change,
  };
}

export const PEOPLE: readonly AccountRecord[] = [
  accountOf(1),
  accountOf(1, {
    id: "p-2",
    name: "Luz Mora",
    email: "luz@ejemplo.mx",
    roles: [{ role: "administration", area: null }],
  }),
  accountOf(2, { state: "suspended" }),
];

/** One act more, 13, after those of `fillYear`. */
export async function fillPeople(store: Store, id: string): Promise<void> {
  await done(store, actOf(id, "manage-people", "p-1, p-2"), async (writer) => {
    for (const person of PEOPLE) await writer.addAccountVersion(person);
  });
}
