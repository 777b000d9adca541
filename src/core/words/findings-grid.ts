import type { FindingText } from "./finding-text.ts";
import type { Said } from "./language.ts";

/** What reading the file already had to leave out or assume, before anything was read as a record. */
export const GRID_FINDINGS = {
  "cells-hidden": {
    es: {
      title: "Filas o columnas ocultas",
      why: "La hoja guarda filas o columnas que no muestra; no se leyeron como parte del informe.",
      todo: "Si son del informe, mostrarlas en la hoja de cálculo, guardar y volver a leer el archivo.",
      evidence: "hoja {name}[: filas {rows}][, columnas {letters}]",
    },
    en: {
      title: "Hidden rows or columns",
      why: "The sheet keeps rows or columns that it does not show; they were not read as part of the report.",
      todo: "If they belong to the report, unhide them in the spreadsheet, save it and read the file again.",
      evidence: "sheet {name}[: rows {rows}][, columns {letters}]",
    },
  },
  "sheet-hidden": {
    es: {
      title: "Hoja oculta",
      why: "El libro guarda una hoja que no muestra; no se leyó como parte del informe.",
      todo: "Si es del informe, mostrarla en la hoja de cálculo, guardar y volver a leer el archivo.",
      evidence: "hoja {name}, {rows|fila|filas}",
    },
    en: {
      title: "Hidden sheet",
      why: "The workbook keeps a sheet that it does not show; it was not read as part of the report.",
      todo: "If it belongs to the report, unhide it in the spreadsheet, save it and read the file again.",
      evidence: "sheet {name}, {rows|row|rows}",
    },
  },
  "sheet-without-table": {
    es: {
      title: "Hoja sin tabla de indicadores",
      why: "Junto a las hojas con indicadores hay otra que no los tiene (instrucciones, catálogo, resumen); no se leyó como parte del informe.",
      todo: "Si es del informe, leer el archivo eligiendo esa hoja por su nombre.",
      evidence: "hoja {name}, {rows|fila|filas}",
    },
    en: {
      title: "Sheet without a table of indicators",
      why: "Beside the sheets with indicators there is one that has none (instructions, catalogue, summary); it was not read as part of the report.",
      todo: "If it belongs to the report, read the file choosing that sheet by its name.",
      evidence: "sheet {name}, {rows|row|rows}",
    },
  },
  "cells-commented": {
    es: {
      title: "Comentarios en celdas",
      why: "La hoja guarda comentarios junto a celdas; no son parte de los datos.",
      todo: "Leerlos: pueden corregir o explicar una cifra.",
      evidence: "hoja {name}: {texts}",
    },
    en: {
      title: "Comments on cells",
      why: "The sheet keeps comments beside cells; they are no part of the data.",
      todo: "Read them: they may correct or explain a figure.",
      evidence: "sheet {name}: {texts}",
    },
  },
  "text-hidden": {
    es: {
      title: "Texto oculto o eliminado",
      why: "El documento guarda texto que no muestra o que marca como eliminado; no se leyó como parte del informe.",
      todo: "Si es del informe, mostrarlo o rechazar su eliminación en el programa que lo hizo, guardar y volver a leer el archivo.",
      evidence: "{places|lugar|lugares}: {text}",
    },
    en: {
      title: "Hidden or deleted text",
      why: "The document keeps text that it does not show or marks as deleted; it was not read as part of the report.",
      todo: "If it belongs to the report, show it or reject its deletion in the program that made it, save and read the file again.",
      evidence: "{places|place|places}: {text}",
    },
  },
  "encoding-assumed": {
    es: {
      title: "Codificación supuesta",
      why: "El archivo no dice con qué alfabeto digital se escribió; se dedujo del contenido.",
      todo: "Comprobar que los acentos y la eñe se lean bien.",
      evidence: "{encoding}",
    },
    en: {
      title: "Encoding assumed",
      why: "The file does not say in which character encoding it was written; it was inferred from the content.",
      todo: "Check that accents and ñ read right.",
      evidence: "{encoding}",
    },
  },
} as const satisfies Readonly<Record<string, Said<FindingText>>>;
