import { describe, expect, it } from "vitest";
import { makeLexicon } from "../../../src/core/ingest/lexicon.ts";
import { letterApart, WordSplitter } from "../../../src/core/ingest/split-word.ts";
import { Vocabulary } from "../../../src/core/ingest/vocabulary.ts";

const WORDS = "agua con de del entre la las para programa programas seguimiento trabajo zona".split(" ");

function splitterOf(...rows: readonly string[]): WordSplitter {
  const vocabulary = new Vocabulary();
  for (const row of rows) vocabulary.addRow([row]);
  return new WordSplitter(makeLexicon(WORDS, WORDS.length), vocabulary);
}

describe("words joined where a capital begins", () => {
  it.each([
    ["deSeguimiento", "de Seguimiento"],
    ["ProgramaDe", "Programa De"],
    ["delPrograma", "del Programa"],
  ])("are parted: %s", (word, parted) => {
    expect(splitterOf().atCapital(word)).toBe(parted);
  });

  it.each(["Seguimiento", "SEGUIMIENTO", "deXyzw", "deDELprograma", "programa"])("are not seen in %s", (word) => {
    expect(splitterOf().atCapital(word)).toBeNull();
  });
});

describe("a small word joined to another", () => {
  it("is seen where the document uses either, and which one is said", () => {
    expect(splitterOf("el programa").besideSmallWord("Programade")).toEqual([
      { text: "Programa de", inDocument: true },
    ]);
    expect(splitterOf("agua de la zona").besideSmallWord("Programade")).toEqual([
      { text: "Programa de", inDocument: false },
    ]);
    expect(splitterOf("otra cosa").besideSmallWord("Programade")).toEqual([]);
  });

  it("is seen on either side, and in every way it can be", () => {
    expect(
      splitterOf("de")
        .besideSmallWord("deprograma")
        .map(({ text }) => text),
    ).toEqual(["de programa"]);
    expect(
      splitterOf("programa")
        .besideSmallWord("programalas")
        .map(({ text }) => text),
    ).toEqual(["programa las"]);
    expect(
      splitterOf("entre")
        .besideSmallWord("entrelas")
        .map(({ text }) => text),
    ).toEqual(["entre las"]);
  });

  it("is only suspected beside a word of three or four letters", () => {
    expect(splitterOf("la zona").besideSmallWord("lazona")).toEqual([]);
    expect(splitterOf().besideSmallWordAtAll("lazona")).toEqual(["la zona"]);
    expect(splitterOf().besideSmallWordAtAll("conagua")).toEqual(["con agua"]);
    expect(splitterOf().besideSmallWordAtAll("zonas")).toEqual([]);
  });
});

describe("a letter that may be a word", () => {
  it.each([
    ["conformea", "conforme", "conforme a"],
    ["yniños", "niños", "y niños"],
    ["Ylas", "Las", "Y las"],
    ["YLAS", "LAS", "Y LAS"],
    ["Xrehabilitados", "Rehabilitados", "X rehabilitados"],
  ])("stands apart: %s", (word, candidate, apart) => {
    expect(letterApart(word, candidate)).toBe(apart);
  });

  it.each([
    ["conformee", "conforme"],
    ["xrehabilitados", "rehabilitados"],
    ["XREHABILITADOS", "REHABILITADOS"],
    ["Rrehabilitados", "Rehabilitados"],
    ["confforme", "conforme"],
    ["conforma", "conforme"],
  ])("is only one too many, or none: %s", (word, candidate) => {
    expect(letterApart(word, candidate)).toBeNull();
  });
});
