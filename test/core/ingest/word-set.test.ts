import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordSet } from "../../../src/core/ingest/word-set.ts";

describe("a set of words", () => {
  it("has what was added, once", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
        const set = new WordSet(words.length);
        for (const word of [...words, ...words]) set.add(word);
        expect(words.every((word) => set.has(word))).toBe(true);
        expect(set.size).toBe(new Set(words).size);
      }),
    );
  });

  it("has nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2 }), ([out = "", ...words]) => {
        const set = new WordSet(words.length);
        for (const word of words) set.add(word);
        expect(set.has(out)).toBe(false);
      }),
    );
  });

  it("tells apart a hundred thousand words of one letter more or less", () => {
    const set = new WordSet(100_000);
    for (let i = 0; i < 100_000; i += 1) set.add(`palabra${i}`);
    expect(set.size).toBe(100_000);
    expect(Array.from({ length: 100_000 }, (_, i) => set.has(`palabra${i}x`))).not.toContain(true);
  });

  it("says so rather than search for ever when it is full", () => {
    const set = new WordSet(1);
    const fill = () => Array.from({ length: 17 }, (_, i) => set.add(String(i)));
    expect(fill).toThrow("more words");
    expect(set.has("none")).toBe(false);
  });
});
