import { join } from "node:path";
import { type Decimal, parseDecimal } from "../src/core/domain/decimal.ts";
import { amount, type Reported } from "../src/core/domain/figure.ts";
import { COUNT } from "../src/core/domain/measure.ts";
import { parseQuarter } from "../src/core/domain/period.ts";
import type { ProgressStep } from "../src/core/domain/progress-history.ts";
import { ok } from "../src/core/domain/result.ts";
import { progressStepRow } from "../src/store/cycle-rows.ts";
import { openHandle } from "../src/store/sqlite-file.ts";
import { openSqliteStore } from "../src/store/sqlite.ts";
import type { Act, Store, Writer } from "../src/store/store.ts";
import { inFolder } from "./measure.ts";
import type { Row } from "./table.ts";

const FIGURES = 10_000;
const RUNS = 5;
const INSTITUTION = "instituto";
const AT = "2026-04-01T09:30:00.000Z";

/**
 * One act that records 10,000 drafted figures, audit chain and all, beside a bare transaction that inserts
 * the same rows in the same table, with the same promise that they are on disk. Limit: 3 times.
 */
export function measureRecord(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const steps = Array.from({ length: FIGURES }, (_, at) => stepOf(at));
    const own: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      own.push(await recordByStore(join(folder, `own-${run}.db`), steps));
      bare.push(await recordBySql(join(folder, `bare-${run}.db`), steps));
    }
    return [
      {
        job: `record, ${FIGURES} figures in one act`,
        seconds: Math.min(...own),
        beside: "the same rows in raw SQL, one transaction",
        besideSeconds: Math.min(...bare),
      },
    ];
  });
}

/** Seconds of the act. */
async function recordByStore(path: string, steps: readonly ProgressStep[]): Promise<number> {
  const store = await newRegister(path);
  const began = performance.now();
  await done(store, (writer) => writer.addProgressSteps(steps));
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return seconds;
}

/** Seconds of a transaction of bare statements, with the settings that the store gives its connections. */
async function recordBySql(path: string, steps: readonly ProgressStep[]): Promise<number> {
  await (await newRegister(path)).close();
  const rows = steps.map((step) => progressStepRow(INSTITUTION, step));
  const handle = openHandle(path, { readonly: false, timeoutMs: 0 });
  const began = performance.now();
  const insert = handle.prepare(
    `insert into progress_step values
      (@institution, @indicator, @period, @step, @revision, @act, @content, @reason, @made_by, @made_at)`,
  );
  handle.exec("begin immediate");
  for (const row of rows) insert.run(row);
  handle.exec("commit");
  const seconds = (performance.now() - began) / 1000;
  handle.close();
  return seconds;
}

async function newRegister(path: string): Promise<Store> {
  const opened = await openSqliteStore({ path, create: true });
  if (!opened.ok) throw new Error(opened.problem.code);
  await done(opened.value, (writer) =>
    writer.addInstitution({ id: INSTITUTION, name: "Instituto de Prueba", keyPrefix: "IND", createdAt: AT }),
  );
  return opened.value;
}

async function done(store: Store, work: (writer: Writer) => Promise<void>): Promise<void> {
  const act: Act = { institution: INSTITUTION, actor: "Ana", action: "record-progress", subject: "2026-Q1", at: AT };
  const result = await store.act(act, (writer) => work(writer).then(() => ok(null)));
  if (!result.ok) throw new Error(result.problem.code);
}

/** A figure worked out from two counts, as most are. */
function stepOf(at: number): ProgressStep {
  const [attended, received] = [count(`${(at * 7) % 997}`), count("997")];
  return {
    key: `IND-${String(at + 1).padStart(5, "0")}`,
    period: quarter("2026-Q1"),
    step: 1,
    revision: 1,
    act: {
      kind: "drafted",
      content: {
        reported: attended,
        basis: "period",
        breakdowns: [],
        justification: null,
        evidence: [],
        inputs: { attended, received },
        source: { kind: "typed" },
        late: false,
      },
    },
    by: "Ana",
    at: AT,
  };
}

function count(text: string): Reported {
  return amount(known<Decimal>(parseDecimal(text)), COUNT);
}

function quarter(text: string) {
  return known(parseQuarter(text));
}

function known<T>(value: T | null): T {
  if (value === null) throw new Error("made up wrongly");
  return value;
}
