import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GridRow } from "../../src/core/ingest/grid.ts";
import { readPdf } from "../../src/formats/pdf.ts";
import { valueOf } from "../core/decimals.ts";
import { type PdfSheet, pdfOf, rule, ruledTable, write } from "./pdfs.ts";

const TOOLS = { progress: () => undefined, signal: new AbortController().signal };

function read(bytes: Uint8Array) {
  return readPdf("informe.pdf", bytes, TOOLS);
}

async function rowsOf(...sheets: readonly PdfSheet[]): Promise<readonly GridRow[]> {
  return [...valueOf(await read(pdfOf(sheets))).rows()];
}

async function cellsOf(...sheets: readonly PdfSheet[]) {
  return (await rowsOf(...sheets)).map(({ cells }) => cells);
}

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

describe("a table without rules", () => {
  const columns = [50, 250, 400, 480] as const;
  const line = (y: number, ...texts: readonly string[]) =>
    texts.map((text, i) => (text === "" ? "" : write([columns[i] ?? 0, y], text))).join("");
  const body = [
    line(300, "Indicador", "Frecuencia", "Meta", "Avance"),
    line(280, "Porcentaje de solicitudes", "Trimestral", "90%", "85%"),
    line(268, "atendidas en tiempo"),
    line(248, "Obras concluidas", "Anual", "12", "7"),
    line(228, "Talleres impartidos en", "Semestral", "40", "41"),
    line(216, "escuelas primarias"),
  ].join("");
  const expected = [
    ["Indicador", "Frecuencia", "Meta", "Avance"],
    ["Porcentaje de solicitudes atendidas en tiempo", "Trimestral", "90%", "85%"],
    ["Obras concluidas", "Anual", "12", "7"],
    ["Talleres impartidos en escuelas primarias", "Semestral", "40", "41"],
  ];

  it("has its columns where nothing is written, and its rows where lines stand apart", async () => {
    expect(await cellsOf({ content: body })).toEqual(expected);
  });

  it("keeps titles, notes and sections over several columns out of its cells", async () => {
    const content =
      write([50, 340], "Indicadores de Resultados al 31 de marzo de 2025", 14) +
      body +
      write([50, 180], "Fuente: elaboración propia con información de las áreas.");
    const cells = await cellsOf({ content });
    expect(cells[0]).toEqual(["Indicadores de Resultados al 31 de marzo de 2025"]);
    expect(cells.slice(1, 5)).toEqual(expected);
    expect(cells[5]).toEqual(["Fuente: elaboración propia con información de las áreas."]);
  });

  it("has its rows where a cell begins anew, where they are no farther apart than lines", async () => {
    const content = [
      line(300, "Indicador", "Frecuencia", "Meta", "Avance"),
      line(288, "Porcentaje de solicitudes de", "Trimestral", "90%", "85%"),
      line(276, "información atendidas"),
      line(264, "Obras concluidas", "Anual", "12", "7"),
      line(252, "TALLERES IMPARTIDOS EN LAS", "Semestral", "40", "41"),
      line(240, "ESCUELAS PRIMARIAS"),
      line(228, "Total", "", "52", "48"),
    ].join("");
    expect(await cellsOf({ content })).toEqual([
      ["Indicador", "Frecuencia", "Meta", "Avance"],
      ["Porcentaje de solicitudes de información atendidas", "Trimestral", "90%", "85%"],
      ["Obras concluidas", "Anual", "12", "7"],
      ["TALLERES IMPARTIDOS EN LAS ESCUELAS PRIMARIAS", "Semestral", "40", "41"],
      ["Total", "", "52", "48"],
    ]);
  });

  it("keeps apart from another below it", async () => {
    const other = [50, 150, 300] as const;
    const below = (y: number, ...texts: readonly string[]) =>
      texts.map((text, i) => write([other[i] ?? 0, y], text)).join("");
    const content =
      body +
      write([50, 180], "Segunda parte") +
      below(160, "Clave", "Objetivo de la institución", "Fuente de la información que se reporta") +
      below(140, "IND-01", "Publicar las actas", "Registros administrativos de la secretaría") +
      below(120, "IND-02", "Convocar a las sesiones", "Base de datos de la dirección de planeación");
    expect(await cellsOf({ content })).toEqual([
      ...expected,
      ["Segunda parte"],
      ["Clave", "Objetivo de la institución", "Fuente de la información que se reporta"],
      ["IND-01", "Publicar las actas", "Registros administrativos de la secretaría"],
      ["IND-02", "Convocar a las sesiones", "Base de datos de la dirección de planeación"],
    ]);
  });

  it("keeps whole a cell that reaches down beside the next row", async () => {
    const rows = [
      ["Publicar las actas de las", "Actas", "Anual", "3"],
      ["sesiones y convocar a las", "publicadas"],
      ["siguientes con la debida", "Sesiones", "Anual", "4"],
      ["anticipación", "convocadas"],
    ];
    const places = [50, 250, 350, 450] as const;
    const content = [["Objetivo", "Indicador", "Frecuencia", "Avance"], ...rows]
      .map((texts, i) => texts.map((text, j) => write([places[j] ?? 0, 300 - i * 12], text)).join(""))
      .join("");
    expect((await cellsOf({ content })).slice(1)).toEqual([
      [
        "Publicar las actas de las sesiones y convocar a las siguientes con la debida anticipación",
        "Actas publicadas",
        "Anual",
        "3",
      ],
      ["", "Sesiones convocadas", "Anual", "4"],
    ]);
  });

  it("has its rows between level rules where it has those", async () => {
    const rows = [295, 262, 243].map((y) => rule([50, y], [520, y])).join("");
    expect(await cellsOf({ content: body + rows })).toEqual(expected);
  });
});

