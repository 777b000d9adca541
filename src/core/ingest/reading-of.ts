import type { Alternative, ReasonCode, Reading } from "../domain/reading.ts";

const NONE: readonly Alternative[] = Object.freeze([]);
const AS_PRINTED: readonly ReasonCode[] = Object.freeze(["as-printed"]);
const BLANK: readonly ReasonCode[] = Object.freeze(["blank-cell"]);
const NO_VALUE: readonly ReasonCode[] = Object.freeze(["no-value-printed"]);

/** What is printed is what is meant. */
export function asPrinted(raw: string, value: string): Reading {
  return { raw, value, status: "read", confidence: 0.99, reasons: AS_PRINTED, alternatives: NONE };
}

/** An empty cell is read as empty: blank is never zero. */
export function blank(raw: string | null): Reading {
  return { raw, value: null, status: "read", confidence: 0.95, reasons: BLANK, alternatives: NONE };
}

/** The cell says in words that there is no figure: "ND", "No aplica", "—". */
export function noValue(raw: string): Reading {
  return { raw, value: null, status: "read", confidence: 0.95, reasons: NO_VALUE, alternatives: NONE };
}

/** A person must decide; `value` is the first proposal, null where nothing can be proposed. */
export function ask(raw: string | null, value: string | null, reasons: readonly ReasonCode[]): Reading {
  return { raw, value, status: "ask", confidence: 0.4, reasons, alternatives: NONE };
}

/** Changed for reasons that settle it; the characters as found stay beside it. */
export function repaired(raw: string, value: string, reasons: readonly ReasonCode[]): Reading {
  return { raw, value, status: "repaired", confidence: 0.9, reasons, alternatives: NONE };
}
