import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsQuoted, splitAtGaps, splitLine } from "../../src/formats/split-line.ts";

const anyLine = fc.string({ unit: fc.constantFrom(...'abñ \t|;,"%9'.split("")), maxLength: 30 });

describe("the cells of a line", () => {
  it("lie between tabs, quotes and all", () => {
    expect(splitLine('a\t"b\t\tc"', "\t")).toEqual(["a", '"b', "", 'c"']);
    expect(splitLine("", "\t")).toEqual([""]);
  });

  it("lie between bars, whether or not bars close the line", () => {
    expect(splitLine("| a | b |", "|")).toEqual([" a ", " b "]);
    expect(splitLine("a | b", "|")).toEqual(["a ", " b"]);
    expect(splitLine("| a |  |", "|")).toEqual([" a ", "  "]);
    expect(splitLine("  | a | b |", "|")).toEqual([" a ", " b "]);
  });

  it("lie between bars with the first one blank", () => {
    expect(splitLine(" | b | c", "|")).toEqual([" ", " b ", " c"]);
    expect(splitLine(" | b | ", "|")).toEqual([" ", " b ", " "]);
  });

  it("are none on a ruling line and on a blank one", () => {
    expect(splitLine("|---|:--:|---|", "|")).toEqual([]);
    expect(splitLine("+-----+====+", "|")).toEqual([]);
    expect(splitLine("  ", "none")).toEqual([]);
    expect(splitLine("", "aligned")).toEqual([]);
  });

  it("lie between commas or semicolons, unless quotes enclose them", () => {
    expect(splitLine('a;"b;c";d', ";")).toEqual(["a", "b;c", "d"]);
    expect(splitLine('"a ""b"", c",d', ",")).toEqual(['a "b", c', "d"]);
    expect(splitLine('"a\nb",c', ",")).toEqual(["a\nb", "c"]);
    expect(splitLine('"",""', ",")).toEqual(["", ""]);
    expect(splitLine("a,,b,", ",")).toEqual(["a", "", "b", ""]);
  });

  it("keep quotes that enclose no whole cell", () => {
    expect(splitLine('El "Plan";b', ";")).toEqual(['El "Plan"', "b"]);
    expect(splitLine('"Plan" anual;b', ";")).toEqual(['"Plan" anual', "b"]);
    expect(splitLine('"sin cerrar;b', ";")).toEqual(['"sin cerrar', "b"]);
  });

  it("lie between two spaces or more", () => {
    expect(splitAtGaps("  a b   c\td  ")).toEqual(["a b", "c\td"]);
    expect(splitAtGaps("   ")).toEqual([]);
  });

  it("join back into the line they were split from", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(splitLine(line, "\t").join("\t")).toBe(line);
        const plain = line.replaceAll('"', "");
        for (const separator of [";", ","] as const) expect(splitLine(plain, separator).join(separator)).toBe(plain);
      }),
    );
  });

  it("hold what was quoted, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(";" as const, "," as const),
        (cells, separator) => {
          const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
          expect(splitLine(line, separator)).toEqual(cells);
          expect(endsQuoted(line, separator, false)).toBe(false);
        },
      ),
    );
  });

  it("lose no letter, however the quotes stand", () => {
    const ink = (text: string) => text.replaceAll(/[^abñ%9]/g, "");
    fc.assert(
      fc.property(
        anyLine,
        fc.constantFrom("\t" as const, "|" as const, ";" as const, "," as const, "aligned" as const, "none" as const),
        (line, separator) => {
          expect(ink(splitLine(line, separator).join(""))).toBe(ink(line));
        },
      ),
    );
  });
});

describe("a quoted cell at the end of a line", () => {
  it("is open until its quote closes", () => {
    expect(endsQuoted('a;"b', ";", false)).toBe(true);
    expect(endsQuoted("c;d", ";", true)).toBe(true);
    expect(endsQuoted('c";d', ";", true)).toBe(false);
    expect(endsQuoted('c";"d', ";", true)).toBe(true);
  });

  it("is not opened by a quote within a cell or a doubled one", () => {
    expect(endsQuoted('a "b;c', ";", false)).toBe(false);
    expect(endsQuoted('"a ""b"" c";d', ";", false)).toBe(false);
    expect(endsQuoted('a ""', ";", true)).toBe(true);
  });

  it("is as open line by line as all at once", () => {
    fc.assert(
      fc.property(anyLine, anyLine, (first, second) => {
        fc.pre(endsQuoted(first, ";", false));
        expect(endsQuoted(second, ";", true)).toBe(endsQuoted(`${first}\n${second}`, ";", false));
      }),
    );
  });
});
