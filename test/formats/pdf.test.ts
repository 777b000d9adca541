import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GridRow } from "../../src/core/ingest/grid.ts";
import { valueOf } from "../core/decimals.ts";
import { cellsOf, read, rowsOf } from "./pdf-read.ts";
import { ruledTable, rule, write } from "./pdfs.ts";

function boxOf(rows: readonly GridRow[], row: number, cell: number) {
  return rows[row]?.inks?.[cell]?.trace?.box ?? { x: -1, y: -1, width: -1, height: -1 };
}

describe("a table between rules", () => {
  const table = ruledTable(
    [50, 350],
    [120, 80, 80, 80],
    [
      ["Indicador", "Metas", undefined, "Nota"],
      [null, "Programada", "Alcanzada", null],
      ["Dosis aplicadas", "400", "380", ""],
      ["Cobertura\nestatal", "95%", "91%", "Parcial"],
      [null, "90%", "88%", ""],
    ],
  );
  const expected = [
    ["Indicador", "Metas Programada", "Metas Alcanzada", "Nota"],
    ["Dosis aplicadas", "400", "380", ""],
    ["Cobertura estatal", "95%", "91%", "Parcial"],
    ["", "90%", "88%", ""],
  ];

  it("is read by its rules: headings in two rows are one, a cell merged down stands in its first row", async () => {
    expect(await cellsOf({ content: table })).toEqual(expected);
  });

  it("keeps the lines around it in reading order, and says where everything stands", async () => {
    const content =
      write([50, 380], "MUNICIPIO DE VALLE HONDO") + table + write([50, 150], "Fuente: registros propios");
    const rows = await rowsOf({ content });
    const cells = rows.map((row) => row.cells);
    expect(cells).toEqual([["MUNICIPIO DE VALLE HONDO"], ...expected, ["Fuente: registros propios"]]);
    expect(rows.map(({ at }) => at)).toEqual(rows.map((_, i) => ({ page: 1, row: i + 1 })));
    const box = boxOf(rows, 2, 1);
    expect(box.x).toBeCloseTo(174 / 600, 2);
    expect(box.y).toBeCloseTo((400 - 299) / 400, 1);
    expect(rows[4]?.inks?.[0]).toBeNull();
  });

  it.each([90, 180, 270])(
    "on a page turned by %i degrees, drawn so that it stands upright, is the same",
    async (rotate) => {
      const [cos = 1, sin = 0] = { 90: [0, 1], 180: [-1, 0], 270: [0, -1] }[rotate] ?? [];
      const shift = { 90: "400 0", 180: "600 400", 270: "0 600" }[rotate] ?? "";
      const [width, height] = rotate === 180 ? [600, 400] : [400, 600];
      const content = `q ${cos} ${sin} ${-sin} ${cos} ${shift} cm\n${table}Q\n`;
      const rows = await rowsOf({ content, width, height, rotate });
      expect(rows.map(({ cells }) => cells)).toEqual(expected);
      expect(boxOf(rows, 1, 0).x).toBeCloseTo(54 / 600, 2);
    },
  );

  it("that was drawn sideways is read upright, its boxes on the page as it is shown", async () => {
    const rows = await rowsOf({ content: `q 0 1 -1 0 400 0 cm\n${table}Q\n`, width: 400, height: 600 });
    expect(rows.map(({ cells }) => cells)).toEqual(expected);
    expect(boxOf(rows, 1, 0).height).toBeGreaterThan(boxOf(rows, 1, 0).width);
  });

  it("gets no columns from a chart that touches it", async () => {
    const bars = [80, 140, 200, 230, 320].map(
      (x, i) => rule([x, 200], [x, 120 + i * 10]) + rule([x, 120 + i * 10], [x + 20, 120 + i * 10]),
    );
    const chart = bars.join("") + rule([50, 200], [50, 100]) + rule([50, 100], [410, 100]);
    expect((await cellsOf({ content: table + chart })).slice(0, expected.length)).toEqual(expected);
  });

  it("with cells drawn one by one, a little apart, is one table", async () => {
    const rows = [
      ["Indicador", "Avance"],
      ["Obras", "7"],
    ];
    const content = rows.flatMap((row, i) =>
      row.map((text, j) => `${50 + j * 102} ${300 - i * 22} 100 20 re S\n${write([54 + j * 102, 306 - i * 22], text)}`),
    );
    expect(await cellsOf({ content: content.join("") })).toEqual(rows);
  });

  it("next to another of other columns stays a table of its own", async () => {
    const upper = ruledTable(
      [50, 350],
      [100, 100, 100],
      [
        ["A", "B", "C"],
        ["1", "2", "3"],
      ],
    );
    const lower = ruledTable(
      [50, 290],
      [60, 140, 100],
      [
        ["D", "E", "F"],
        ["4", "5", "6"],
      ],
    );
    expect(await cellsOf({ content: upper + lower })).toEqual([
      ["A", "B", "C"],
      ["1", "2", "3"],
      ["D", "E", "F"],
      ["4", "5", "6"],
    ]);
  });
});

