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
  "json-damaged": ({ file, line }) => ({
    es: {
      found: `«${file}» deja de ser JSON en la línea ${line}.`,
      todo: "Expórtelo de nuevo, completo, desde el sistema que lo hizo; si lo escribió alguien, revise comas, comillas y llaves.",
    },
    en: {
      found: `“${file}” stops being JSON at line ${line}.`,
      todo: "Export it again, whole, from the system that made it; if somebody wrote it, check commas, quotes and braces.",
    },
  }),
  "json-key-twice": ({ file, line, key }) => ({
    es: {
      found: `En «${file}», línea ${line}, un registro tiene dos veces el dato «${key}»; solo uno podría leerse.`,
      todo: "Corrija el registro o pida que se exporte de nuevo, con cada dato una sola vez.",
    },
    en: {
      found: `In “${file}”, line ${line}, a record has “${key}” twice; only one of them could be read.`,
      todo: "Correct the record or ask for a new export that has each piece of data once.",
    },
  }),
  "json-without-records": ({ file }) => ({
    es: {
      found: `«${file}» es JSON, pero no una lista de registros.`,
      todo: "Expórtelo como una sola lista de objetos, uno por indicador: [{…}, {…}].",
    },
    en: {
      found: `“${file}” is JSON, but not a list of records.`,
      todo: "Export it as a single list of objects, one for each indicator: [{…}, {…}].",
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
  "scan-too-large": ({ file, page, width, height, limit }) => ({
    es: {
      found: `La página ${page} de «${file}» mide ${width} × ${height} píxeles; el límite es de ${limit / 1_000_000} millones.`,
      todo: "Escanéela de nuevo a 300 puntos por pulgada y en tonos de gris.",
    },
    en: {
      found: `Page ${page} of “${file}” measures ${width} × ${height} pixels; the limit is ${limit / 1_000_000} million.`,
      todo: "Scan it again at 300 dots per inch in shades of gray.",
    },
  }),
  "scan-too-poor": ({ file, page, letter }) => ({
    es: {
      found: `La página ${page} de «${file}» no se lee: sus letras miden ${letter} píxeles de alto o están borrosas.`,
      todo: "Escanéela de nuevo a 300 puntos por pulgada, derecha y bien enfocada, o pida el archivo original.",
    },
    en: {
      found: `Page ${page} of “${file}” cannot be read: its letters are ${letter} pixels tall or blurred.`,
      todo: "Scan it again at 300 dots per inch, straight and in focus, or ask for the original file.",
    },
  }),
  "scan-without-text": ({ file }) => ({
    es: {
      found: `En la imagen «${file}» no hay texto que leer.`,
      todo: "Compruebe que sea el informe escaneado; si lo es, escanéelo de nuevo a 300 puntos por pulgada.",
    },
    en: {
      found: `There is no text to read in the image “${file}”.`,
      todo: "Make sure that it is the scanned report; if so, scan it again at 300 dots per inch.",
    },
  }),
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
