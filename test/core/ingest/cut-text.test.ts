import { describe, expect, it } from "vitest";
import { cutReasons } from "../../../src/core/ingest/cut-text.ts";

const KNOWN = new Set(["celebrar", "sesiones", "las", "para"]);
const USUAL = new Set(["kanak"]);
const BEGINNINGS = new Set(["Estat"]);

function cut(text: string, column: { readonly stop?: boolean; readonly capital?: boolean } = {}) {
  return cutReasons(text, {
    speller: {
      isKnown: (word) => KNOWN.has(word),
      isUsual: (word) => USUAL.has(word),
      isBeginning: (word) => BEGINNINGS.has(word),
    },
    endsWithStop: column.stop ?? false,
    startsWithCapital: column.capital ?? false,
  });
}

describe("a text that lost its end", () => {
  it.each(["Celebrar sesiones de", "Celebrar sesiones del", "Celebrar sesiones para-", "Celebrar sesiones y,"])(
    "ends with a word that none ends with: %j",
    (text) => {
      expect(cut(text)).toEqual(["cut-at-end"]);
    },
  );

  it.each(["Celebrar sesiones", "Celebrar sesiones.", "Plan A", "Artículo 4 O", "de", "para"])("is not %j", (text) => {
    expect(cut(text).filter((reason) => reason === "cut-at-end")).toEqual([]);
  });

  it.each(["Celebrar las campañ", "Celebrar los equip", "Celebrar el Plan Estat", "Celebrar (las licenc"])(
    "ends as no Spanish word does: %j",
    (text) => {
      expect(cut(text)).toEqual(["cut-at-end"]);
    },
  );

  it.each([
    "Celebrar por internet",
    "Celebrar con superávit",
    "Celebrar con los kanak",
    "Celebrar en Tuxtepec",
    "Celebrar con el CONACYT",
    "Celebrar con los equip.",
    "Celebrar sesiones",
    "Celebrar la paz",
  ])("ends with a borrowed word, a usual one, a name or a stop: %j", (text) => {
    expect(cut(text)).toEqual([]);
  });

  it("ends without the full stop that its column has", () => {
    expect(cut("Celebrar sesiones", { stop: true })).toEqual(["cut-at-end"]);
    expect(cut("Celebrar sesiones.", { stop: true })).toEqual([]);
    expect(cut("Celebrar 4", { stop: true })).toEqual([]);
  });
});

describe("a text that lost its beginning", () => {
  it.each([", del Consejo", ") y sesiones", "de sesiones", "y sesiones", "ebrar sesiones"])(
    "begins within one: %j",
    (text) => {
      expect(cut(text)).toEqual(["cut-at-start"]);
    },
  );

  it.each(["Celebrar sesiones", "celebrar sesiones", "sesiones", "ebrar", "4 sesiones", ""])("is not %j", (text) => {
    expect(cut(text)).toEqual([]);
  });

  it("begins with no capital where its column does, unless it begins with a verb", () => {
    expect(cut("las sesiones", { capital: true })).toEqual(["cut-at-start"]);
    expect(cut("celebrar sesiones", { capital: true })).toEqual([]);
  });
});
