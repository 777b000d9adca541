import { describe, expect, it } from "vitest";
import { FINDINGS } from "../../../src/core/domain/finding.ts";
import { REASONS } from "../../../src/core/domain/reading.ts";

describe("what a person must look at", () => {
  it("has one addressee, never both", () => {
    expect(new Set(Object.values(FINDINGS))).toEqual(new Set(["digitiser", "area"]));
  });

  it("has codes that are plain words", () => {
    const codes = [...Object.keys(FINDINGS), ...REASONS];
    expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
    expect(new Set(REASONS).size).toBe(REASONS.length);
  });
});
