import type { ExpectedCell } from "../domain/capture-problem.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { countOf, inQuotes, type Language, listOf, orOf, printDecimal, type Said } from "./language.ts";
import { printPeriod } from "./periods.ts";
import type { ProblemWords } from "./problem-text.ts";

/** What is wrong with what one cell, or one argument, says. */
export const CELL_PROBLEMS = {
  "cell-missing": ({ column }) => ({
    es: { found: `La celda de ${inQuotes("es")(column)} está vacía.`, todo: "Llénela; aquí no puede faltar." },
    en: { found: `The cell of ${inQuotes("en")(column)} is blank.`, todo: "Fill it in; here it cannot be missing." },
  }),
  "cell-too-long": ({ column, characters, limit }) => ({
    es: {
      found: `La celda de ${inQuotes("es")(column)} tiene ${countOf(characters, "carácter", "caracteres")}; el límite es ${countOf(limit, "carácter", "caracteres")}.`,
      todo: "Acórtela, o compruebe que unas comillas sin cerrar no hayan juntado varios renglones.",
    },
    en: {
      found: `The cell of ${inQuotes("en")(column)} has ${countOf(characters, "character", "characters")}; the limit is ${countOf(limit, "character", "characters")}.`,
      todo: "Shorten it, or check that an open quote has not joined several lines.",
    },
  }),
  "cell-unreadable": ({ column, text, expected }) => ({
    es: { found: `${inQuotes("es")(column)} dice ${inQuotes("es")(text)}.`, todo: `Escriba ${EXPECTED[expected].es}.` },
    en: { found: `${inQuotes("en")(column)} says ${inQuotes("en")(text)}.`, todo: `Write ${EXPECTED[expected].en}.` },
  }),
  "number-two-ways": ({ column, text, readings }) => ({
    es: {
      found: `${inQuotes("es")(column)} dice ${inQuotes("es")(text)}, que puede ser ${orOf(readings.map(printDecimal), "es")}.`,
      todo: `Escriba ${orOf(readings.map(unmistakable), "es")}: la coma separa millares y el punto, decimales.`,
    },
    en: {
      found: `${inQuotes("en")(column)} says ${inQuotes("en")(text)}, which may be ${orOf(readings.map(printDecimal), "en")}.`,
      todo: `Write ${orOf(readings.map(unmistakable), "en")}: the comma groups thousands and the point is for decimals.`,
    },
  }),
  "period-two-ways": ({ text, readings }) => ({
    es: {
      found: `${inQuotes("es")(text)} puede ser ${orOf(readings.map(periodIn("es")), "es")}.`,
      todo: `Escriba el periodo sin abreviar: ${orOf(readings.map(writable), "es")}.`,
    },
    en: {
      found: `${inQuotes("en")(text)} may be ${orOf(readings.map(periodIn("en")), "en")}.`,
      todo: `Write the period in full: ${orOf(readings.map(writable), "en")}.`,
    },
  }),
  "period-outside-cycle": ({ key, period, periods }) => ({
    es: {
      found: `El ciclo de ${key} no tiene ese periodo: ${printPeriod(period, "es")}.`,
      todo: `Use uno de los suyos; sus trimestres son ${listOf(periods.map(periodIn("es")), "es")}.`,
    },
    en: {
      found: `The cycle of ${key} has no such period: ${printPeriod(period, "en")}.`,
      todo: `Use one of its own; its quarters are ${listOf(periods.map(periodIn("en")), "en")}.`,
    },
  }),
  "line-repeated": ({ key, period, line }) => ({
    es: {
      found: `${key}${period === null ? "" : `, ${printPeriod(period, "es")},`} está también en la línea ${line}.`,
      todo: "Deje una sola: no se sabe cuál vale y no se tomó ninguna.",
    },
    en: {
      found: `${key}${period === null ? "" : `, ${printPeriod(period, "en")},`} is in line ${line} too.`,
      todo: "Leave only one: nobody knows which counts, and none was taken.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

const EXPECTED: Readonly<Record<ExpectedCell, Said>> = {
  text: { es: "texto sin caracteres de control", en: "text without control characters" },
  number: {
    es: "un número como en México: 1,234.5, 25 % o -3",
    en: "a number as in Mexico: 1,234.5, 25% or -3",
  },
  "whole-number": { es: "un número entero del 0 al 10", en: "a whole number from 0 to 10" },
  period: {
    es: "un periodo: 2025-T1, 1er trimestre de 2025, 2025-03, 2025-S1 o 2025",
    en: "a period: 2025-Q1, first quarter of 2025, 2025-03, 2025-S1 or 2025",
  },
  status: {
    es: "uno de estos estados: valor, cero, sin dato, no aplica o aún no toca",
    en: "one of these: value, zero, no data, not applicable or not due",
  },
  basis: {
    es: "de qué es la cifra: del periodo, del año o acumulado",
    en: "what the figure is of: period, year or cumulative",
  },
  "yes-no": { es: "sí o no", en: "yes or no" },
  "evidence-kind": {
    es: "qué es: acta, lista de asistencia, fotografía, informe, oficio, base de datos, contrato, publicación u otro",
    en: "what it is: minutes, attendance list, photograph, report, official letter, dataset, contract, publication or other",
  },
  key: {
    es: "una clave de hasta 40 letras, dígitos, puntos o guiones, o déjela vacía",
    en: "a key of up to 40 letters, digits, points or hyphens, or leave it blank",
  },
  unit: {
    es: "una unidad: %, conteo, o su nombre, como sesiones",
    en: "a unit: %, count, or its name, such as sessions",
  },
  frequency: {
    es: "una frecuencia: mensual, trimestral, semestral, anual…",
    en: "a frequency: monthly, quarterly, half-yearly, annual…",
  },
  direction: {
    es: "un sentido: ascendente, descendente, regular, nominal o sin sentido",
    en: "a direction: ascending, descending, regular, nominal or none",
  },
  accumulation: {
    es: "una forma de acumulación: suma, constante, promedio, capacidad, reducción, hito o por demanda",
    en: "a way of accumulating: sum, constant, average, capacity, reduction, milestone or on-demand",
  },
  cycle: {
    es: "un ciclo: 2025, o septiembre de 2024 a agosto de 2025",
    en: "a cycle: 2025, or September 2024 to August 2025 as 2024-09-01/2025-08-31",
  },
  variables: {
    es: "cada variable una vez con su unidad: atendidas=Solicitudes atendidas [solicitudes]; recibidas=…",
    en: "each variable once with its unit: attended=Requests attended [requests]; received=…",
  },
  target: {
    es: "una meta: al menos 80, a lo más 5, exactamente 100 o entre 90 y 110",
    en: "a target: at least 80, at most 5, exactly 100 or between 90 and 110",
  },
  "calendar-kind": {
    es: "discreto, si cada número se suma a los demás, o acumulado, si dice hasta dónde se llega",
    en: "discrete, if each number adds to the others, or cumulative, if it says how far to have come",
  },
};

function periodIn(language: Language): (period: string) => string {
  return (period) => printPeriod(period, language);
}

/** Four months have a letter of their own when they are written. */
function writable(period: string): string {
  return period.replace(/-T([123])$/, "-C$1");
}

/** "1.2340" and "1,234" cannot be taken for one another. */
function unmistakable(reading: string): string {
  return reading.includes(".") ? `${reading}0` : printDecimal(reading).replace("−", "-");
}
