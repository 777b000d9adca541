import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import type { Colour, FormulaName } from "../domain/evaluation.ts";
import type { Band } from "../domain/explanation.ts";
import type { RuleSet } from "./rule-set.ts";

/** A colour and where in the rules the percentage falls. */
export interface Signal {
  readonly light: Colour;
  readonly band: Band;
}

/** The colour of a percentage as it is shown: rounded already, so that the two never disagree. */
export function signalOf(shown: Decimal, rules: RuleSet, bands: keyof RuleSet["bands"]): Signal {
  return overFulfilled(shown, rules) ?? withinBands(shown, rules, bands);
}

export function bandsFor(formula: FormulaName): keyof RuleSet["bands"] {
  return formula === "regular" ? "regular" : "standard";
}

export function colourOfVerdict(met: boolean): Colour {
  return met ? "green" : "red";
}

function overFulfilled(shown: Decimal, { overFulfilled: over }: RuleSet): Signal | null {
  if (over.kind === "own-state") return above(shown, "over-fulfilled", over.above);
  return above(shown, "red", over.redAbove) ?? above(shown, "yellow", over.yellowAbove);
}

function above(shown: Decimal, light: Colour, limit: Decimal): Signal | null {
  return compareDecimals(shown, limit) > 0 ? { light, band: { kind: "above", limit } } : null;
}

function withinBands(shown: Decimal, rules: RuleSet, bands: keyof RuleSet["bands"]): Signal {
  const { green, yellow } = rules.bands[bands];
  if (compareDecimals(shown, green) >= 0) return { light: "green", band: greenBand(rules, bands) };
  return compareDecimals(shown, yellow) >= 0
    ? { light: "yellow", band: { kind: "from", from: yellow, below: green } }
    : { light: "red", band: { kind: "below", limit: yellow } };
}

/** What should stay where it is has no more than 100 %, and so nothing above. */
function greenBand({ bands, overFulfilled: over }: RuleSet, of: keyof RuleSet["bands"]): Band {
  const from = bands[of].green;
  if (of === "regular") return { kind: "at-least", limit: from };
  return { kind: "within", from, to: over.kind === "own-state" ? over.above : over.yellowAbove };
}
