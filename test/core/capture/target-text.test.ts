import { describe, expect, it } from "vitest";
import { parseTarget } from "../../../src/core/capture/target-text.ts";
import { atLeast, atMost, exactly, inside, problemOf, valueOf } from "../decimals.ts";

describe("a target as people write it", () => {
  it.each([
    [["≥ 80", ">= 80", ">=80", "al menos 80", "Mínimo 80", "mínimo de 80", "No menos de 80"], atLeast("80")],
    [["al menos 1,200", "por lo menos 1200", "mayor o igual a 1200", "at least 1200"], atLeast("1200")],
    [["≤ 5", "<= 5", "a lo más 5", "máximo 5", "no más de 5", "menor o igual que 5", "at most 5"], atMost("5")],
    [["= 100", "=100", "exactamente 100", "igual a 100"], exactly("100")],
    [["entre 90 y 110", "90–110", "90-110", "de 90 a 110", "between 90 and 110"], inside("90", "110")],
    [["entre -5 y 5"], inside("-5", "5")],
    [["= 0", "exactamente 0"], exactly("0")],
  ])("%j", (texts, target) => {
    expect(texts.map((text) => valueOf(parseTarget(text, "count", null)))).toEqual(texts.map(() => target));
  });

  it.each([
    ["al menos 80 %", "percent", atLeast("80", "percent")],
    ["al menos 80 %", null, atLeast("80", "percent")],
    ["entre 90 y 110 %", null, inside("90", "110", "percent")],
    ["90%-110%", "percent", inside("90", "110", "percent")],
    ["≥ 24 sesiones", "sesiones", atLeast("24", "sesiones")],
    ["a lo más $1,500.50", "pesos", atMost("1500.5", "pesos")],
  ])("%j in %s", (text, unit, target) => {
    expect(valueOf(parseTarget(text, unit, "ascending"))).toEqual(target);
  });

  it.each([
    ["ascending", atLeast("80")],
    ["descending", atMost("80")],
    ["regular", exactly("80")],
    ["nominal", exactly("80")],
  ] as const)("a number alone, %s", (direction, target) => {
    expect(valueOf(parseTarget("80", "count", direction))).toEqual(target);
  });

  it.each([null, "none"] as const)("a number alone without a direction (%s) is asked", (direction) => {
    expect(problemOf(parseTarget("80", "count", direction)).code).toBe("target-without-kind");
  });

  it.each([
    ["> 80", "target-not-inclusive"],
    ["más de 80", "target-not-inclusive"],
    ["menor a 5", "target-not-inclusive"],
    ["", "cell-unreadable"],
    ["≥", "cell-unreadable"],
    ["trimestral", "cell-unreadable"],
    ["80 y 90", "cell-unreadable"],
    ["≥ 1.234", "number-two-ways"],
    ["≥ 80 %", "unit-unlike"],
    ["entre 110 y 90", "target-invalid"],
    ["x".repeat(300), "cell-unreadable"],
  ])("%j is refused: %s", (text, code) => {
    expect(problemOf(parseTarget(text, "sesiones", "ascending")).code).toBe(code);
  });

  it("without any unit is refused", () => {
    expect(problemOf(parseTarget("≥ 80", null, "ascending")).code).toBe("unit-missing");
  });
});
