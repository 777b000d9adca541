import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../src/core/ingest/grid.ts";
import { readText, TEXT_LIMITS } from "../../src/formats/text.ts";
import { bytesOf, joined, latin1, utf16, utf8 } from "./bytes.ts";

function gridOf(text: string): Grid {
  const grid = readText("prueba.txt", utf8(text));
  if (!grid.ok) throw new Error(grid.problem.code);
  return grid.value;
}

/** Line, page and cells of every row. */
function rowsOf(text: string) {
  return [...gridOf(text).rows()].map(({ at, cells }) => [at.line, at.page, ...cells]);
}

function problemOf(bytes: Uint8Array) {
  const grid = readText("prueba.txt", bytes);
  return grid.ok ? null : grid.problem;
}

const LINES = ["Indicador\tFrecuencia\tAvance", "Sesiones\tAnual\t25%", "Actas\tAnual\t50%"];

describe("a text document", () => {
  it("is a grid of its lines and cells, known by the hash of its bytes", () => {
    const text = LINES.join("\n");
    const grid = gridOf(text);
    expect(grid.document).toEqual({
      name: "prueba.txt",
      sha256: createHash("sha256").update(text).digest("hex"),
      format: "text",
    });
    expect(grid.rowCount).toBe(3);
    expect(rowsOf(text)[1]).toEqual([2, 1, "Sesiones", "Anual", "25%"]);
  });

  it.each([
    ["\n", "LF"],
    ["\r\n", "CRLF"],
    ["\r", "CR"],
  ])("is the same with every kind of line end: %j", (end) => {
    expect(rowsOf(LINES.join(end))).toEqual(rowsOf(LINES.join("\n")));
    expect(rowsOf(LINES.join(end) + end).slice(0, 3)).toEqual(rowsOf(LINES.join("\n")));
  });

  it("has a row for every line, at every walk", () => {
    const someText = fc.string({
      unit: fc.constantFrom(...'ab\t;,|" \n\r\f9%'.split("")),
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(someText, (text) => {
        fc.pre(text.trim() !== "");
        const grid = gridOf(text);
        const rows = [...grid.rows()];
        expect([...grid.rows()]).toEqual(rows);
        expect(rows[0]?.at.line).toBe(1);
        expect(rows.every(({ at }, i) => (at.line ?? 0) > (rows[i - 1]?.at.line ?? 0))).toBe(true);
        const ink = (part: string) => part.replaceAll(/[^ab9%]/g, "");
        expect(ink(rows.flatMap(({ cells }) => cells).join(""))).toBe(ink(text));
      }),
    );
  });

  it("does not let a stray quote swallow lines between tabs", () => {
    expect(rowsOf('Indicador\tFrecuencia\tAvance\n"Sesiones\tAnual\t25%\nActas\tAnual\t50%')).toEqual([
      [1, 1, "Indicador", "Frecuencia", "Avance"],
      [2, 1, '"Sesiones', "Anual", "25%"],
      [3, 1, "Actas", "Anual", "50%"],
    ]);
  });

  it.each([";", ","])("recovers from a quote that is never closed, between %j", (separator) => {
    const row = ["Actas", "Anual", "50%"].join(separator);
    const text = [
      ["Indicador", "Frecuencia", "Avance"].join(separator),
      ['"Sesiones', "Anual", "25%"].join(separator),
      ...Array<string>(50).fill(row),
    ].join("\n");
    const rows = rowsOf(text);
    expect(rows).toHaveLength(52);
    expect(rows[1]).toEqual([2, 1, '"Sesiones', "Anual", "25%"]);
    expect(rows.slice(2).every(([, , name]) => name === "Actas")).toBe(true);
  });

  it("reads a quoted cell over several lines as one, and goes on after it", () => {
    const text = 'Indicador;Frecuencia;Avance\n"Sesiones\n\ndel Consejo";Anual;25%\nActas;Anual;50%';
    expect(rowsOf(text).slice(1)).toEqual([
      [2, 1, "Sesiones\n\ndel Consejo", "Anual", "25%"],
      [5, 1, "Actas", "Anual", "50%"],
    ]);
  });

  it("counts pages at form feeds and shows none of them", () => {
    expect(rowsOf(`${LINES.join("\n")}\n\fActas\tAnual\t50%`).at(-1)).toEqual([4, 2, "Actas", "Anual", "50%"]);
  });

  it("reads a row after a form feed in the same columns as the others", () => {
    const text = "Indicador   Frec.  Avance\nSesiones    Anual  25%\n\fActas       Anual  50%\nForos              75%";
    expect(rowsOf(text).slice(2)).toEqual([
      [3, 2, "Actas", "Anual", "50%"],
      [4, 2, "Foros", "", "75%"],
    ]);
  });
});

describe("bytes that are refused", () => {
  it("are empty or blank", () => {
    expect(problemOf(bytesOf())).toEqual({ code: "file-empty", file: "prueba.txt" });
    expect(problemOf(utf8(" \r\n\t\f\u00a0\u0000"))).toEqual({ code: "file-empty", file: "prueba.txt" });
    expect(problemOf(bytesOf(0xff, 0xfe))).toMatchObject({ code: "file-empty" });
    expect(problemOf(bytesOf(0, 0, 0, 0))).toMatchObject({ code: "file-empty" });
  });

  it("are of another format, whatever they are called", () => {
    expect(problemOf(latin1("%PDF-1.7 …"))).toEqual({
      code: "format-not-supported",
      file: "prueba.txt",
      looksLike: "pdf",
    });
    expect(problemOf(bytesOf(0x50, 0x4b, 0x03, 0x04))).toMatchObject({ code: "format-not-supported" });
    expect(problemOf(bytesOf(0x1f, 0x8b, 0x08))).toMatchObject({ code: "file-binary", looksLike: "gzip" });
  });

  it("are no text at all", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251);
    expect(problemOf(noise)).toMatchObject({ code: "file-binary", looksLike: "unknown" });
  });

  it("are too many", () => {
    const bytes = new Uint8Array(TEXT_LIMITS.bytes + 1).fill(0x61);
    expect(problemOf(bytes)).toEqual({
      code: "file-too-large",
      file: "prueba.txt",
      bytes: TEXT_LIMITS.bytes + 1,
      limit: TEXT_LIMITS.bytes,
    });
  });

  it("are too many lines, or one too long, which is named", () => {
    expect(problemOf(utf8("a\n".repeat(TEXT_LIMITS.lines)))).toEqual({
      code: "too-many-lines",
      file: "prueba.txt",
      lines: TEXT_LIMITS.lines + 1,
      limit: TEXT_LIMITS.lines,
    });
    expect(problemOf(utf8(`a\n${"b".repeat(TEXT_LIMITS.lineCharacters + 1)}`))).toEqual({
      code: "line-too-long",
      file: "prueba.txt",
      line: 2,
      characters: TEXT_LIMITS.lineCharacters + 1,
      limit: TEXT_LIMITS.lineCharacters,
    });
  });
});

