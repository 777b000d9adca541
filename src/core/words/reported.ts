import type { Reported } from "../domain/figure.ts";
import { EMPTY_NAMES } from "./evaluation-names.ts";
import { printMeasure } from "./fields.ts";
import { type Language, printDecimal, type Said } from "./language.ts";

/** "12 sesiones", "50 de 52", "sin dato": what was reported, in one line, none of the empties like another. */
export function printReported(reported: Reported, language: Language): string {
  if (reported.kind !== "value") return EMPTY_NAMES[reported.kind][language];
  const { figure } = reported;
  if (figure.kind === "amount") return printMeasure(figure.value, figure.unit, language);
  return `${printDecimal(figure.numerator)} ${OF[language]} ${printDecimal(figure.denominator)}`;
}

const OF: Said = { es: "de", en: "of" };
