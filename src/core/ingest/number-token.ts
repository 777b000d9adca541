import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { tidy } from "./fold.ts";

/** How a number separates thousands and decimals. */
export type Notation = "1,234.5" | "1.234,5";

/** One cell of a number column taken apart; what it means is settled later, with its column. */
export type NumberToken =
  | { readonly kind: "blank" }
  | { readonly kind: "marker" }
  | { readonly kind: "formula-error" }
  | { readonly kind: "rank"; readonly value: Decimal }
  | { readonly kind: "two"; readonly values: readonly Decimal[]; readonly percent: boolean }
  | { readonly kind: "word" }
  | NumberFound;

export interface NumberFound {
  readonly kind: "number";
  /** Every way to read the digits; one when the notation is plain. First by `Notation` order. */
  readonly byNotation: Readonly<Partial<Record<Notation, Decimal>>>;
  readonly percent: boolean;
  readonly money: boolean;
  readonly grouped: boolean;
  /** Mark right before the digits; `spaced` when a blank stands between. */
  readonly mark: string;
  readonly spaced: boolean;
  /** A minus sign after such a mark: "> -25". */
  readonly sign: "" | "-";
  readonly trailing: string;
  readonly unitWord: string | null;
  /** Letters that look like digits were read as such: "1OO", "l0". */
  readonly letters: boolean;
  /** The digits as printed, without signs: "1009", "1.234,5". */
  readonly digits: string;
}

/** A percent sign, a currency or a word after the number. */
export function saysItsUnit({ percent, money, unitWord }: NumberFound): boolean {
  return percent || money || unitWord !== null;
}

/** Takes one cell apart. Never fails: what is no number is a "word". */
export function readNumberToken(raw: string): NumberToken {
  const text = tidy(raw).replace(MINUS_SIGNS, "-");
  if (text === "") return { kind: "blank" };
  const folded = foldLetters(text);
  if (MARKERS.has(folded.replace(/[\s.]/g, "")) || DASHES.test(text)) return { kind: "marker" };
  if (isFailedFormula(text) || FORMULA_ERRORS.test(folded)) return { kind: "formula-error" };
  const rank = /^(\d{1,3})\s?(?:°|º|ª|er|ero|do|to|ro|mo|vo|o\.|er\.)(?:\s?lugar)?$/i.exec(text);
  if (rank) return withDecimal(rank[1], (value) => ({ kind: "rank", value }));
  return numberIn(text, false) ?? withLetters(text) ?? twoValues(text) ?? { kind: "word" };
}

/** An error, or a formula that nobody worked out: "=B2/C2", "=SUMA(B2:B9)". */
function isFailedFormula(text: string): boolean {
  return /^#.{1,2}[a-z/]+[0!?/a]*$/i.test(text) || FORMULA.test(text);
}

