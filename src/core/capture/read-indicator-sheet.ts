import { boundsOf } from "../domain/cycle-period.ts";
import { FREQUENCIES, type Frequency } from "../domain/frequency.ts";
import { type Cycle, cycleKey, parseCycle } from "../domain/period.ts";
import { type Direction, DIRECTIONS, type IndicatorVersion } from "../domain/register.ts";
import type { Grid } from "../ingest/grid.ts";
import type { Description } from "../ingest/indicator-description.ts";
import { readGivenUnit, readGivenValue } from "../ingest/given-value.ts";
import { INDICATOR_FORM, type IndicatorColumn } from "./indicator-form.ts";
import type { Line } from "./line.ts";
import { readPeriod } from "./period-text.ts";
import { readPlan } from "./plan-cells.ts";
import { type CapturedAt, type CapturedSheet, readSheet } from "./sheet.ts";

/** An indicator as a file describes it; without a key it is a new one. */
export interface CapturedIndicator extends CapturedAt {
  readonly key: string | null;
  readonly indicator: CapturedDescription;
}

export type CapturedDescription = Description & Pick<IndicatorVersion, "cycle" | "plan">;

type IndicatorLine = Line<IndicatorColumn, never>;

/** Reads a file of indicators, one a line. What is blank is not known yet; only a name and a cycle are a must. */
export function readIndicatorSheet(grid: Grid): CapturedSheet<CapturedIndicator> {
  return readSheet(grid, INDICATOR_FORM, readLine);
}

function readLine(line: IndicatorLine): CapturedIndicator | null {
  const key = line.word("key", readKey, "key");
  if (key !== null) line.subject = { key, period: null };
  const name = line.prose("name");
  if (line.text("name") === "") line.noteMissing("name");
  const cycle = readCycleCell(line);
  const unit = line.word("unit", readGivenUnit, "unit");
  const indicator = {
    programme: line.prose("programme"),
    objective: line.prose("objective"),
    name,
    definition: line.prose("definition"),
    method: line.prose("method"),
    dimension: line.prose("dimension"),
    unitLabel: line.prose("unitLabel") ?? line.prose("unit"),
    frequency: line.word("frequency", readFrequencyWord, "frequency"),
    direction: line.word("direction", readDirectionWord, "direction"),
    area: line.prose("area"),
    plan: readPlan(line, unit),
  };
  if (cycle === null) return null;
  return { key, indicator: { cycle: cycleKey(cycle), ...indicator }, at: line.at, cells: line.cells };
}

/** Letters, digits, points and hyphens: what can stand in an address and be read out. */
function readKey(text: string): string | null {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(text) ? text : null;
}

function readCycleCell(line: IndicatorLine): Cycle | null {
  if (line.text("cycle") === "") line.noteMissing("cycle");
  return line.word("cycle", readCycle, "cycle");
}

/** "2025", "2024-09-01/2025-08-31", "septiembre de 2024 a agosto de 2025". */
function readCycle(text: string): Cycle | null {
  const period = readPeriod(text, { column: "", frequency: null });
  return period.ok ? boundsOf(period.value) : parseCycle(text);
}

function readFrequencyWord(text: string): Frequency | null {
  const code = readGivenValue("frequency", text)?.value;
  return FREQUENCIES.find((one) => one === code) ?? null;
}

function readDirectionWord(text: string): Direction | null {
  const code = readGivenValue("direction", text)?.value;
  return DIRECTIONS.find((one) => one === code) ?? null;
}
