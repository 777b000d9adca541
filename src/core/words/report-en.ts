import { countOf, countsOf, listOf, noneOf, printQuarter } from "./language.ts";
import type { ReportWords } from "./report-es.ts";

/** The sentences of an edition, in English. */
export const REPORT_EN: ReportWords = {
  code: "en",
  skip: "Skip to content",
  product: "Result indicators",
  otherLanguage: { name: "Español", code: "es-MX", about: "Leer esta edición en español" },
  sections: {
    label: "Sections",
    summary: "Summary",
    missing: "What is missing to evaluate",
    questions: "Open decisions",
    differences: "What changed",
    indicators: "Indicators",
    findings: "Findings",
    downloads: "Downloads",
    integrity: "Integrity",
  },

  edition: (number) => `Edition ${number}`,
  corrects: (number) => `Corrects edition ${number}`,
  upTo: (date) => `Information up to ${date}`,
  editionState: { provisional: "Provisional", final: "Final" },
  published: (by, at) => `Published by ${by} on ${at}.`,

  headline: ({ indicators, figures, texts }) => {
    const read = countOf(indicators, "indicator read", "indicators read");
    const open = countsOf([
      [figures.question, "figure", "figures"],
      [texts.question, "text", "texts"],
    ]);
    if (open.length > 0) {
      const verb = figures.question + texts.question === 1 ? "awaits" : "await";
      return [`${read}; `, `${listOf(open, "en")} ${verb} a decision`];
    }
    const loose = figures.read + figures.repaired;
    if (loose > 0) return [`${read}; `, `${countOf(loose, "figure awaits", "figures await")} confirmation`];
    if (figures.blank > 0) return [`${read}; `, `${countOf(figures.blank, "cell has", "cells have")} no figure`];
    return [`${read}, `, "every figure confirmed"];
  },
  lede: (total, quarter) =>
    `The document reports ${countOf(total, "figure", "figures")} for the ${printQuarter(quarter, "en")}. Each one opens its source: the file, the page, the line and the characters as printed.`,
  provisional: ({ figures, texts }) => {
    const parts = countsOf([
      [figures.read + figures.repaired, "figure nobody has confirmed", "figures nobody has confirmed"],
      [figures.question + texts.question, "cell in question", "cells in question"],
      [figures.blank, "cell without a figure", "cells without a figure"],
    ]);
    return `Provisional edition: ${listOf(parts, "en")}.`;
  },
  final: "Final edition: a person vouches for every figure, and for every empty cell if any.",

  states: {
    title: "Reading state of the figures",
    note: "These are states of reading, not a judgement of the result.",
    names: {
      confirmed: { one: "Confirmed", many: "Confirmed" },
      read: { one: "Read", many: "Read" },
      repaired: { one: "Repaired", many: "Repaired" },
      question: { one: "In question", many: "In question" },
      blank: { one: "No figure", many: "No figure" },
    },
    texts: {
      confirmed: "text confirmed",
      read: "text read",
      repaired: "text repaired",
      question: "text in question",
      blank: "no text",
    },
    about: {
      confirmed: "a person vouches for them",
      read: "as printed, not confirmed yet",
      repaired: "restored for stated reasons, not confirmed yet",
      question: "somebody must decide",
      blank: "the document prints nothing; blank is not zero",
    },
  },

  pages: {
    title: "The document, page by page",
    about: "Each mark is one figure, in the order of print.",
    page: (name) => `Page ${name}`,
    whole: "Document",
    rows: (count) => countOf(count, "row", "rows"),
    strip: (field, parts) => `${field}: ${listOf(parts, "en")}`,
  },

  missing: {
    none: "Every indicator has what an evaluation needs. This edition publishes the values reported; the evaluation is published apart.",
    no: "No indicator carries a traffic light",
    why: (what) =>
      `Without ${noneOf(what, "en")} nobody can say whether a result is good or bad. This edition publishes what the document reports and colours nothing.`,
    some: "Not every indicator can be evaluated",
    someWhy: "Those without target, unit or direction cannot be given a traffic light.",
    caption: "What an evaluation needs, and how many indicators go without it",
    heads: { what: "Item", use: "What it is for", without: "Without it", document: "In the document" },
    names: {
      target: "target",
      unit: "unit of measure",
      direction: "direction",
      method: "calculation method",
      area: "responsible area",
    },
    uses: {
      target: "To know how far one meant to get.",
      unit: "To know what each number counts.",
      direction: "To know whether rising is improving.",
      method: "To be able to redo the sum.",
      area: "To know who answers for it.",
    },
    printed: "Has a column",
    notPrinted: "No column",
    of: (count, total) => `${count} of ${total}`,
    essential: "essential",
  },

  questions: {
    about: (cells) =>
      `${countOf(cells, "cell can", "cells can")} be read in more than one way, or in none. Until somebody decides no value is published; proposals are not data.`,
    heads: {
      id: "Question",
      field: "Item",
      printed: "Printed",
      why: "Why it is doubted",
      proposals: "Proposals",
      rows: "Rows",
    },
    caption: "Open questions, with what is printed and the readings proposed",
    none: "none",
    asPrinted: "as printed",
  },

  differences: {
    about: (number) => `Against edition ${number}, which remains available and unchanged.`,
    none: "No value changed.",
    caption: "Values that changed since the earlier edition",
    heads: { indicator: "Indicator", field: "Item", before: "Before", after: "Now", cause: "Who and why" },
    added: "New indicator in this edition",
    removed: "No longer in this edition",
    states: (count) => `In addition, ${countOf(count, "cell", "cells")} changed state without changing value:`,
    transition: (count, before, after) => `${count}: from “${before}” to “${after}”`,
    causes: {
      answer: (by, at) => `${by}, ${at}`,
      undo: (by, at) => `${by} undid the answer, ${at}`,
      import: (by, at) => `another reading of the document, imported by ${by}, ${at}`,
    },
  },

  table: {
    title: (count) => countOf(count, "indicator", "indicators"),
    about:
      "Open any number to see where it comes from. One without % may be a count or have no printed unit: its source says which.",
    caption: "Result indicators, in document order",
    row: "Row",
    place: (page, line) =>
      [page === null ? "" : `page ${page}`, line === undefined ? "" : `line ${line}`].filter((part) => part !== ""),
    group: (from, to, count) =>
      from === to ? `row ${from}` : `rows ${from} to ${to} · ${countOf(count, "indicator", "indicators")}`,
    sheet: (from, to) => `Rows ${from} to ${to}`,
    noArea: "Area not reported",
    same: (field) => `Same text as “${field}”`,
    asked: (text) => `${text.replace(/\.$/, "")}?`,
    nothing: "No figure",
    printed: (raw) => `printed “${raw}”`,
    noFigure: "not a figure",
    openSource: (field) => `Source of ${field}`,
  },

  source: {
    printed: "Printed",
    nothingPrinted: "nothing",
    understood: "Understood as",
    undecided: "undecided",
    confirmedEmpty: "no figure, confirmed",
    proposals: "Proposals",
    onPaper: "On paper",
    picture: "The cell as it is printed in the document.",
    stored: "Stored",
    place: "Where",
    column: (name) => `column “${name}”`,
    why: "Why",
    alternatives: "Other readings",
    confirmation: "Confirmation",
    nobody: "Nobody has confirmed it yet.",
    by: (by, at) => `${by}, ${at}.`,
    note: (note) => `Note: “${note}”`,
    history: "Answers",
    answered: (value, by, at) => `${value}: ${by}, ${at}`,
    answeredEmpty: "no figure",
    undid: (by, at) => `undone by ${by}, ${at}`,
    standing: { stands: "stands", undone: "undone", superseded: "replaced" },
    quote: (text) => `“${text}”`,
  },

  findings: {
    digitiser: {
      title: "Reading doubts",
      about: "For whoever digitises: the document is damaged or was hard to read.",
    },
    area: {
      title: "Report inconsistencies",
      about: "For the area that reports: the document reads well but says something that does not add up.",
    },
    none: "None.",
    cases: (count) => countOf(count, "case", "cases"),
    todo: "What to do:",
    row: (row) => `row ${row}`,
    where: "Where",
    more: (count) => `and ${count} more, in edition.json`,
  },

  setAside: {
    title: "Lines set aside",
    about: (count) =>
      `${countOf(count, "line of the document is", "lines of the document are")} not a record. They stay in sight, with the reason.`,
    none: "No line was set aside.",
    kinds: {
      dump: "Pours out the texts of many rows again",
      noise: "Nothing recognisable",
      note: "A footnote, not a row",
      "repeated-header": "Repeated heading",
      total: "Row of totals",
      section: "Section title",
      format: "Part of the form, as it came",
      "other-period": "Of another period than the one reported",
    },
    unknown: "Not a record",
    cut: (count) => `… (${countOf(count, "character", "characters")} in all; complete in edition.json)`,
  },

  downloads: {
    about: "The data of this edition, free and without registration, under the Libre Uso MX terms.",
    csvNote: "The CSV files are UTF-8 without a byte order mark: in Excel, open them with Data → From Text/CSV.",
    files: {
      "indicadores.csv": "Open data: one line per indicator and figure, with its state and source.",
      "informe.csv": "The report with its columns, one line per indicator.",
      "edition.json": "The whole edition, with reasons, proposals, answers and findings.",
      "datapackage.json": "Description of the data (Frictionless Data Package 2).",
      "manifest.json": "Every file with its hash, and the edition’s place in the audit log.",
      SHA256SUMS: "Hashes to check the files with.",
      "LIBRE-USO-MX.txt": "Terms of use (in Spanish).",
    },
  },

  integrity: {
    about: "Anyone can check, offline, that these files are the ones that were published.",
    how: "With all the files in one folder:",
    windows: "On Windows, the hash of one file:",
    document: "Source document",
    documentHash: "SHA-256 hash of the document",
    imported: "Read",
    importedBy: (by, at) => `by ${by}, ${at}`,
    audit: "Place in the audit log",
    auditPlace: (seq) => `After entry ${seq}, whose hash is`,
    auditNext: "The publication is the next entry, which covers the hash of every file.",
    noAudit: "This edition was made outside the audit log.",
    names: { title: "Title of the document", format: "Format" },
  },
  made: "Made with Indicadora, free software.",
};
