import { isUnit } from "./aside-row.ts";
import { pieceOfLabel, seriesNamed } from "./calendar-label.ts";
import { fieldNamed, nameIn } from "./field-named.ts";
import { fold } from "./fold.ts";

/**
 * The labels of two rows of a heading, column by column: what stands above another belongs to it, and a band
 * ("Avance", "Primer trimestre") to all columns up to the next label of its row. Null where the upper row
 * is no part of a heading: a title alone, a section.
 */
export function joinedLabels(upper: readonly string[], lower: readonly string[]): readonly string[] | null {
  const tops = upper.map((label) => label.trim());
  const filled = tops.filter((label) => label !== "");
  if (filled.length === 0 || (filled.length === 1 && isTitle(tops, lower))) return null;
  const width = Math.max(upper.length, lower.length);
  const bands = bandsOver(
    tops,
    lower.map((label) => label.trim()),
    width,
  );
  return Array.from({ length: width }, (_, i) => joinedLabel(bands[i] ?? "", (lower[i] ?? "").trim()));
}

/** A lone label that neither stands over figures, right of the first column, nor begins the name beneath it. */
function isTitle(tops: readonly string[], lower: readonly string[]): boolean {
  const at = tops.findIndex((top) => top !== "");
  const [top, below] = [tops[at] ?? "", (lower[at] ?? "").trim()];
  if (nameLength(`${top} ${below}`) > Math.max(nameLength(top), nameLength(below))) return false;
  return seriesNamed(top) === null || at <= lower.findIndex((label) => label.trim() !== "");
}

/** Characters of the name a label holds; 0 where it holds none. */
export function nameLength(label = ""): number {
  return nameIn(label)?.name.length ?? 0;
}

/** Of each column, the label of the upper row that stands over it. */
function bandsOver(tops: readonly string[], lower: readonly string[], width: number): readonly string[] {
  const bands: string[] = [];
  let band = "";
  for (let i = 0; i < width; i += 1) {
    const [top, below] = [tops[i] ?? "", lower[i] ?? ""];
    band = bandAt(band, top, below);
    bands.push(top === "" && below !== "" ? band : top);
  }
  for (const { from, to } of pieceRuns(lower)) {
    const only = onlyLabel(tops.slice(from, to));
    if (only !== null) bands.fill(only, from, to);
  }
  return bands;
}

/** The band that stands over a column, and perhaps over those to its right; "" for none. */
function bandAt(before: string, top: string, below: string): string {
  if (top !== "") return below !== "" && isBand(top) ? top : "";
  return below !== "" && endsBand(below) ? "" : before;
}

/** Figures and their pieces may stand under a band; the name of any other column ends it. */
function endsBand(label: string): boolean {
  const field = fieldNamed(label);
  return field !== null && seriesNamed(label) === null;
}

/** Runs of columns, each a later piece of the year than the one before: "T1 T2 T3 T4". */
function pieceRuns(labels: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number; last: string }[] = [];
  for (const [i, label] of labels.entries()) {
    const found = pieceOfLabel(label);
    if (found === null || found.rest !== "") continue;
    const run = runs.at(-1);
    const goesOn = run?.to === i && run.last < found.piece;
    if (goesOn) Object.assign(run, { to: i + 1, last: found.piece });
    else runs.push({ from: i, to: i + 1, last: found.piece });
  }
  return runs.filter(({ from, to }) => to - from >= 2);
}

function onlyLabel(labels: readonly string[]): string | null {
  const [only, ...others] = labels.filter((label) => label !== "");
  return only !== undefined && others.length === 0 ? only : null;
}

/** What may stand over several columns: a figure, or a piece of the year. */
function isBand(label: string): boolean {
  return pieceOfLabel(label) !== null || BANDS.has(fieldNamed(label) ?? "");
}

const BANDS: ReadonlySet<string> = new Set(["target", "progress", "baseline"]);

function joinedLabel(top: string, below: string): string {
  if (below === "" || top === "") return `${top}${below}`;
  return isUnit(below) || completes(top, below) ? `${top} ${below}` : below;
}

/** Does what stands below complete the label above? Not where it names another field by itself. */
function completes(top: string, below: string): boolean {
  const own = fieldNamed(below);
  const joined = `${top} ${below}`;
  if (own === null || [fieldNamed(top), fieldNamed(joined)].includes(own) || pieceOfLabel(top) !== null) return true;
  return nameLength(joined) > nameLength(top) || OPEN_END.test(fold(top));
}

/** "Avance de", "Nombre del": a label that ends so goes on. */
const OPEN_END = /\b[a-z]{1,3}$/;
