import { countOf, countsOf, listOf, noneOf, printQuarter } from "./language.ts";

/** How many figures (or texts) are in each state of reading. */
export interface StateNumbers {
  readonly confirmed: number;
  readonly read: number;
  readonly repaired: number;
  readonly question: number;
  readonly blank: number;
}

interface Numbers {
  readonly indicators: number;
  readonly figures: StateNumbers;
  readonly texts: StateNumbers;
}

/** The sentences of an edition, in Spanish. English keeps the same shape, so that none can be missing. */
export const REPORT_ES = {
  code: "es-MX",
  skip: "Ir al contenido",
  product: "Indicadores de resultados",
  otherLanguage: { name: "English", code: "en", about: "Read this edition in English" },
  sections: {
    label: "Secciones",
    summary: "Resumen",
    missing: "Qué falta para evaluar",
    questions: "Decisiones pendientes",
    differences: "Qué cambió",
    indicators: "Indicadores",
    findings: "Hallazgos",
    downloads: "Descargas",
    integrity: "Integridad",
  },

  edition: (number: number) => `Edición ${number}`,
  corrects: (number: number) => `Corrige la edición ${number}`,
  upTo: (date: string) => `Información al ${date}`,
  editionState: { provisional: "Provisional", final: "Definitiva" },
  published: (by: string, at: string) => `Publicada por ${by} el ${at}.`,

  /** The finding of the page, in two pieces so that the second may be set off. */
  headline: ({ indicators, figures, texts }: Numbers): readonly [string, string] => {
    const read = countOf(indicators, "indicador leído", "indicadores leídos");
    const open = countsOf([
      [figures.question, "cifra", "cifras"],
      [texts.question, "texto", "textos"],
    ]);
    if (open.length > 0) {
      const verb = figures.question + texts.question === 1 ? "espera" : "esperan";
      return [`${read}; `, `${listOf(open, "es")} ${verb} una decisión`];
    }
    const loose = figures.read + figures.repaired;
    if (loose > 0) return [`${read}; `, `${countOf(loose, "cifra espera", "cifras esperan")} confirmación`];
    if (figures.blank > 0) return [`${read}; `, `${countOf(figures.blank, "celda no tiene", "celdas no tienen")} dato`];
    return [`${read}, `, "con todas sus cifras confirmadas"];
  },
  lede: (total: number, quarter: string) =>
    `El documento informa ${countOf(total, "cifra", "cifras")} del ${printQuarter(quarter, "es")}. Cada una abre su fuente: el archivo, la página, el renglón y los caracteres tal como se imprimieron.`,
  provisional: ({ figures, texts }: Numbers) => {
    const parts = countsOf([
      [figures.read + figures.repaired, "cifra que nadie ha confirmado", "cifras que nadie ha confirmado"],
      [figures.question + texts.question, "celda en pregunta", "celdas en pregunta"],
      [figures.blank, "celda sin dato", "celdas sin dato"],
    ]);
    return `Edición provisional: hay ${listOf(parts, "es")}.`;
  },
  final: "Edición definitiva: una persona responde por cada cifra, y por cada celda sin dato si las hay.",

  states: {
    title: "Estado de lectura de las cifras",
    note: "Son estados de la lectura, no una evaluación del resultado.",
    names: {
      confirmed: { one: "Confirmada", many: "Confirmadas" },
      read: { one: "Leída", many: "Leídas" },
      repaired: { one: "Reparada", many: "Reparadas" },
      question: { one: "En pregunta", many: "En pregunta" },
      blank: { one: "Sin dato", many: "Sin dato" },
    },
    texts: {
      confirmed: "texto confirmado",
      read: "texto leído",
      repaired: "texto reparado",
      question: "texto en pregunta",
      blank: "sin texto",
    },
    about: {
      confirmed: "una persona responde por ellas",
      read: "tal como están impresas, sin confirmar",
      repaired: "restituidas con razones, sin confirmar",
      question: "alguien debe decidir",
      blank: "el documento no imprime nada; vacío no es cero",
    },
  },

  pages: {
    title: "El documento, página por página",
    about: "Cada marca es una cifra, en el orden en que está impresa.",
    page: (name: string) => `Página ${name}`,
    whole: "Documento",
    rows: (count: number) => countOf(count, "fila", "filas"),
    strip: (field: string, parts: readonly string[]) => `${field}: ${listOf(parts, "es")}`,
  },

  missing: {
    none: "Cada indicador tiene lo necesario para evaluarse. Esta edición publica los valores informados; la evaluación se publica aparte.",
    no: "Ningún indicador lleva semáforo",
    why: (what: readonly string[]) =>
      `Sin ${noneOf(what, "es")} no puede decirse si un resultado es bueno o malo. Esta edición publica lo que el documento informa y no colorea nada.`,
    some: "No todos los indicadores pueden evaluarse",
    someWhy: "A los que les falta meta, unidad o sentido no se les puede asignar semáforo.",
    caption: "Datos necesarios para evaluar y cuántos indicadores carecen de ellos",
    heads: { what: "Dato", use: "Para qué hace falta", without: "Sin el dato", document: "En el documento" },
    names: {
      target: "meta",
      unit: "unidad de medida",
      direction: "sentido",
      method: "método de cálculo",
      area: "área responsable",
    },
    uses: {
      target: "Saber a cuánto se quería llegar.",
      unit: "Saber qué cuenta cada número.",
      direction: "Saber si subir es mejorar.",
      method: "Poder rehacer la cuenta.",
      area: "Saber quién responde.",
    },
    printed: "Hay columna",
    notPrinted: "No hay columna",
    of: (count: number, total: number) => `${count} de ${total}`,
    essential: "indispensable",
  },

  questions: {
    about: (cells: number) =>
      `${countOf(cells, "celda admite", "celdas admiten")} más de una lectura o ninguna. Hasta que alguien decida no se publica valor; las propuestas no cuentan como dato.`,
    heads: {
      id: "Pregunta",
      field: "Dato",
      printed: "Impreso",
      why: "Por qué se duda",
      proposals: "Propuestas",
      rows: "Filas",
    },
    caption: "Preguntas abiertas, con lo impreso y las lecturas propuestas",
    none: "ninguna",
    asPrinted: "tal como está impreso",
  },

  differences: {
    about: (number: number) => `Respecto de la edición ${number}, que sigue disponible y no se ha modificado.`,
    none: "Ningún valor cambió.",
    caption: "Valores que cambiaron respecto de la edición anterior",
    heads: { indicator: "Indicador", field: "Dato", before: "Antes", after: "Ahora", cause: "Quién y por qué" },
    added: "Indicador nuevo en esta edición",
    removed: "Ya no figura en esta edición",
    states: (count: number) =>
      `Además, ${countOf(count, "celda cambió", "celdas cambiaron")} de estado sin cambiar de valor:`,
    transition: (count: number, before: string, after: string) => `${count}: de «${before}» a «${after}»`,
    causes: {
      answer: (by: string, at: string) => `${by}, ${at}`,
      undo: (by: string, at: string) => `${by} deshizo la respuesta, ${at}`,
      import: (by: string, at: string) => `otra lectura del documento, importada por ${by}, ${at}`,
    },
  },

  table: {
    title: (count: number) => countOf(count, "indicador", "indicadores"),
    about:
      "Abra cualquier número para ver de dónde sale. Uno sin % puede ser una cantidad o no tener unidad impresa: su fuente lo dice.",
    caption: "Indicadores de resultados, en el orden del documento",
    row: "Fila",
    place: (page: string | null, line: number | undefined) =>
      [page === null ? "" : `pág. ${page}`, line === undefined ? "" : `rengl. ${line}`].filter((part) => part !== ""),
    group: (from: number, to: number, count: number) =>
      from === to ? `fila ${from}` : `filas ${from} a ${to} · ${countOf(count, "indicador", "indicadores")}`,
    sheet: (from: number, to: number) => `Filas ${from} a ${to}`,
    noArea: "Área no informada",
    same: (field: string) => `Mismo texto que «${field}»`,
    asked: (text: string) => `¿${text.replace(/\.$/, "")}?`,
    nothing: "Sin dato",
    printed: (raw: string) => `impreso «${raw}»`,
    noFigure: "no es una cifra",
    openSource: (field: string) => `Fuente de ${field}`,
  },

  source: {
    printed: "Impreso",
    nothingPrinted: "nada",
    understood: "Se entiende",
    undecided: "sin decidir",
    confirmedEmpty: "sin dato, confirmado",
    proposals: "Propuestas",
    onPaper: "En el papel",
    picture: "La celda tal como está impresa en el documento.",
    stored: "Guardado",
    place: "Dónde",
    column: (name: string) => `columna «${name}»`,
    why: "Por qué",
    alternatives: "Otras lecturas",
    confirmation: "Confirmación",
    nobody: "Nadie la ha confirmado todavía.",
    by: (by: string, at: string) => `${by}, ${at}.`,
    note: (note: string) => `Nota: «${note}»`,
    history: "Respuestas",
    answered: (value: string, by: string, at: string) => `${value}: ${by}, ${at}`,
    answeredEmpty: "sin dato",
    undid: (by: string, at: string) => `deshecha por ${by}, ${at}`,
    standing: { stands: "vigente", undone: "deshecha", superseded: "reemplazada" },
    quote: (text: string) => `«${text}»`,
  },

  findings: {
    digitiser: {
      title: "Dudas de lectura",
      about: "Para quien digitaliza: el documento está dañado o se leyó con dificultad.",
    },
    area: {
      title: "Incongruencias del informe",
      about: "Para el área que reporta: el documento se lee bien, pero dice algo que no cuadra.",
    },
    none: "Ninguno.",
    cases: (count: number) => countOf(count, "caso", "casos"),
    todo: "Qué hacer:",
    row: (row: number) => `fila ${row}`,
    where: "Dónde",
    more: (count: number) => `y ${count} más, en edition.json`,
  },

  setAside: {
    title: "Renglones apartados",
    about: (count: number) =>
      `${countOf(count, "renglón del documento no es", "renglones del documento no son")} un registro. Se conservan a la vista con la razón.`,
    none: "Ningún renglón se apartó.",
    kinds: {
      dump: "Vuelca otra vez los textos de muchas filas",
      noise: "Sin contenido reconocible",
      note: "Nota al pie, no una fila",
      "repeated-header": "Encabezado repetido",
      total: "Fila de totales",
      section: "Título de sección",
      format: "Parte del formato, como vino",
      "other-period": "De otro periodo que el que se informa",
    },
    unknown: "No es un registro",
    cut: (count: number) => `… (${countOf(count, "carácter", "caracteres")} en total; completo en edition.json)`,
  },

  downloads: {
    about: "Los datos de esta edición, sin registro ni costo, con los Términos de Libre Uso MX.",
    csvNote: "Los CSV están en UTF-8 sin marca de orden: en Excel, ábralos con Datos → Desde texto o CSV.",
    files: {
      "indicadores.csv": "Datos abiertos: un renglón por indicador y cifra, con su estado y su fuente.",
      "informe.csv": "El informe con sus columnas, un renglón por indicador.",
      "edition.json": "La edición completa, con razones, propuestas, respuestas y hallazgos.",
      "datapackage.json": "Descripción de los datos (Frictionless Data Package 2).",
      "manifest.json": "Todos los archivos con su huella y su lugar en la bitácora.",
      SHA256SUMS: "Huellas para comprobar los archivos.",
      "LIBRE-USO-MX.txt": "Condiciones de uso.",
    },
  },

  integrity: {
    about: "Cualquier persona puede comprobar, sin conexión, que estos archivos son los que se publicaron.",
    how: "Con todos los archivos en una carpeta:",
    windows: "En Windows, la huella de un archivo:",
    document: "Documento de origen",
    documentHash: "Huella SHA-256 del documento",
    imported: "Leído",
    importedBy: (by: string, at: string) => `por ${by}, ${at}`,
    audit: "Lugar en la bitácora",
    auditPlace: (seq: number) => `Después del asiento ${seq}, cuya huella es`,
    auditNext: "La publicación es el asiento siguiente, que cubre la huella de cada archivo.",
    noAudit: "Esta edición se hizo fuera de la bitácora.",
    names: { title: "Título del documento", format: "Formato" },
  },
  made: "Hecho con Indicadora, programa libre.",
};

export type ReportWords = typeof REPORT_ES;