describe("a row that goes on over the page", () => {
  const row = (name: string, text: string, figure: string) => [name, text, "Anual", figure];
  const sheet = (rows: readonly (readonly string[])[]) => ({
    content: ruledTable([50, 380], [150, 150, 60, 60], rows),
  });

  it("is one row, whose parts know their pages", async () => {
    const rows = await rowsOf(
      sheet([
        row("Indicador", "Definición", "7"),
        row("Obras", "Obras concluidas", "7"),
        row("Talleres de", "Mide los talleres que", "8"),
      ]),
      sheet([["oficios", "se dieron.", "", ""], row("Becas", "Becas entregadas", "9")]),
    );
    expect(rows.map(({ cells }) => cells).slice(2)).toEqual([
      ["Talleres de oficios", "Mide los talleres que se dieron.", "Anual", "8"],
      ["Becas", "Becas entregadas", "Anual", "9"],
    ]);
  });

  it("is one where a key or a percentage was cut", async () => {
    const rows = await rowsOf(
      sheet([
        row("Indicador", "Definición", "Avance"),
        row("IND-001", "Obras concluidas.", "7%"),
        row("IND-", "Mide los talleres que", "8"),
      ]),
      sheet([["002", "se dieron.", "", "%"], row("IND-003", "Becas entregadas.", "9%")]),
    );
    expect(rows.map(({ cells }) => cells).slice(2)).toEqual([
      ["IND-002", "Mide los talleres que se dieron.", "Anual", "8%"],
      ["IND-003", "Becas entregadas.", "Anual", "9%"],
    ]);
  });

  it("is none after a total", async () => {
    const rows = await rowsOf(
      sheet([
        row("Indicador", "Definición", "Avance"),
        row("Obras", "Obras concluidas", "7"),
        ["SUBTOTAL DEL EJE", "", "", "7"],
      ]),
      sheet([["Talleres", "Mide los talleres", "Anual", ""], row("Becas", "Becas entregadas", "9")]),
    );
    expect(rows[2]?.cells).toEqual(["SUBTOTAL DEL EJE", "", "", "7"]);
    expect(rows[3]?.cells).toEqual(["Talleres", "Mide los talleres", "Anual", ""]);
  });

  it("is asked where it may as well be a row of its own", async () => {
    const rows = await rowsOf(
      sheet([
        row("Indicador", "Definición", "7"),
        row("Obras", "Obras concluidas.", "7"),
        row("Talleres.", "Mide los talleres.", "8"),
      ]),
      sheet([["Oficios", "Se dieron.", "", ""], row("Becas", "Becas entregadas.", "9")]),
    );
    expect(rows[3]?.cells).toEqual(["Oficios", "Se dieron.", "", ""]);
    expect(rows[3]?.inks?.[0]?.otherwise).toEqual([]);
    expect(rows[2]?.inks?.[3]?.otherwise).toEqual([]);
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
