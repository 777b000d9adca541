import type { Decimal } from "../domain/decimal.ts";
import type { Grey } from "../domain/evaluation.ts";
import type { Band, Printed, Step } from "../domain/explanation.ts";
import { PERCENT } from "../domain/measure.ts";
import type { Target } from "../domain/target.ts";
import {
  ACCUMULATION_NAMES,
  EMPTY_NAMES,
  FORMULA_NAMES,
  LIGHT_NAMES,
  MISSING_NAMES,
  NOT_COMPUTABLE_NAMES,
} from "./evaluation-names.ts";
import { printMeasure } from "./fields.ts";
import { findingText } from "./findings.ts";
import { type Language, listOf, printDecimal, type Said } from "./language.ts";
import { printPeriod } from "./periods.ts";

type StepOf<S extends Step["step"]> = Extract<Step, { step: S }>;
type StepWords = { readonly [S in Step["step"]]: (step: StepOf<S>, language: Language) => string };

/** One sentence for each step of an explanation. */
export function explainInWords(steps: readonly Step[], language: Language): readonly string[] {
  return steps.map((step) => say(step.step, step, language));
}

/** "al menos 100 %", "between 80 and 100". */
export function printTarget(target: Target, language: Language): string {
  const measure = ({ value, unit }: { readonly value: Decimal; readonly unit: string }) =>
    printMeasure(value, unit, language);
  if (target.kind !== "between") return `${KINDS[target.kind][language]} ${measure(target.bound)}`;
  const [from, and] = language === "es" ? ["entre", "y"] : ["between", "and"];
  return `${from} ${measure(target.lower)} ${and} ${measure(target.upper)}`;
}

function say<S extends Step["step"]>(name: S, step: StepOf<S>, language: Language): string {
  return STEPS[name](step, language);
}

