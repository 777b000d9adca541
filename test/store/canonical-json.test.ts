import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/store/canonical-json.ts";

describe("JSON with one spelling per value", () => {
  it.each<[unknown, string]>([
    [null, "null"],
    ['\u20ac\u000f\n"\\', String.raw`"€\u000f\n\"\\"`],
    [[1e30, 0.002, -0, 4.5], "[1e+30,0.002,0,4.5]"],
    [{ b: 1, a: { d: [], c: undefined } }, '{"a":{"d":[]},"b":1}'],
    [{ 9: 1, 10: 2, "": 3, "!": 4, a: 5 }, '{"":3,"!":4,"10":2,"9":1,"a":5}'],
    [[{ z: { 2: 1, 1: undefined } }], '[{"z":{"2":1}}]'],
    [JSON.parse('{"b":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"b":1}'],
    // By UTF-16 code unit, as RFC 8785 shows it: not by code point.
    [{ "\ufb33": 1, "\ud83d\ude00": 2, "\u20ac": 3, "1": 4, "\r": 5 }, '{"\\r":5,"1":4,"€":3,"😀":2,"\ufb33":1}'],
  ])("%j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1], [[undefined]], [{ 1: Number.NaN }]])(
    "%s is not sayable",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  const name = fc.oneof(fc.string({ maxLength: 4 }), fc.nat({ max: 12 }).map(String), fc.constant("__proto__"));
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 4 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.array(fc.tuple(name, tie("json")), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
    ),
  }));

  it("names come in order, and nothing is lost, whatever the names", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(bySpelling(value));
      }),
    );
  });
});

/** The plainest way to say it, one member after the other. */
function bySpelling(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(bySpelling).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries<unknown>({ ...value }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([member, held]) => `${JSON.stringify(member)}:${bySpelling(held)}`).join(",")}}`;
}
