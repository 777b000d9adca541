import { describe, expect, it } from "vitest";
import { mostUsual } from "../../../src/core/ingest/most-usual.ts";

describe("the most usual value", () => {
  it("is the one that comes most often, and the first of equals", () => {
    expect(mostUsual([6, 5, 5, 6, 5])).toBe(5);
    expect(mostUsual(["b", "a", "a", "b"])).toBe("b");
  });

  it("is null of nothing", () => {
    expect(mostUsual([])).toBeNull();
  });
});
