import { sum } from "../domain/arithmetic.ts";
import type { Decimal } from "../domain/decimal.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { PERCENT } from "../domain/measure.ts";
import { roundRational } from "../domain/rational.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
import { contentWords, type IndicatorText, stemOf } from "./indicator-text.ts";
import type { Valued } from "./series.ts";
import { type SpokenNumber, spokenNumbers } from "./spoken-numbers.ts";

const PLACES = 6;

/** "Ninguno" beside 5, "se realizaron 12 talleres" beside 10. Silent unless the text speaks of what is measured. */
export function checkTexts(points: readonly Valued[], text: IndicatorText): readonly QualityFinding[] {
  const measured = new Set(contentWords([text.name, text.definition, text.unit].join(" ")).map(stemOf));
  return points.flatMap((point) => {
    if (point.text === null || point.value === null) return [];
    const value = roundRational(point.value, PLACES);
    const matter: Matter = { said: point.text, value, isPercent: point.figure.unit === PERCENT, measured };
    const { period } = point;
    if (deniesAll(matter)) return [qualityFinding("none-beside-number", "note", { period, text: point.text, value })];
    const other = otherNumber(matter);
    return other
      ? [qualityFinding("text-number-differs", "note", { period, printed: other.printed, text: point.text, value })]
      : [];
  });
}

interface Matter {
  readonly said: string;
  readonly value: Decimal;
  readonly isPercent: boolean;
  /** Stems of the words that say what is measured. */
  readonly measured: ReadonlySet<string>;
}

const NOTHING_AT_ALL =
  /^(?:ning[uú]n[oa]?|nada|cero|sin avances?|no hubo(?: avances?)?|no se (?:realizo|realizaron|reporta|reportan))$/;
const DENIAL =
  /\b(?:no (?:hubo|se (?:ha |han )?(?:realiz|llev|efectu|registr|recib|atend|present|celebr|impart|entreg|public|emit|gener|program|report)\w*(?: a cabo)?)|ningun[oa]?|sin)((?: \w+){0,3})/g;

/** Does the text say that there was nothing of what is measured, beside a number that is not zero? */
function deniesAll({ said, value, measured }: Matter): boolean {
  if (value === "0" || saysValue(said, value)) return false;
  return foldLetters(said)
    .split(/[.;\n]/)
    .map((clause) =>
      clause
        .replace(/[^\p{L}\p{N} ]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .some((clause) => NOTHING_AT_ALL.test(clause) || deniesMeasured(clause, measured));
}

function deniesMeasured(clause: string, measured: ReadonlySet<string>): boolean {
  return [...clause.matchAll(DENIAL)].some(([, behind = ""]) => {
    const [noun] = contentWords(behind);
    return noun !== undefined && measured.has(stemOf(noun));
  });
}

function saysValue(said: string, value: Decimal): boolean {
  return spokenNumbers(said).some(({ readings }) => readings.includes(value));
}

/** The number the text gives for what is measured, when neither it nor their sum is the figure. */
function otherNumber({ said, value, isPercent, measured }: Matter): SpokenNumber | null {
  const numbers = spokenNumbers(said);
  if (numbers.some(({ readings }) => readings.includes(value))) return null;
  const about = numbers.filter((number) => (isPercent ? isAchievedPercent(number) : counts(number, measured)));
  const readable = about.filter(({ readings }) => readings.length === 1);
  if (sum(readable.flatMap(({ readings }) => readings)) === value) return null;
  return about[0] ?? null;
}

/** "12 talleres", "doce nuevos talleres"; not "de los 20 talleres programados", nor "en 3 municipios". */
function counts({ before, after }: SpokenNumber, measured: ReadonlySet<string>): boolean {
  if (
    /\b(?:de (?:los|las|un total de)|meta (?:de|es)|programad[oa]s?|previst[oa]s?|articulo|numero|de)\s*$/.test(before)
  )
    return false;
  const [, noun = "", rest = ""] = /^\s+(\p{L}+)([^.;\n]*)/u.exec(after) ?? [];
  const [, second = ""] = /^\s+(\p{L}+)/u.exec(rest) ?? [];
  const hit = [noun, /[oa]s$/.test(noun) ? second : ""].some((word) => word.length > 3 && measured.has(stemOf(word)));
  return (
    hit && !/^(?:\s+\p{L}+)?\s+(?:por\s+\p{L}+|programad|planead|previst|pendient|restant|cancelad|faltant)/u.test(rest)
  );
}

/** "Se alcanzó el 80 %", "un avance de 80 %". */
function isAchievedPercent({ before, after }: SpokenNumber): boolean {
  return (
    /^\s*(?:%|por ciento)/.test(after) && /\b(?:avanc|alcanz|cumpli|logr)\p{L}*(?:\s+\p{L}+){0,3}\s+$/u.test(before)
  );
}