/** Complete for every step: the compiler checks it. */
const STEPS: StepWords = {
  value: ({ accumulation, value, parts, included }, language) => {
    const shown = inPrint(value, language);
    const of = parts ? PARTS[language](printDecimal(parts.numerator), printDecimal(parts.denominator)) : "";
    if (accumulation === null) return pick(language, `Valor: ${shown}${of}.`, `Value: ${shown}${of}.`);
    const how = ACCUMULATION_NAMES[accumulation][language];
    const counted = included > 1 && isMadeOfAll(accumulation) ? COUNTED[language](included) : "";
    return pick(
      language,
      `Valor al cierre del periodo (${how.toLowerCase()}${counted}): ${shown}${of}.`,
      `Value at the end of the period (${how.toLowerCase()}${counted}): ${shown}${of}.`,
    );
  },
  "no-value": ({ why }, language) =>
    why === "no-demand"
      ? pick(language, "No hubo demanda: nada se pidió.", "There was no demand: nothing was asked for.")
      : pick(language, "No hay ningún valor informado.", "No value has been reported."),
  "partial-value": ({ known }, language) =>
    pick(
      language,
      `Lo informado hasta ahora suma ${inPrint(known, language)}, pero está incompleto.`,
      `What has been reported so far adds up to ${inPrint(known, language)}, but it is incomplete.`,
    ),
  "left-out": ({ periods }, language) => {
    const all = periods.map(({ period, why }) => `${printPeriod(period, language)} (${EMPTY_NAMES[why][language]})`);
    return pick(language, `Sin valor: ${listOf(all, "es")}.`, `Without a value: ${listOf(all, "en")}.`);
  },
  target: ({ target, from }, language) => `${TARGETS[from][language]}: ${printTarget(target, language)}.`,
  verdict: ({ met, value, target }, language) => {
    const [shown, goal] = [inPrint(value, language), printTarget(target, language)];
    return met
      ? pick(language, `Se cumple: ${shown} está en la meta (${goal}).`, `Met: ${shown} is on target (${goal}).`)
      : pick(
          language,
          `No se cumple: ${shown} no está en la meta (${goal}).`,
          `Not met: ${shown} is off target (${goal}).`,
        );
  },
  "not-computable": ({ formula, why }, language) => {
    const [name, reason] = [capital(FORMULA_NAMES[formula][language]), NOT_COMPUTABLE_NAMES[why][language]];
    return pick(language, `${name}: no se calcula, porque ${reason}.`, `${name}: not computed, because ${reason}.`);
  },
  achievement: (step, language) => {
    const { formula, shown, exact, places } = step;
    const equals = exact ? "=" : "≈";
    const sum = `${SUMS[formula](step, language)} ${equals} ${percent(shown, language)}`;
    const name = capital(FORMULA_NAMES[formula][language]);
    return `${name}: ${sum}${exact ? "" : ROUNDED[language](places)}.`;
  },
  "by-verdict": ({ because }, language) => BY_VERDICT[because][language],
  "share-of-year": ({ share, annual }, language) =>
    pick(
      language,
      `Lleva ${percent(share, language)} de la meta del año (${printTarget(annual, language)}).`,
      `It has come to ${percent(share, language)} of the target of the year (${printTarget(annual, language)}).`,
    ),
  colour: ({ light, shown }, language) => {
    const name = LIGHT_NAMES[light][language];
    const why = shown
      ? `${percent(shown.percent, language)} ${inBand(shown.band, language)}`
      : MET[light === "red" ? "no" : "yes"][language];
    return pick(language, `Semáforo: ${name}, porque ${why}.`, `Light: ${name}, because ${why}.`);
  },
  grey: ({ light }, language) => {
    const name = LIGHT_NAMES[light][language];
    return pick(language, `Sin color (${name}): ${GREYS[light].es}`, `No colour (${name}): ${GREYS[light].en}`);
  },
  missing: ({ missing }, language) => {
    const all = listOf(
      missing.map((one) => MISSING_NAMES[one][language]),
      language,
    );
    return pick(language, `Falta: ${all}.`, `Missing: ${all}.`);
  },
  finding: ({ code }, language) => {
    const { title } = findingText(code, language);
    return pick(language, `Hallazgo: ${title}.`, `Finding: ${title}.`);
  },
  rules: ({ rules }, language) => pick(language, `Reglas: ${rules}.`, `Rules: ${rules}.`),
};

const KINDS: Readonly<Record<Exclude<Target["kind"], "between">, Said>> = {
  "at-least": { es: "al menos", en: "at least" },
  "at-most": { es: "a lo más", en: "at most" },
  exactly: { es: "exactamente", en: "exactly" },
};

const TARGETS: Readonly<Record<StepOf<"target">["from"], Said>> = {
  period: { es: "Meta del periodo", en: "Target of the period" },
  calendar: { es: "Meta acumulada al periodo, según el calendario", en: "Target up to the period, by the calendar" },
  annual: { es: "Meta del año", en: "Target of the year" },
  "held-all-year": {
    es: "Meta del año, que rige en cada periodo",
    en: "Target of the year, which holds in each period",
  },
};

/** The formula with its numbers in it. */
const SUMS: Readonly<
  Record<StepOf<"achievement">["formula"], (step: StepOf<"achievement">, language: Language) => string>
> = {
  gap: ({ baseline, value, aim }) => {
    const [b, r, m] = [baseline ?? aim, value, aim].map(inSum);
    return `100 × (${b} − ${r}) ÷ (${b} − ${m})`;
  },
  ratio: ({ value, aim, inverted }) => {
    const [over, under] = inverted ? [aim, value] : [value, aim];
    return `100 × ${inSum(over)} ÷ ${inSum(under)}`;
  },
  regular: ({ value, aim }) => `100 × (1 − |${inSum(value)} − ${inSum(aim)}| ÷ |${printDecimal(aim)}|)`,
  milestone: ({ shown }, language) =>
    shown === "0" ? pick(language, "no alcanzado", "not reached") : pick(language, "alcanzado", "reached"),
  interval: (_, language) => pick(language, "cualquier valor entre sus extremos", "any value between its ends"),
};

