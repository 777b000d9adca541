import type { Setting } from "./expect.ts";
import { allRecords, cellOf, type Cell, type Doc, type Nature, recordsOf, type RecordLine } from "./model.ts";

export interface Units {
  /** Folded; "*" is any unit with a name of its own. */
  readonly accepted: readonly string[];
  /** The row's neighbours say one thing and the cell another: asking is right too. */
  readonly contradictory: boolean;
}

const PESOS = ["pesos", "peso", "mxn", "$", "pesos mexicanos"];
const PRINTED: Readonly<Record<Nature, readonly string[]>> = {
  percent: ["percent"],
  count: ["count"],
  money: PESOS,
  other: [],
};

/**
 * "unknown" is right wherever nothing legible names the unit. A printed sign, or an undamaged unit
 * column on an undamaged row, does name it.
 */
export function unitsOf(cell: Cell, setting: Setting): Units {
  if (cell.meant.kind !== "figure") return { accepted: [], contradictory: false };
  const { nature } = cell.meant;
  if (isPercent(cell.shown)) return { accepted: ["percent"], contradictory: false };
  if (cell.shown.includes("$")) return { accepted: [...PESOS, "unknown", "*"], contradictory: false };
  const named = unitColumn(setting);
  if (named === null) return { accepted: openly(nature, setting), contradictory: isOddOneOut(cell, setting) };
  return byColumn(named, nature, setting);
}

function unnamed(nature: Nature, record: RecordLine): readonly string[] {
  // A rate or an average without a printed unit is easily taken for a count; no number changes by it.
  const taken = nature === "other" ? ["count"] : [];
  const inferred = saysPercent(record) ? ["percent"] : [];
  return [...PRINTED[nature], ...taken, ...inferred, "unknown", "*"];
}

/** Whoever understands a damaged heading of the unit column takes what it says. */
function openly(nature: Nature, setting: Setting): readonly string[] {
  const unit = cellOf(setting.record, "unit");
  const said = unit?.mark === null && unit.shown !== "" ? byColumn(unit.shown, nature, setting).accepted : [];
  return [...unnamed(nature, setting.record), ...said];
}

/** The unit column speaks of what the indicator measures; a figure of another nature keeps its own. */
function byColumn(named: string, nature: Nature, { record }: Setting): Units {
  const says = isPercentWord(named) ? "percent" : "named";
  if (says === "percent" && nature === "percent" && !record.loose)
    return { accepted: ["percent"], contradictory: false };
  const contradictory = (says === "percent") !== (nature === "percent");
  const columnSays = says === "percent" ? ["percent"] : ["count", "*"];
  return { accepted: [...PRINTED[nature], ...columnSays, "unknown"], contradictory };
}

/** What the row's unit cell says, where the document shows beyond doubt that it is one. */
export function unitColumn({ doc, record }: Setting): string | null {
  const doubtful = doc.header === "none" || doc.columns.some(({ field, doubtful: open }) => field === "unit" && open);
  if (doubtful) return null;
  const unit = cellOf(record, "unit");
  return unit === undefined || unit.mark !== null || unit.shown === "" ? null : unit.shown;
}

export function isPercentWord(unit: string): boolean {
  return unit === "%" || /porcent/i.test(unit);
}

export function isPercent(shown: string): boolean {
  return shown.includes("%");
}

/**
 * A bare figure in a column of legible percentages: the row may mean it, or its sign may be gone. The
 * document settles it only when the row's own words name something that is no percentage, and no such
 * row prints one in this column.
 */
function isOddOneOut(cell: Cell, { doc, page, record }: Setting): boolean {
  const signed = (row: RecordLine) => isPercent(cellOf(row, cell.field)?.shown ?? "");
  if (!recordsOf(page).some(signed)) return false;
  return !saysCount(record) || printsPercentOfCounts(doc, cell);
}

/** The column prints percentages even for rows that speak of counts. */
export function printsPercentOfCounts(doc: Doc, cell: Cell): boolean {
  return allRecords(doc).some((row) => saysCount(row) && isPercent(cellOf(row, cell.field)?.shown ?? ""));
}

/** The row's own words name something that is no percentage, or something that is one. */
function saysCount(record: RecordLine): boolean {
  return /^(?:número|total|promedio|tiempo) /i.test(indicatorOf(record));
}

export function saysPercent(record: RecordLine): boolean {
  return /^(?:porcentaje|proporción|cobertura|tasa|variación) /i.test(indicatorOf(record));
}

/** Letters out of place still say what the row measures; a text whose start is cut away no longer does. */
function indicatorOf(record: RecordLine): string {
  const cell = cellOf(record, "indicator");
  if (cell === undefined) return "";
  const isGone = cell.mark !== null && ["cut", "destroyed", "absent"].includes(cell.mark.policy);
  return isGone ? cell.shown : cell.clean;
}
