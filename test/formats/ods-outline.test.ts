import { describe, expect, it } from "vitest";
import { isInside, outlineOds } from "../../src/formats/ods-outline.ts";
import { valueOf } from "../core/decimals.ts";
import { proposalOf } from "./proposed-workbooks.ts";
import { gridOfWorkbook } from "./workbooks.ts";
import { zipOf } from "./zips.ts";

const STYLES =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

function odsOf(tables: string): Uint8Array {
  const content = `<office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    ["mimetype", { content: "application/vnd.oasis.opendocument.spreadsheet" }],
    ["META-INF/manifest.xml", { content: "<manifest:manifest/>" }],
    ["styles.xml", { content: "<office:document-styles/>" }],
    ["content.xml", { content }],
  ]);
}

function cell(text: string, attributes = ""): string {
  return `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`;
}

function row(cells: string, attributes = ""): string {
  return `<table:table-row${attributes}>${cells}</table:table-row>`;
}

function table(name: string, content: string, attributes = ""): string {
  return `<table:table table:name="${name}"${attributes}>${content}</table:table>`;
}

describe("what an ODS says that its library does not", () => {
  it("is which rows and columns it hides, however many at a time, and which groups are folded", () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>';
    const rows = [
      row(cell("a")),
      row(cell("b"), ' table:visibility="filter" table:number-rows-repeated="3"'),
      `<table:table-row-group table:display="false">${row(cell("c"))}</table:table-row-group>`,
      row(cell("d")),
      row("<table:table-cell/>", ' table:visibility="collapse" table:number-rows-repeated="1000000"'),
    ];
    const [sheet] = outlineOds(table("Uno", columns + rows.join("")));
    expect(sheet?.hiddenColumns).toEqual([{ from: 2, to: 3 }]);
    expect(sheet?.hiddenRows).toEqual([
      { from: 1, to: 4 },
      { from: 4, to: 5 },
      { from: 6, to: 1_000_006 },
    ]);
    expect([0, 1, 4, 5].map((at) => isInside(sheet?.hiddenRows ?? [], at))).toEqual([false, true, true, false]);
  });

  it("is which sheets are hidden by their style", () => {
    const content = STYLES + table("Uno", row(cell("a"))) + table("Dos", row(cell("a")), ' table:style-name="ta2"');
    expect(outlineOds(content).map(({ hidden }) => hidden)).toEqual([false, true]);
  });

  it("so that only what is shown is read, and a formula without a result is asked", () => {
    const heading = row(["Indicador", "Frecuencia", "Avance"].map((text) => cell(text)).join(""));
    const formula = '<table:table-cell table:formula="of:=[.A1]/[.B1]"/>';
    const rows = [
      heading,
      row(cell("Sesiones realizadas") + cell("Anual") + formula),
      row(cell("Borrador") + cell("Anual") + cell("9"), ' table:visibility="filter"'),
      row(cell("Actas firmadas") + cell("Anual") + cell("5")),
    ];
    const bytes = odsOf(table("Uno", rows.join("")) + table("Dos", heading, ' table:style-name="ta2"'));
    const grid = valueOf(gridOfWorkbook("libro.ods", bytes));
    expect(grid.notes).toEqual([
      { code: "cells-hidden", sheet: "Uno", rows: [3], columns: [] },
      { code: "sheet-hidden", sheet: "Dos", rows: 1 },
    ]);
    const read = [...proposalOf(grid).rows()].map(({ readings: { indicator, progress } }) => [
      indicator?.value,
      progress?.raw,
      progress?.value,
      progress?.status,
    ]);
    expect(read).toEqual([
      ["Sesiones realizadas", "=[.A1]/[.B1]", null, "ask"],
      ["Actas firmadas", "5", "5", "read"],
    ]);
  });
});
