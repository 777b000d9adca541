import { isNumberField } from "../../src/core/domain/field.ts";
import type { Ask, Setting } from "./expect.ts";
import { allRecords, type Cell, cellOf } from "./model.ts";

/**
 * "1,234" reads two ways until something in the document shows which sign divides thousands.
 * In its own column: settled. Elsewhere in the document: likely, and asking is right. Nowhere: a comma
 * divides thousands in Mexico unless shown otherwise (asking is right); a point is undecidable when few
 * figures carry it, and a whole column of "1.234" and the like makes thousands likely.
 */
export function notationAsk(cell: Cell, setting: Setting): Ask {
  if (!readsTwoWays(cell.shown)) return "no";
  const column = columnOf(cell, setting);
  if (column.some(decides)) return "no";
  if (figuresOf(setting).some(decides)) return "may";
  if (cell.shown.includes(",")) return "may";
  return column.filter(readsTwoWays).length >= 4 ? "may" : "must";
}

/** One separator with exactly three digits behind it: "1.234", "$12,500", "-3,125%". */
function readsTwoWays(shown: string): boolean {
  return /^-?\d{1,3}[.,]\d{3}$/.test(bare(shown)) && !/^-?0+[.,]/.test(bare(shown));
}

/** Both separators, a repeated one, or one that cannot divide thousands. */
function decides(shown: string): boolean {
  const text = bare(shown);
  if (!/^-?\d[\d.,]*$/.test(text)) return false;
  const signs = text.replace(/[^.,]/g, "");
  if (signs.length > 1) return true;
  return signs.length === 1 && !/[.,]\d{3}$/.test(text);
}

function bare(shown: string): string {
  return shown
    .replace(/\p{L}{2,}/gu, "")
    .replace(/[\s%$()]/g, "")
    .replace("\u2212", "-");
}

function columnOf(cell: Cell, { doc }: Setting): string[] {
  return allRecords(doc).flatMap((record) => {
    const found = cellOf(record, cell.field);
    return found === undefined ? [] : legible(found);
  });
}

function figuresOf({ doc }: Setting): string[] {
  return allRecords(doc).flatMap((record) => record.cells.filter(({ field }) => isNumberField(field)).flatMap(legible));
}

/**
 * Damage may leave the digits of a figure whole, and 0.72 is written as its table writes. A percent sign read as a digit adds one and leaves the
 * separator: "20,50" has a decimal comma as "20,5%" had. A footnote's number is none of the figure's, nor is a mark before it.
 */
function legible({ mark, shown, clean }: Cell): string[] {
  if (mark?.damage === "footnote-mark" || mark?.policy === "stray-mark") return [clean];
  const isWhole = mark === null || ["sign-lost", "repairable", "percent-tail", "implausible"].includes(mark.policy);
  return isWhole ? [shown] : [];
}
