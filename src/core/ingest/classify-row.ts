import { fold } from "./fold.ts";
import { fieldNamed, type HeaderColumn, readHeader } from "./header.ts";
import { isPageMark } from "./page-mark.ts";
import type { SetAsideKind } from "./proposal.ts";
import { isRecordByPlace } from "./record-by-place.ts";
import type { RowForm, RowView } from "./row-form.ts";

/** What a row of the document is. "head": before the first table: title, institution, dates. */
export type RowClass = "blank" | "head" | "header" | "record" | SetAsideKind;

export interface TableContext {
  /** The columns of the table the row stands in; null before the first header. */
  readonly columns: readonly HeaderColumn[] | null;
  /** Mean characters of the document's plain records; 0 when unknown. */
  readonly meanCharacters: number;
}

/** A row's class; a header also says its columns. */
export interface Classified {
  readonly is: RowClass;
  readonly header?: readonly HeaderColumn[];
}

/** Classifies one row by its own cells and the table it stands in. */
export function classifyRow(view: RowView, context: TableContext): Classified {
  if (view.form.filled === 0) return { is: "blank" };
  const header = couldBeHeader(view.form) ? readHeader(view.cells) : null;
  if (header) return { is: sameColumns(header, context.columns) ? "repeated-header" : "header", header };
  if (isDump(view, context.meanCharacters)) return { is: "dump" };
  const label = labelOf(view, context.columns !== null);
  if (label !== null) return { is: label };
  if (isRecord(view.form, context.columns)) return { is: "record" };
  return { is: context.columns === null ? "head" : leftOver(view) };
}

/** Characters of all its cells. */
export function lengthOf({ cells }: RowView): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}

function couldBeHeader({ count }: RowForm): boolean {
  return count.number + count.frequency + count.date === 0;
}

/**
 * The same headings in the same places, but for damaged ones that name nothing any more; a heading that
 * names another field, or stands in another place, is another table's.
 */
function sameColumns(a: readonly HeaderColumn[], b: readonly HeaderColumn[] | null): boolean {
  if (a.length !== b?.length) return false;
  const named = a.flatMap(({ field }, place) => (field === null ? [] : [{ field, place }]));
  const moved = named.some(({ field, place }) => b.some((column, i) => column.field === field && i !== place));
  if (moved || a.some((column, place) => isAnother(column, b[place]))) return false;
  const same = named.filter(({ field, place }) => b[place]?.field === field).length;
  return same >= Math.max(2, named.length * 0.7);
}

/** Two headings without damage that name different fields. */
function isAnother(a: HeaderColumn, b: HeaderColumn | undefined): boolean {
  const [one, other] = [fieldNamed(a.label), fieldNamed(b?.label ?? "")];
  return one !== null && other !== null && one !== other;
}

/** Very long, without a frequency or a number, and saying the same things over and over. */
function isDump(view: RowView, mean: number): boolean {
  const { count } = view.form;
  if (count.frequency + count.number > 0) return false;
  const characters = lengthOf(view);
  if (characters < Math.max(1000, mean * 4)) return false;
  const words = fold(view.cells.join(" ").slice(0, DUMP_SAMPLE)).split(" ");
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i += 1) runs.add(words.slice(i, i + RUN).join(" "));
  return runs.size < (words.length - RUN + 1) * 0.85 || characters > Math.max(4000, mean * 12);
}

/** Runs of so many words are compared, among so many characters of the row. */
const RUN = 4;
const DUMP_SAMPLE = 20_000;

const TOTAL =
  /^(?:sub ?total(?:es)?|gran total|total(?:es)?(?: general(?:es)?)?|suma(?: total)?|promedio(?: general)?)$/;
const NOTE =
  /^(?:notas?|fuente|elabor[oa]|reviso|autorizo|vo bo|pagina|pag|hoja|observaciones|fecha de (?:elaboracion|corte|impresion)|responsable|continua|atentamente)\b/;
const LABEL_CHARACTERS = 80;

/** `inTable`: before the table a line such as "Fecha de corte: …" belongs to the head. */
function labelOf({ cells, form }: RowView, inTable: boolean): "total" | "note" | null {
  if (form.count.text > 1 && form.filled > 2) return null;
  const printed = firstFilled(cells).slice(0, LABEL_CHARACTERS);
  if (form.count.text <= 1 && TOTAL.test(fold(printed))) return "total";
  return inTable && isNote(printed, form) ? "note" : null;
}

function isNote(printed: string, { filled, count }: RowForm): boolean {
  if (filled === 1 && isPageMark(printed)) return true;
  return filled <= 2 && count.frequency === 0 && NOTE.test(fold(printed));
}

/** A record has a frequency and something more, or a text and a number, or fills most of the columns, or keeps to them. */
function isRecord(form: RowForm, columns: readonly HeaderColumn[] | null): boolean {
  const { filled, count } = form;
  if (filled < 2) return false;
  if (count.frequency >= 1) return true;
  if (columns === null) return count.text >= 1 && count.number + count.marker >= 1 && filled >= 3;
  if (count.text >= 1 && count.number + count.marker >= 1) return true;
  return (count.text >= 2 && filled >= columns.length * 0.5) || isRecordByPlace(form, columns);
}

/** A lone text inside the table, numbered or not, heads a section; anything else is noise. */
function leftOver(view: RowView): SetAsideKind {
  const isTitle = view.form.filled === 1 && TITLE.test(firstFilled(view.cells)) && lengthOf(view) <= 200;
  return isTitle ? "section" : "noise";
}

/** "Bienestar", "2. Tesorería", "1.3 Obras". */
const TITLE = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)-]*\s+)?\p{Lu}/u;

function firstFilled(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== "") ?? "";
}
