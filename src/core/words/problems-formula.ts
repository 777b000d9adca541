import type { FormulaFault, MissingInput } from "../domain/formula-problem.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { unitName } from "./fields.ts";
import { type Language, listOf, type Said } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

export const FORMULA_PROBLEMS = {
  "formula-invalid": ({ why, text }) => ({
    es: { found: `La fórmula no se puede leer${quoted(text, "es")}: ${FAULTS[why].es}.`, todo: HOW_TO_WRITE.es },
    en: { found: `The formula cannot be read${quoted(text, "en")}: ${FAULTS[why].en}.`, todo: HOW_TO_WRITE.en },
  }),
  "formula-inputs-missing": ({ inputs }) => ({
    es: {
      found: `A la fórmula le falta ${listOf(
        inputs.map((one) => inputText(one, "es")),
        "es",
      )}.`,
      todo: "Informe esos datos, o el motivo por el que no los hay. Un cero sí es un dato.",
    },
    en: {
      found: `The formula lacks ${listOf(
        inputs.map((one) => inputText(one, "en")),
        "en",
      )}.`,
      todo: "Report these figures, or why there are none. A zero is a figure.",
    },
  }),
  "formula-name-unknown": ({ names }) => ({
    es: {
      found: `La fórmula nombra ${listOf(names, "es")}, que no está entre sus variables.`,
      todo: "Agregue la variable con su unidad, o corrija el nombre en la fórmula.",
    },
    en: {
      found: `The formula names ${listOf(names, "en")}, which is not among its variables.`,
      todo: "Add the variable with its unit, or correct the name in the formula.",
    },
  }),
  "formula-divides-by-zero": ({ divisor }) => ({
    es: {
      found: `La fórmula divide entre «${divisor}», que vale cero.`,
      todo: "Confirme ese dato. Si no hubo nada que medir, informe el periodo como sin demanda o no aplica.",
    },
    en: {
      found: `The formula divides by “${divisor}”, which is zero.`,
      todo: "Confirm that figure. If there was nothing to measure, report the period as no demand or not applicable.",
    },
  }),
  "formula-unlike-units": ({ text, units: [a, b] }) => ({
    es: {
      found: `En «${text}» se suman o restan ${unitName(a, "es")} y ${unitName(b, "es")}.`,
      todo: "Revise la fórmula o las unidades de sus variables: sólo se suman números de la misma unidad.",
    },
    en: {
      found: `“${text}” adds or subtracts ${unitName(a, "en")} and ${unitName(b, "en")}.`,
      todo: "Check the formula or the units of its variables: only numbers of one unit can be added.",
    },
  }),
  "formula-other-unit": ({ declared, found }) => ({
    es: {
      found: `La fórmula da ${unitName(found, "es")}, y el indicador se mide en ${unitName(declared, "es")}.`,
      todo: "Revise la fórmula, las unidades de sus variables o la unidad del indicador.",
    },
    en: {
      found: `The formula gives ${unitName(found, "en")}, and the indicator is measured in ${unitName(declared, "en")}.`,
      todo: "Check the formula, the units of its variables or the unit of the indicator.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

const HOW_TO_WRITE: Said = {
  es: "Escríbala con nombres de variables (sin espacios), números, + - * / y paréntesis: (atendidas / recibidas) * 100.",
  en: "Write it with names of variables (no spaces), numbers, + - * / and parentheses: (attended / received) * 100.",
};

const FAULTS: Readonly<Record<FormulaFault, Said>> = {
  empty: { es: "está vacía", en: "it is empty" },
  "too-long": { es: "es demasiado larga", en: "it is too long" },
  "too-deep": {
    es: "tiene demasiados paréntesis unos dentro de otros",
    en: "it has too many parentheses inside others",
  },
  "too-many-terms": { es: "tiene demasiados términos", en: "it has too many terms" },
  "not-understood": { es: "ahí deja de ser una expresión", en: "there it stops being an expression" },
  "several-expressions": { es: "son varias expresiones, no una", en: "it is several expressions, not one" },
  operator: { es: "esa operación no se admite", en: "that operation is not allowed" },
  function: {
    es: "no se admiten funciones ni partes de una variable",
    en: "functions and parts of a variable are not allowed",
  },
  text: { es: "no se admiten textos entre comillas", en: "quoted text is not allowed" },
  number: {
    es: "el número no está escrito con dígitos y un solo punto",
    en: "the number is not written with digits and one point",
  },
  name: { es: "ese nombre no se admite para una variable", en: "that name is not allowed for a variable" },
  other: { es: "tiene algo que no se admite", en: "it has something that is not allowed" },
};

const LACKING: Readonly<Record<MissingInput["why"], Said>> = {
  absent: { es: "no se ha informado", en: "not reported" },
  "no-data": { es: "sin dato", en: "no data" },
  "not-applicable": { es: "no aplica", en: "not applicable" },
  "not-due": { es: "aún no corresponde", en: "not due yet" },
};

function inputText({ name, why }: MissingInput, language: Language): string {
  const text = language === "es" ? `«${name}»` : `“${name}”`;
  return `${text} (${LACKING[why][language]})`;
}

function quoted(text: string, language: Language): string {
  if (text === "") return "";
  return language === "es" ? ` en «${text}»` : ` at “${text}”`;
}
