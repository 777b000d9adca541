import { join } from "node:path";
import { addIndicators } from "../src/actions/add-indicators.ts";
import type { Batch } from "../src/actions/batch.ts";
import { type Context, OWNER } from "../src/actions/context.ts";
import { openPeriod } from "../src/actions/move-period.ts";
import { type FigureInFile, recordProgress } from "../src/actions/record-progress.ts";
import { type Decimal, parseDecimal } from "../src/core/domain/decimal.ts";
import { amount, type Reported } from "../src/core/domain/figure.ts";
import { NO_PLAN } from "../src/core/domain/indicator-plan.ts";
import { COUNT } from "../src/core/domain/measure.ts";
import { parseDate, parseQuarter } from "../src/core/domain/period.ts";
import type { ProgressStep } from "../src/core/domain/progress-history.ts";
import type { Problem } from "../src/core/domain/problem.ts";
import { ok, type Result } from "../src/core/domain/result.ts";
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
 * One act that takes in 10,000 figures, each held against its indicator and its period, audit chain and
 * all, beside a bare transaction that inserts the same rows in the same table, with the same promise that
 * they are on disk. Limit: 3 times.
 */
export function measureRecord(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const figures = Array.from({ length: FIGURES }, (_, at) => figureOf(at));
    const own: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const path = join(folder, `own-${run}.db`);
      own.push(await recordByAction(path, figures));
      bare.push(await recordBySql(join(folder, `bare-${run}.db`), await stepsIn(path)));
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

/** Seconds of the act, on a register with as many indicators and their period open. */
async function recordByAction(path: string, figures: readonly FigureInFile[]): Promise<number> {
  const store = await newRegister(path);
  const context: Context = { store, now: () => AT, actor: "Ana", may: OWNER };
  const drafts = figures.map(({ key }) => ({
    key,
    cycle: "2026-01-01/2026-12-31",
    description: DESCRIPTION,
    plan: PLAN,
    at: null,
  }));
  allDone(await addIndicators(context, { institution: INSTITUTION, drafts }));
  const period = quarter("2026-Q1");
  const opened = await openPeriod(context, { institution: INSTITUTION, period, dueOn: known(parseDate("2026-04-10")) });
  if (!opened.ok) throw new Error(opened.problem.code);
  const request = {
    institution: INSTITUTION,
    figures,
    on: known(parseDate("2026-04-01")),
    document: null,
    corrects: false,
  };
  const began = performance.now();
  allDone(await recordProgress(context, request));
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return seconds;
}

function allDone(result: Result<Batch<unknown>, Problem>): void {
  if (!result.ok) throw new Error(result.problem.code);
  if (result.value.refused.length > 0) throw new Error(JSON.stringify(result.value.refused[0]));
}

async function stepsIn(path: string): Promise<readonly ProgressStep[]> {
  const opened = await openSqliteStore({ path, create: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const steps = await opened.value.progressSteps(INSTITUTION);
  await opened.value.close();
  return steps;
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

const DESCRIPTION = {
  programme: null,
  objective: "Atender a tiempo",
  name: "Solicitudes atendidas",
  definition: null,
  method: null,
  dimension: null,
  unitLabel: null,
  frequency: "quarterly",
  direction: "ascending",
  area: "Planeación",
} as const;
const PLAN = { ...NO_PLAN, accumulation: "sum", unit: COUNT } as const;

/** A figure worked out from two counts, as most are. */
function figureOf(at: number): FigureInFile {
  const [attended, received] = [count(`${(at * 7) % 997}`), count("997")];
  return {
    key: `IND-${String(at + 1).padStart(5, "0")}`,
    period: quarter("2026-Q1"),
    at: null,
    content: {
      reported: attended,
      basis: "period",
      breakdowns: [],
      justification: null,
      evidence: [],
      inputs: { attended, received },
      source: { kind: "typed" },
    },
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
