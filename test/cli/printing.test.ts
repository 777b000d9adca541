import { describe, expect, it } from "vitest";
import { printable, printableJson, printableLine } from "../../src/cli/printable.ts";
import { makeProgressBar } from "../../src/cli/progress-bar.ts";
import { rangesOf } from "../../src/cli/show-question.ts";
import { printTable } from "../../src/cli/table.ts";
import { OUTPUT_WORDS } from "../../src/core/words/cli-output.ts";

describe("text from a document on a terminal", () => {
  it.each([
    ["\u001b[31mrojo\u001b[0m", "rojo"],
    ["\u001b]0;título\u0007texto", "texto"],
    ["\u001b]8;;http://mal\u001b\\liga\u001b]8;;\u001b\\", "liga"],
    ["\u001b]nunca acaba", ""],
    ["\u009b2Jborra", "2Jborra"],
    ["uno\u0008\u0008dos\u0000\u007f", "unodos"],
    ["abc\u202ecba\u2066x", "abccbax"],
    ["línea\r\nsiguiente\tcon tabulador", "línea\nsiguiente\tcon tabulador"],
    ["vuelve\ral principio", "vuelveal principio"],
  ])("%j is printed as %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it("fits on one line where it must", () => {
    expect(printableLine(" a\n\tb\u001b[2K  c ")).toBe("a b c");
  });

  it("is the same data in JSON, but cannot steer it either", () => {
    const value = { text: "a\u001b[2J\u009b\u202e\u2028b", list: [1, null] };
    const json = printableJson(value);
    // oxlint-disable-next-line no-control-regex -- none of these may be in it
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe("a table", () => {
  it("aligns its columns, cuts the flexible one to the width, and keeps every row on one line", () => {
    const columns = [
      { title: "Clave" },
      { title: "Nombre", flexible: true },
      { title: "Valor", align: "right" as const },
    ];
    const rows = [
      ["IND-001", "Un nombre bastante largo\nen dos líneas", "5"],
      ["IND-002", "Corto", "1,234"],
    ];
    expect(printTable(columns, rows, 40).split("\n")).toEqual([
      "Clave    Nombre                    Valor",
      "───────  ────────────────────────  ─────",
      "IND-001  Un nombre bastante larg…      5",
      "IND-002  Corto                     1,234",
    ]);
  });

  it("names rows by their ranges", () => {
    expect(rangesOf([])).toBe("");
    expect(rangesOf([3, 1, 2, 7, 9, 10])).toBe("1–3, 7, 9–10");
  });
});

describe("the progress bar", () => {
  function run(isTTY: boolean, moments: readonly number[]): string[] {
    const written: string[] = [];
    let now = 0;
    const sink = { isTTY, write: (text: string) => written.push(text) > 0, once: () => null };
    const bar = makeProgressBar(sink, OUTPUT_WORDS.es.progress, () => now);
    for (const moment of moments) {
      now = moment;
      bar.tell("writing", moment, 10_000);
    }
    bar.end();
    return written;
  }

  it("keeps quiet about what takes less than a moment", () => {
    expect(run(true, [10, 200, 600])).toEqual([]);
    expect(run(false, [10, 200, 600])).toEqual([]);
  });

  it("draws one line over and over on a terminal, and clears it at the end", () => {
    const written = run(true, [800, 850, 1000, 5000]);
    expect(written).toHaveLength(4);
    expect(written[2]).toBe(`\r\u001b[K[${"█".repeat(12)}${"░".repeat(12)}]  50% Escribiendo filas 5000/10000`);
    expect(written.at(-1)).toBe("\r\u001b[K");
  });

  it("writes now and then a line elsewhere", () => {
    expect(run(false, [800, 1600, 3000, 5000, 5900, 9000])).toEqual([
      "Escribiendo filas 800/10000\n",
      "Escribiendo filas 5900/10000\n",
    ]);
  });
});
