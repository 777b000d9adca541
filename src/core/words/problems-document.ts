import type { ProblemCode } from "../domain/problem.ts";
import { countOf, printBytes, printInstant } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

export const DOCUMENT_PROBLEMS = {
  "file-not-found": ({ file }) => ({
    es: { found: `No existe el archivo «${file}».`, todo: "Revise el nombre y la carpeta." },
    en: { found: `There is no file “${file}”.`, todo: "Check its name and folder." },
  }),
  "file-unreadable": ({ file }) => ({
    es: {
      found: `El archivo «${file}» existe, pero no se puede leer.`,
      todo: "Revise sus permisos y que otro programa no lo tenga bloqueado.",
    },
    en: {
      found: `The file “${file}” exists but cannot be read.`,
      todo: "Check its permissions and that no other program has it locked.",
    },
  }),
  "file-is-a-directory": ({ file }) => ({
    es: { found: `«${file}» es una carpeta.`, todo: "Indique el archivo del informe, uno a la vez." },
    en: { found: `“${file}” is a folder.`, todo: "Name the file of the report, one at a time." },
  }),
  "file-too-large": ({ file, bytes, limit }) => ({
    es: {
      found: `«${file}» ocupa ${printBytes(bytes)}; el límite es ${printBytes(limit)}.`,
      todo: "Compruebe que sea el informe; si lo es, divídalo por periodo o por área.",
    },
    en: {
      found: `“${file}” takes ${printBytes(bytes)}; the limit is ${printBytes(limit)}.`,
      todo: "Make sure that it is the report; if so, split it by period or area.",
    },
  }),
  "file-empty": ({ file }) => ({
    es: {
      found: `«${file}» está vacío.`,
      todo: "Vuelva a exportar o a copiar el informe y compruebe que tenga texto.",
    },
    en: { found: `“${file}” is empty.`, todo: "Export or copy the report again and check that it has text." },
  }),
  "file-binary": ({ file, looksLike }) => ({
    es: {
      found: `«${file}» no es texto ni un libro de hojas de cálculo${looksLike === "unknown" ? "" : ` (parece ${looksLike})`}.`,
      todo: "Guarde el informe como XLSX, ODS, CSV o TXT y use ese archivo.",
    },
    en: {
      found: `“${file}” is neither text nor a spreadsheet${looksLike === "unknown" ? "" : ` (it looks like ${looksLike})`}.`,
      todo: "Save the report as XLSX, ODS, CSV or TXT and use that file.",
    },
  }),
  "not-json": ({ file }) => ({
    es: {
      found: `«${file}» no es JSON.`,
      todo: "Revise comas, comillas y llaves, o empiece de nuevo con --print-rules.",
    },
    en: { found: `“${file}” is not JSON.`, todo: "Check commas, quotes and braces, or start anew with --print-rules." },
  }),
  "format-not-supported": ({ file, looksLike }) => ({
    es: {
      found: `«${file}» es un archivo ${looksLike}, que esta versión no lee.`,
      todo: "Guárdelo como XLSX, ODS, CSV o texto separado por tabuladores y use ese archivo.",
    },
    en: {
      found: `“${file}” is a ${looksLike} file, which this version does not read.`,
      todo: "Save it as XLSX, ODS, CSV or tab-separated text and use that file.",
    },
  }),
  "line-too-long": ({ file, line, characters, limit }) => ({
    es: {
      found: `La línea ${line} de «${file}» tiene ${countOf(characters, "carácter", "caracteres")}; el límite es ${countOf(limit, "carácter", "caracteres")}.`,
      todo: "Compruebe que el archivo conserve sus saltos de línea; un informe no tiene líneas así.",
    },
    en: {
      found: `Line ${line} of “${file}” has ${countOf(characters, "character", "characters")}; the limit is ${countOf(limit, "character", "characters")}.`,
      todo: "Check that the file kept its line breaks; no report has lines like that.",
    },
  }),
  "too-many-lines": ({ file, lines, limit }) => ({
    es: {
      found: `«${file}» tiene ${countOf(lines, "línea", "líneas")}; el límite es ${countOf(limit, "línea", "líneas")}.`,
      todo: "Compruebe que sea el informe; si lo es, divídalo por periodo o por área.",
    },
    en: {
      found: `“${file}” has ${countOf(lines, "line", "lines")}; the limit is ${countOf(limit, "line", "lines")}.`,
      todo: "Make sure that it is the report; if so, split it by period or area.",
    },
  }),
  "no-table": ({ file, lines }) => ({
    es: {
      found: `En «${file}» (${countOf(lines, "línea", "líneas")}) no se encontró ninguna tabla de indicadores.`,
      todo: "Compruebe que el archivo tenga la tabla, con columnas separadas por tabulador, barra vertical, punto y coma, coma o espacios alineados.",
    },
    en: {
      found: `No table of indicators was found in “${file}” (${countOf(lines, "line", "lines")}).`,
      todo: "Check that the file holds the table, its columns separated by tabs, pipes, semicolons, commas or aligned spaces.",
    },
  }),
  "no-records": ({ file, lines, setAside }) => ({
    es: {
      found: `«${file}» tiene ${countOf(lines, "línea", "líneas")}, pero ninguna se reconoce como indicador (${countOf(setAside, "línea apartada", "líneas apartadas")}).`,
      todo: "Compruebe que la tabla tenga renglones y una columna de frecuencia de medición, y que no esté cortada.",
    },
    en: {
      found: `“${file}” has ${countOf(lines, "line", "lines")}, but none of them reads as an indicator (${countOf(setAside, "line set aside", "lines set aside")}).`,
      todo: "Check that the table has rows and a column of measurement frequency, and that it is not cut off.",
    },
  }),
  "cutoff-not-read": ({ file }) => ({
    es: {
      found: `No se lee con certeza a qué fecha de corte corresponde «${file}».`,
      todo: "Indique el trimestre del informe, por ejemplo --period 2025-Q1.",
    },
    en: {
      found: `The cut-off date of “${file}” cannot be read for sure.`,
      todo: "Say which quarter it reports, for instance --period 2025-Q1.",
    },
  }),
  "already-imported": ({ file, importId, at }) => ({
    es: {
      found: `«${file}» ya se importó: es la importación ${importId}, del ${printInstant(at, "es")}.`,
      todo: `Nada que hacer. Sus preguntas: indicadora questions ${importId}. Un informe corregido es otro archivo y se importa aparte.`,
    },
    en: {
      found: `“${file}” was already imported: it is import ${importId}, of ${printInstant(at, "en")}.`,
      todo: `Nothing to do. Its questions: indicadora questions ${importId}. A corrected report is another file and is imported beside it.`,
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;
