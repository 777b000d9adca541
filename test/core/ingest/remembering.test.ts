import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembering } from "../../../src/core/ingest/remembering.ts";

function counted() {
  const asked: string[] = [];
  const read = (text: string) => {
    asked.push(text);
    return { text };
  };
  return { asked, read };
}

describe("a function that remembers", () => {
  it("answers a repeated text without working it out again", () => {
    const { asked, read } = counted();
    const quick = remembering(read, { most: 10, longest: 5 });
    expect([quick("a"), quick("a"), quick("b")]).toEqual([{ text: "a" }, { text: "a" }, { text: "b" }]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("keeps no long text", () => {
    const { asked, read } = counted();
    const quick = remembering(read, { most: 10, longest: 5 });
    for (const text of ["123456", "123456"]) expect(quick(text)).toEqual({ text });
    expect(asked).toEqual(["123456", "123456"]);
  });

  it("starts afresh when it is full", () => {
    const { asked, read } = counted();
    const quick = remembering(read, { most: 2, longest: 5 });
    for (const text of ["a", "b", "c", "a"]) quick(text);
    expect(asked).toEqual(["a", "b", "c", "a"]);
  });

  it("answers as it would without memory, whatever it was asked before", () => {
    const quick = remembering((text) => ({ upper: text.toUpperCase() }), { most: 3, longest: 2 });
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (text) => {
        expect(quick(text)).toEqual({ upper: text.toUpperCase() });
      }),
    );
  });
});
