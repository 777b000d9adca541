import { describe, expect, it } from "vitest";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";

const lexicon = loadSpanishLexicon();

describe("the Spanish lexicon", () => {
  it.each(["sesion", "ano", "nandu", "vision", "elecciones", "zurron"])(
    "lists %s, asked for without accents",
    (word) => {
      expect(lexicon.lists(word)).toBe(true);
    },
  );

  it.each(["georreferenciacion", "sindicatura", "micrositio", "transversalizacion"])(
    "lists %s, a term of public administration",
    (word) => {
      expect(lexicon.lists(word)).toBe(true);
    },
  );

  it.each(["sesoin", "indicadro", "xyzw"])("does not know %s", (word) => {
    expect([lexicon.has(word), lexicon.lists(word)]).toEqual([false, false]);
  });
});
