import { describe, expect, it } from "vitest";
import { isBroken, isUnspeakable, unbroken } from "../../../src/core/ingest/broken-letters.ts";

describe("letters that no encoding could read", () => {
  it("break a word", () => {
    expect(["comisi\ufffdn", "comisi?n", "comisión"].map(isBroken)).toEqual([true, true, false]);
  });

  it("may have been any letter beyond ASCII", () => {
    expect(unbroken("comisi\ufffdn", false)).toEqual([
      "comisián",
      "comisién",
      "comisiín",
      "comisión",
      "comisiün",
      "comisiún",
      "comisiñn",
    ]);
  });

  it("stand for one letter however many marks there are, and for two at most", () => {
    expect(unbroken("comisi\ufffd\ufffdn", false)).toContain("comisión");
    expect(unbroken("ni?\ufffdos", false)).toContain("niños");
    expect(unbroken("s?nt?sis", false)).toHaveLength(49);
    expect(unbroken("a?b?c?d", false)).toEqual([]);
  });

  it("are put in capitals among capitals, and where a sentence begins", () => {
    expect(unbroken("REVISI?N", false)).toContain("REVISIÓN");
    expect(unbroken("?rea", true)).toContain("Área");
    expect(unbroken("?rea", false)).toContain("área");
    expect(unbroken("Revisi?n", true)).toContain("Revisión");
  });

  it("make no word by themselves", () => {
    expect(unbroken("\ufffd", false)).toEqual([]);
    expect(unbroken("a\ufffd", false)).toEqual([]);
  });
});

describe("letters that nobody can say", () => {
  it.each(["XKJNVS", "ivqvrwks", "ÓXKJNVS"])("are four consonants in a row: %s", (word) => {
    expect(isUnspeakable(word)).toBe(true);
  });

  it.each(["TEPJF", "SEDATU", "CONSTRUCCIÓN", "INSCRIPCIÓN", "CONAPO"])("are not in %s", (word) => {
    expect(isUnspeakable(word)).toBe(false);
  });
});
