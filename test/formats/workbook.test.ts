import { describe, expect, it } from "vitest";
import type { Grid } from "../../src/core/ingest/grid.ts";
import { LARGEST_WORKBOOK } from "../../src/formats/workbook.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { bytesOf } from "./bytes.ts";
import {
  bookOf,
  bytesOfBook,
  gridOfWorkbook as readGrid,
  workbookOf,
  type Written,
  type WrittenSheet,
} from "./workbooks.ts";
import { zipOf } from "./zips.ts";

function cellsOf(grid: Grid): readonly (readonly string[])[] {
  return [...grid.rows()].map(({ cells }) => cells);
}

function gridOf(sheets: Readonly<Record<string, WrittenSheet>>): Grid {
  return valueOf(readGrid("libro.xlsx", workbookOf(sheets)));
}

function refused(bytes: Uint8Array) {
  return problemOf(readGrid("libro.xlsx", bytes));
}

describe("a cell is read as it is shown", () => {
  it.each<readonly [Written, string]>([
    ["Sesiones", "Sesiones"],
    ["  con espacios  ", "con espacios"],
    ["dos\r\nrenglones\ty tabulador", "dos\nrenglones y tabulador"],
    ["invisible\u200b\u0001", "invisible"],
    ["007", "007"],
    ["3-4", "3-4"],
    ["100%", "100%"],
    [0, "0"],
    [12.5, "12.5"],
    [0.1 + 0.2, "0.3"],
    [1_234_567_890_123, "1234567890123"],
    [{ number: 0.25, format: "0%" }, "25%"],
    [{ number: 1, format: "0%" }, "100%"],
    [{ number: 0.915, format: "0.0%" }, "91.5%"],
    [{ number: 4_800_000, format: "#,##0.00" }, "4,800,000.00"],
    [{ number: 1250, format: '"$"#,##0' }, "$1,250"],
    [{ number: 45_747, format: "m/d/yy" }, "2025-03-31"],
    [{ number: 45_747, format: "dd/mm/yyyy" }, "31/03/2025"],
    [{ number: 45_747, format: 'd "de" mmmm "de" yyyy' }, "31 de marzo de 2025"],
    [{ number: 45_747, format: "dd-mmm-yy" }, "31-mar-25"],
  ])("%j is %j", (written, text) => {
    for (const type of ["xlsx", "biff8"] as const) {
      const grid = valueOf(
        readGrid(
          "libro",
          workbookOf(
            {
              Uno: {
                rows: [
                  ["Dato", "Valor"],
                  ["x", written],
                ],
              },
            },
            type,
          ),
        ),
      );
      expect([type, cellsOf(grid)[1]?.[1]]).toEqual([type, text]);
    }
  });

  it("a formula that failed keeps its error, a blank cell is none", () => {
    const book = bookOf({
      Uno: {
        rows: [
          ["Meta", "Avance", "Nota"],
          [5, 1, "x"],
          [5, null, "y"],
        ],
      },
    });
    const sheet = book.Sheets["Uno"];
    if (sheet) sheet["B2"] = { t: "e", v: 7, w: "#DIV/0!" };
    expect(cellsOf(valueOf(readGrid("libro", bytesOfBook(book))))).toEqual([
      ["Meta", "Avance", "Nota"],
      ["5", "#DIV/0!", "x"],
      ["5", "", "y"],
    ]);
  });
});

