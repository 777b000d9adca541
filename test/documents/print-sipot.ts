import { FIELDS, type Field } from "../../src/core/domain/field.ts";
import { cleanDoc } from "../damage/clean.ts";
import { allRecords, type Cell, type Doc, type RecordLine } from "../damage/model.ts";
import { printedCells } from "../damage/print-rows.ts";
import { type Random, seeded } from "../damage/random.ts";
import { printDate } from "../damage/ways.ts";
import { workbookOf } from "../formats/workbooks.ts";
import { type Press, pressOf } from "./press.ts";
import { csvOfRows, EXCEL } from "./print-csv.ts";
import { withoutHead, type Sample } from "./sample.ts";

/** The national platform's files: the format that bodies fill in, and what anyone can download. */
export const SIPOT_PRESSES: readonly Press[] = [
  pressOf({ name: "sipot, load format, xlsx", format: "sipot" }, ({ seed }) => {
    const sample = sipotSample(seed, "");
    const rows = [...formatRows(sample.doc, seeded(seed, "load format")), ...tableRows(sample.doc)];
    return { sample, name: "formato.xlsx", bytes: workbookOf({ "Reporte de Formatos": { rows }, ...CATALOGUES }) };
  }),
  pressOf({ name: "sipot, download, xlsx", format: "sipot" }, ({ seed }) => {
    const sample = sipotSample(seed, BODY);
    const rows = [...downloadRows(), ...tableRows(sample.doc)];
    return { sample, name: "descarga.xlsx", bytes: workbookOf({ Información: { rows } }) };
  }),
  pressOf({ name: "sipot, download, csv", format: "sipot" }, ({ seed }) => {
    const sample = sipotSample(seed, BODY);
    return { sample, name: "descarga.csv", bytes: csvOfRows([...downloadRows(), ...tableRows(sample.doc)], EXCEL) };
  }),
];

const BODY = "Municipio de Santa Clara de los Vientos";
const END = "2025-03-31";

const CATALOGUES = {
  Hidden_1: { rows: [["Ascendente"], ["Descendente"]], hidden: true },
};

/** A table of all 21 columns in which every record is of the same period. */
function sipotSample(seed: number, institution: string): Sample {
  for (let attempt = 0; ; attempt += 1) {
    const doc = cleanDoc(seed * 1000 + attempt, "tab");
    if (doc.columns.length !== 21 || doc.header === "none") continue;
    const { head } = withoutHead({ seed, doc }).doc;
    const pages = [{ lines: allRecords(doc).map((record) => ofPeriod(record, "2025-01-01", END)) }];
    return { seed, doc: { ...doc, head: { ...head, institution, cutoff: END }, header: "once", pages } };
  }
}

function ofPeriod(record: RecordLine, start: string, end: string): RecordLine {
  return { ...record, cells: record.cells.map((cell) => dated(cell, { periodStart: start, periodEnd: end })) };
}

function dated(cell: Cell, dates: Partial<Record<Field, string>>): Cell {
  const code = dates[cell.field];
  if (code === undefined) return cell;
  const shown = printDate(code, false);
  return { ...cell, meant: { kind: "code", code }, clean: shown, shown };
}

function tableRows(doc: Doc): string[][] {
  return [doc.columns.map(({ heading }) => heading), ...allRecords(doc).map(printedCells)];
}

const TITLES = ["TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN"];
const NAMES = ["Indicadores de resultados", "LGT_Art_70_Fr_VI", "Indicadores que permitan rendir cuenta de objetivos"];
/** How the platform numbers the types of fields. */
const TYPES = { text: "2", number: "1", frequency: "1", direction: "9", date: "4", year: "12" } as const;

const OWN_TYPES: Partial<Record<Field, string>> = { updatedOn: "13", note: "14" };

/** Ids of the format and its fields differ by body and year. */
function formatRows({ columns }: Doc, random: Random): string[][] {
  const first = random.int(210_000, 580_000);
  return [
    [String(random.int(30_000, 60_000))],
    spread(TITLES),
    spread(NAMES),
    columns.map(({ field }) => OWN_TYPES[field] ?? TYPES[FIELDS[field]]),
    columns.map((_, index) => String(first + index)),
    ["Tabla Campos"],
  ];
}

/** Titles are cells over three columns each. */
function spread(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, "", ""]);
}

function downloadRows(): string[][] {
  return [
    ["Sujeto obligado", BODY],
    ["Normativa", "Ley General de Transparencia y Acceso a la Información Pública"],
    ["Formato", "6 LGT_Art_70_Fr_VI"],
    ["Periodos", "1er trimestre"],
  ];
}
