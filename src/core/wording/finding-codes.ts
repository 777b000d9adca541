import type { Field } from "../domain/field.ts";
import type { Finding, FindingCode, Severity } from "../domain/finding.ts";

/** Every code of the quality help with its severity; all are for the area. Sentences in `words/wording`. */
export const QUALITY_FINDINGS = {
  "inclusive-wording": "info",
  // is the indicator a good one? (CREMAA)
  "name-missing": "warning",
  "name-too-long": "warning",
  "definition-missing": "warning",
  "definition-repeats-name": "warning",
  "percentage-beside-count": "warning",
  "unit-missing": "info",
  "objective-missing": "info",
  "repeats-objective": "warning",
  "measures-activity": "warning",
  "nothing-shared-with-objective": "info",
  "source-missing": "warning",
  "collection-costly": "warning",
  "cost-not-stated": "info",
  "method-missing": "warning",
  "method-without-formula": "warning",
  "frequency-missing": "warning",
  "target-missing": "info",
  "baseline-missing": "info",
  "baseline-and-target-unlike": "warning",
  "others-unknown": "info",
  "cell-in-doubt": "info",
  "same-as-other": "warning",
  // do the figures agree with themselves and with the text?
  "share-over-hundred": "error",
  "numerator-above-denominator": "error",
  "running-total-falls": "error",
  "none-beside-number": "warning",
  "text-number-differs": "warning",
  "unusual-jump": "warning",
  "mixed-units": "warning",
  "parts-not-total": "error",
} as const satisfies Record<string, Severity>;

export type OwnCode = keyof typeof QUALITY_FINDINGS;

/** Codes that a report's own findings already have, and mean the same here. */
export const SHARED_CODES = [
  "definition-defines-nothing",
  "number-of-beside-percentage",
  "several-activities-packed",
] as const satisfies readonly FindingCode[];

export type QualityCode = OwnCode | (typeof SHARED_CODES)[number];

/** A finding without its place and addressee, which whoever asks knows. */
export interface QualityFinding extends Pick<Finding, "data" | "severity"> {
  readonly code: QualityCode;
  readonly field: Field | null;
}

export function qualityFinding(code: QualityCode, field: Field | null, data: Finding["data"]): QualityFinding {
  return { code, field, data, severity: isOwn(code) ? QUALITY_FINDINGS[code] : "warning" };
}

export function isOwn(code: QualityCode): code is OwnCode {
  return Object.hasOwn(QUALITY_FINDINGS, code);
}
