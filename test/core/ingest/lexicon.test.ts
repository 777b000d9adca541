import { describe, expect, it } from "vitest";
import { makeLexicon } from "../../../src/core/ingest/lexicon.ts";

const lexicon = makeLexicon(["capacitar", "rápida", "visible", "informe", "comisión"], 5);

describe("a lexicon", () => {
  it("has and lists its words, asked for without accents", () => {
    expect([lexicon.has("comision"), lexicon.lists("comision")]).toEqual([true, true]);
    expect([lexicon.has("comisión"), lexicon.has("comiso")]).toEqual([false, false]);
  });

  it.each(["rapidamente", "capacitacion", "capacitaciones", "visibilidad", "informes", "recapacitar", "subcomision"])(
    "has the regular derivation %s without listing it",
    (word) => {
      expect([lexicon.has(word), lexicon.lists(word)]).toEqual([true, false]);
    },
  );

  it("has every single letter, for a letter alone is no misspelling", () => {
    expect(["a", "y", "x", ""].every((letter) => lexicon.has(letter))).toBe(true);
  });

  it("derives nothing from a stem too short to be one", () => {
    expect(makeLexicon(["a", "ir"], 2).has("amente")).toBe(false);
  });
});
