import type { KnownIndicator } from "../../../src/core/capture/known-indicators.ts";
import type { CapturedSheet } from "../../../src/core/capture/sheet.ts";
import { NO_PLAN } from "../../../src/core/domain/indicator-plan.ts";
import { COUNT, PERCENT } from "../../../src/core/domain/measure.ts";
import { calendarYear, type Cycle, parseCycle } from "../../../src/core/domain/period.ts";
import type { Problem } from "../../../src/core/domain/problem.ts";
import type { Grid } from "../../../src/core/ingest/grid.ts";
import { must } from "../decimals.ts";
import { gridOfCells } from "../ingest/documents.ts";

export const YEAR: Cycle = must(calendarYear(2025), "2025");
export const SCHOOL_YEAR: Cycle = must(parseCycle("2024-09-01/2025-08-31"), "2024-09-01/2025-08-31");

const BASE: KnownIndicator = { plan: NO_PLAN, cycle: YEAR, frequency: "quarterly", direction: "ascending" };

/** Sessions, a share by formula, a school year, one whose unit nobody has said, one of every four months. */
export const KNOWN: ReadonlyMap<string, KnownIndicator> = new Map([
  ["SES-1", { ...BASE, plan: { ...NO_PLAN, accumulation: "sum", unit: "sesiones" } }],
  [
    "SOL-1",
    {
      ...BASE,
      plan: {
        ...NO_PLAN,
        accumulation: "on-demand",
        unit: PERCENT,
        formula: {
          source: "100 * atendidas / recibidas",
          variables: [
            { name: "atendidas", label: "Solicitudes atendidas", unit: "solicitudes" },
            { name: "recibidas", label: "Solicitudes recibidas", unit: "solicitudes" },
          ],
          places: 0,
        },
      },
    },
  ],
  ["ESC-1", { ...BASE, cycle: SCHOOL_YEAR, plan: { ...NO_PLAN, accumulation: "sum", unit: "becas" } }],
  ["SIN-1", { ...BASE, direction: null }],
  ["CUA-1", { ...BASE, frequency: "four-monthly", plan: { ...NO_PLAN, unit: COUNT } }],
  ["PCT-1", { ...BASE, plan: { ...NO_PLAN, accumulation: "constant", unit: PERCENT } }],
]);

/** A file as people think of one: "clave|periodo|valor", then its lines. */
export function sheet(...lines: readonly string[]): Grid {
  return gridOfCells(lines.map((line) => line.split("|")));
}

/** The one thing that was read; fails with what was refused. */
export function onlyOf<T>({ read, refused, faults }: CapturedSheet<T>): T {
  const [only, ...others] = read;
  if (only === undefined || others.length + refused.length + faults.length > 0) {
    throw new Error(JSON.stringify({ read, refused, faults }));
  }
  return only;
}

/** What was refused, in short: "3 value-missing, unit-unlike". */
export function refusals<T>({ refused }: CapturedSheet<T>): readonly string[] {
  return refused.map(({ at, problems }) => `${at.line ?? "?"} ${codes(problems).join(", ")}`);
}

export function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problem.code);
}
