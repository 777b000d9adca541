import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import type { Grid } from "../../src/core/ingest/grid.ts";
import { isSpreadsheetXml } from "../../src/formats/spreadsheet-xml.ts";
import { readWorkbookGrid } from "../../src/formats/workbook.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { HEADINGS, proposalOf, proposed, recordsOf, reportWith } from "./proposed-workbooks.ts";
import { bookOf, bytesOfBook, gridOfWorkbook, workbookOf } from "./workbooks.ts";
import { xlsxOf } from "./written-xlsx.ts";
import { zipOf } from "./zips.ts";

describe("tables on one sheet", () => {
  it("side by side are read one after the other", () => {
    const rows = [
      ["Indicador", "Avance", "", "Indicador", "Frecuencia de medición", "Avance"],
      ["Sesiones realizadas", 4, "", "Actas firmadas", "Anual", 7],
      ["Visitas realizadas", 5, "", "", "", ""],
      ["Oficios enviados", 6, "", "Acuerdos firmados", "Mensual", 8],
    ];
    const proposal = proposed({ Uno: { rows } });
    expect(recordsOf(proposal)).toEqual([
      ["Sesiones realizadas", "4"],
      ["Visitas realizadas", "5"],
      ["Oficios enviados", "6"],
      ["Actas firmadas", "7"],
      ["Acuerdos firmados", "8"],
    ]);
    expect([...proposal.rows()].map(({ readings }) => readings.progress?.trace?.column)).toEqual([
      "B",
      "B",
      "B",
      "F",
      "F",
    ]);
  });

  it("are one where a blank column is but room", () => {
    const rows = [
      ["Indicador", "", "Frecuencia de medición", "Avance"],
      ["Sesiones realizadas", "", "Anual", 4],
    ];
    expect(recordsOf(proposed({ Uno: { rows } }))).toEqual([["Sesiones realizadas", "4"]]);
  });

  it("above one another, with totals and notes, keep their records alone", () => {
    const rows = [
      ["Indicador", "Frecuencia de medición", "Avance"],
      ["Sesiones realizadas", "Anual", 4],
      ["Total", "", 4],
      [],
      ["Indicador", "Línea base", "Avance"],
      ["Actas firmadas", 3, 7],
      ["Nota: cifras preliminares", "", ""],
    ];
    expect(recordsOf(proposed({ Uno: { rows } }))).toEqual([
      ["Sesiones realizadas", "4"],
      ["Actas firmadas", "7"],
    ]);
  });
});

describe("a table that goes on in the next sheet", () => {
  const headings = ["Indicador", "Línea base", "Avance T1", "Avance T2", "Notas"];
  const first = { rows: [headings, ["Sesiones realizadas", 1, 2, 3, "Cifras preliminares"]] };
  const cellsOf = (next: readonly (string | number)[][]) => {
    const grid = valueOf(gridOfWorkbook("libro.xlsx", workbookOf({ Uno: first, Dos: { rows: next } })));
    return [...grid.rows()].flatMap(({ at, cells }) => (at.sheet === "Dos" && cells.length > 0 ? [cells] : []));
  };

  it("keeps its columns where they are blank", () => {
    expect(cellsOf([["Actas firmadas", 7, "", 9, ""]])).toEqual([["Actas firmadas", "7", "", "9", ""]]);
  });

  it("is another where the sheet has headings of its own, or more columns", () => {
    expect(
      cellsOf([
        ["Indicador", "", "", "Avance"],
        ["Actas firmadas", "", "", 9],
      ]),
    ).toEqual([
      ["Indicador", "Avance"],
      ["Actas firmadas", "9"],
    ]);
    expect(cellsOf([["Actas firmadas", "", "", 9, "", "Anual"]])).toEqual([["Actas firmadas", "9", "Anual"]]);
  });
});

describe("a text merged down", () => {
  it("is known of each row it spans, also where the first of them is hidden", () => {
    const rows = [
      HEADINGS,
      ["Vacunar a la niñez", "Dosis aplicadas", "Trimestral", 10, 11],
      ["", "Brigadas realizadas", "", 12, 14],
      ["", "Visitas realizadas", "Anual", 20, 25],
    ];
    const proposal = proposed({ Uno: { rows, merged: ["A2:A4", "C2:C3", "E2:E3"], hiddenRows: [2] } });
    const read = [...proposal.rows()].map(({ readings: { objective, frequency } }) => [
      objective?.value,
      frequency?.value,
    ]);
    expect(read).toEqual([
      ["Vacunar a la niñez", "quarterly"],
      ["Vacunar a la niñez", "annual"],
    ]);
  });
});

