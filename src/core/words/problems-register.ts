import type { ProblemCode } from "../domain/problem.ts";
import { countOf, type Language, listOf } from "./language.ts";
import type { ProblemWords } from "./problem-text.ts";

export const REGISTER_PROBLEMS = {
  "institution-not-found": ({ institution }) => ({
    es: {
      found: `En este registro no hay una institución «${institution}».`,
      todo: "Vea las que hay: indicadora institutions. Para abrir una: indicadora init.",
    },
    en: {
      found: `This register has no institution “${institution}”.`,
      todo: "See those it has: indicadora institutions. To open one: indicadora init.",
    },
  }),
  "institution-exists": ({ institution }) => ({
    es: {
      found: `La institución «${institution}» ya existe en este registro.`,
      todo: "Úsela, o elija otra clave con --id.",
    },
    en: {
      found: `The institution “${institution}” already exists in this register.`,
      todo: "Use it, or choose another id with --id.",
    },
  }),
  "institution-not-chosen": ({ known }) => ({
    es:
      known.length === 0
        ? {
            found: "El registro no tiene ninguna institución.",
            todo: 'Abra una: indicadora init --name "Nombre de la institución".',
          }
        : {
            found: `El registro tiene varias instituciones: ${listOf(known, "es")}.`,
            todo: `Diga cuál con --institution, por ejemplo --institution ${known[0]}.`,
          },
    en:
      known.length === 0
        ? {
            found: "The register has no institution.",
            todo: 'Open one: indicadora init --name "Name of the institution".',
          }
        : {
            found: `The register has several institutions: ${listOf(known, "en")}.`,
            todo: `Say which with --institution, for instance --institution ${known[0]}.`,
          },
  }),
  "institution-differs": ({ file, printed, institution }) => ({
    es: {
      found: `«${file}» dice ser de «${printed}», y el registro es de «${institution}».`,
      todo: `Si es de otra institución, ábrala con indicadora init. Si es de esta, repita con --institution ${institution}.`,
    },
    en: {
      found: `“${file}” says that it is of “${printed}”, and the register is of “${institution}”.`,
      todo: `If it belongs to another institution, open it with indicadora init. If to this one, repeat with --institution ${institution}.`,
    },
  }),
  "import-not-found": ({ importId }) => ({
    es: {
      found: `No hay una importación ${importId}.`,
      todo: "Vea las que hay: indicadora imports. Para importar un informe: indicadora import ARCHIVO.",
    },
    en: {
      found: `There is no import ${importId}.`,
      todo: "See those there are: indicadora imports. To import a report: indicadora import FILE.",
    },
  }),
  "import-superseded": ({ importId, by, row }) => ({
    es: {
      found: `La importación ${by}, del mismo periodo, trae de nuevo el indicador de la fila ${row} de la importación ${importId}.`,
      todo: `Responda en la importación ${by}: es el documento más reciente.`,
    },
    en: {
      found: `Import ${by}, of the same period, brings the indicator of row ${row} of import ${importId} again.`,
      todo: `Answer in import ${by}: it is the newer document.`,
    },
  }),
  "indicator-not-found": ({ key, near }) => ({
    es: {
      found: `No hay un indicador con la clave «${key}».`,
      todo: nearTodo(near, "es") ?? "Vea las claves: indicadora register list.",
    },
    en: {
      found: `There is no indicator with the key “${key}”.`,
      todo: nearTodo(near, "en") ?? "See the keys: indicadora register list.",
    },
  }),
  "question-not-found": ({ question }) => ({
    es: { found: `No hay una pregunta «${question}».`, todo: "Vea las preguntas y sus números: indicadora questions." },
    en: {
      found: `There is no question “${question}”.`,
      todo: "See the questions and their numbers: indicadora questions.",
    },
  }),
  "question-answered": ({ question }) => ({
    es: {
      found: `La pregunta ${question} ya tiene respuesta en todas sus celdas.`,
      todo: "Deshaga la respuesta (indicadora undo), o responda una sola celda: indicadora answer row 17 progress VALOR.",
    },
    en: {
      found: `Question ${question} is already answered in all its cells.`,
      todo: "Undo the answer (indicadora undo), or answer a single cell: indicadora answer row 17 progress VALUE.",
    },
  }),
  "cell-not-found": ({ row, field }) => ({
    es: {
      found: `La fila ${row} no tiene la celda «${field}».`,
      todo: "Vea las filas y sus campos: indicadora register show CLAVE.",
    },
    en: {
      found: `Row ${row} has no cell “${field}”.`,
      todo: "See the rows and their fields: indicadora register show KEY.",
    },
  }),
  "answer-not-found": ({ answer }) => ({
    es: {
      found: `No hay una respuesta ${answer} que se pueda deshacer.`,
      todo: "Cada respuesta imprime su número al darla; vea también indicadora register history CLAVE.",
    },
    en: {
      found: `There is no answer ${answer} that can be undone.`,
      todo: "Every answer prints its number when given; see also indicadora register history KEY.",
    },
  }),
  "answer-already-undone": ({ answer }) => ({
    es: {
      found: `La respuesta ${answer} ya se había deshecho.`,
      todo: "Nada que hacer. Para decidir de nuevo: indicadora answer.",
    },
    en: { found: `Answer ${answer} was already undone.`, todo: "Nothing to do. To decide again: indicadora answer." },
  }),
  "answer-superseded": ({ answer, by }) => ({
    es: {
      found: `A la respuesta ${answer} la reemplazó otra posterior (${by}).`,
      todo: `Deshaga primero la más reciente: indicadora undo ${by}.`,
    },
    en: {
      found: `Answer ${answer} was replaced by a later one (${by}).`,
      todo: `Undo the newer one first: indicadora undo ${by}.`,
    },
  }),
  "value-unreadable": ({ field, text }) => ({
    es: {
      found: `«${text}» no se puede leer como valor de «${field}».`,
      todo: "Escriba los números como en México: 1,234.5, 25% o -3. Las frecuencias: mensual, trimestral, anual… Las fechas: 2025-03-31. Si la celda no tiene dato: --blank.",
    },
    en: {
      found: `“${text}” cannot be read as a value of “${field}”.`,
      todo: "Write numbers as in Mexico: 1,234.5, 25% or -3. Frequencies: monthly, quarterly, annual… Dates: 2025-03-31. If the cell has no value: --blank.",
    },
  }),
  "nothing-to-accept": ({ importId }) => ({
    es: {
      found: `En la importación ${importId} no queda ninguna lectura sin duda por confirmar.`,
      todo: `Nada que hacer. Las dudas se responden una por una: indicadora questions ${importId}.`,
    },
    en: {
      found: `Import ${importId} has no undoubted reading left to confirm.`,
      todo: `Nothing to do. Doubts are answered one by one: indicadora questions ${importId}.`,
    },
  }),
  "person-missing": () => ({
    es: {
      found: "Falta el nombre de quien responde por el acto, o no es un nombre de hasta 120 caracteres.",
      todo: 'Dígalo con --by "Nombre Apellido" o en la variable INDICADORA_USER.',
    },
    en: {
      found: "The name of who answers for the act is missing, or is no name of up to 120 characters.",
      todo: 'Give it with --by "Name Surname" or in the variable INDICADORA_USER.',
    },
  }),
  "match-undecided": ({ rows }) => ({
    es: {
      found: `${countOf(rows.length, "fila puede", "filas pueden")} ser un indicador del registro o uno nuevo:\n${undecidedLines(rows, "es")}`,
      todo: "No se escribió nada. Decida cada una y repita: --match FILA=CLAVE si es ese indicador, --new FILA si es nuevo.",
    },
    en: {
      found: `${countOf(rows.length, "row", "rows")} can be an indicator of the register or a new one:\n${undecidedLines(rows, "en")}`,
      todo: "Nothing was written. Decide each and repeat: --match ROW=KEY when it is that indicator, --new ROW when it is new.",
    },
  }),
  "nothing-to-publish": () => ({
    es: { found: "No hay ningún informe importado que publicar.", todo: "Importe uno: indicadora import ARCHIVO." },
    en: { found: "There is no imported report to publish.", todo: "Import one: indicadora import FILE." },
  }),
  "nothing-changed": ({ edition }) => ({
    es: {
      found: `Nada ha cambiado desde la edición ${edition}.`,
      todo: "No se publicó otra: hará falta cuando se responda una pregunta, se importe otro informe o se apruebe una corrección.",
    },
    en: {
      found: `Nothing has changed since edition ${edition}.`,
      todo: "No other was published: one is needed when a question is answered, another report imported or a correction approved.",
    },
  }),
  "edition-not-found": ({ edition }) => ({
    es: {
      found: `No hay una edición ${edition}.`,
      todo: "Vea las que hay: indicadora editions. Para publicar: indicadora publish.",
    },
    en: {
      found: `There is no edition ${edition}.`,
      todo: "See those there are: indicadora editions. To publish: indicadora publish.",
    },
  }),
  "chain-broken": ({ places }) => ({
    es: {
      found: `El registro no dice ya lo que se escribió, en ${countOf(places, "lugar", "lugares")}.`,
      todo: "No siga trabajando sobre este archivo. Guárdelo como está, avise a contraloría y recupere el último respaldo íntegro: indicadora restore.",
    },
    en: {
      found: `The register no longer says what was written, in ${countOf(places, "place", "places")}.`,
      todo: "Stop working on this file. Keep it as it is, tell the auditors, and bring back the last sound backup: indicadora restore.",
    },
  }),
  "edition-altered": ({ path, files }) => ({
    es: {
      found: `La edición en «${path}» no coincide con su manifiesto: ${listOf(files, "es")}.`,
      todo: "No la use ni la difunda. Expórtela de nuevo: indicadora export edition.",
    },
    en: {
      found: `The edition in “${path}” does not agree with its manifest: ${listOf(files, "en")}.`,
      todo: "Do not use or spread it. Export it again: indicadora export edition.",
    },
  }),
  "not-an-edition": ({ path }) => ({
    es: {
      found: `«${path}» no es una carpeta con una edición y su manifiesto.`,
      todo: "Indique la carpeta que escribió indicadora export edition.",
    },
    en: {
      found: `“${path}” is not a folder with an edition and its manifest.`,
      todo: "Name the folder that indicadora export edition wrote.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

const SHOWN = 50;

function undecidedLines(
  rows: readonly { readonly row: number; readonly name: string | null; readonly keys: readonly string[] }[],
  language: Language,
): string {
  const word = language === "es" ? "fila" : "row";
  const lines = rows
    .slice(0, SHOWN)
    .map(({ row, name, keys }) => `  ${word} ${row}: ${name ?? "—"} → ${keys.join(", ")}`);
  return rows.length > SHOWN ? [...lines, `  … +${rows.length - SHOWN}`].join("\n") : lines.join("\n");
}

function nearTodo(near: readonly string[], language: Language): string | null {
  if (near.length === 0) return null;
  return language === "es" ? `¿Quiso decir ${near.join(", ")}?` : `Did you mean ${near.join(", ")}?`;
}
