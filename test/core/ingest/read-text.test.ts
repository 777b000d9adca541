import { describe, expect, it } from "vitest";
import { makeLexicon } from "../../../src/core/ingest/lexicon.ts";
import { readTextCell, type TextContext } from "../../../src/core/ingest/read-text.ts";
import { Speller } from "../../../src/core/ingest/spelling.ts";
import { Vocabulary } from "../../../src/core/ingest/vocabulary.ts";

const WORDS = "celebrar clínica clínicas consejo del ordinarias seguimiento sesiones".split(" ");

function read(raw: string, column: Partial<TextContext> = {}) {
  const speller = new Speller(makeLexicon(WORDS, WORDS.length), new Vocabulary());
  const { value, status, reasons, alternatives } = readTextCell(raw, {
    speller,
    rowWords: () => new Map(),
    wordsExpected: true,
    endsWithStop: false,
    startsWithCapital: false,
    ...column,
  });
  return { value, status, reasons: [...reasons], offered: alternatives.map((one) => one.value) };
}

describe("a text cell", () => {
  it("is read as printed when nothing is wrong with it", () => {
    expect(read("Celebrar  sesiones\n del Consejo ")).toEqual({
      value: "Celebrar sesiones del Consejo",
      status: "read",
      reasons: ["as-printed"],
      offered: [],
    });
  });

  it("is blank when it holds nothing but white space", () => {
    expect(read(" \u00a0\t")).toMatchObject({ value: null, status: "read", reasons: ["blank-cell"] });
  });

  it("is asked when it holds a number where words belong, and not elsewhere", () => {
    expect(read("25")).toMatchObject({ value: "25", status: "ask", reasons: ["number-in-text-column"] });
    expect(read("25", { wordsExpected: false })).toMatchObject({ value: "25", status: "read" });
  });

  it("is asked when no cell has so many characters", () => {
    expect(read("sesiones ".repeat(1200))).toMatchObject({ value: null, status: "ask", reasons: ["text-too-long"] });
    expect(read("sesiones ".repeat(1000)).status).toBe("read");
  });

  it("is repaired, with what was printed beside it", () => {
    expect(read("Celebrar seguimento del Consejo")).toEqual({
      value: "Celebrar seguimiento del Consejo",
      status: "repaired",
      reasons: ["word-repaired-from-dictionary"],
      offered: ["Celebrar seguimento del Consejo"],
    });
  });

  it("is asked when a word is damaged, with the words it may have been", () => {
    expect(read("Celebrar cl\ufffdnicas wxyzwxyz del Consejo")).toEqual({
      value: "Celebrar clínicas wxyzwxyz del Consejo",
      status: "ask",
      reasons: ["text-damaged", "word-repaired-from-dictionary"],
      offered: [],
    });
  });

  it("is asked when most of its words may be names, and surer without any", () => {
    expect(read("Sesiones Tepehuanes Canatlán")).toMatchObject({ status: "ask", reasons: ["text-damaged"] });
    expect(read("Celebrar sesiones ordinarias del Consejo Tepehuanes")).toMatchObject({ status: "read" });
  });

  it("is asked when it was cut, whatever its words", () => {
    expect(read("Celebrar sesiones del")).toMatchObject({ status: "ask", reasons: ["cut-at-end"] });
    expect(read("del Consejo")).toMatchObject({ status: "ask", reasons: ["cut-at-start"] });
    expect(read("Celebrar sesiones", { endsWithStop: true })).toMatchObject({ status: "ask", reasons: ["cut-at-end"] });
  });
});
