import type { Expected, Setting } from "./expect.ts";
import { isPercent, printsPercentOfCounts, saysPercent } from "./expect-unit.ts";
import { type Cell, cellOf, type Page, type RecordLine, recordsOf } from "./model.ts";

/** Cells of one column on one page whose percent sign became digits, and what stands beside them. */
interface Surroundings {
  readonly damaged: readonly Cell[];
  /** Legible percentages in the column on this page, and on the other pages. */
  readonly legibleHere: number;
  readonly legibleElsewhere: number;
  readonly figuresHere: number;
  /** Figures on the other pages that never had a sign. */
  readonly bareElsewhere: number;
}

/** From here on a page that repeats "1009" is no accident. */
const MANY = 4;
const MANY_DECIMALS = 6;
/** So many legible percentages show what a column is made of. */
const ENOUGH = 3;

/**
 * "1009" for "100%". Left as the number it shows it is silently wrong wherever the column gives it
 * away. It is settled (asking is too much) only when a page repeats one value and another page prints
 * the sign. Where nothing gives it away, a lone 1009 is a 1009, and so is a page of counts that all
 * happen to end in 9: whoever reads them so cannot be blamed.
 */
export function tailExpected(cell: Cell, setting: Setting): Expected {
  const value = cell.meant.kind === "figure" ? cell.meant.value : null;
  const around = lookAround(cell, setting);
  const raw = givesItAway(cell, around, setting) ? [] : shownAsNumber(cell);
  const units = raw.length > 0 ? ["percent", "count", "unknown", "*"] : ["percent"];
  return { values: [value, ...raw], units, spellings: [], ask: isSettled(cell, around) ? "no" : "may" };
}

/** Counts that nearly all end in 9 look like percentages whose sign was misread, though they are none. */
export function looksLikeTails(cell: Cell, { page }: Setting): boolean {
  const shown = recordsOf(page).map((record) => cellOf(record, cell.field)?.shown ?? "");
  const bare = shown.filter((text) => /^\d[\d.,]*$/.test(text));
  const tails = bare.filter((text) => text.endsWith("9"));
  return cell.shown.endsWith("9") && tails.length >= MANY && tails.length / bare.length >= 0.6;
}

function isSettled(cell: Cell, around: Surroundings): boolean {
  if (cell.mark?.tail === "0") return false;
  const share = repeats(cell, around) / around.figuresHere;
  return repeats(cell, around) >= MANY && share >= 0.7 && around.legibleHere === 0 && around.legibleElsewhere >= ENOUGH;
}

function givesItAway(cell: Cell, around: Surroundings, setting: Setting): boolean {
  // One decimal more ("19.99" for "19.9%") is noticed only when a whole page has it.
  if (/[.,]/.test(cell.shown)) return around.damaged.length >= MANY_DECIMALS && around.legibleElsewhere >= ENOUGH;
  if (around.legibleHere >= ENOUGH) return isPercentHere(cell, setting);
  if (around.damaged.length < MANY || around.damaged.length / around.figuresHere < 0.6) return false;
  if (around.legibleElsewhere >= ENOUGH) return pageRepeats(around) || around.bareElsewhere === 0;
  // Round numbers are natural: a page of 1000 alone shows nothing.
  return cell.mark?.tail !== "0" && repeats(cell, around) >= MANY;
}

/**
 * Beside legible percentages a bare figure is out of place when its own row speaks of a percentage,
 * or when the column prints percentages even for rows that speak of counts.
 */
function isPercentHere(cell: Cell, { doc, record }: Setting): boolean {
  return saysPercent(record) || printsPercentOfCounts(doc, cell);
}

function repeats(cell: Cell, { damaged }: Surroundings): number {
  return damaged.filter((other) => other.shown === cell.shown).length;
}

function pageRepeats(around: Surroundings): boolean {
  return around.damaged.some((cell) => repeats(cell, around) >= MANY);
}

function lookAround(cell: Cell, { doc, page }: Setting): Surroundings {
  const cellsOf = (records: readonly RecordLine[]) => records.flatMap((record) => cellOf(record, cell.field) ?? []);
  // A row that no longer keeps to its columns shows nothing of this one.
  const inPlace = (other: Page) => recordsOf(other).filter(({ loose }) => !loose);
  const here = cellsOf(inPlace(page));
  const elsewhere = doc.pages.filter((other) => other !== page).flatMap((other) => cellsOf(inPlace(other)));
  const legible = (cells: readonly Cell[]) => cells.filter(({ shown }) => isPercent(shown)).length;
  const figures = (cells: readonly Cell[]) => cells.filter(({ shown }) => /\d/.test(shown)).length;
  return {
    damaged: here.filter((other) => other.mark?.policy === "percent-tail"),
    legibleHere: legible(here),
    legibleElsewhere: legible(elsewhere),
    figuresHere: figures(here),
    bareElsewhere: figures(elsewhere) - legible(elsewhere),
  };
}

/** Read as it stands: "1009" is 1009; "85.509" is that, or 85509 to who takes the point for thousands. */
function shownAsNumber(cell: Cell): string[] {
  const plain = cell.shown.replace(/\s/g, "").replace("\u2212", "-");
  return [plain.replace(",", "."), plain.replace(/[.,]/g, "")];
}
