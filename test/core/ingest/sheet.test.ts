import { describe, expect, it } from "vitest";
import { isSheet, sheetRows } from "../../../src/core/ingest/sheet.ts";
import { classesOf, gridOf } from "./documents.ts";

function rowsOf(...lines: readonly string[]) {
  return [...sheetRows(gridOf(...lines).rows())].map(({ at, cells }) => [at.line, ...cells]);
}

function isSheetOf(...lines: readonly string[]): boolean {
  return isSheet([...gridOf(...lines).rows()].filter((row) => row.cells.length > 0));
}

const FIRST = ["Nombre del indicador: Sesiones", "Frecuencia de medición: Anual", "Avance: 25%"];
const SECOND = ["Nombre del indicador: Actas", "Frecuencia de medición: Trimestral", "Avance: 50%"];

describe("a sheet of labels and values", () => {
  it("is known by three fields or more on most of its lines", () => {
    expect(isSheetOf("Instituto", ...FIRST)).toBe(true);
    expect(isSheetOf(...FIRST.map((line) => line.replace(": ", "\t")))).toBe(true);
    expect(isSheetOf(...FIRST.slice(0, 2))).toBe(false);
    expect(isSheetOf("Instituto", "Informe", "Anexo", "Oficio", ...FIRST)).toBe(false);
  });

  it("counts labels that name no field where they come again", () => {
    const titles = ["Instituto", "Informe", "Anexo", "Oficio", "Ficha uno"];
    const damaged = ["Notc aclaratoria: preliminar", "Notc aclaratoria:"];
    expect(isSheetOf(...titles, ...FIRST, damaged[0] ?? "")).toBe(false);
    expect(isSheetOf(...titles, ...FIRST, ...damaged, "Observada por: Soto", "Observada por:")).toBe(true);
  });

  it("is none with a row of many cells", () => {
    expect(isSheetOf(...FIRST, "a\tb\tc\td\te", "a\tb\tc\td\te", "a\tb\tc\td\te", "a\tb\tc\td\te")).toBe(false);
  });

  it("becomes a header of its labels and a row for each run of them", () => {
    expect(rowsOf("Instituto", ...FIRST, "", ...SECOND)).toEqual([
      [1, "Instituto"],
      [0, "Nombre del indicador", "Frecuencia de medición", "Avance"],
      [2, "Sesiones", "Anual", "25%"],
      [6, "Actas", "Trimestral", "50%"],
      [5],
    ]);
  });

  it("begins with the first record's blank labels, and not with a label of the head", () => {
    const dated = (...values: readonly string[]) => [
      `Frecuencia${values[0]}`,
      `Indicador: ${values[1]}`,
      "Avance: 25%",
    ];
    const rows = rowsOf("Instituto", ...dated("", "Sesiones"), ...dated(": Anual", "Actas"));
    expect(rows.slice(1)).toEqual([
      [0, "Frecuencia", "Indicador", "Avance"],
      [2, "", "Sesiones", "25%"],
      [5, "Anual", "Actas", "25%"],
    ]);
  });

  it("leaves a cell blank where a record has no such label, or nothing after it", () => {
    expect(rowsOf(...FIRST, "Nombre del indicador: Actas", "Avance:")).toEqual([
      [0, "Nombre del indicador", "Frecuencia de medición", "Avance"],
      [1, "Sesiones", "Anual", "25%"],
      [4, "Actas", "", ""],
    ]);
  });

  it("keeps a date before the first record in the head", () => {
    expect(rowsOf("Fecha de corte: 31/03/2025", ...FIRST, ...SECOND)[0]).toEqual([1, "Fecha de corte: 31/03/2025"]);
  });

  it("begins with the blank values of its first record, where their labels come again with one", () => {
    const tabbed = [...FIRST, "", ...SECOND].map((line) => line.replace(": ", "\t"));
    expect(rowsOf("Instituto", "", ...tabbed.with(0, "Nombre del indicador"))).toEqual([
      [1, "Instituto"],
      [2, ""],
      [0, "Nombre del indicador", "Frecuencia de medición", "Avance"],
      [3, "", "Anual", "25%"],
      [7, "Actas", "Trimestral", "50%"],
      [6, ""],
    ]);
    expect(rowsOf("Indicadores", ...tabbed)[0]).toEqual([1, "Indicadores"]);
  });

  it("keeps in the head a label that stands by itself before the first record", () => {
    const rows = rowsOf("Nombre del indicador: Informe", "", ...FIRST, "", ...SECOND);
    expect(rows.map(([line]) => line)).toEqual([1, 2, 0, 3, 7, 6]);
  });

  it("opens its records with a date that comes with each of them", () => {
    const rows = rowsOf("Ejercicio: 2025", ...FIRST, "Ejercicio: 2025", ...SECOND);
    expect(rows.map(([line, first]) => [line, first])).toEqual([
      [0, "Ejercicio"],
      [1, "2025"],
      [5, "2025"],
    ]);
  });

  it("keeps a colon within a value, and lines that are no pair, unchanged", () => {
    const rows = rowsOf(...FIRST, "Definición: Sesiones: ordinarias", "Firma y sello");
    expect(rows[1]).toEqual([1, "Sesiones", "Anual", "25%", "Sesiones: ordinarias"]);
    expect(rows.at(-1)).toEqual([5, "Firma y sello"]);
  });

  it("keeps a label cut so that it may name several fields, as a column that names none", () => {
    const rows = rowsOf(...FIRST, "Fecha de: 21 de marzo", ...SECOND, "Fecha de: 18 de mayo");
    expect(rows).toEqual([
      [0, "Nombre del indicador", "Frecuencia de medición", "Avance", "Fecha de"],
      [1, "Sesiones", "Anual", "25%", "21 de marzo"],
      [5, "Actas", "Trimestral", "50%", "18 de mayo"],
    ]);
  });

  it("keeps a label beyond recognition that comes with every record, first, last or between", () => {
    const strange = "Xqtzv wkjh: Movilidad";
    const between = (record: readonly string[]) => record.toSpliced(1, 0, strange);
    for (const place of [0, 3]) {
      const rows = rowsOf(
        "Instituto",
        "",
        ...FIRST.toSpliced(place, 0, strange),
        "",
        ...SECOND.toSpliced(place, 0, strange),
      );
      expect(rows.map(([line]) => line)).toEqual([1, 2, 0, 3, 8, 7]);
      expect(rows[2]?.[place + 1]).toBe("Xqtzv wkjh");
      expect(rows.slice(3, 5).map((row) => row[place + 1])).toEqual(["Movilidad", "Movilidad"]);
    }
    expect(rowsOf(...between(FIRST))).toEqual([
      [0, "Nombre del indicador", "Xqtzv wkjh", "Frecuencia de medición", "Avance"],
      [1, "Sesiones", "Movilidad", "Anual", "25%"],
    ]);
  });

  it.each(["Ficha: 3", "Institución: Instituto", "Elaboró: Juana Pérez", "con los siguientes: actas"])(
    "is made of no label in what stands around records or goes on: %s",
    (line) => {
      const rows = rowsOf(...FIRST, line, "", ...SECOND, line);
      expect(rows[0]).toEqual([0, "Nombre del indicador", "Frecuencia de medición", "Avance"]);
    },
  );

  it("keeps a strange line that comes once at the edge of a record out of it", () => {
    expect(rowsOf(...FIRST, "Xqtzv wkjh: Movilidad", "", ...SECOND)[0]).toHaveLength(4);
  });

  it("starts no record with such a label when it comes twice", () => {
    const rows = rowsOf(...FIRST, "Fecha de: 21 de marzo", "Fecha de: 22 de marzo", ...SECOND);
    expect(rows.map(([line]) => line)).toEqual([0, 1, 6, 5]);
  });

  it("begins a record with a long label that has no value", () => {
    const label = "Objetivo institucional (Redactados con perspectiva de género)";
    const sheet = (objective: string, name: string) => [
      `${label}${objective}`,
      `Nombre del indicador\t${name}`,
      "Frecuencia\tsemestral",
      "Avance (%)\t100",
      "",
    ];
    const grid = gridOf(
      "Congreso",
      "",
      "Ficha 1",
      ...sheet("", "Sesiones"),
      "Ficha 2",
      ...sheet("\tOrdenar", "Visitas"),
    );
    expect(classesOf(grid).filter((one) => one.endsWith("record"))).toEqual(["4 record", "10 record"]);
  });
});
