import type { DocumentProblem } from "../domain/document-problem.ts";
import { countOf, listOf, printBytes, type Said } from "./language.ts";
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
  "document-without-pages": ({ file }) => ({
    es: {
      found: `«${file}» no tiene páginas que mostrar: sus celdas se citan por hoja, tabla o renglón.`,
      todo: "Abra el documento en su programa y busque la celda por el lugar que dice la pregunta.",
    },
    en: {
      found: `“${file}” has no pages to show: its cells are cited by sheet, table or line.`,
      todo: "Open the document in its own program and look for the cell at the place that the question names.",
    },
  }),
  "page-not-found": ({ file, page }) => ({
    es: { found: `«${file}» no tiene la página ${page}.`, todo: "Use el número de una de sus páginas." },
    en: { found: `“${file}” has no page ${page}.`, todo: "Use the number of one of its pages." },
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
  "document-damaged": ({ file }) => ({
    es: {
      found: `El documento «${file}» está dañado o incompleto.`,
      todo: "Ábralo en su programa, guárdelo o imprímalo de nuevo como PDF y use esa copia; si no abre, pida el archivo de nuevo.",
    },
    en: {
      found: `The document “${file}” is damaged or incomplete.`,
      todo: "Open it in its program, save it or print it to PDF again and use that copy; if it does not open, ask for the file again.",
    },
  }),
  "document-protected": ({ file }) => ({
    es: {
      found: `El documento «${file}» está cifrado con contraseña.`,
      todo: "Ábralo con su contraseña, guárdelo o imprímalo sin ella y use esa copia.",
    },
    en: {
      found: `The document “${file}” is encrypted with a password.`,
      todo: "Open it with its password, save or print it without one and use that copy.",
    },
  }),
  "document-too-long": ({ file, over, limit }) => {
    const { es, en } = amountOf(over, limit);
    return {
      es: {
        found: `El documento «${file}» pasa del límite de ${es}.`,
        todo: "Compruebe que sea el informe; si lo es, guarde en otro archivo solo las páginas de sus tablas.",
      },
      en: {
        found: `The document “${file}” goes beyond the limit of ${en}.`,
        todo: "Make sure that it is the report; if so, save only the pages of its tables to another file.",
      },
    };
  },
  "several-periods": ({ file, periods }) => ({
    es: {
      found: `Los renglones de «${file}» son de varios trimestres: ${listOf(periods, "es")}.`,
      todo: `Diga cuál se importa, por ejemplo --period ${periods.at(-1) ?? ""}. Los demás quedan apartados, a la vista.`,
    },
    en: {
      found: `The rows of “${file}” are of several quarters: ${listOf(periods, "en")}.`,
      todo: `Say which one to import, for instance --period ${periods.at(-1) ?? ""}. The others are set aside, in sight.`,
    },
  }),
} as const satisfies ProblemWords<DocumentProblem["code"]>;

function amountOf(over: "pages" | "characters" | "strokes", limit: number): Said {
  if (over === "pages") return { es: countOf(limit, "página", "páginas"), en: countOf(limit, "page", "pages") };
  return over === "characters"
    ? { es: countOf(limit, "carácter", "caracteres"), en: countOf(limit, "character", "characters") }
    : {
        es: `${countOf(limit, "trazo", "trazos")} por página`,
        en: `${countOf(limit, "stroke", "strokes")} on a page`,
      };
}
