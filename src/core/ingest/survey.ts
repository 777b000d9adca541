import { type Field, isNumberField, type NumberField } from "../domain/field.ts";
import type { Frequency } from "../domain/frequency.ts";
import { type Quarter, quarterOf } from "../domain/period.ts";
import { Blocks, type RecordNumbers } from "./blocks.ts";
import { CellEdges } from "./cell-edges.ts";
import type { HeaderColumn } from "./header.ts";
import type { LaidRow, Table } from "./layout.ts";
import { NumberColumns } from "./number-columns.ts";
import { Outline } from "./outline.ts";
import { periodEndOf, RecordPeriods } from "./record-periods.ts";
import { readFrequency } from "./read-frequency.ts";
import { isSpeaking, rowSpeech, saysPercent } from "./row-speech.ts";
import type { ShapedGrid } from "./shaped-row.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What is known of a document before any of its cells is read. */
export interface Survey {
  readonly outline: Outline;
  /** What the records that are left print as their periods. */
  readonly periods: RecordPeriods;
  readonly tables: readonly Table[];
  readonly numbers: NumberColumns;
  readonly blocks: Blocks;
  readonly vocabulary: Vocabulary;
  /** Fields whose cells nearly all end with a full stop. */
  readonly stopped: ReadonlySet<Field>;
  /** Fields whose cells begin with a capital, but for a few that may have been cut. */
  readonly capital: ReadonlySet<Field>;
  /** Fields whose author begins with small letters. */
  readonly small: ReadonlySet<Field>;
  readonly percentInDocument: boolean;
}

/**
 * Walks over the document: what its rows and tables are, how they are laid out, what their columns hold.
 * With a period, records that print another one as theirs are set aside.
 */
export function surveyGrid(grid: ShapedGrid, period: Quarter | null = null): Survey {
  const outline = new Outline(grid);
  for (const { table, page, view } of outline.records()) table.add(page, view);
  const periods = keepPeriod(outline, period);
  const numbers = new NumberColumns();
  const blocks = new Blocks();
  const vocabulary = new Vocabulary();
  const edges = new CellEdges();
  for (const { table, page, view } of outline.records()) {
    const laid = table.lay(page, view);
    const record = recordNumbers(table, laid, page);
    numbers.add(table, record, expectsBare(table, laid));
    blocks.add(record);
    vocabulary.addRow(laid.cells.filter((_, i) => view.form.kinds[i] === "text"));
    edges.add(table.columns, laid);
  }
  return {
    outline,
    periods,
    tables: outline.tables,
    numbers,
    blocks,
    vocabulary,
    stopped: edges.stopped(),
    capital: edges.capital(),
    small: edges.small(),
    percentInDocument: numbers.printPercents(),
  };
}

/** Each row says when its period begins and ends; an end alone may be any date. */
function printsPeriods({ columns }: Table): boolean {
  const fields = columns.map(({ field }) => field);
  return fields.includes("periodStart") && fields.includes("periodEnd");
}

function keepPeriod(outline: Outline, period: Quarter | null): RecordPeriods {
  const periods = periodsOf(outline, false);
  const isOfOthers = periods.quarters.length > 1 && !periods.quarters.some((one) => one === period);
  if (period === null || periods.quarters.length === 0 || isOfOthers) return periods;
  outline.keep((record) => {
    const end = periodEndOf(record);
    return end === null || quarterOf(end.date) === period;
  });
  return periodsOf(outline, true);
}

function periodsOf(outline: Outline, chosen: boolean): RecordPeriods {
  const periods = new RecordPeriods(chosen);
  if (outline.hasSectionPeriods || outline.tables.some(printsPeriods))
    for (const record of outline.records()) periods.add(record);
  return periods;
}

function recordNumbers(table: Table, { layout, cells }: LaidRow, page: number): RecordNumbers {
  const raws: Partial<Record<NumberField, string>> = {};
  let frequency: Frequency | null = null;
  for (const [j, { field }] of table.columns.entries()) {
    const cell = cells[layout.alignment.cells[j] ?? -1];
    if (field === null || cell === undefined) continue;
    if (field === "frequency") frequency = readFrequency(cell)?.value ?? null;
    if (isNumberField(field)) raws[field] = cell;
  }
  return { page, frequency, raws };
}

/** The row's unit, or else its words, say that its numbers stand without a percent sign. */
function expectsBare(table: Table, { layout, cells }: LaidRow): boolean {
  const texts = (wanted: (column: HeaderColumn) => boolean) =>
    table.columns.flatMap((column, j) => (wanted(column) ? (cells[layout.alignment.cells[j] ?? -1] ?? []) : []));
  const [unit = ""] = texts(({ field }) => field === "unit");
  if (/\p{L}|%/u.test(unit)) return !saysPercent(unit);
  return rowSpeech(texts(isSpeaking)).kind === "counted";
}