const BY_VERDICT: Readonly<Record<StepOf<"by-verdict">["because"], Said>> = {
  "target-zero": {
    es: "La meta es cero: contra cero no hay porcentaje, y decide si se cumplió.",
    en: "The target is zero: there is no percentage of zero, so whether it was met decides.",
  },
  nominal: {
    es: "El sentido es nominal: decide si el valor está en la meta.",
    en: "The direction is nominal: whether the value is on target decides.",
  },
  rank: {
    es: "Es un lugar en un orden, que no se divide: decide si se cumplió.",
    en: "It is a place in an order, which cannot be divided: whether it was met decides.",
  },
  "no-quotient": {
    es: "Ninguna fórmula da un porcentaje: decide si se cumplió.",
    en: "No formula gives a percentage: whether it was met decides.",
  },
};

const GREYS: Readonly<Record<Grey, Said>> = {
  "not-due": { es: "todavía no hay nada que informar.", en: "there is nothing to report yet." },
  "not-captured": { es: "debía informarse un valor y no lo hay.", en: "a value was due and there is none." },
  "not-evaluable": { es: "no puede decirse si es bueno o malo.", en: "it cannot be said whether it is good or bad." },
  "not-applicable": {
    es: "el indicador no aplica en este periodo.",
    en: "the indicator does not apply in this period.",
  },
  "no-demand": {
    es: "sin demanda no hay ni logro ni falta.",
    en: "without demand there is neither success nor failure.",
  },
  informative: { es: "el valor se dio antes de que correspondiera.", en: "the value was given before it was due." },
};

const PARTS: Said<(part: string, whole: string) => string> = {
  es: (part, whole) => ` (${part} de ${whole})`,
  en: (part, whole) => ` (${part} of ${whole})`,
};

const COUNTED: Said<(count: number) => string> = {
  es: (count) => ` de ${count} periodos`,
  en: (count) => ` of ${count} periods`,
};

const ROUNDED: Said<(places: number) => string> = {
  es: (places) => `, redondeado a ${places === 1 ? "1 decimal" : `${places} decimales`} antes de asignar el color`,
  en: (places) => `, rounded to ${places === 1 ? "1 decimal" : `${places} decimals`} before it is coloured`,
};

const MET: Readonly<Record<"yes" | "no", Said>> = {
  yes: { es: "la meta se cumplió", en: "the target was met" },
  no: { es: "la meta no se cumplió", en: "the target was not met" },
};

function inBand(band: Band, language: Language): string {
  const at = (limit: Decimal) => percent(limit, language);
  switch (band.kind) {
    case "below":
      return pick(language, `no llega a ${at(band.limit)}`, `is short of ${at(band.limit)}`);
    case "from": {
      const [from, below] = [at(band.from), at(band.below)];
      return pick(language, `llega a ${from} pero no a ${below}`, `reaches ${from} but not ${below}`);
    }
    case "within": {
      const [from, to] = [at(band.from), at(band.to)];
      return pick(language, `está entre ${from} y ${to}`, `is between ${from} and ${to}`);
    }
    case "at-least":
      return pick(language, `llega a ${at(band.limit)}`, `reaches ${at(band.limit)}`);
    case "above":
      return pick(language, `pasa de ${at(band.limit)}`, `is above ${at(band.limit)}`);
  }
}

function isMadeOfAll(accumulation: StepOf<"value">["accumulation"]): boolean {
  return accumulation === "sum" || accumulation === "average" || accumulation === "on-demand";
}

function inPrint({ value, exact, unit }: Printed, language: Language): string {
  return `${exact ? "" : "≈ "}${printMeasure(value, unit, language)}`;
}

/** A negative number in a sum stands in parentheses. */
function inSum(value: string): string {
  return value.startsWith("-") ? `(${printDecimal(value)})` : printDecimal(value);
}

function percent(value: Decimal, language: Language): string {
  return printMeasure(value, PERCENT, language);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function pick(language: Language, es: string, en: string): string {
  return language === "es" ? es : en;
}