/** A reference to a cell, a function, a bracket or the name of a sheet after the sign. */
const FORMULA = /^=\s*[-+]?(?:\$?[a-z]{1,3}\$?\d|[\p{L}_.]{2,}\(|[([']|\p{L}+!)/iu;

/** A minus sign, a hyphen or an en dash before the digits: all of them are printed for minus. */
const MINUS_SIGNS = /^[−–‐‑](?=[\s$]*\d)/u;

const MARKERS = new Set([
  "nd",
  "n/d",
  "na",
  "n/a",
  "sd",
  "s/d",
  "sindato",
  "sindatos",
  "noaplica",
  "nodisponible",
  "sin",
  "ninguno",
  "ninguna",
  "pendiente",
  "nohay",
  "sinavance",
  "noreportado",
  "noreporta",
  "sinreporte",
]);
const DASHES = /^[-–—_.*]+$/;
const FORMULA_ERRORS = /^#(?:¡|!)?(?:div\/0|ref|valor|value|nombre|name|n\/a|nulo|null|num)[!?¡]?$/;

/** [mark] [currency] digits [%] [unit word] [trailing mark] */
const SHAPE =
  /^([^\d\s\p{L}$€%]{0,3})(\s*)(\$|€|mxn|mn)?\s?([(-]?)(\d[\d.,'’ ]*\d|\d)\s?(%|por ?ciento)?\s*([\p{L}][\p{L} .]{1,40})?([^\d\p{L}%]{0,3})$/iu;

/** The parts of a cell of that shape; "" where the cell has no such part. */
interface Parts {
  readonly mark: string;
  readonly gap: string;
  readonly money: string;
  /** A minus sign or a bracket after the mark, or after the currency. */
  readonly sign: string;
  readonly digits: string;
  readonly percent: string;
  readonly unitWord: string;
  readonly tail: string;
}

function takeApart(text: string): Parts | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const part = (group: number) => found[group] ?? "";
  return {
    mark: part(1),
    gap: part(2),
    money: part(3),
    sign: part(4),
    digits: part(5),
    percent: part(6),
    unitWord: part(7).trim(),
    tail: part(8).trim(),
  };
}

function numberIn(text: string, letters: boolean): NumberFound | null {
  const parts = takeApart(text);
  if (parts === null || isSeveral(parts) || NO_UNIT.test(parts.unitWord)) return null;
  const { mark, gap, sign, digits, unitWord } = parts;
  const byNotation = notations(digits);
  if (Object.keys(byNotation).length === 0) return null;
  return {
    kind: "number",
    byNotation,
    percent: parts.percent !== "",
    money: parts.money !== "",
    grouped: /[.,'’ ]/.test(digits),
    mark: mark === "" ? sign : mark,
    spaced: gap !== "",
    sign: mark !== "" && sign === "-" ? "-" : "",
    trailing: parts.tail,
    unitWord: unitWord === "" ? null : unitWord,
    letters,
    digits,
  };
}

/** "39 100%" is no percentage of five digits. */
function isSeveral({ percent, digits }: Parts): boolean {
  return percent !== "" && digits.includes(" ");
}

/** "2 OO" ends in no unit, and neither do "25 de", "5 o más" and "1 de enero". */
const NO_UNIT = /^(?:[OoQDlISsBZz]+|(?:de|del|[yeou]|al?|m[aá]s|menos)(?: .*)?)$/u;

/** "1.234" is 1234 in one notation and 1.234 in the other; "12,5" is a number in only one of them. */
function notations(digits: string): Partial<Record<Notation, Decimal>> {
  const out: Partial<Record<Notation, Decimal>> = {};
  const point = plain(digits, ",", ".");
  const comma = plain(digits, ".", ",");
  if (point !== null) out["1,234.5"] = point;
  if (comma !== null) out["1.234,5"] = comma;
  return out;
}

function plain(digits: string, group: string, decimal: string): Decimal | null {
  const [whole = "", fraction, ...rest] = digits.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  if (!/^\d+$/.test(whole) && !isGrouped(whole, group)) return null;
  const bare = whole.replace(/\D/g, "");
  return parseDecimal(fraction === undefined ? bare : `${bare}.${fraction}`);
}

function isGrouped(whole: string, group: string): boolean {
  const groups = whole.split(/[ '’]/.test(whole) ? /[ '’]/ : group);
  const [first = "", ...others] = groups;
  return /^[1-9]\d{0,2}$/.test(first) && others.length > 0 && others.every((part) => /^\d{3}$/.test(part));
}

function twoValues(text: string): NumberToken | null {
  const numbers = text.match(/\d[\d.,]*\d|\d/g) ?? [];
  if (numbers.length < 2 || /\p{L}{4,}/u.test(text)) return null;
  const values = numbers.map(anyNotation).filter((value) => value !== null);
  return values.length >= 2 ? { kind: "two", values: values.slice(0, 4), percent: text.includes("%") } : null;
}

/** One of several numbers, only to be proposed: "12,5" is 12.5, and of two readings the Mexican comes first. */
function anyNotation(digits: string): Decimal | null {
  const found = notations(digits);
  return found["1,234.5"] ?? found["1.234,5"] ?? null;
}

/** Letters for digits, only where a digit stands too and nothing else is a letter. "25|50" is two values. */
function withLetters(text: string): NumberToken | null {
  const core = text.replace(/\s?%$/, "");
  if (/\d\|\d/.test(core)) return null;
  if (!/\d/.test(core) || !/^[\d.,OoQDlIi|SsBZz]+$/.test(core)) return core === "" ? null : lettersOnly(text);
  return numberIn(asDigits(text), true);
}

/** "lOO%": no digit survives, but the percent sign says that a number stood here. */
function lettersOnly(text: string): NumberToken | null {
  return /^[OoQlIi|]{1,4}\s?%$/.test(text) ? numberIn(asDigits(text), true) : null;
}

function asDigits(text: string): string {
  return text
    .replace(/[OoQD]/g, "0")
    .replace(/[lIi|]/g, "1")
    .replace(/[Ss]/g, "5")
    .replace(/B/g, "8")
    .replace(/[Zz]/g, "2");
}

function withDecimal(text: string | undefined, make: (value: Decimal) => NumberToken): NumberToken {
  const value = text === undefined ? null : parseDecimal(text);
  return value === null ? { kind: "word" } : make(value);
}
