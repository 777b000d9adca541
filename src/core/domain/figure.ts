import { HUNDRED } from "./arithmetic.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { PERCENT, type Unit } from "./measure.ts";

/** A number with its own unit. */
export interface Amount {
  readonly kind: "amount";
  readonly value: Decimal;
  readonly unit: Unit;
}

/** A part and its whole, both kept: the quotient is never stored. 12 of 15 per 100 is 80 %. */
export interface Ratio {
  readonly kind: "ratio";
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** 100 for a percentage, 1000 for "por cada mil". */
  readonly per: Decimal;
  readonly unit: Unit;
}

export type Figure = Amount | Ratio;

/**
 * What is said of one indicator in one period. Zero is a value; the other three are no value, each
 * for its own reason, and none is ever taken for another.
 */
export type Reported =
  | { readonly kind: "value"; readonly figure: Figure }
  /** There should be a figure and there is none. */
  | { readonly kind: "no-data"; readonly why: string | null }
  /** There can be no figure: the programme did not run, the law does not ask for it. */
  | { readonly kind: "not-applicable"; readonly why: string }
  /** Nothing has to be reported yet. */
  | { readonly kind: "not-due" };

export type Empty = Exclude<Reported["kind"], "value">;

/** What the number of a progress is measured over. */
export const PROGRESS_BASES = ["period", "year", "cumulative", "unknown"] as const;
/** Of the period alone; of the period as a part of the year's whole; of the year so far; or nobody says. */
export type ProgressBasis = (typeof PROGRESS_BASES)[number];

export function amount(value: Decimal, unit: Unit): Reported {
  return { kind: "value", figure: { kind: "amount", value, unit } };
}

/** So many of so many, as a percentage. */
export function percentage(numerator: Decimal, denominator: Decimal): Reported {
  return { kind: "value", figure: { kind: "ratio", numerator, denominator, per: HUNDRED, unit: PERCENT } };
}

/** As the cells of a table, in which the four empties stay apart. Empty text where there is no number. */
export interface ReportedCells {
  readonly status: Reported["kind"];
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly per: string;
  readonly unit: string;
  readonly why: string;
}

const BLANK = { value: "", numerator: "", denominator: "", per: "", unit: "", why: "" };

export function writeReported(reported: Reported): ReportedCells {
  switch (reported.kind) {
    case "value":
      return { ...BLANK, status: "value", ...writeFigure(reported.figure) };
    case "no-data":
      return { ...BLANK, status: "no-data", why: reported.why ?? "" };
    case "not-applicable":
      return { ...BLANK, status: "not-applicable", why: reported.why };
    case "not-due":
      return { ...BLANK, status: "not-due" };
  }
}

/** Null when the cells do not say one thing: a value without a number, a number that is not due. */
export function readReported(cells: Omit<ReportedCells, "status"> & { readonly status: string }): Reported | null {
  const { status, why } = cells;
  if (status === "value") return readFigure(cells);
  const hasNumber = cells.value !== "" || cells.numerator !== "" || cells.denominator !== "";
  if (hasNumber) return null;
  if (status === "no-data") return { kind: "no-data", why: why === "" ? null : why };
  if (status === "not-applicable") return why === "" ? null : { kind: "not-applicable", why };
  return status === "not-due" ? { kind: "not-due" } : null;
}

function writeFigure(figure: Figure): Partial<ReportedCells> {
  if (figure.kind === "amount") return { value: figure.value, unit: figure.unit };
  const { numerator, denominator, per, unit } = figure;
  return { numerator, denominator, per, unit };
}

function readFigure(cells: Omit<ReportedCells, "status">): Reported | null {
  const { unit } = cells;
  if (unit === "") return null;
  const value = parseDecimal(cells.value);
  if (value !== null) return cells.numerator === "" && cells.denominator === "" ? amount(value, unit) : null;
  const [numerator, denominator, per] = [cells.numerator, cells.denominator, cells.per].map(parseDecimal);
  if (!numerator || !denominator || !per || cells.value !== "") return null;
  return { kind: "value", figure: { kind: "ratio", numerator, denominator, per, unit } };
}