describe("the characters of a page", () => {
  const cell = async (text: string) => (await rowsOf({ content: ruledTable([50, 350], [100, 60], [[text, "1"]]) }))[0];

  it.each([
    ["presu-\npuesto", "presupuesto"],
    ["2024-\n2030", "2024-2030"],
    ["-\n5.3", "-5.3"],
    ["(13.1%\n)", "(13.1%)"],
    ["17/11/20\n26", "17/11/2026"],
    ["uno\ndos", "uno dos"],
  ])("%j is %j", async (written, expected) => {
    const row = await cell(written);
    expect([row?.cells[0], row?.inks?.[0]?.otherwise]).toEqual([expected, undefined]);
  });

  it.each([
    ["INDICA-\nDOR", "INDICADOR", ["INDICA-DOR"]],
    ["12\n34", "12 34", ["1234"]],
  ])("%j reads two ways", async (written, expected, others) => {
    const row = await cell(written);
    expect([row?.cells[0], row?.inks?.[0]?.otherwise]).toEqual([expected, others]);
  });

  it("raised behind a figure do not become digits of it", async () => {
    expect(await cellsOf({ content: write([50, 300], "45") + write([61.5, 304], "1", 6) })).toEqual([["45¹"]]);
  });

  it("are read white on white, but not invisible or outside the page", async () => {
    const content = `1 g\n${write([50, 300], "blanco")}0 g\n${write([700, 300], "fuera")}BT 3 Tr ET\n${write([50, 200], "oculto")}`;
    expect(await cellsOf({ content })).toEqual([["blanco"]]);
  });

  it("that stand askew, as across a draft, are no part of the cells", async () => {
    const askew = "BT /F1 60 Tf 0.7071 0.7071 -0.7071 0.7071 60 40 Tm (BORRADOR) Tj ET\n";
    const cells = await cellsOf({
      content:
        askew +
        ruledTable(
          [50, 350],
          [200, 200],
          [
            ["Obras", "7"],
            ["Becas", "9"],
          ],
        ),
    });
    expect(cells).toContainEqual(["Obras", "7"]);
    expect(cells).toContainEqual(["Becas", "9"]);
    expect(cells).toContainEqual(["BORRADOR"]);
  });
});

describe("documents as programs print them", () => {
  it.each(["chromium-ruled", "chromium-open", "chromium-zebra", "libreoffice-ruled", "libreoffice-open"])(
    "%s",
    async (name) => {
      const file = (ending: string) => readFileSync(new URL(`fixtures-pdf/${name}.${ending}`, import.meta.url));
      const rows = [...valueOf(await read(file("pdf"))).rows()].map(({ cells }) => cells);
      expect(rows).toEqual(JSON.parse(file("json").toString()));
    },
  );
});
