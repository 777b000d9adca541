import { type Ask, type Expected, NOTHING_LEFT, type Setting } from "./expect.ts";
import { isPercentWord, isPercent, unitColumn } from "./expect-unit.ts";
import { allRecords, type Cell, cellOf, type Evidence, recordsOf } from "./model.ts";

/**
 * A figure that cannot stand where it stands (199744 among percentages, a year among small counts,
 * 999, 0.95 under "Porcentaje"): only a person can say what stood there. Where the rest of the column
 * does not rule it out it may be true, and reading it as printed is right as well.
 */
export function implausibleExpected(cell: Cell, setting: Setting): Expected {
  const ruledOut = RULES[cell.mark?.evidence ?? "among-percents"](cell, setting);
  if (ruledOut) return NOTHING_LEFT;
  return { values: [cell.shown.replace(",", ".")], units: null, spellings: [], ask: "may" };
}

const RULES: Readonly<Record<Evidence, (cell: Cell, setting: Setting) => boolean>> = {
  "among-percents": (cell, setting) => all(cell, setting, ({ shown }) => isPercent(shown)),
  "below-1000": (cell, setting) => all(cell, setting, (other) => Math.abs(valueOf(other)) < 1000),
  "below-101": (cell, setting) => all(cell, setting, (other) => Math.abs(valueOf(other)) < 101),
  ratio: (cell, setting) => {
    const percents = others(cell, setting).filter((other) => natureOf(other) === "percent");
    // A variation of less than one percent is nothing odd.
    if (/^(?:tasa|variación) /i.test(cellOf(setting.record, "indicator")?.clean ?? "")) return false;
    return isPercentWord(unitColumn(setting) ?? "") && percents.filter((other) => valueOf(other) > 2).length >= 3;
  },
};

/** Ten times whatever else its column holds: true here, but it looks like six digits nobody meant. */
export function standsOut(cell: Cell, setting: Setting): boolean {
  const largest = Math.max(...others(cell, setting).map((other) => Math.abs(valueOf(other))));
  return Math.abs(valueOf(cell)) >= 10 * Math.max(largest, 1);
}

/** Four others at least, all of the same kind: fewer show little. */
function all(cell: Cell, setting: Setting, holds: (other: Cell) => boolean): boolean {
  const figures = others(cell, setting);
  return figures.length >= 4 && figures.every(holds);
}

/** The undamaged figures of the whole column, on every page. */
function others(cell: Cell, { doc }: Setting): Cell[] {
  return allRecords(doc)
    .flatMap((record) => cellOf(record, cell.field) ?? [])
    .filter((other) => other !== cell && other.mark === null && !Number.isNaN(valueOf(other)));
}

function valueOf({ meant }: Cell): number {
  return meant.kind === "figure" && meant.value !== null ? Number(meant.value) : Number.NaN;
}

function natureOf({ meant }: Cell): string | null {
  return meant.kind === "figure" ? meant.nature : null;
}

/**
 * Dropping a mark is settled when it says nothing and the neighbours are bare; "-" and "<" say
 * something, and a point may be the rest of a decimal where the column has decimals.
 */
export function strayMarkAsk(cell: Cell, setting: Setting): Ask {
  const mark = cell.shown.charAt(0);
  const here = new Set(recordsOf(setting.page).map((record) => cellOf(record, cell.field)));
  const bare = others(cell, setting).filter((other) => here.has(other));
  const decimals = bare.some(({ shown }) => /[.,]/.test(shown));
  const speaks = "-<>".includes(mark) || (mark === "." && decimals);
  return !speaks && bare.length >= 3 ? "no" : "may";
}