describe("the sheets of a workbook", () => {
  const report = { rows: reportWith(15) };
  const cover = { rows: [["Instituto de Prueba"], ["Frecuencia", "Trimestral"], ["Corte al 30 de junio de 2025"]] };
  const guide = { rows: [["Instrucciones"], ["Captura el avance", "al 31 de marzo de 2020"], ["Meta", 10, "Ejemplo"]] };
  const catalogue = {
    rows: [
      ["Frecuencia", "Unidad de medida", "Sentido"],
      ["Mensual", "Porcentaje", "Ascendente"],
      ["Anual", "Persona", "Descendente"],
    ],
  };
  const pivot = {
    rows: [
      ["Etiquetas de fila", "Suma de Meta", "Suma de Avance"],
      ["Vacunar", 10, 12],
      ["Total general", 10, 12],
    ],
  };
  const book = { Portada: cover, Instrucciones: guide, Resumen: pivot, Informe: report, Catálogos: catalogue };

  it("that hold no table of indicators give no records; a cover says whose report it is", () => {
    const grid = valueOf(gridOfWorkbook("libro.xlsx", workbookOf(book)));
    const proposal = proposalOf(grid);
    expect([...proposal.rows()].map(({ at }) => at.sheet)).toEqual(["Informe", "Informe", "Informe"]);
    expect([proposal.head.institution.value, proposal.cutoff]).toEqual(["Instituto de Prueba", "2025-06-30"]);
    expect(grid.notes).toEqual([
      { code: "sheet-without-table", sheet: "Instrucciones", rows: 3 },
      { code: "sheet-without-table", sheet: "Resumen", rows: 3 },
      { code: "sheet-without-table", sheet: "Catálogos", rows: 3 },
    ]);
  });

  it("that go on with the table of another are part of it", () => {
    const [, ...more] = report.rows;
    expect(recordsOf(proposed({ Uno: report, Dos: { rows: more } }))).toHaveLength(6);
    const titles = Array.from({ length: 5 }, (_, i) => [`Informe de avance, línea ${i}`]);
    const summing = ["Vacunar a la niñez", "Suma de dosis", "Anual", 3, 4];
    expect(recordsOf(proposed({ Uno: report, Dos: { rows: [...titles, summing] } }))).toHaveLength(4);
  });

  it("are all read where none holds a table", () => {
    const [, ...more] = report.rows;
    expect(recordsOf(proposed({ Uno: { rows: more }, Dos: { rows: more } }))).toHaveLength(6);
  });

  it("that are but a chart have nothing to read", () => {
    const written = bookOf({ Informe: report, Gráfica: { rows: [] } });
    const chart = written.Sheets["Gráfica"];
    if (chart) chart["!type"] = "chart";
    const grid = valueOf(gridOfWorkbook("libro.xlsx", bytesOfBook(written)));
    expect([recordsOf(proposalOf(grid)).length, grid.notes]).toEqual([3, []]);
  });

  it("can be chosen by their names, hidden ones too, without regard to case and accents", () => {
    const bytes = workbookOf({ ...book, Oculta: { ...report, hidden: true } });
    const chosen = (...names: string[]) => gridOfWorkbook("libro.xlsx", bytes, names);
    const sheetsOf = (grid: Grid) => [...new Set([...grid.rows()].map(({ at }) => at.sheet))];
    expect(sheetsOf(valueOf(chosen("oculta")))).toEqual(["Oculta"]);
    expect(valueOf(chosen("oculta")).notes).toEqual([]);
    expect(sheetsOf(valueOf(chosen("CATALOGOS", "Informe")))).toEqual(["Informe", "Catálogos"]);
    expect(problemOf(chosen("Informe", "Julio"))).toEqual({
      code: "sheet-not-found",
      file: "libro.xlsx",
      sheet: "Julio",
      known: ["Portada", "Instrucciones", "Resumen", "Informe", "Catálogos", "Oculta"],
    });
  });

  it("are read one by one, as long as somebody waits", async () => {
    const bytes = workbookOf({ Uno: report, Dos: report, Tres: report });
    const done: number[] = [];
    const stop = new AbortController();
    const progress = (sheet: number) => done.push(sheet);
    expect(
      valueOf(await readWorkbookGrid("x", bytes, { progress, signal: stop.signal, sheets: ["Dos"] })).rowCount,
    ).toBe(4);
    expect(done).toEqual([1, 2, 3]);
    stop.abort();
    const refused = await readWorkbookGrid("x", bytes, { progress, signal: stop.signal });
    expect(problemOf(refused)).toEqual({ code: "interrupted" });
    expect(done).toEqual([1, 2, 3, 1]);
  });
});