describe("bytes that are read all the same", () => {
  it("are as many lines and as long ones as the limits say", () => {
    expect(problemOf(utf8("a\n".repeat(TEXT_LIMITS.lines - 1)))).toBeNull();
    expect(problemOf(utf8("b".repeat(TEXT_LIMITS.lineCharacters)))).toBeNull();
  });

  it("have zero bytes here and there, and that is said", () => {
    const grid = readText("prueba.txt", joined(utf8(LINES.join("\n")), bytesOf(0, 0)));
    expect(grid.ok && grid.value.notes).toEqual([{ code: "control-characters-dropped", count: 2 }]);
  });

  it("were cut in the middle of a letter", () => {
    const bytes = utf8(`${LINES.join("\n")}\nSesión, línea, área, año\tAnual\tá`);
    const grid = readText("prueba.txt", bytes.subarray(0, -1));
    expect(grid.ok && [...grid.value.rows()].at(-1)?.cells).toEqual(["Sesión, línea, área, año", "Anual", "\ufffd"]);
  });

  it("are of any encoding, and make the same rows", () => {
    const text = LINES.join("\n").replace("Actas", "Año");
    const rows = (bytes: Uint8Array) => {
      const grid = readText("prueba.txt", bytes);
      return grid.ok ? [...grid.value.rows()] : grid.problem;
    };
    const encoded = [latin1(text), utf16(text, "le"), utf16(text, "be"), joined(bytesOf(0xef, 0xbb, 0xbf), utf8(text))];
    for (const bytes of encoded) expect(rows(bytes)).toEqual(rows(utf8(text)));
  });

  it("are any bytes at all: nothing is thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const grid = readText("prueba.txt", bytes);
        if (grid.ok) expect([...grid.value.rows()].length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
