import type { DocumentProblem } from "../domain/document-problem.ts";
import { printBytes } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

/** What is wrong with a document of any format. */
export const READING_PROBLEMS = {
  "document-too-large": ({ file, limit }) => ({
    es: {
      found: `Leer «${file}» pide más de ${printBytes(limit)} de memoria.`,
      todo: "Compruebe que sea el informe; si lo es, divídalo en partes (por hojas o por páginas) y léalas una por una.",
    },
    en: {
      found: `Reading “${file}” takes more than ${printBytes(limit)} of memory.`,
      todo: "Make sure that it is the report; if so, split it in parts (by sheets or pages) and read them one by one.",
    },
  }),
  "document-too-slow": ({ file, seconds }) => ({
    es: {
      found: `La lectura de «${file}» no avanzó en ${seconds} segundos y se detuvo.`,
      todo: "Guárdelo de nuevo desde el programa que lo hizo y use esa copia, o divídalo en partes.",
    },
    en: {
      found: `Reading “${file}” came no further for ${seconds} seconds and was stopped.`,
      todo: "Save it again from the program that made it and use that copy, or split it in parts.",
    },
  }),
  "document-unreadable": ({ file }) => ({
    es: {
      found: `El archivo «${file}» no pudo leerse: está dañado de una manera que no se previó.`,
      todo: "Guárdelo de nuevo desde el programa que lo hizo y use esa copia; si tampoco se lee, avise a quien mantiene Indicadora.",
    },
    en: {
      found: `The file “${file}” could not be read: it is damaged in a way that nobody foresaw.`,
      todo: "Save it again from the program that made it and use that copy; if that is not read either, tell whoever maintains Indicadora.",
    },
  }),
} as const satisfies ProblemWords<DocumentProblem["code"]>;
