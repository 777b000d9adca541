import { cellKind } from "./cell-kind.ts";
import { type FichaCell, isLabelOnly } from "./ficha-cells.ts";
import { fold } from "./fold.ts";
import type { LabelName } from "./other-labels.ts";

/** A label of a row and the cells it labels. */
export interface Labelling {
  readonly label: string;
  readonly name: LabelName;
  readonly place: number;
  readonly value: readonly FichaCell[];
}

/** The labels of a row, each with the cells up to the next one; what stands before the first is none's. */
export function labellings(cells: readonly FichaCell[]): readonly Labelling[] {
  const found: { label: string; name: LabelName; place: number; value: FichaCell[] }[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    const isWord = last?.value.length === 0 && isWordUnder(last.name, cell);
    if (cell.name !== null && !isWord) {
      const { label, name, place } = cell;
      found.push({ label, name, place, value: cell.value === null ? [] : [cell] });
    } else last?.value.push(cell);
  }
  return found;
}

/** "Nivel | Propósito", "Tipo | Resultado": some words of these catalogues are names of fields elsewhere. */
function isWordUnder(label: LabelName | null, { name, value, text }: FichaCell): boolean {
  if (name === null || value !== null || text.endsWith(":")) return false;
  return CATALOGUES.test(label?.name ?? "") && CATALOGUE_WORDS.test(name.name);
}

const CATALOGUES = /^(?:nivel|tipo|clasificacion|categoria|ambito)\b/;
const CATALOGUE_WORDS = /^(?:proposito|objetivo|resultados?)$/;

/** Labels side by side: what they label stands below them. */
export function isBand(cells: readonly FichaCell[]): boolean {
  const labels = cells.filter(isLabelOnly).length;
  const others = cells.filter((cell) => !isLabelOnly(cell));
  return labels >= 2 && others.length * 2 <= labels && others.every(couldBeHeading);
}

function couldBeHeading({ text, value }: FichaCell): boolean {
  return value === null && text.length <= LONGEST_HEADING && cellKind(text) === "text" && /^\P{L}*\p{Lu}/u.test(text);
}

const LONGEST_HEADING = 60;

/** Cells without any label among them. */
export function holdsNoLabel(cells: readonly FichaCell[]): boolean {
  return cells.length > 0 && cells.every(({ name }) => name === null);
}

/** Cells that may be the values of these labels: no labels themselves, but where any word may stand. */
export function areValues(labels: readonly FichaCell[], cells: readonly FichaCell[]): boolean {
  const isValue = (cell: FichaCell, label: FichaCell | undefined) =>
    cell.name === null || isWordUnder(label?.name ?? null, cell);
  const under = underLabels(labels, cells);
  return cells.length > 0 && under.every((values, i) => values.every((cell) => isValue(cell, labels[i])));
}

/** Each value under the label that begins at its column or before it; in order where the columns do not say. */
export function underLabels(labels: readonly FichaCell[], values: readonly FichaCell[]): readonly FichaCell[][] {
  const byPlace = values.map(({ place }) =>
    Math.max(
      0,
      labels.findLastIndex((label) => label.place <= place),
    ),
  );
  const isInOrder = values.length === labels.length && new Set(byPlace).size < values.length;
  return labels.map((_, i) => values.filter((_value, j) => (isInOrder ? j : byPlace[j]) === i));
}

const MONTHS =
  "ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t|tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?";
const PERIOD = new RegExp(
  `^(?:t ?[1-4]|[1-4] ?t|(?:1|2|3|4|i|ii|iii|iv|1er|2do|2o|3er|4to|4o|primer|segundo|tercer|cuarto) (?:trim|sem|bim|cuatrim)\\w*|` +
    `(?:trim|sem|bim|cuatrim)\\w* (?:[1-6]|iv|i{1,3})|iv|i{1,3}|(?:${MONTHS})(?: 20\\d\\d)?|(?:${MONTHS}) a?l? ?(?:${MONTHS})|(?:19|20)\\d\\d)$`,
);

/** "T1", "2do trimestre", "Enero", "2024": what heads a column, or a row, of a calendar. */
export function isPeriodName(text: string): boolean {
  return PERIOD.test(fold(text));
}

/** The headings of a calendar: two periods or more, beside at most a word or two. */
export function isCalendarHeader(cells: readonly FichaCell[]): boolean {
  const periods = cells.filter(({ text }) => isPeriodName(text)).length;
  return periods >= 2 && cells.length - periods <= 2 && cells.slice(1).every((cell) => cell.name === null);
}

/** A row of a calendar: what it counts, and then but figures. */
export function isFigureRow(cells: readonly FichaCell[]): boolean {
  const [, ...figures] = cells;
  return figures.length > 0 && figures.every(({ text }) => ["number", "marker"].includes(cellKind(text)));
}

/** The rows of a small table as one text. */
export function tableText(rows: readonly (readonly FichaCell[])[]): string {
  return rows.map((cells) => cells.map(({ text }) => text).join(" | ")).join("; ");
}
