import type { Baseline } from "../domain/baseline.ts";
import type { Field } from "../domain/field.ts";
import type { Frequency } from "../domain/frequency.ts";
import type { Target } from "../domain/target.ts";
import { foldedWords } from "./words-of.ts";

/** What is written about an indicator; null where nobody has written it. */
export interface IndicatorText {
  readonly name: string | null;
  readonly objective: string | null;
  readonly definition: string | null;
  readonly method: string | null;
  /** The label of the unit: "Porcentaje", "Talleres". */
  readonly unit: string | null;
  readonly frequency: Frequency | null;
  readonly baseline: BaselineWritten | null;
  readonly target: Target | null;
  readonly source: string | null;
  /** What a document prints of it and nobody can read for sure: not written here, and no fault of its area. */
  readonly inDoubt: readonly Field[];
}

/** As much of a baseline as is looked at here: a document need not print its year and source. */
type BaselineWritten = Baseline | Pick<Extract<Baseline, { kind: "known" }>, "kind" | "measure">;

const SMALL = new Set(
  (
    "a al ante bajo cada como con contra cual cuyo de del desde durante e el en entre es esta este ha han hasta la las lo " +
    "los mediante ni ningun ninguna ninguno no o para por que se segun ser sin sobre son su sus tras u un una uno unos unas y"
  ).split(" "),
);

/** The words that carry meaning, folded. */
export function contentWords(text: string): readonly string[] {
  return foldedWords(text).filter((word) => word.length > 2 && !SMALL.has(word) && !/^\d+$/.test(word));
}

/** What a noun has in common with its plural and its kin: "talleres" and "taller", "capacitación" and "capacitar". */
export function stemOf(word: string): string {
  const singular = word.replace(/(?<=[^aeiou])es$|s$/, "");
  return singular.length > 7 ? singular.slice(0, 7) : singular;
}

export function sameWords(a: string, b: string): boolean {
  return foldedWords(a).join(" ") === foldedWords(b).join(" ");
}

export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const PERCENT_UNIT = /^(?:percent|porcentaje|porcentual|por ciento|puntos porcentuales)\b/;

export function isPercentUnit(label: string): boolean {
  return label.trim() === "%" || PERCENT_UNIT.test(foldedWords(label).join(" "));
}

/** "Número de…": it announces a count. */
export function announcesCount(text: string): boolean {
  return /^(?:el )?(?:numero|cantidad|total|conteo) (?:total )?de\b/.test(foldedWords(text).join(" "));
}

/** "Porcentaje de…": it announces a percentage. */
export function announcesPercentage(text: string): boolean {
  return /^(?:el )?(?:porcentaje|proporcion|por ciento) (?:de|del)\b/.test(foldedWords(text).join(" "));
}