describe("workbooks of other programs", () => {
  const made = (name: string) => readFileSync(new URL(`made-elsewhere/${name}`, import.meta.url));

  it.each(["xlsx", "xls", "ods"])("say in an %s what they hide, and what was noted beside a cell", (kind) => {
    const grid = valueOf(gridOfWorkbook("libro", made(`hidden.${kind}`)));
    expect(grid.notes).toEqual([
      { code: "cells-hidden", sheet: "Informe", rows: [5], columns: ["C"] },
      { code: "cells-commented", sheet: "Informe", comments: ["E4: Falta el acta de mayo"] },
      { code: "sheet-hidden", sheet: "Catálogos", rows: 3 },
    ]);
    expect(recordsOf(proposalOf(grid))).toEqual([
      ["Dosis aplicadas", "400"],
      ["Consultorios abiertos", "25"],
    ]);
  });

  it("leave the terminal clean, whatever formats they have", () => {
    const said = vi.spyOn(console, "error");
    gridOfWorkbook("libro", made("hidden.ods"));
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it.each(["zip64", "zip64-streamed"])("are read when they are %s", (name) => {
    const grid = valueOf(gridOfWorkbook("libro", made(`${name}.xlsx`)));
    expect(recordsOf(proposalOf(grid))).toEqual([
      ["Dosis aplicadas", "400"],
      ["Cobertura alcanzada", "91"],
      ["Consultorios abiertos", "25"],
    ]);
  });

  it.each(["xls", "ods"])("are refused when an %s is encrypted", (kind) => {
    const refused = gridOfWorkbook("libro", made(`protected.${kind}`));
    expect(problemOf(refused)).toEqual({ code: "workbook-protected", file: "libro" });
  });

  it("written as one XML file are read, whatever their name; not when they leave the sheet", () => {
    const bytes = workbookOf({ Uno: { rows: reportWith({ number: 0.25, format: "0%" }) } }, "xlml");
    expect(isSpreadsheetXml(bytes)).toBe(true);
    const grid = valueOf(gridOfWorkbook("informe.xls", bytes));
    expect([grid.document.format, recordsOf(proposalOf(grid))[0]]).toEqual([
      "spreadsheet-xml",
      ["Dosis aplicadas", "25"],
    ]);
    const far = new TextDecoder().decode(bytes).replace("<Row", '<Row ss:Index="99999999"');
    expect(problemOf(gridOfWorkbook("x", new TextEncoder().encode(far))).code).toBe("workbook-damaged");
  });
});

describe("too many rows", () => {
  const ROW = "<row><c><v>1</v></c></row>";

  it("a million of them are refused before any is read", () => {
    const sheet = `<worksheet><sheetData>${ROW.repeat(1_000_000)}</sheetData></worksheet>`;
    const bytes = zipOf([
      ["xl/workbook.xml", { content: "<workbook/>" }],
      ["xl/worksheets/sheet1.xml", { content: sheet }],
    ]);
    const refused = gridOfWorkbook("libro.xlsx", bytes);
    expect(problemOf(refused)).toEqual({
      code: "too-many-lines",
      file: "libro.xlsx",
      lines: 1_000_000,
      limit: 500_000,
    });
  });

  it("a lone cell at the far end of a sheet is none of them", () => {
    const text = (place: string) => `<c r="${place}" t="inlineStr"><is><t>fin</t></is></c>`;
    const grid = valueOf(gridOfWorkbook("libro.xlsx", xlsxOf([[text("A1")], [text("A1048576")]])));
    expect([grid.rowCount, [...grid.rows()].at(-1)?.at.row]).toEqual([3, 1_048_576]);
  });
});
