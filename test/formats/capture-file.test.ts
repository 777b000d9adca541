import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCaptureFile } from "../../src/formats/capture-file.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { workbookOf, type WrittenSheet } from "./workbooks.ts";

function rowsOf(text: string, encoding: "utf8" | "latin1" | "utf16le" = "utf8"): readonly (readonly string[])[] {
  const grid = valueOf(readCaptureFile("metas.csv", Buffer.from(text, encoding)));
  return [...grid.rows()].map(({ cells }) => cells);
}

describe("a file of figures", () => {
  it.each([
    [
      "clave,meta\nSES-1,24",
      [
        ["clave", "meta"],
        ["SES-1", "24"],
      ],
    ],
    [
      "clave;meta\r\nSES-1;4,800,000",
      [
        ["clave", "meta"],
        ["SES-1", "4,800,000"],
      ],
    ],
    [
      "Key\ttarget\nSES-1\t24",
      [
        ["Key", "target"],
        ["SES-1", "24"],
      ],
    ],
    [
      "meta|Clave\n24|SES-1",
      [
        ["meta", "Clave"],
        ["24", "SES-1"],
      ],
    ],
    ["Metas, ejercicio 2025\nclave;meta\nSES-1;24", [["Metas, ejercicio 2025"], ["clave", "meta"], ["SES-1", "24"]]],
    [
      '\uFEFF"nombre","ciclo"\n"Sesiones, de cabildo","2025"',
      [
        ["nombre", "ciclo"],
        ["Sesiones, de cabildo", "2025"],
      ],
    ],
  ])("%j", (text, cells) => {
    expect(rowsOf(text)).toEqual(cells);
  });

  it("keeps the lines of a cell together, and counts them", () => {
    const grid = valueOf(readCaptureFile("a.csv", Buffer.from('clave,nota\nA-1,"uno\ndos"\nA-2,tres')));
    expect([...grid.rows()].map(({ at, cells }) => [at.line, cells[1]])).toEqual([
      [1, "nota"],
      [2, "uno\ndos"],
      [4, "tres"],
    ]);
  });

  it("in the encoding of an old spreadsheet", () => {
    expect(rowsOf("clave,justificación\nA-1,reducción", "latin1")[0]).toEqual(["clave", "justificación"]);
  });

  it("without headings of ours is read as any text", () => {
    expect(rowsOf("uno;dos;tres\n1;2;3\n4;5;6")).toEqual([
      ["uno", "dos", "tres"],
      ["1", "2", "3"],
      ["4", "5", "6"],
    ]);
  });

  it.each([
    ["", "file-empty"],
    [" \n ", "file-empty"],
    ["\u007fELF\0\0\0\0", "file-binary"],
  ])("%j is refused: %s", (text, code) => {
    expect(problemOf(readCaptureFile("a.csv", Buffer.from(text))).code).toBe(code);
  });
});

describe("a workbook of figures", () => {
  const sheet = { rows: [["Avances"], ["clave", "periodo", "valor"], ["A-1", "2025-T1", 1236]] };
  const read = (sheets: Readonly<Record<string, WrittenSheet>>) => readCaptureFile("avances.xlsx", workbookOf(sheets));

  it("is the sheet with its headings, whatever instructions stand in others", () => {
    const grid = valueOf(read({ Instrucciones: { rows: [["Llene la hoja Avances"]] }, Avances: sheet }));
    expect([...grid.rows()].map(({ at, cells }) => [at.sheet, at.row, ...cells])).toEqual([
      ["Avances", 1, "Avances", "", ""],
      ["Avances", 2, "clave", "periodo", "valor"],
      ["Avances", 3, "A-1", "2025-T1", "1236"],
    ]);
  });

  it.each(["indicadores", "metas", "avances-t1", "avances-con-errores"])("says what %s.csv says", (name) => {
    const csv = valueOf(readCaptureFile(name, readFileSync(new URL(`${name}.csv`, EXAMPLES))));
    const rows = [...csv.rows()].map(({ cells }) => [...cells]).filter((cells) => cells.join("") !== "");
    const [header = []] = rows;
    const kept = header.flatMap((_, i) => (rows.some((cells) => (cells[i] ?? "").trim() !== "") ? [i] : []));
    const workbook = valueOf(readCaptureFile(`${name}.xlsx`, workbookOf({ Hoja1: { rows } })));
    expect([...workbook.rows()].map(({ cells }) => cells)).toEqual(
      rows.map((cells) => kept.map((i) => (cells[i] ?? "").trim())),
    );
  });

  it.each<readonly [string, WrittenSheet]>([
    ["rows", { ...sheet, hiddenRows: [3] }],
    ["columns", { ...sheet, hiddenColumns: [2] }],
    ["the sheet itself", { ...sheet, hidden: true }],
  ])("goes back when it hides %s", (_, hiding) => {
    const problem = { code: "workbook-hidden", file: "avances.xlsx", sheet: "Avances" };
    expect(problemOf(read({ Otra: { rows: [["nota"]] }, Avances: hiding }))).toEqual(problem);
  });

  it("goes back when several sheets have headings, or none is a workbook's", () => {
    expect(problemOf(read({ T1: sheet, T2: sheet }))).toEqual({
      code: "sheets-several",
      file: "avances.xlsx",
      sheets: ["T1", "T2"],
    });
    const cut = workbookOf({ Avances: sheet }).subarray(0, 300);
    expect(problemOf(readCaptureFile("avances.xlsx", cut)).code).toBe("workbook-damaged");
  });

  it("without headings is read whole, for whoever reads it to say what is missing", () => {
    const grid = valueOf(read({ Uno: { rows: [["a", "b"]] }, Dos: { rows: [["c", "d"]] } }));
    expect([...grid.rows()].map(({ cells }) => cells.join(""))).toEqual(["ab", "", "cd"]);
  });
});

const EXAMPLES = new URL("../../examples/anio-municipio/", import.meta.url);
