import type { Grid } from "../../src/core/ingest/grid.ts";
import type { Proposal } from "../../src/core/ingest/proposal.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { valueOf } from "../core/decimals.ts";
import { gridOfWorkbook, workbookOf, type Written, type WrittenSheet } from "./workbooks.ts";

const lexicon = loadSpanishLexicon();
export const HEADINGS = [
  "Objetivo institucional",
  "Nombre del indicador",
  "Frecuencia de medición",
  "Línea base",
  "Avance",
];

export function proposalOf(grid: Grid): Proposal {
  return valueOf(propose(grid, lexicon));
}

export function proposed(sheets: Readonly<Record<string, WrittenSheet>>): Proposal {
  return proposalOf(valueOf(gridOfWorkbook("libro.xlsx", workbookOf(sheets))));
}

/** A report of three indicators, the progress of the first written so. */
export function reportWith(written: Written): readonly (readonly Written[])[] {
  return [
    HEADINGS,
    ["Vacunar a la niñez", "Dosis aplicadas", "Trimestral", 10, written],
    ["Vacunar a la niñez", "Brigadas realizadas", "Trimestral", 12, 14],
    ["Abrir consultorios", "Consultorios abiertos", "Anual", 20, 25],
  ];
}

/** Indicator and progress of each record. */
export function recordsOf(proposal: Proposal) {
  return [...proposal.rows()].map(({ readings: { indicator, progress } }) => [indicator?.value, progress?.value]);
}
