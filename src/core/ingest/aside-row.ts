import { fold } from "./fold.ts";
import { isPageMark } from "./page-mark.ts";
import type { RowForm, RowView } from "./row-form.ts";

const TOTAL =
  /^(?:sub ?total(?:es)?|gran total|total(?:es)?(?: general(?:es)?)?|suma(?: total)?|promedio(?: general)?)$/;
/** Of a part of the document, not of a thing that is counted: "Total del programa" is none of its indicators. */
const TOTAL_OF =
  /^(?:sub ?total(?:es)?\b|(?:gran )?(?:total(?:es)?|suma|promedio)(?: (?:general|global))?(?: (?:del?|de la|por))? (?:programa|proyecto|eje|objetivo|area|direccion|unidad|secretaria|dependencia|institucion|componente|capitulo|seccion|apartado|municipio)\b)/;
const NOTE =
  /^(?:notas?|fuente|elabor[oa]|reviso|autorizo|vo bo|pagina|pag|hoja|observaciones|fecha de (?:elaboracion|corte|impresion)|responsable|continua|atentamente)\b/;
/** "* Cifras preliminares", "1/ Dato estimado", "(a) …". */
const FOOTNOTE = /^(?:[*†‡¹²³⁴⁵]+|\(\s?[\p{L}\d*]\s?\)|\d\s?\/)\s*\p{L}{2}/u;
const LABEL_CHARACTERS = 80;

/** Where a row stands. */
export interface Standing {
  /** Before the table a note belongs to the head. */
  readonly inTable: boolean;
  /** Under "Elaboró", "Revisó": words alone say who they are. */
  readonly signed: boolean;
}

/** A total or a note, by what it begins with or stands under; null for any other row. */
export function asideLabel(view: RowView, { inTable, signed }: Standing): "total" | "note" | null {
  if (inTable && (belongsToHeading(view) || isSigning(view))) return "note";
  const { cells, form } = view;
  if (inTable && signed && form.count.text === form.filled) return "note";
  return form.count.text > 1 && form.filled > 2 ? null : labelOf(firstFilled(cells), view, inTable);
}

function belongsToHeading({ cells }: RowView): boolean {
  return isNumbering(cells) || isUnits(cells);
}

function labelOf(first: string, { form }: RowView, inTable: boolean): "total" | "note" | null {
  const printed = first.slice(0, LABEL_CHARACTERS);
  if (isTotal(printed, form)) return "total";
  return inTable && isNote(printed, form) ? "note" : null;
}

function isTotal(printed: string, { count }: RowForm): boolean {
  if (count.text > 1) return false;
  const label = fold(printed.replace(/[\s:$]*[\d.,]+\s?%?\s*$/, ""));
  return isTotalOfAll(label) || (count.frequency === 0 && TOTAL_OF.test(label));
}

/** "TOTAL GENERAL", "Subtotal del eje", also where a narrow column broke the word: "SUBTOTA L DEL EJE". */
export function isTotalLabel(printed: string): boolean {
  return isTotalOfAll(fold(printed));
}

/** A subtotal whatever follows; "Total general de usuarios" may be counted, and is none. */
function isTotalOfAll(folded: string): boolean {
  return TOTAL.test(folded) || /^(?:subtotal|(?:grantotal|totalgeneral)$)/.test(folded.replaceAll(" ", ""));
}

function isNote(printed: string, { filled, count }: RowForm): boolean {
  if (filled === 1 && (isPageMark(printed) || FOOTNOTE.test(printed.trim()))) return true;
  return filled <= 2 && count.frequency === 0 && NOTE.test(fold(printed));
}

/** "Fuente: registros del área": a note with its text, and so no heading. */
export function isNoteWithText(cell: string): boolean {
  return /:\s*\S/.test(cell) && NOTE.test(fold(cell));
}

const FEWEST_NUMBERED = 3;
/** "( 12 )", with blanks around it. */
const LONGEST_MARK = 20;

/** The columns numbered or lettered one after the other: "(1) (2) (3)", "A B C". */
function isNumbering(cells: readonly string[]): boolean {
  if (cells.some((cell) => cell.length > LONGEST_MARK)) return false;
  const marks = cells.map(fold).filter((mark) => mark !== "");
  if (marks.length < FEWEST_NUMBERED) return false;
  return marks.every((mark, i) => mark === String(i + 1)) || marks.every((mark, i) => mark === LETTERS[i]);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** "(%)", "(Núm.)" and nothing else, in two cells or more: what the columns count in. */
function isUnits(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length >= 2 && filled.every(isUnit);
}

/** "%" or a word in brackets. */
export function isUnit(cell: string): boolean {
  return /^\s*(?:%|\([^\d()]{1,30}\))\s*$/.test(cell);
}

const SIGNS =
  /^(?:elabor[oa]|reviso|autorizo|valido|aprobo|formulo|integro|superviso|vo bo|visto bueno|firma|(?:nombre|cargo)(?: y (?:cargo|firma))?)\b.{0,60}$/;
const NAME = /^(?:lic|ing|mtr[oa]|dra?|arq|c ?p|l ?c ?p|m ?en ?[cdae]|profra?|biol|psic) [a-z ]{3,60}$/;

/** "Elaboró | Revisó | Autorizó", or the people who sign: nothing but that in two cells or more. */
export function isSigning({ cells, form }: RowView): boolean {
  if (form.filled < 2 || form.count.text !== form.filled) return false;
  const texts = cells.map(fold).filter((text) => text !== "");
  return texts.every((text) => SIGNS.test(text) || NAME.test(text));
}

export function firstFilled(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== "") ?? "";
}