describe("a workbook is read as one grid", () => {
  it("of all its sheets, each row with its place", () => {
    const grid = gridOf({
      Enero: { rows: [["Indicador", "Avance"], [], [], ["Sesiones", 4]] },
      Febrero: {
        rows: [
          ["Indicador", "Avance"],
          ["Actas", 5],
        ],
      },
    });
    expect([...grid.rows()].map(({ at, cells }) => [at.sheet, at.row, cells.join("|")])).toEqual([
      ["Enero", 1, "Indicador|Avance"],
      ["Enero", 3, ""],
      ["Enero", 4, "Sesiones|4"],
      ["Febrero", 1, ""],
      ["Febrero", 1, "Indicador|Avance"],
      ["Febrero", 2, "Actas|5"],
    ]);
    expect(grid).toMatchObject({ rowCount: 6, notes: [], document: { name: "libro.xlsx", format: "xlsx" } });
  });

  it.each([
    ["xlsx", "xlsx"],
    ["xlsm", "xlsx"],
    ["biff8", "xls"],
    ["ods", "ods"],
  ] as const)("saved as %s, whatever its name is, with the letters of Spanish", (bookType, format) => {
    const rows = [
      ["Niñez", "¿Cuántos? «Línea»"],
      ["á", "25%"],
    ];
    const grid = valueOf(readGrid("informe.txt", workbookOf({ Año: { rows } }, bookType)));
    expect(grid.document.format).toBe(format);
    expect(cellsOf(grid)).toEqual(rows);
  });

  it("without the columns that merging left blank", () => {
    const rows = [
      ["", "Indicador", "", "Avance"],
      ["", "Sesiones", "", "4"],
    ];
    expect(cellsOf(gridOf({ Uno: { rows, merged: ["B1:C1", "B2:C2"] } }))).toEqual([
      ["Indicador", "Avance"],
      ["Sesiones", "4"],
    ]);
  });

  it("without what is hidden, which is noted and never lost in silence", () => {
    const rows = [
      ["Indicador", "Interno", "Avance"],
      ["Sesiones", "x", 4],
      ["Borrador", "y", 9],
      ["Actas", "z", 5],
    ];
    const grid = gridOf({
      Uno: { rows, hiddenRows: [3, 90], hiddenColumns: [1, 7] },
      Catálogo: { rows: [["a"], ["b"]], hidden: true },
      Vacía: { rows: [], hidden: true },
    });
    expect(cellsOf(grid)).toEqual([["Indicador", "Avance"], ["Sesiones", "4"], [], ["Actas", "5"]]);
    expect(grid.notes).toEqual([
      { code: "cells-hidden", sheet: "Uno", rows: [3], columns: ["B"] },
      { code: "sheet-hidden", sheet: "Catálogo", rows: 2 },
    ]);
  });
});

describe("headings over several rows", () => {
  const rows: readonly (readonly Written[])[] = [
    ["Indicadores 2025", "", "", ""],
    ["Indicador", "Meta", "", "Nota"],
    ["", "Programada", "Alcanzada", ""],
    ["Sesiones", "4", "5", "x"],
  ];
  const merged = ["A1:D1", "A2:A3", "B2:C2", "D2:D3"];

  it("become one row, where the first of them stands; the title above stays alone", () => {
    const grid = gridOf({ Uno: { rows, merged } });
    expect([...grid.rows()].map(({ at, cells }) => [at.row, cells])).toEqual([
      [1, ["Indicadores 2025", "", "", ""]],
      [2, ["Indicador", "Meta Programada", "Meta Alcanzada", "Nota"]],
      [4, ["Sesiones", "4", "5", "x"]],
    ]);
  });

  it.each<readonly [string, readonly (readonly Written[])[], readonly string[]]>([
    ["are none when cells are merged across alone", rows, ["A1:D1", "B2:C2"]],
    ["are none when cells are merged down alone", rows, ["A1:D1", "A2:A3", "D2:D3"]],
    ["are none when a number is among them", rows.with(2, ["", 12, "Alcanzada", ""]), merged],
  ])("%s", (_, written, ranges) => {
    expect(cellsOf(gridOf({ Uno: { rows: written, merged: ranges } }))[1]).toEqual(["Indicador", "Meta", "", "Nota"]);
  });

  it("an objective merged down over its indicators stands in each of them, a number in the first alone", () => {
    const table = [
      ["Objetivo", "Indicador", "Avance"],
      ["Vacunar", "Dosis", 1],
      ["", "Brigadas", ""],
      ["", "Visitas", 3],
    ];
    expect(cellsOf(gridOf({ Uno: { rows: table, merged: ["A2:A3", "C2:C3"] } }))).toEqual([
      ["Objetivo", "Indicador", "Avance"],
      ["Vacunar", "Dosis", "1"],
      ["Vacunar", "Brigadas", ""],
      ["", "Visitas", "3"],
    ]);
  });
});

