import type { Field } from "./field.ts";
import type { Place } from "./source.ts";

/**
 * Something a person must look at. Two kinds, two addressees, never mixed: reading doubts (the
 * document is damaged; for whoever digitises) and report inconsistencies (the document says
 * something odd; for the area that reports).
 */
export interface Finding {
  readonly code: FindingCode;
  readonly at: Place;
  readonly field?: Field;
  readonly severity: Severity;
  readonly addressee: Addressee;
  /** The evidence: small, printable, what the sentence in `words/` needs. */
  readonly data: Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;
}

export type Severity = "info" | "warning" | "error";
export type Addressee = "digitiser" | "area";

/** Every code with its addressee; `words/` says what it means and what to do. */
export const FINDINGS = {
  // reading doubts
  "cells-repaired": "digitiser",
  "cells-asked": "digitiser",
  "percent-sign-lost": "digitiser",
  "stray-marks": "digitiser",
  "column-lost": "digitiser",
  "cell-truncated": "digitiser",
  "text-unreadable": "digitiser",
  "set-aside-dump": "digitiser",
  "set-aside-noise": "digitiser",
  "header-damaged": "digitiser",
  "column-not-recognised": "digitiser",
  "text-without-field": "digitiser",
  "table-without-header": "digitiser",
  "several-tables": "digitiser",
  "encoding-assumed": "digitiser",
  "cells-hidden": "digitiser",
  "sheet-hidden": "digitiser",
  "sheet-without-table": "digitiser",
  "cells-commented": "digitiser",
  "text-hidden": "digitiser",
  "cutoff-not-found": "digitiser",
  "institution-not-found": "digitiser",
  // report inconsistencies
  "full-progress-in-first-quarter": "area",
  "zero-baseline-with-full-progress": "area",
  "constant-baseline": "area",
  "same-text-in-columns": "area",
  "repeated-name": "area",
  "definition-defines-nothing": "area",
  "number-of-beside-percentage": "area",
  "unlike-units": "area",
  "process-of-another-year": "area",
  "several-activities-packed": "area",
  "baseline-behaves-like-target": "area",
  "missing-column": "area",
  "misspelling-repeated": "area",
  "progress-over-hundred": "area",
  "target-zero-with-result": "area",
  "year-as-baseline": "area",
  "formula-error-printed": "area",
  "no-value-reported": "area",
  // evaluation
  "target-contrary-to-direction": "area",
  "target-kind-contrary-to-direction": "area",
  "calendar-does-not-add-up": "area",
  "percent-as-fraction": "area",
  "printed-ratio-differs": "area",
  "rank-added-up": "area",
  "values-in-unlike-units": "area",
  "frequency-not-said": "area",
} as const satisfies Record<string, Addressee>;

export type FindingCode = keyof typeof FINDINGS;
