import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../src/core/ingest/grid.ts";
import type { Proposal } from "../../src/core/ingest/proposal.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { readText } from "../../src/formats/text.ts";

import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { at as inside } from "../cli/run-cli.ts";
import { valueOf } from "../core/decimals.ts";
import { gridOfWorkbook, workbookOf, type Written } from "../formats/workbooks.ts";

const lexicon = loadSpanishLexicon();

function gridOf(bytes: Uint8Array): Grid {
  return valueOf((bytes[0] === 0x50 || bytes[0] === 0xd0 ? gridOfWorkbook : readText)("informe", bytes));
}

function proposalOf(bytes: Uint8Array): Proposal {
  return valueOf(propose(gridOf(bytes), lexicon));
}

/** What is read, wherever it stands. */
function essentials(proposal: Proposal) {
  const { head, cutoff, columns } = proposal;
  const rows = [...proposal.rows()].map(({ readings }) =>
    Object.fromEntries(Object.entries(readings).map(([field, reading]) => [field, { ...reading, trace: undefined }])),
  );
  return { head, cutoff, columns, rows };
}

function caseOf(folder: string): Uint8Array {
  return readFileSync(new URL(`${folder}/input.txt`, import.meta.url));
}

describe("a report saved as a workbook says what its text says", () => {
  it.each(["tab", "repeated-header", "two-tables", "semicolon-quoted"])("%s, in any of the formats", (folder) => {
    const text = caseOf(folder);
    const rows = [...gridOf(text).rows()].map(({ cells }) => [...cells]);
    for (const type of ["xlsx", "biff8", "ods"] as const) {
      const workbook = proposalOf(workbookOf({ Informe: { rows } }, type));
      expect({ type, ...essentials(workbook) }).toEqual({ type, ...essentials(proposalOf(text)) });
    }
  });

  it("the real report as read by hand, its percentages stored as fractions", () => {
    const gold = goldRows();
    const printed = gold.map(({ texts, figures }) => [...texts, ...figures.map(printedFigure)]);
    const stored = gold.map(({ texts, figures }) => [...texts, ...figures.map(storedFigure)]);
    const text = [...HEAD, ...printed].map((cells) => cells.join("\t")).join("\n");
    const workbook = proposalOf(workbookOf({ "1T 2025": { rows: [...HEAD, ...stored] } }));
    expect(workbook.rowCount).toBe(62);
    expect(essentials(workbook)).toEqual(essentials(proposalOf(new TextEncoder().encode(text))));
    const read = [...workbook.rows()].map(({ readings }) => readings.progress?.value ?? null);
    expect(read).toEqual(gold.map(({ figures: [, progress] }) => progress?.value?.toString() ?? null));
  });
});

describe("a workbook as spreadsheets are made", () => {
  const wide = (text: string) => [text, "", "", "", "", ""];
  const report = {
    Vacunación: {
      rows: [
        wide("MUNICIPIO DE VALLE HONDO"),
        wide("Indicadores de Resultados al 30 de junio de 2025"),
        [],
        ["Objetivo institucional", "Nombre del indicador", "Frecuencia de medición", "Línea base", "Metas", ""],
        ["", "", "", "", "Meta programada", "Avance de metas"],
        ["Vacunar a la niñez", "Dosis aplicadas", "Trimestral", 10, 400, 380],
        ["Vacunar a la niñez", "Cobertura", "Anual", share(0.8), share(0.95), share(0.91)],
        ["Borrador", "No se publica", "Anual", 1, 2, 3],
      ],
      merged: ["A1:F1", "A2:F2", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4"],
      hiddenRows: [8],
    },
    Consultorios: {
      rows: [
        ["Objetivo institucional", "Nombre del indicador", "Frecuencia de medición", "Línea base", "Avance de metas"],
        ["Abrir consultorios", "Consultorios abiertos", "Mensual", 20, 25],
      ],
    },
  };

  it("is read as the report that it shows", () => {
    const proposal = proposalOf(workbookOf(report));
    const { head, cutoff, columns, findings } = proposal;
    expect([head.institution.value, cutoff]).toEqual(["MUNICIPIO DE VALLE HONDO", "2025-06-30"]);
    expect(columns).toEqual(["objective", "indicator", "frequency", "baseline", "target", "progress"]);
    const read = [...proposal.rows()].map(({ at, readings }) => {
      const { indicator, baseline, target, progress } = readings;
      return [at.sheet, at.row, indicator?.value, baseline?.raw, target?.raw, progress?.raw];
    });
    expect(read).toEqual([
      ["Vacunación", 6, "Dosis aplicadas", "10", "400", "380"],
      ["Vacunación", 7, "Cobertura", "80%", "95%", "91%"],
      ["Consultorios", 2, "Consultorios abiertos", "20", undefined, "25"],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "cells-hidden", data: { name: "Vacunación", rows: [8], letters: [] } }),
    );
  });
});

function share(number: number): Written {
  return { number, format: "0%" };
}

interface GoldFigure {
  readonly value: number | null;
  readonly isPercent: boolean;
}

interface GoldRow {
  readonly texts: readonly string[];
  readonly figures: readonly GoldFigure[];
}

const HEAD = [
  ["INSTITUTO ELECTORAL Y DE PARTICIPACIÓN CIUDADANA DEL ESTADO DE DURANGO"],
  ["Indicadores de Resultados al 31 de marzo de 2025"],
  ["Objetivo institucional", "Nombre del indicador", "Definición", "Frecuencia de medición", "Línea base", "Avance"],
];

const FREQUENCIES: Readonly<Record<string, string>> = { quarterly: "Trimestral", annual: "Anual" };

/** The reading made by hand; a text that nobody could read is blank. */
function goldRows(): readonly GoldRow[] {
  const reading: unknown = JSON.parse(
    readFileSync(new URL("iepc-durango-2025-t1/gold.json", import.meta.url), "utf8"),
  );
  const rows = inside(reading, "rows");
  return Array.isArray(rows) ? rows.map(goldRow) : [];
}

function goldRow(row: unknown): GoldRow {
  const text = (field: string) => {
    const found = inside(row, field, "text");
    return typeof found === "string" ? found : "";
  };
  const frequency = FREQUENCIES[String(inside(row, "frequency", "value"))] ?? "";
  const figure = (field: string) => {
    const value = inside(row, field, "value");
    const isPercent = inside(row, field, "unit", 0) === "percent";
    return { value: typeof value === "number" ? value : null, isPercent };
  };
  return {
    texts: [text("objective"), text("indicator"), text("definition"), frequency],
    figures: [figure("baseline"), figure("progress")],
  };
}

function printedFigure({ value, isPercent }: GoldFigure): string {
  return value === null ? "" : `${value}${isPercent ? "%" : ""}`;
}

function storedFigure({ value, isPercent }: GoldFigure): Written {
  if (value === null || !isPercent) return value;
  return { number: value / 100, format: Number.isInteger(value) ? "0%" : "0.00%" };
}
