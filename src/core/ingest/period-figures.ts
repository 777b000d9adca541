import { calendarField, type SeriesField, seriesOf, type YearPiece } from "../domain/calendar-field.ts";
import type { Field } from "../domain/field.ts";
import { type CalendarDate, quarterNumber, quarterOf } from "../domain/period.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import type { HeaderColumn } from "./header.ts";
import type { Readings } from "./proposal.ts";
import { ask } from "./reading-of.ts";

const SERIES: readonly SeriesField[] = ["target", "progress"];

/** Figures that a table prints piece by piece, and in no column of their own. */
export function seriesWithoutColumn(columns: readonly HeaderColumn[]): readonly SeriesField[] {
  const fields = columns.map(({ field }) => field);
  return SERIES.filter((of) => !fields.includes(of) && fields.some((field) => field !== null && isOf(field, of)));
}

/**
 * Target and progress of a record whose table prints them for each piece of the year: those of the piece in
 * which the cut-off date falls. Asked where there is no such date or column, where it is blank and another is not,
 * and where the document has progress of a time after its own cut-off. Never a sum.
 */
export function withPeriodFigures(
  readings: Readings,
  columns: readonly HeaderColumn[],
  cutoff: CalendarDate | null,
): Readings {
  const wanted = seriesWithoutColumn(columns);
  if (wanted.length === 0) return readings;
  const own: Partial<Record<Field, Reading>> = { ...readings };
  for (const of of wanted) own[of] = figureOf(of, readings, { columns, cutoff });
  return own;
}

interface Calendar {
  readonly columns: readonly HeaderColumn[];
  readonly cutoff: CalendarDate | null;
}

function figureOf(of: SeriesField, readings: Readings, { columns, cutoff }: Calendar): Reading {
  const pieces = piecesOf(of, columns);
  const known = pieces.flatMap((piece) => {
    const reading = readings[calendarField(of, piece)];
    return reading === undefined ? [] : [{ piece, reading }];
  });
  const filled = known.filter(({ reading }) => reading.value !== null);
  const due = cutoff === null ? null : pieceAt(cutoff, pieces);
  const found = known.find(({ piece }) => piece === due);
  const isAhead = of === "progress" && filled.some(({ piece }) => due !== null && piece > due);
  if (found !== undefined && !isAhead && isSettled(found.reading, filled.length)) return ofPeriod(found.reading);
  return openFigure(
    found?.reading,
    filled.map(({ reading }) => reading),
  );
}

/** It has a value, or a doubt of its own, or no other piece has a value either. */
function isSettled({ value, status }: Reading, filled: number): boolean {
  return value !== null || status === "ask" || filled === 0;
}

function openFigure(own: Reading | undefined, filled: readonly Reading[]): Reading {
  const asked = ask(own?.raw ?? null, own?.value ?? null, ["period-not-settled"]);
  return { ...asked, ...unitOf(own), alternatives: filled.flatMap(offered) };
}

function ofPeriod(reading: Reading): Reading {
  const reasons = reading.reasons.filter((reason) => reason !== "as-printed");
  return { ...reading, reasons: ["period-of-cutoff", ...reasons] };
}

function offered(reading: Reading): readonly Alternative[] {
  if (reading.value === null) return [];
  return [{ value: reading.value, ...unitOf(reading), why: "period-not-settled" }];
}

function unitOf(reading: Reading | undefined): Pick<Reading, "unit"> {
  return reading?.unit === undefined ? {} : { unit: reading.unit };
}

/** In the order of the year, of one length: quarters before halves before months. */
function piecesOf(of: SeriesField, columns: readonly HeaderColumn[]): readonly YearPiece[] {
  const all = columns.flatMap(({ field }) => {
    const series = field === null ? null : seriesOf(field);
    return series?.of === of ? [series.piece] : [];
  });
  const length = ["Q", "S", "M"].find((letter) => all.some((piece) => piece.startsWith(letter))) ?? "";
  return all.filter((piece) => piece.startsWith(length)).toSorted();
}

/** The piece of the year a date falls in; null where no column is of it. */
function pieceAt(date: CalendarDate, pieces: readonly YearPiece[]): YearPiece | null {
  const quarter = quarterNumber(quarterOf(date));
  const names = [`Q${quarter}`, `S${Math.ceil(quarter / 2)}`, `M${date.slice(5, 7)}`];
  return pieces.find((piece) => names.includes(piece)) ?? null;
}

function isOf(field: Field, of: SeriesField): boolean {
  return seriesOf(field)?.of === of;
}
