import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters } from "../../../src/core/domain/fold-letters.ts";
import { fold, isPiece, tidy } from "../../../src/core/ingest/fold.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });

describe("folding for comparison", () => {
  it.each([
    ["Línea Base", "linea base"],
    ["  AÑO—2025: «meta» ", "ano 2025 meta"],
    ["Área(s) responsable(s)", "area s responsable s"],
    ["100 %", "100 %"],
    ["Ελλάδα", ""],
    ["", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["Pingüino ÑANDÚ", "pinguino nandu"],
    ["İstanbul", "istanbul"],
    ["Ǆ, ﬁ, ß", "ǆ, ﬁ, ß"],
    ["Ὀδυσσεύς", "οδυσσευς"],
  ])("takes case and accents off %j, in any script", (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it("does the same whether accents are composed or not", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldLetters(text.normalize("NFD"))).toBe(foldLetters(text.normalize("NFC")));
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
        expect(tidy(tidy(text))).toBe(tidy(text));
      }),
    );
  });

  it("leaves only small letters, digits, the percent sign and single spaces", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toMatch(/^(?:[a-z0-9%]+(?: [a-z0-9%]+)*)?$/);
      }),
    );
  });
});

describe("tidying", () => {
  it("makes every run of white space one space and keeps every other character", () => {
    expect(tidy(" Sesión\t \u00a0del\r\n Consejo ")).toBe("Sesión del Consejo");
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidy(text).replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});

describe("a text that is a piece of another", () => {
  it("says the other, whole or in part, word by word", () => {
    expect(isPiece("sesiones del consejo", "sesiones del consejo")).toBe(true);
    expect(isPiece("del consejo", "sesiones del consejo general")).toBe(true);
    expect(isPiece("sesiones del consejo general", "consejo")).toBe(true);
  });

  it("is no piece of it when it ends within a word, or says nothing", () => {
    expect(isPiece("sesion", "sesiones del consejo")).toBe(false);
    expect(isPiece("", "sesiones")).toBe(false);
  });
});