describe("a workbook is refused, with what to do", () => {
  const good = workbookOf({
    Uno: {
      rows: [
        ["Indicador", "Avance"],
        ["Sesiones", 4],
      ],
    },
  });

  it("when it is too large to open", () => {
    const bytes = new Uint8Array(LARGEST_WORKBOOK + 1);
    bytes.set(good);
    expect(refused(bytes)).toEqual({
      code: "file-too-large",
      file: "libro.xlsx",
      bytes: bytes.length,
      limit: LARGEST_WORKBOOK,
    });
  });

  it("when it is a bomb", () => {
    const part = { content: Buffer.alloc(65 * 1024 * 1024), claims: { unpacked: 10 } };
    expect(refused(zipOf([["xl/workbook.xml", part]]))).toMatchObject({ code: "workbook-too-large", over: "bytes" });
  });

  it("when few bytes stand for more text than fits", () => {
    const long = "x".repeat(30_000);
    const rows = Array.from({ length: 500 }, () => Array.from({ length: 10 }, () => long));
    const bytes = bytesOfBook(bookOf({ Uno: { rows } }), "xlsx", true);
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(refused(bytes)).toMatchObject({ code: "workbook-too-large", over: "bytes" });
  });

  it("when it is encrypted with a password", () => {
    const ole = Buffer.alloc(1024);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.write("EncryptedPackage\0", 640, "utf16le");
    expect(refused(ole)).toEqual({ code: "workbook-protected", file: "libro.xlsx" });
  });

  it("when it is cut short, wherever", () => {
    for (const type of ["xlsx", "ods"] as const) {
      const bytes = workbookOf({ Uno: { rows: [["Indicador", "Avance"]] } }, type);
      for (const share of [0.1, 0.5, 0.9, 0.99]) {
        expect(refused(bytes.subarray(0, Math.floor(bytes.length * share))).code).toBe("workbook-damaged");
      }
    }
    expect(refused(workbookOf({ Uno: { rows: [["a"]] } }, "biff8").subarray(0, 700)).code).toBe("workbook-damaged");
    expect(refused(bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)).code).toBe("workbook-damaged");
  });

  it("when it is another kind of document", () => {
    const zip = (name: string, content = "") => zipOf([[name, { content }]]);
    const ole = Buffer.alloc(1024);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.write("WordDocument\0", 640, "utf16le");
    const kinds = [
      [zip("word/document.xml"), "docx"],
      [zip("ppt/presentation.xml"), "pptx"],
      [zip("mimetype", "application/vnd.oasis.opendocument.text"), "odt"],
      [workbookOf({ Uno: { rows: [["a"]] } }, "xlsb"), "xlsb"],
      [zip("Index/Document.iwa"), "numbers"],
      [zip("fotos/1.jpg"), "zip"],
      [ole, "doc"],
    ] as const;
    for (const [bytes, looksLike] of kinds) {
      expect(refused(bytes)).toEqual({ code: "format-not-supported", file: "libro.xlsx", looksLike });
    }
  });

  it("when nothing is in it, or nothing that it shows", () => {
    expect(refused(workbookOf({ Uno: { rows: [] }, Dos: { rows: [[" "]] } })).code).toBe("file-empty");
    expect(refused(workbookOf({ Uno: { rows: [] }, Dos: { rows: [["a"]], hidden: true } }))).toEqual({
      code: "workbook-hidden",
      file: "libro.xlsx",
      sheet: "Dos",
    });
  });

  it("when it is broken inside", () => {
    expect(refused(zipOf([["xl/workbook.xml", { content: "<workbook>" }]])).code).toBe("workbook-damaged");
  });
});
