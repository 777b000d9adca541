import { describe, expect, it } from "vitest";
import { AlignedLines } from "../../src/formats/aligned-columns.ts";

/** The cells of every line. */
function cellsOf(...lines: readonly string[]): readonly (readonly string[])[] {
  const aligned = new AlignedLines(lines);
  return lines.map((_, i) => aligned.cells(i));
}

describe("a table drawn with spaces", () => {
  it("keeps a blank cell where its column is blank", () => {
    expect(
      cellsOf(
        "Indicador        Frecuencia  Avance",
        "Sesiones         Anual       25%",
        "Actas                        50%",
        "                 Trimestral  75%",
      ),
    ).toEqual([
      ["Indicador", "Frecuencia", "Avance"],
      ["Sesiones", "Anual", "25%"],
      ["Actas", "", "50%"],
      ["", "Trimestral", "75%"],
    ]);
  });

  it("goes by the gaps of a line whose cells have moved, when it fills every column", () => {
    const rows = [
      "Indicador  Base  Avance",
      "Sesiones   4     25%",
      "Actas      6     50%",
      "Foros      8     75%",
      "Informes   9     80%",
    ];
    const moved = cellsOf(...rows, "Cursos           79    75%", "Talleres         12", ...rows).slice(5, 7);
    expect(moved).toEqual([
      ["Cursos", "79", "75%"],
      ["Talleres", "", "12"],
    ]);
  });

  it("has numbers that lean to the right of their headings' column", () => {
    expect(
      cellsOf("Indicador   Línea base   Avance", "Sesiones           100      25%", "Actas                4     100%"),
    ).toEqual([
      ["Indicador", "Línea base", "Avance"],
      ["Sesiones", "100", "25%"],
      ["Actas", "4", "100%"],
    ]);
  });

  it("is drawn to its own widths on every page", () => {
    expect(
      cellsOf(
        "Indicador  Frec.  Avance",
        "Sesiones   Anual  25%",
        "",
        "Indicador            Frec.  Avance",
        "Actas y acuerdos     Anual  50%",
      ),
    ).toEqual([
      ["Indicador", "Frec.", "Avance"],
      ["Sesiones", "Anual", "25%"],
      [],
      ["Indicador", "Frec.", "Avance"],
      ["Actas y acuerdos", "Anual", "50%"],
    ]);
  });

  it("keeps its columns on a page that prints fewer, and where rows stand alone", () => {
    const table = [
      "Indicador  Frec.  Avance  Nota",
      "Sesiones   Anual     25%  Preliminar",
      "Actas      Anual     50%  Revisada",
    ];
    expect(
      cellsOf(...table, "", "Foros             100%", "Debates    Anual   75%", "", "Visitas            9%").slice(4),
    ).toEqual([["Foros", "", "100%", ""], ["Debates", "Anual", "75%", ""], [], ["Visitas", "", "9%", ""]]);
  });

  it("lets a title run over its columns, even where words part at one", () => {
    const table = ["Nombre   Frecuencia  Avance", "Sesiones   Anual     25%", "Actas      Anual     50%"];
    expect(cellsOf("Informe del primer trimestre de 2025", ...table)[0]).toEqual([
      "Informe del primer trimestre de 2025",
    ]);
    expect(cellsOf("Al 31 de m Anual de 2025", ...table)[0]).toEqual(["Al 31 de m Anual de 2025"]);
  });

  it("leaves a page mark whole", () => {
    expect(
      cellsOf("Sesiones   Anual   25%", "Actas      Anual   50%", "Página 2 de 5", "Foros      Anual   75%")[2],
    ).toEqual(["Página 2 de 5"]);
  });

  it("is split at double spaces where no gutter runs through it", () => {
    expect(
      cellsOf("Sesiones   Anual   25%", "Actas y acuerdos del Consejo  Trimestral  50%", "Foros  Anual  75%"),
    ).toEqual([
      ["Sesiones", "Anual", "25%"],
      ["Actas y acuerdos del Consejo", "Trimestral", "50%"],
      ["Foros", "Anual", "75%"],
    ]);
  });

  it("is read the same twice", () => {
    const lines = ["Indicador  Frec.  Avance", "Sesiones   Anual  25%", "", "Actas      Anual  50%"];
    const aligned = new AlignedLines(lines);
    const walk = () => lines.map((_, i) => aligned.cells(i));
    expect(walk()).toEqual(walk());
  });
});
