import type { CellObject } from "@e965/xlsx";
import type { CellInk } from "../core/ingest/grid.ts";
import { type CellRules, plainNumber } from "./cell-print.ts";
import { formatOfDate, isoOfSerial } from "./workbook-dates.ts";

/** What is known of one cell beyond its column; null where the file stores what it prints, as most do. */
export function inkOfCell(cell: CellObject, printed: string, rules: CellRules): Stored | null {
  if (cell.f !== undefined && isUncalculated(cell, rules)) {
    return { stored: cell.t === "z" ? null : `=${cell.f}`, otherwise: [] };
  }
  if (cell.t === "b") return { stored: cell.v === true ? "TRUE" : "FALSE" };
  return cell.t === "n" && typeof cell.v === "number" ? inkOfNumber(cell, cell.v, { printed, rules }) : null;
}

export interface Stored {
  readonly stored: string | null;
  readonly otherwise?: readonly string[];
}

/** The ink of a cell of that column. */
export function inkOf({ stored, otherwise }: Stored, column: string): CellInk {
  const trace = stored === null ? { column } : { column, stored };
  return otherwise === undefined ? { trace } : { trace, otherwise };
}

/** Nobody worked it out; or a program wrote 0 for it, to be worked out by whoever opens it. */
function isUncalculated({ t, v }: CellObject, { recalculates }: CellRules): boolean {
  return t === "z" || (recalculates && t === "n" && v === 0);
}

interface Seen {
  readonly printed: string;
  readonly rules: CellRules;
}

function inkOfNumber({ z }: CellObject, value: number, { printed, rules }: Seen): Stored | null {
  const day = formatOfDate(z) === null ? null : isoOfSerial(value, rules.from1904);
  const stored = day ?? plainNumber(value);
  if (stored === printed) return null;
  const isShown = day === null ? saysNumber(printed, value) : printed !== "";
  return isShown ? { stored } : { stored, otherwise: [stored] };
}

/**
 * Is the printed number the stored one, rounded or as a percentage? In either notation, for an ODS prints its
 * own; a percent sign may be but text.
 */
function saysNumber(printed: string, value: number): boolean {
  if (value < 0 !== /[-−]/.test(printed) && !/^[^1-9]*$/.test(printed)) return false;
  const shares = printed.includes("%") ? [100, 1] : [1];
  const [digits = "", ...others] = printed.match(/\d[\d.,'’\u00a0\u202f ]*\d|[.,]?\d+/g) ?? [];
  if (/\d\s*\/\s*\d|\de[+-]?\d/i.test(printed) || others.some((other) => /^\d{3,}/.test(other))) return false;
  return [digits.replace(/[^\d.]/g, ""), digits.replace(/[^\d,]/g, "").replace(",", ".")].some((text) => {
    const decimals = (/\.(\d+)$/.exec(text)?.[1] ?? "").length;
    const isNear = (share: number) => Math.abs(Number(text) - Math.abs(value) * share) <= HALF * 10 ** -decimals;
    return text !== "" && shares.some(isNear);
  });
}

/** A printed number is rounded to its last place; a little more for what floats lose. */
const HALF = 0.5000001;
