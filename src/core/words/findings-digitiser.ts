import type { FINDINGS, FindingCode } from "../domain/finding.ts";
import type { FindingText } from "./finding-text.ts";
import { GRID_FINDINGS } from "./findings-grid.ts";
import type { Said } from "./language.ts";

type DigitiserCode = { [C in FindingCode]: (typeof FINDINGS)[C] extends "digitiser" ? C : never }[FindingCode];

/** Reading doubts: the document is damaged or was badly scanned; for whoever digitises it. */
export const DIGITISER_FINDINGS: Readonly<Record<DigitiserCode, Said<FindingText>>> = {
  "cells-repaired": {
    es: {
      title: "Celdas reparadas al leer",
      why: "Lo impreso estaba dañado y el propio documento permitió restituirlo. Nada se ha borrado: cada celda conserva los caracteres originales.",
      todo: "Cotejar cada reparación con el documento y confirmarla o corregirla.",
      evidence: "{raws}[ · {cells|celda|celdas}]",
    },
    en: {
      title: "Cells repaired on reading",
      why: "The print was damaged and the document itself allowed it to be restored. Nothing was erased: every cell keeps its original characters.",
      todo: "Check each repair against the document and confirm or correct it.",
      evidence: "{raws}[ · {cells|cell|cells}]",
    },
  },
  "cells-asked": {
    es: {
      title: "Celdas que alguien debe decidir",
      why: "Lo impreso admite más de una lectura, o ninguna, y el documento no basta para escoger.",
      todo: "Consultar el documento original y responder cada pregunta.",
      evidence: "{raws}[ · {cells|celda|celdas}]",
    },
    en: {
      title: "Cells somebody must decide",
      why: "The print can be read in more than one way, or in none, and the document is not enough to choose.",
      todo: "Look at the original document and answer each question.",
      evidence: "{raws}[ · {cells|cell|cells}]",
    },
  },
  "percent-sign-lost": {
    es: {
      title: "Signo de porcentaje perdido",
      why: "En una página no hay ningún % legible y un mismo número imposible llena la columna: el signo se leyó como un dígito.",
      todo: "Volver a digitalizar la página con mayor resolución, o confirmar los porcentajes propuestos.",
      evidence: "{raws}[ en {cells|celda|celdas}]",
    },
    en: {
      title: "Percent sign lost",
      why: "One page has no legible % and the same impossible number fills the column: the sign was read as a digit.",
      todo: "Scan the page again at a higher resolution, or confirm the percentages proposed.",
      evidence: "{raws}[ in {cells|cell|cells}]",
    },
  },
  "stray-marks": {
    es: {
      title: "Marcas sueltas junto a los números",
      why: "Hay rayas, puntos o signos delante de los dígitos que no pertenecen al valor.",
      todo: "Comprobar en el documento que la marca sea suciedad y no un signo.",
      evidence: "{raws}",
    },
    en: {
      title: "Stray marks next to numbers",
      why: "There are dashes, dots or signs before the digits that do not belong to the value.",
      todo: "Check in the document that the mark is dirt and not a sign.",
      evidence: "{raws}",
    },
  },
  "column-lost": {
    es: {
      title: "Columna perdida en una página",
      why: "Una página entera trae una columna menos que las demás.",
      todo: "Recuperar la columna del original; mientras tanto esas celdas quedan vacías, nunca inventadas.",
      evidence: "{cells|celda|celdas}",
    },
    en: {
      title: "Column lost on a page",
      why: "A whole page has one column fewer than the others.",
      todo: "Recover the column from the original; meanwhile those cells stay empty, never made up.",
      evidence: "{cells|cell|cells}",
    },
  },
  "cell-truncated": {
    es: {
      title: "Texto cortado",
      why: "El texto empieza o termina a media frase, o es un fragmento del de la celda vecina.",
      todo: "Copiar el texto completo del documento original.",
      evidence: "{raws}",
    },
    en: {
      title: "Text cut off",
      why: "The text starts or ends mid-sentence, or is a piece of the neighbouring cell’s.",
      todo: "Copy the full text from the original document.",
      evidence: "{raws}",
    },
  },
  "text-unreadable": {
    es: {
      title: "Texto ilegible",
      why: "Las letras están tan dañadas que las palabras no pueden restituirse sin inventar.",
      todo: "Escribir el texto a partir del documento original.",
      evidence: "{raws}",
    },
    en: {
      title: "Unreadable text",
      why: "The letters are so damaged that the words cannot be restored without inventing.",
      todo: "Type the text from the original document.",
      evidence: "{raws}",
    },
  },
  "set-aside-dump": {
    es: {
      title: "Renglón que repite otras filas",
      why: "Un renglón vuelca de nuevo los textos de muchas filas. Sirve de evidencia, pero no es un registro.",
      todo: "Confirmar que no contiene ningún indicador que falte en la tabla.",
      evidence: "{characters|carácter|caracteres}: {text}",
    },
    en: {
      title: "Line that repeats other rows",
      why: "One line pours out the texts of many rows again. It is evidence, not a record.",
      todo: "Confirm that it holds no indicator missing from the table.",
      evidence: "{characters|character|characters}: {text}",
    },
  },
  "set-aside-noise": {
    es: {
      title: "Renglón sin contenido reconocible",
      why: "El renglón no corresponde a ninguna fila de la tabla.",
      todo: "Ver en el documento si ahí había algo.",
      evidence: "{text}",
    },
    en: {
      title: "Line with nothing recognisable",
      why: "The line matches no row of the table.",
      todo: "See in the document whether something stood there.",
      evidence: "{text}",
    },
  },
  "header-damaged": {
    es: {
      title: "Encabezado dañado",
      why: "El título o los nombres de las columnas se leyeron mal; las columnas se reconocieron por su lugar y su contenido.",
      todo: "Comprobar que cada columna lleve el nombre correcto.",
      evidence: "{label}",
    },
    en: {
      title: "Damaged heading",
      why: "The title or the column names were misread; the columns were recognised by place and content.",
      todo: "Check that each column has the right name.",
      evidence: "{label}",
    },
  },
  "column-not-recognised": {
    es: {
      title: "Columna no reconocida",
      why: "El documento tiene una columna que no corresponde a ningún dato conocido; no se publica.",
      todo: "Indicar qué dato contiene.",
      evidence: "{label}",
    },
    en: {
      title: "Column not recognised",
      why: "The document has a column that matches no known item; it is not published.",
      todo: "Say what it holds.",
      evidence: "{label}",
    },
  },
  "text-without-field": {
    es: {
      title: "Texto sin dato conocido",
      why: "El registro trae un texto bajo una etiqueta que no se reconoce: puede ser un dato que le falta.",
      todo: "Ver en el documento qué dato es. Si se pregunta, responderlo; si no, corregir la etiqueta y volver a importar.",
      evidence: "{label}: {text}",
    },
    en: {
      title: "Text of no known item",
      why: "The record holds a text under a label that is not recognised: it may be an item it lacks.",
      todo: "See in the document which item it is. If it is asked, answer it; if not, correct the label and import again.",
      evidence: "{label}: {text}",
    },
  },
  "table-without-header": {
    es: {
      title: "Tabla sin encabezado",
      why: "El documento no nombra sus columnas; se dedujeron de su contenido.",
      todo: "Comprobar qué dato trae cada columna.",
    },
    en: {
      title: "Table without headings",
      why: "The document does not name its columns; they were inferred from their content.",
      todo: "Check what each column holds.",
    },
  },
  "several-tables": {
    es: {
      title: "Varias tablas en un documento",
      why: "El documento contiene más de una tabla con columnas distintas.",
      todo: "Comprobar que todas pertenezcan al mismo informe.",
      evidence: "{tables|tabla|tablas}",
    },
    en: {
      title: "Several tables in one document",
      why: "The document holds more than one table, with different columns.",
      todo: "Check that all of them belong to the same report.",
      evidence: "{tables|table|tables}",
    },
  },
  ...GRID_FINDINGS,
  "cutoff-not-found": {
    es: {
      title: "Sin fecha de corte legible",
      why: "El documento no dice hasta qué fecha informa, o no se pudo leer.",
      todo: "Indicar la fecha de corte.",
    },
    en: {
      title: "No legible cut-off date",
      why: "The document does not say up to which date it reports, or it could not be read.",
      todo: "Give the cut-off date.",
    },
  },
  "institution-not-found": {
    es: {
      title: "Sin nombre de institución legible",
      why: "El documento no nombra a la institución, o no se pudo leer.",
      todo: "Comprobar que el documento sea de esta institución.",
    },
    en: {
      title: "No legible institution name",
      why: "The document does not name the institution, or it could not be read.",
      todo: "Check that the document belongs to this institution.",
    },
  },
};
