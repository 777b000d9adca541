import { readFileSync } from "node:fs";
import { knownIndicators } from "../../../src/core/capture/known-indicators.ts";
import { type CapturedIndicator, readIndicatorSheet } from "../../../src/core/capture/read-indicator-sheet.ts";
import { type CapturedProgress, readProgressSheet } from "../../../src/core/capture/read-progress-sheet.ts";
import { readTargetSheet } from "../../../src/core/capture/read-target-sheet.ts";
import type { CapturedSheet } from "../../../src/core/capture/sheet.ts";
import { cycleKey } from "../../../src/core/domain/period.ts";
import { scheduleOfIndicator } from "../../../src/core/domain/indicator-schedule.ts";
import type { IndicatorVersion } from "../../../src/core/domain/register.ts";
import type { PlannedTarget } from "../../../src/core/domain/target-calendar.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { evaluate, type IndicatorYear, type YearEvaluation } from "../../../src/core/evaluation/evaluate.ts";
import type { Grid } from "../../../src/core/ingest/grid.ts";
import { readCaptureFile } from "../../../src/formats/capture-file.ts";
import { must, valueOf } from "../decimals.ts";

export const FOLDER = new URL("../../../examples/anio-municipio/", import.meta.url);

export function exampleText(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

export function exampleGrid(name: string): Grid {
  return valueOf(readCaptureFile(name, readFileSync(new URL(name, FOLDER))));
}

/** All of a file without a bad line. */
function allOf<T>({ read, refused, faults }: CapturedSheet<T>): readonly T[] {
  if (refused.length + faults.length > 0) throw new Error(JSON.stringify([...faults, ...refused]));
  return read;
}

export const INDICATORS = allOf(readIndicatorSheet(exampleGrid("indicadores.csv")));
export const KNOWN = knownIndicators(INDICATORS.map(versionOf));
export const QUARTERS = ["t1", "t2", "t3", "t4"] as const;

export function targetsOf(name: string): ReadonlyMap<string, PlannedTarget> {
  return new Map(allOf(readTargetSheet(exampleGrid(name), KNOWN)).map(({ key, target }) => [key, target]));
}

export function progressOf(name: string): readonly CapturedProgress[] {
  return allOf(readProgressSheet(exampleGrid(name), KNOWN));
}

const FIRST = QUARTERS.flatMap((quarter) => progressOf(`avances-${quarter}.csv`)).map(captureOf(1));
const CORRECTED = progressOf("correccion-t2.csv").map(captureOf(2));
const TARGETS = new Map([...targetsOf("metas.csv"), ...targetsOf("metas-ajustadas-t3.csv")]);

/** The year as it stands at its end: the target as adjusted, the figure as corrected. */
export function yearOf(key: string): IndicatorYear {
  const { plan, cycle, direction, frequency } = must(KNOWN.get(key), key);
  return {
    direction,
    accumulation: plan.accumulation,
    baseline: plan.baseline,
    target: TARGETS.get(key) ?? null,
    schedule: scheduleOfIndicator({ cycle: cycleKey(cycle), frequency: must(frequency, key) }),
    captures: [...FIRST, ...CORRECTED].filter((one) => one.key === key),
  };
}

export function evaluationOf(key: string): YearEvaluation {
  return evaluate(yearOf(key), DEFAULT_RULES);
}

function captureOf(revision: number) {
  return ({ key, period, content: { reported, basis } }: CapturedProgress) => ({
    key,
    period,
    revision,
    reported,
    basis,
  });
}

function versionOf({ key, indicator, at }: CapturedIndicator): IndicatorVersion {
  const origin = {
    importId: null,
    row: null,
    answer: null,
    createdAt: "2025-01-02T10:00:00Z",
    createdBy: "planeacion",
  };
  return { key: must(key, `line ${at.line ?? "?"}`), version: 1, ...indicator, ...origin };
}
