import type { Field } from "../domain/field.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { fieldsOfCutLabel, type HeaderColumn } from "./header.ts";

/** What a row's own words say of its numbers. */
export interface RowSpeech {
  /** "Número de…", "Inversión…": bare numbers are as they should be. "Porcentaje de…": they are not. */
  readonly kind: "counted" | "relative" | null;
  /** "Tasa de variación…", "Diferencia…": the number may well be negative. */
  readonly signed: boolean;
}

/** Columns that say what a row measures, those among them whose cut heading may be theirs: "Nombre del". */
export function isSpeaking({ field, label }: HeaderColumn): boolean {
  return field === null ? fieldsOfCutLabel(label).some((one) => SPEAKING.has(one)) : SPEAKING.has(field);
}

const SPEAKING: ReadonlySet<Field> = new Set(["indicator", "definition", "method"]);

/** From the indicator's name, its definition and its method. */
export function rowSpeech(texts: readonly string[]): RowSpeech {
  const folded = texts.map((text) => foldLetters(text.slice(0, READ_OF_EACH)));
  return { kind: kindOf(folded), signed: folded.some((text) => SIGNED.test(text)) };
}

/** A percentage of counted things is a percentage. */
function kindOf(folded: readonly string[]): RowSpeech["kind"] {
  if (folded.some((text) => RELATIVE.test(text.replace(GOAL, "")))) return "relative";
  return folded.some((text) => COUNTED.test(text)) ? "counted" : null;
}

/** "Porcentaje", "Por ciento", "%", "Puntos porcentuales" as a unit. */
export function saysPercent(unit: string): boolean {
  return /^\W*(?:porcentaje|porcentual|por ciento|puntos? porcentual)|^\s*%/.test(foldLetters(unit));
}

/** Characters of each text that are read: what a row counts, it says first. */
const READ_OF_EACH = 400;
const COUNTED = accented(
  "^\\W*(?:no\\.|(?:número|total|cantidad|suma|sumatoria|conteo|tiempo|promedio|gasto|inversión|monto|importe|volumen|" +
    "días|horas|superficie|kilómetros|metros|población|personas)\\b)",
);
const RELATIVE = accented("\\b(?:porcentaje|porcentual|proporción|tasa|cobertura|índice|por ciento)\\b|%");
/** "En al menos 15%" is a goal and says nothing of what the row measures; "× 100 %" does. */
const GOAL = /\b(?!100(?!\d))\d[\d.,]* ?(?:%|por ciento)/g;
const SIGNED = accented(
  "\\b(?:variación|crecimiento|decremento|incremento|reducción|diferencia|cambio|balance|saldo|superávit|déficit|rendimiento)\\b",
);

/** A pattern for folded letters in which a letter with an accent may be unreadable: "proporci\ufffdn", "n?mero". */
function accented(pattern: string): RegExp {
  return new RegExp(pattern.replace(/[áéíóú]/g, (letter) => `[${foldLetters(letter)}\ufffd?]`));
}
