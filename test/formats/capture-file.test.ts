import { describe, expect, it } from "vitest";
import { readCaptureFile } from "../../src/formats/capture-file.ts";
import { problemOf, valueOf } from "../core/decimals.ts";

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
