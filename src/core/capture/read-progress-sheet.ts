import type { Period } from "../domain/cycle-period.ts";
import type { ProgressBasis } from "../domain/figure.ts";
import type { NewContent } from "../domain/progress.ts";
import type { Grid } from "../ingest/grid.ts";
import { readBasis } from "./cell-words.ts";
import { type KnownIndicator, Lookup } from "./known-indicators.ts";
import { readEvidence } from "./evidence-cells.ts";
import { noteFaults, readFigure } from "./figure-cells.ts";
import { progressForm, type ProgressLine } from "./progress-form.ts";
import { type CapturedAt, type CapturedSheet, readSheet } from "./sheet.ts";

/** A figure as a file gives it; whoever takes it in adds where it came from and whether it is late. */
export interface CapturedProgress extends CapturedAt {
  readonly key: string;
  readonly period: Period;
  readonly content: Omit<NewContent, "late" | "source">;
  /**
   * The cells the figure was read from, as found, each after its heading. Not those of its parts nor of its
   * evidence: what is published of it must give nobody away.
   */
  readonly printed: string;
}

/** Reads a file of progress: a line for each indicator and period, in any order of columns. */
export function readProgressSheet(
  grid: Grid,
  known: ReadonlyMap<string, KnownIndicator>,
): CapturedSheet<CapturedProgress> {
  const lookup = new Lookup(known);
  return readSheet(grid, progressForm(known), (line: ProgressLine) => readLine(line, lookup));
}

function readLine(line: ProgressLine, lookup: Lookup): CapturedProgress | null {
  const rest = { ...readRest(line), evidence: readEvidence(line) };
  const key = line.text("key");
  if (key === "") line.noteMissing("key");
  const indicator = key === "" ? null : line.take(lookup.indicator(key));
  const period = readPeriodCell(line, lookup, indicator);
  if (key !== "" && period !== null) line.subject = { key, period };
  if (indicator === null) {
    noteFaults(line);
    return null;
  }
  if (period !== null) line.take(lookup.period(period, { key, cycle: indicator.cycle }));
  const figure = readFigure(line, key, indicator.plan);
  if (period === null || figure === null) return null;
  const { breakdowns, reported, inputs } = figure;
  const content = { reported, inputs, breakdowns, ...rest };
  return { key, period, content, printed: printedFigure(line), at: line.at, cells: line.cells };
}

/** "valor: 1,520"; "atendidas: 12 · recibidas: 15". */
function printedFigure(line: ProgressLine): string {
  const columns = FIGURE_COLUMNS.map((column) => [line.heading(column), line.text(column)] as const);
  const variables = line
    .open()
    .flatMap(({ what, heading, text }) => (what.kind === "variable" ? [[heading, text] as const] : []));
  return [...columns, ...variables]
    .filter(([, text]) => text !== "")
    .map(([heading, text]) => `${heading}: ${text}`)
    .join(" · ");
}

const FIGURE_COLUMNS = ["status", "value", "numerator", "denominator", "per", "unit"] as const;

/** When nobody says what a figure is of, it is unknown, and no total is made of it. */
function readRest(line: ProgressLine): { readonly basis: ProgressBasis; readonly justification: string | null } {
  return {
    basis: line.word("basis", readBasis, "basis") ?? "unknown",
    justification: line.prose("justification"),
  };
}

function readPeriodCell(line: ProgressLine, lookup: Lookup, indicator: KnownIndicator | null): Period | null {
  const text = line.text("period");
  if (text === "") {
    line.noteMissing("period");
    return null;
  }
  const of = { column: line.heading("period"), frequency: indicator?.frequency ?? null };
  return line.take(lookup.periodOf(text, of));
}
