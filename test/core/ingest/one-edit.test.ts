import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLetters } from "../../../src/core/domain/fold-letters.ts";
import { distinct, oneApart, oneEditAway, withCaseOf } from "../../../src/core/ingest/one-edit.ts";

function candidates(word: string) {
  return oneEditAway(word, foldLetters(word), () => true);
}

const someWord = fc.string({ unit: fc.constantFrom(..."abcñdeé".split("")), minLength: 1, maxLength: 7 });

describe("texts one edit away from a word", () => {
  it.each([
    ["a letter dropped", "comisiión", "comision"],
    ["a letter added", "comisón", "comision"],
    ["a letter changed", "comizión", "comision"],
    ["two letters swapped", "comsiión", "comision"],
  ])("has %s", (_, word, folded) => {
    expect(candidates(word).map((one) => one.folded)).toContain(folded);
  });

  it("spells them with the accents and the capital of the word", () => {
    const written = (word: string, folded: string) => candidates(word).find((one) => one.folded === folded)?.written;
    expect(written("Revisón", "revision")).toBe("Revisión");
    expect(written("evisión", "revision")).toBe("revisión");
    expect(written("Cevisión", "revision")).toBe("Revisión");
    expect(written("REVISÓN", "revision")).toBe("REVISIÓN");
  });

  it("takes a slip of keys or a letter of one shape for likely, and no other letter", () => {
    const likely = (word: string, folded: string) =>
      candidates(word)
        .filter((one) => one.folded === folded)
        .map((one) => one.likely);
    expect(likely("revisian", "revision")).toEqual([true]);
    expect(likely("revisizn", "revision")).toEqual([false]);
    expect(likely("revison", "revision")).toEqual([true]);
  });

  it("are none for a word whose letters do not correspond to its folding", () => {
    expect(oneEditAway("ﬁn", "fi n", () => true)).toEqual([]);
  });

  it.each([
    ["tomeos", "torneos"],
    ["corneta", "cometa"],
    ["hbre", "libre"],
    ["daro", "claro"],
  ])("%s may be %s, whose two letters look like one", (printed, meant) => {
    const wanted = oneEditAway(printed, printed, (text) => text === meant);
    expect(wanted.map(({ written, likely, fused }) => [written, likely, fused])).toEqual([[meant, true, true]]);
  });

  it("are only those that are wanted, and none of a word longer than any", () => {
    const wanted = oneEditAway("comisón", "comison", (text) => text === "comision");
    expect(wanted.map(({ written }) => written)).toEqual(["comisión"]);
    expect(oneEditAway("x".repeat(1000), "x".repeat(1000), () => true)).toEqual([]);
  });

  it("are one apart from it, but for two letters that look like one", () => {
    fc.assert(
      fc.property(someWord, (word) => {
        const folded = foldLetters(word);
        expect(candidates(word).every((one) => one.fused || oneApart(one.folded, folded))).toBe(true);
      }),
    );
  });

  it("are all the words one apart from it", () => {
    fc.assert(
      fc.property(someWord, someWord, (a, b) => {
        const [word, other] = [foldLetters(a), foldLetters(b)];
        fc.pre(word !== other);
        expect(candidates(a).some((one) => one.folded === other)).toBe(oneApart(word, other));
      }),
    );
  });

  it("are listed once each when made distinct", () => {
    const folded = distinct(candidates("aacc")).map((one) => one.folded);
    expect(new Set(folded).size).toBe(folded.length);
  });
});

describe("two words one apart", () => {
  it("are as far from each other either way", () => {
    fc.assert(fc.property(someWord, someWord, (a, b) => oneApart(a, b) === oneApart(b, a)));
  });

  it("are not two edits away", () => {
    expect(oneApart("revision", "revisiones")).toBe(false);
    expect(oneApart("sesion", "seison")).toBe(true);
    expect(oneApart("sesion", "seisno")).toBe(false);
  });
});

describe("the capitals of a word", () => {
  it.each([
    ["revisión", "devisión", "revisión"],
    ["revisión", "Devisión", "Revisión"],
    ["revisión", "DEVISIÓN", "REVISIÓN"],
    ["ávila", "Ábila", "Ávila"],
  ])("are put on %s as on %s", (form, word, put) => {
    expect(withCaseOf(form, word)).toBe(put);
  });
});
