import type { CellObject } from "@e965/xlsx";
import { withoutControls } from "./decode-text.ts";
import { formatOfDate, isoOfSerial, monthComesFirst, printedInSpanish } from "./workbook-dates.ts";

/** What a workbook says of all its cells. */
export interface CellRules {
  /** Days are counted from 1904. */
  readonly from1904: boolean;
  /** The formulas have to be worked out anew: what is stored as their 0 may never have been worked out. */
  readonly recalculates: boolean;
}

/**
 * A cell as its sheet shows it: "25%" where 0.25 is stored, "#DIV/0!" where a formula failed. Some things are
 * shown better than the library does: a number without a format keeps the digits that Excel would cut to the
 * width of the column, months and days have their Spanish names, dates that begin with the month are written
 * so that nobody takes it for the day, brackets and red are a minus, and a dash for zero is zero. A formula
 * that nobody worked out stands for itself.
 */
export function printCell(cell: CellObject | undefined, rules: CellRules): string {
  if (cell === undefined) return "";
  if (cell.t === "z") return cell.f === undefined ? "" : `=${cell.f}`;
  return withoutControls(shown(cell, rules))
    .replaceAll("\r\n", "\n")
    .replace(/[\t\r]/g, " ")
    .trim();
}

function shown(cell: CellObject, rules: CellRules): string {
  const { t, v, w = String(v ?? "") } = cell;
  if (t === "b") return LOGICAL[w] ?? w;
  return t === "n" && typeof v === "number" ? shownNumber(cell, v, rules) : w;
}

const LOGICAL: Readonly<Record<string, string>> = { TRUE: "VERDADERO", FALSE: "FALSO" };

function shownNumber({ w = "", z }: CellObject, value: number, { from1904 }: CellRules): string {
  if (z === "General") return plainNumber(value);
  const dated = formatOfDate(z);
  if (dated === null) return signed(w, value);
  return monthComesFirst(dated) ? (isoOfSerial(value, from1904) ?? w) : printedInSpanish(w);
}

/** "(1,250)" and a red "1,250" are -1,250; an accountant's "-" is 0. */
function signed(printed: string, value: number): string {
  const hasDigit = /\d/.test(printed);
  if (value < 0 && hasDigit && !printed.includes("-")) return `-${printed.replace(/[()]/g, "").trim()}`;
  return value === 0 && /\S/.test(printed) && !/[\d\p{L}]/u.test(printed) ? "0" : printed;
}

/** Fifteen digits, as many as a spreadsheet reckons with, never with an exponent. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const [, sign = "", digits = "", fraction = "", power = ""] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === "") return text;
  const all = digits + fraction;
  return Number(power) < 0
    ? `${sign}0.${"0".repeat(-Number(power) - 1)}${all}`
    : `${sign}${all.padEnd(Number(power) + 1, "0")}`;
}
