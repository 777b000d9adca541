import type { Unit } from "./measure.ts";
import type { CellTrace } from "./source.ts";

/**
 * How a cell was understood. `raw` never changes; `value` is what it is taken to say.
 * read: as printed. repaired: changed, for reasons a person can check. ask: a person must decide,
 * and `value` is then only the first proposal.
 */
export interface Reading {
  /** Characters as found; null where the document prints no such cell. */
  readonly raw: string | null;
  /** Exact decimal, ISO date, catalogue code or text; null where nothing can be read or proposed. */
  readonly value: string | null;
  readonly unit?: Unit;
  readonly status: "read" | "repaired" | "ask";
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ReasonCode[];
  readonly alternatives: readonly Alternative[];
  /** Where its cell is, as far as more is known than the place of its row. */
  readonly trace?: CellTrace;
}

export interface Alternative {
  readonly value: string;
  readonly unit?: Unit;
  readonly why: ReasonCode;
}

/** Why a reading was repaired or doubted. Each has a sentence in `words/`. */
export const REASONS = [
  // numbers
  "as-printed",
  "no-value-printed",
  "blank-cell",
  "stray-mark-dropped",
  "stray-mark-kept",
  "percent-sign-read-as-digit",
  "percent-legible-on-other-page",
  "column-repeats-value",
  "bare-number-among-percents",
  "value-out-of-block",
  "magnitude-out-of-column",
  "unit-from-column",
  "unit-from-header",
  "unit-not-printed",
  "unit-contradicts-row",
  "notation-from-column",
  "notation-two-ways",
  "letters-among-digits",
  "two-values-in-cell",
  "percent-agrees-with-counts",
  "not-a-number",
  "negative-count",
  "looks-like-year",
  "looks-like-placeholder",
  "looks-like-rank",
  "ratio-or-percent",
  "formula-error",
  "word-in-number-column",
  "period-of-cutoff",
  "period-not-settled",
  // text
  "text-damaged",
  "text-too-long",
  "word-repaired-from-document",
  "word-repaired-from-dictionary",
  "words-joined-in-print",
  "word-printed-twice",
  "misspelling-in-source",
  "control-characters-dropped",
  "cut-at-end",
  "cut-at-start",
  "piece-of-neighbour",
  "completed-from-neighbour",
  "column-lost-on-page",
  "neighbour-repeats-text",
  "cell-in-wrong-column",
  "number-in-text-column",
  "frequency-repaired",
  "frequency-not-recognised",
  "direction-not-recognised",
  "date-not-recognised",
  "several-periods",
  "year-from-heading",
  "column-not-printed",
  "column-guessed",
  "column-printed-twice",
  "inferred-from-text",
  "inferred-from-section",
  // ink
  "ink-read-two-ways",
  "ink-not-legible",
] as const;

export type ReasonCode = (typeof REASONS)[number];
