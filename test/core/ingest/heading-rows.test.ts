import { describe, expect, it } from "vitest";
import { readHeader } from "../../../src/core/ingest/header.ts";
import { withJoinedHeadings } from "../../../src/core/ingest/heading-rows.ts";
import { gridOfCells } from "./documents.ts";

function rowsOf(...lines: readonly string[]): readonly (readonly string[])[] {
  const grid = gridOfCells(lines.map((line) => line.split("|")));
  return [...withJoinedHeadings(grid).rows()].map(({ cells }) => cells);
}

function fieldsOf(...lines: readonly string[]): readonly (string | null)[] {
  const [header = [], ...others] = rowsOf(...lines);
  expect(others).toEqual([]);
  return (readHeader(header) ?? []).map(({ field }) => field);
}

describe("headings in several rows", () => {
  it("are joined where a name goes on beneath", () => {
    expect(rowsOf("Objetivo|Nombre del|Línea|Avance de", "institucional|indicador|base|metas")).toEqual([
      ["Objetivo institucional", "Nombre del indicador", "Línea base", "Avance de metas"],
    ]);
  });

  it("are joined even where the upper row names as many fields", () => {
    expect(rowsOf("Indicador|Línea|Meta", "|base|programada")).toEqual([
      ["Indicador", "Línea base", "Meta programada"],
    ]);
  });

  it("are joined where the upper row breaks off, though no name is completed", () => {
    expect(rowsOf("Indicadores|Objetivo (Redactados con|Avance al", "|perspectiva de género)|priodo")).toEqual([
      ["Indicadores", "Objetivo (Redactados con perspectiva de género)", "Avance al priodo"],
    ]);
  });

  it("are joined with the units beneath", () => {
    expect(rowsOf("Indicador|Meta|Avance", "|(Núm.)|(%)")).toEqual([["Indicador", "Meta (Núm.)", "Avance (%)"]]);
  });

  it("are joined where a band stands over its columns", () => {
    expect(fieldsOf("Indicador|Frecuencia|Avance|", "||Programado|Alcanzado")).toEqual([
      "indicator",
      "frequency",
      "target",
      "progress",
    ]);
  });

  it.each([
    ["above the first of its columns", "Indicador|Meta|Avance|||"],
    ["above one in the middle", "Indicador|Meta||Avance||"],
  ])("give a band to all its quarters: %s", (_, upper) => {
    expect(fieldsOf(upper, "||T1|T2|T3|T4")).toEqual([
      "indicator",
      "target",
      "progressQ1",
      "progressQ2",
      "progressQ3",
      "progressQ4",
    ]);
  });

  it("tell the quarters of one band from those of the next", () => {
    expect(fieldsOf("Indicador|Meta||Avance|", "|T1|T2|T1|T2")).toEqual([
      "indicator",
      "targetQ1",
      "targetQ2",
      "progressQ1",
      "progressQ2",
    ]);
  });

  it("may stand apart by a blank row, and hold a word that a frequency is printed with", () => {
    expect(fieldsOf("Indicador|Meta|Avance de", "||", "|Anual|metas")).toEqual(["indicator", "target", "progress"]);
  });

  it("are joined where what stands beneath names another field by itself", () => {
    expect(fieldsOf("Nombre del||Avance de", "indicador|Definición|metas")).toEqual([
      "indicator",
      "definition",
      "progress",
    ]);
  });

  it("may begin over one column only", () => {
    expect(fieldsOf("|Línea|", "Indicador|base|Nota")).toEqual(["indicator", "baseline", "note"]);
  });

  it("are not joined with words that stand above, and still are with one another", () => {
    const rows = rowsOf("Directora|Contralor|Presidenta", "Segunda parte||", "Indicador|Avance||", "|T1|T2|");
    expect(rows.map(([first]) => first)).toEqual(["Directora", "Segunda parte", "Indicador"]);
  });

  it("may take three rows", () => {
    expect(
      fieldsOf("Indicador|Avance||||Nota", "|Primer trimestre||Segundo trimestre||", "|Meta|Logro|Meta|Logro|"),
    ).toEqual(["indicator", "targetQ1", "progressQ1", "targetQ2", "progressQ2", "note"]);
  });

  it("end a band at the name of another column", () => {
    expect(fieldsOf("Indicador|Avance||", "|T1|T2|Observaciones")).toEqual([
      "indicator",
      "progressQ1",
      "progressQ2",
      "note",
    ]);
  });

  it.each([
    ["a title", "Indicadores de resultados||", "Indicador|Frecuencia|Avance"],
    ["a title that names a figure", "Informe de avance||", "|Indicador|Meta"],
    ["a date", "Al 30 de junio de 2025||", "Indicador|Frecuencia|Avance"],
    ["a group of columns that names no field", "Datos|Valores|", "Indicador|Línea base|Avance"],
    ["a first record of words only", "Objetivo|Indicador|Avance", "Mejorar la atención|Sesiones|"],
    ["a first record that names a figure", "Indicador|Peso|Avance", "Sesiones|Meta cumplida|"],
    ["a section", "Indicador|Frecuencia|Avance", "DIRECCIÓN DE OBRAS||"],
    ["a row of another page", "Indicador|Frecuencia|Avance", "Sesiones|Anual|25%"],
  ])("are not joined with %s", (_, ...lines) => {
    expect(rowsOf(...lines)).toHaveLength(2);
  });
});
