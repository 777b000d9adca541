import { describe, expect, it } from "vitest";
import { Vocabulary, wordsOf } from "../../../src/core/ingest/vocabulary.ts";

function vocabularyOf(...rows: readonly (readonly string[])[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const texts of rows) vocabulary.addRow(texts);
  return vocabulary;
}

describe("the words of a text", () => {
  it("are its runs of letters, as printed", () => {
    expect(wordsOf("Núm. de sesiones, 2025 (art. 4º-bis)")).toEqual(["Núm", "de", "sesiones", "art", "º", "bis"]);
    expect(wordsOf("100 %")).toEqual([]);
  });
});

describe("the words of a document", () => {
  it("counts a word once a row, whatever its accents and case", () => {
    const vocabulary = vocabularyOf(["Gestión y gestión", "GESTION"], ["gestión"], ["otra cosa"]);
    expect([vocabulary.rows("gestion"), vocabulary.rows("cosa"), vocabulary.rows("nada")]).toEqual([2, 1, 0]);
  });

  it("remembers how it first wrote a word", () => {
    const vocabulary = vocabularyOf(["Gestión"], ["gestion"]);
    expect([vocabulary.form("gestion"), vocabulary.form("nada")]).toEqual(["Gestión", null]);
  });

  it("says whether a longer word begins like this", () => {
    const vocabulary = vocabularyOf(["Plan Estatal, Estado, estat"], ["nada"]);
    expect(["estat", "estatal", "esta", "nad", "nada", "zz", ""].map((word) => vocabulary.beginsLonger(word))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it("knows the longer words before each pair, and how often", () => {
    const vocabulary = vocabularyOf(
      ["Llevar a cabo"],
      ["llevar a cabo y llevar a cabo"],
      ["Levar a cabo"],
      ["Ir a cabo"],
    );
    expect([...vocabulary.before("a", "cabo")]).toEqual([
      ["llevar", 3],
      ["levar", 1],
    ]);
    expect([...vocabulary.before("cabo", "a")]).toEqual([]);
  });

  it("learns no phrase from beyond the two hundredth word of a text", () => {
    const dump = Array.from({ length: 250 }, (_, i) => (i === 240 ? "llevar" : "a")).join(" ");
    expect([...vocabularyOf([dump]).before("a", "a")]).toEqual([]);
  });

  it("folds a word the same way every time", () => {
    const vocabulary = new Vocabulary();
    expect([vocabulary.fold("Ñandú"), vocabulary.fold("Ñandú")]).toEqual(["nandu", "nandu"]);
  });
});
