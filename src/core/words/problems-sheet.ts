import type { ProblemCode } from "../domain/problem.ts";
import { countOf, inQuotes, listOf, orOf } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

/** What is wrong with a file of figures as a whole, or with how its lines are laid out. */
export const SHEET_PROBLEMS = {
  "sheet-without-headings": ({ wanted }) => ({
    es: {
      found: `No se encontró el renglón de los encabezados; hacen falta al menos ${listOf(wanted.map(inQuotes("es")), "es")}.`,
      todo: "Ponga los nombres de las columnas en el primer renglón, y separe las celdas con comas, punto y coma o tabuladores.",
    },
    en: {
      found: `The line of headings was not found; at least ${listOf(wanted.map(inQuotes("en")), "en")} are needed.`,
      todo: "Put the names of the columns in the first line, and keep cells apart with commas, semicolons or tabs.",
    },
  }),
  "sheet-without-lines": () => ({
    es: {
      found: "El archivo tiene encabezados y ningún renglón debajo.",
      todo: "Agregue los renglones y vuelva a entregarlo.",
    },
    en: { found: "The file has headings and no line below them.", todo: "Add the lines and hand it in again." },
  }),
  "sheet-too-long": ({ limit }) => ({
    es: {
      found: `El archivo pasa de ${countOf(limit, "renglón", "renglones")}.`,
      todo: "Divídalo por área o por periodo. No se tomó ninguno.",
    },
    en: {
      found: `The file has more than ${countOf(limit, "line", "lines")}.`,
      todo: "Split it by area or period. None was taken.",
    },
  }),
  "column-unknown": ({ heading, near }) => ({
    es: {
      found: `No se sabe qué es la columna ${inQuotes("es")(heading)}.`,
      todo:
        near.length > 0
          ? `¿Quiso decir ${orOf(near.map(inQuotes("es")), "es")}? Si no, quítela.`
          : "Corrija su nombre o quítela.",
    },
    en: {
      found: `The column ${inQuotes("en")(heading)} is not known.`,
      todo:
        near.length > 0
          ? `Did you mean ${orOf(near.map(inQuotes("en")), "en")}? If not, remove it.`
          : "Correct its name or remove it.",
    },
  }),
  "column-repeated": ({ headings }) => ({
    es: {
      found: `Estas columnas dicen lo mismo: ${listOf(headings.map(inQuotes("es")), "es")}.`,
      todo: "Deje una sola.",
    },
    en: {
      found: `These columns say the same: ${listOf(headings.map(inQuotes("en")), "en")}.`,
      todo: "Leave only one.",
    },
  }),
  "column-missing": ({ heading }) => ({
    es: { found: `Falta la columna ${inQuotes("es")(heading)}.`, todo: "Agréguela con ese encabezado." },
    en: { found: `The column ${inQuotes("en")(heading)} is missing.`, todo: "Add it under that heading." },
  }),
  "lines-refused": ({ file, refused, total }) => ({
    es: {
      found: `En ${inQuotes("es")(file)} hay ${countOf(refused, "renglón", "renglones")} de ${total} con algo que corregir.`,
      todo: "Corrija lo que se señala en cada uno y entréguelos de nuevo.",
    },
    en: {
      found: `In ${inQuotes("en")(file)} ${countOf(refused, "line", "lines")} of ${total} must be corrected.`,
      todo: "Correct what is named in each and hand them in again.",
    },
  }),
  "cells-beyond-headings": ({ count }) => ({
    es: {
      found: `El renglón tiene ${countOf(count, "celda", "celdas")} sin encabezado.`,
      todo: "Ponga el encabezado que falta. Si una coma partió una celda en dos, enciérrela entre comillas.",
    },
    en: {
      found: `The line has ${countOf(count, "cell", "cells")} without a heading.`,
      todo: "Add the missing heading. If a comma cut a cell in two, put it in quotes.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;
