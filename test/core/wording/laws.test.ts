import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { applyAlternative, wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const read = wordingReader(INCLUSIVE_RULES);

const WORDS = INCLUSIVE_RULES.rules.flatMap(({ find }) => [...find.plural, ...find.singular]);
const AROUND = [
  ..."los el la las de a del al todos y o para con sus algunos cada 25 número ley Sistema mujeres niñas".split(" "),
  ...'« » " , . ; /as (a) @ l@s alumnxs niñes 😀 İ ﬁ correo@x.mx'.split(" "),
  "\n",
];

/** Texts thick with words that the rules know, in any case, with any neighbours. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom(...WORDS).map((word) => word.toUpperCase()),
      fc.constantFrom(...WORDS).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
      fc.constantFrom(...AROUND),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 25 },
  )
  .chain((words) => fc.constantFrom(" ", "  ", "").map((between) => words.join(between)));

describe("laws of wording", () => {
  it("what is found stands where it is said to stand", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { suggestions, withheld } = read(text);
        for (const { offset, length, found } of [...suggestions, ...withheld]) {
          expect(text.slice(offset, offset + length)).toBe(found);
          expect(found.trim()).toBe(found);
          expect(length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("suggestions come in order and never overlap, nor overlap what is withheld", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { suggestions, withheld } = read(text);
        const all = [...suggestions, ...withheld].toSorted((a, b) => a.offset - b.offset);
        for (const [i, one] of all.entries()) {
          const next = all[i + 1];
          if (next) expect(next.offset).toBeGreaterThanOrEqual(one.offset + one.length);
        }
        expect(suggestions).toEqual(suggestions.toSorted((a, b) => a.offset - b.offset));
      }),
    );
  });

  it("an alternative in its place leaves the rest of the text as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const suggestion of read(text).suggestions) {
          const { offset, length, alternatives } = suggestion;
          expect(alternatives.length).toBeGreaterThan(0);
          for (const alternative of alternatives) {
            const changed = applyAlternative(text, suggestion, alternative);
            expect(changed.slice(0, offset)).toBe(text.slice(0, offset));
            expect(changed.slice(offset + alternative.text.length)).toBe(text.slice(offset + length));
            expect(alternative.text).not.toMatch(/\b(?:de el|a el)\b|[{}]|^\s|\s$/);
          }
        }
      }),
    );
  });

  it("suggestions applied from last to first can all be applied", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { suggestions } = read(text);
        const changed = suggestions.toReversed().reduce((now, one) => {
          const [first] = one.alternatives;
          return first ? applyAlternative(now, one, first) : now;
        }, text);
        const kept = suggestions.map((one) => one.length).reduce((a, b) => a + b, 0);
        const added = suggestions.map((one) => one.alternatives[0]?.text.length ?? 0).reduce((a, b) => a + b, 0);
        expect(changed.length).toBe(text.length - kept + added);
      }),
    );
  });

  it("a text says the same whatever was read before it", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = read(text);
        read(other);
        expect(read(text)).toEqual(first);
      }),
    );
  });
});
