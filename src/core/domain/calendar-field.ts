/** The pieces of a year that a table may print a column for each of: quarters, halves and months. */
export type YearPiece =
  | `Q${1 | 2 | 3 | 4}`
  | `S${1 | 2}`
  | `M${"01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12"}`;

/** Figures that may be printed piece by piece. */
export type SeriesField = "target" | "progress";
/** "progressQ1": what was achieved in, or up to, the first quarter, as the table says. */
export type CalendarField = `${SeriesField}${YearPiece}`;

export const CALENDAR_FIELDS: Readonly<Record<CalendarField, "number">> = {
  targetQ1: "number",
  targetQ2: "number",
  targetQ3: "number",
  targetQ4: "number",
  targetS1: "number",
  targetS2: "number",
  targetM01: "number",
  targetM02: "number",
  targetM03: "number",
  targetM04: "number",
  targetM05: "number",
  targetM06: "number",
  targetM07: "number",
  targetM08: "number",
  targetM09: "number",
  targetM10: "number",
  targetM11: "number",
  targetM12: "number",
  progressQ1: "number",
  progressQ2: "number",
  progressQ3: "number",
  progressQ4: "number",
  progressS1: "number",
  progressS2: "number",
  progressM01: "number",
  progressM02: "number",
  progressM03: "number",
  progressM04: "number",
  progressM05: "number",
  progressM06: "number",
  progressM07: "number",
  progressM08: "number",
  progressM09: "number",
  progressM10: "number",
  progressM11: "number",
  progressM12: "number",
};

export function calendarField(of: SeriesField, piece: YearPiece): CalendarField {
  return `${of}${piece}`;
}

/** Which figure of which piece; null for a field of no piece. */
export function seriesOf(field: string): { readonly of: SeriesField; readonly piece: YearPiece } | null {
  const found = /^(target|progress)([QSM]\d{1,2})$/.exec(field);
  const piece = YEAR_PIECES.find((one) => one === found?.[2]);
  if (piece === undefined) return null;
  return { of: found?.[1] === "target" ? "target" : "progress", piece };
}

export const YEAR_PIECES: readonly YearPiece[] = [
  "Q1",
  "Q2",
  "Q3",
  "Q4",
  "S1",
  "S2",
  "M01",
  "M02",
  "M03",
  "M04",
  "M05",
  "M06",
  "M07",
  "M08",
  "M09",
  "M10",
  "M11",
  "M12",
];
