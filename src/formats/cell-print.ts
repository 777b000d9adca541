import type { CellObject } from "@e965/xlsx";
import { withoutControls } from "./decode-text.ts";

/**
 * A cell as its sheet shows it: "25%" where 0.25 is stored, "#DIV/0!" where a formula failed. Two things
 * are shown better than the library does: a number without a format keeps the digits that Excel would cut
 * to the width of the column, and months have their Spanish names.
 */
export function printCell(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "z") return "";
  return withoutControls(shown(cell))
    .replaceAll("\r\n", "\n")
    .replace(/[\t\r]/g, " ")
    .trim();
}

function shown(cell: CellObject): string {
  const { t, v, w = String(v ?? ""), z } = cell;
  if (t !== "n" || typeof v !== "number") return w;
  if (z === "General") return plainNumber(v) ?? w;
  return typeof z === "string" && /mmm/i.test(z) ? inSpanish(w) : w;
}

/** Fifteen digits, as many as a spreadsheet reckons with; null for a number too large or small to write out. */
function plainNumber(value: number): string | null {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? null : text;
}

const MONTHS: Readonly<Record<string, string>> = {
  January: "enero",
  February: "febrero",
  March: "marzo",
  April: "abril",
  May: "mayo",
  June: "junio",
  July: "julio",
  August: "agosto",
  September: "septiembre",
  October: "octubre",
  November: "noviembre",
  December: "diciembre",
};

/** "31 de March de 2025", "31-Mar-25": whole names and those of three letters. */
function inSpanish(date: string): string {
  return date.replace(/[A-Z][a-z]{2,}/g, (word) => {
    const [, month = word] = Object.entries(MONTHS).find(([english]) => english.startsWith(word)) ?? [];
    return word.length === 3 ? month.slice(0, 3) : month;
  });
}
