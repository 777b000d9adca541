import { describe, expect, it } from "vitest";
import { cellsOf, rowsOf } from "./pdf-read.ts";
import { rule, ruledTable, write } from "./pdfs.ts";

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
