import type { WorkbookProblem } from "../domain/workbook-problem.ts";
import { countOf, listOf, printBytes, type Said } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

export const WORKBOOK_PROBLEMS = {
  "workbook-damaged": ({ file }) => ({
    es: {
      found: `El libro «${file}» está dañado o incompleto.`,
      todo: "Ábralo en su programa de hojas de cálculo, guárdelo con otro nombre y use esa copia; si no abre, pida el archivo de nuevo.",
    },
    en: {
      found: `The workbook “${file}” is damaged or incomplete.`,
      todo: "Open it in your spreadsheet program, save it under another name and use that copy; if it does not open, ask for the file again.",
    },
  }),
  "workbook-protected": ({ file }) => ({
    es: {
      found: `El libro «${file}» está cifrado con contraseña.`,
      todo: "Ábralo con su contraseña, guárdelo sin ella y use esa copia.",
    },
    en: {
      found: `The workbook “${file}” is encrypted with a password.`,
      todo: "Open it with its password, save it without one and use that copy.",
    },
  }),
  "workbook-too-large": ({ file, over, limit }) => {
    const { es, en } = amountOf(over, limit);
    return {
      es: {
        found: `El libro «${file}» desempaquetado pasa del límite de ${es}.`,
        todo: "Compruebe que sea el informe; si lo es, copie su tabla a un libro nuevo, sin formatos ni imágenes.",
      },
      en: {
        found: `Unpacked, the workbook “${file}” goes beyond the limit of ${en}.`,
        todo: "Make sure that it is the report; if so, copy its table to a new workbook, without formats or pictures.",
      },
    };
  },
  "workbook-hidden": ({ file, sheet }) => ({
    es: {
      found: `«${file}» guarda celdas que no muestra (hoja «${sheet}»).`,
      todo: "Muestre las hojas, filas y columnas ocultas y quite los filtros, o borre lo que no va; guarde y vuelva a intentarlo.",
    },
    en: {
      found: `“${file}” keeps cells that it does not show (sheet “${sheet}”).`,
      todo: "Unhide sheets, rows and columns and clear the filters, or delete what does not belong; save and try again.",
    },
  }),
  "sheets-several": ({ file, sheets }) => ({
    es: {
      found: `En «${file}» hay varias hojas con encabezados de captura: ${listOf(sheets, "es")}.`,
      todo: "Deje en cada archivo una sola hoja de captura.",
    },
    en: {
      found: `“${file}” has several sheets with headings of figures: ${listOf(sheets, "en")}.`,
      todo: "Leave a single sheet of figures in each file.",
    },
  }),
  "sheet-not-found": ({ file, sheet, known }) => ({
    es: {
      found: `En el libro «${file}» no hay una hoja «${sheet}».`,
      todo: `Elija entre las que hay: ${listOf(known, "es")}.`,
    },
    en: {
      found: `The workbook “${file}” has no sheet “${sheet}”.`,
      todo: `Choose among those there are: ${listOf(known, "en")}.`,
    },
  }),
} as const satisfies ProblemWords<WorkbookProblem["code"]>;

function amountOf(over: "bytes" | "parts" | "cells", limit: number): Said {
  if (over === "bytes") return { es: printBytes(limit), en: printBytes(limit) };
  return over === "parts"
    ? { es: countOf(limit, "parte", "partes"), en: countOf(limit, "part", "parts") }
    : { es: countOf(limit, "celda", "celdas"), en: countOf(limit, "cell", "cells") };
}
