import { describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { judgeCase } from "../../../src/core/evaluation/judge-case.ts";
import { readCase } from "../../../src/core/evaluation/read-case.ts";
import { compareRatio, printedRatioFinding } from "../../../src/core/evaluation/compare-ratio.ts";
import { d, valueOf } from "../decimals.ts";

function judge(fields: Readonly<Record<string, unknown>>) {
  return judgeCase(valueOf(readCase(fields, 1)), DEFAULT_RULES);
}

const RISING = { direction: "ascending" };

describe("real oddities", () => {
  it("251 % of progress is kept as it is, and said", () => {
    expect(judge({ ...RISING, unit: "percent", target: { atLeast: "100" }, actual: "251" })).toMatchObject({
      yearToDate: "251",
      ratio: "251",
      shown: "251",
      light: "over-fulfilled",
      findings: ["progress-over-hundred"],
    });
  });

  it("452 handled against 100 is not 452 %: volumes larger than any preset number are legal", () => {
    const byUnit = (unit: string) =>
      judge({ ...RISING, unit, baseline: "0", target: { atLeast: "400" }, actual: "452" });
    expect(byUnit("asuntos")).toMatchObject({ light: "over-fulfilled", shown: "113", findings: [] });
    expect(byUnit("percent").findings).toEqual(["progress-over-hundred"]);
  });

  it("target 0 with result 1004: met or not, no percentage, and a finding", () => {
    expect(judge({ ...RISING, target: "0", actual: "1004" })).toMatchObject({
      met: true,
      ratio: null,
      formula: "verdict",
      light: "green",
      findings: ["target-zero-with-result"],
    });
    expect(judge({ direction: "descending", target: "0", actual: "1004" })).toMatchObject({
      met: false,
      light: "red",
      findings: [],
    });
  });

  it("a rank is neither summed nor averaged nor divided", () => {
    const rank = { direction: "descending", unit: "lugar", target: { atMost: "3" } };
    expect(judge({ ...rank, baseline: "9", actual: "5" })).toMatchObject({
      met: false,
      light: "red",
      formula: "verdict",
    });
    expect(judge({ ...rank, baseline: "9", actual: "2" })).toMatchObject({
      met: true,
      light: "green",
      formula: "verdict",
    });
    const summed = judge({ ...rank, accumulation: "sum", quarters: ["5", "4"] });
    expect(summed.findings).toContain("rank-added-up");
    expect(judge({ ...rank, accumulation: "constant", quarters: ["5", "2"] })).toMatchObject({
      light: "green",
      findings: [],
    });
  });

  it("a calendar that does not add up is said, and each period is judged by its own target all the same", () => {
    const year = { ...RISING, accumulation: "sum", annualTarget: "24", quarters: ["6", "6", "6", "6"] };
    expect(judge({ ...year, calendar: { discrete: ["6", "6", "6", "5"] } })).toMatchObject({
      light: "green",
      findings: ["calendar-does-not-add-up"],
    });
    expect(judge({ ...year, calendar: { cumulative: ["6", "12", "18", "24"] } }).findings).toEqual([]);
  });

  it("a baseline that is a year is said, where the other numbers show it", () => {
    const odd = (baseline: string, unit: string, target: string) =>
      judge({ ...RISING, unit, baseline, target, actual: "55" }).findings.includes("year-as-baseline");
    expect(odd("2024", "percent", "100")).toBe(true);
    expect(odd("2024", "talleres", "60")).toBe(true);
    expect(odd("2024", "vacunas", "2400")).toBe(false);
    expect(odd("1024", "talleres", "60")).toBe(false);
  });

  it("0.95 under “Porcentaje” is said, and not turned into 95 %", () => {
    const fraction = judge({ ...RISING, unit: "%", target: { atLeast: "95" }, actual: "0.95" });
    expect(fraction).toMatchObject({ shown: "1", light: "red", findings: ["percent-as-fraction"] });
    expect(judge({ ...RISING, unit: "%", target: { atLeast: "1" }, actual: "0.95" }).findings).toEqual([]);
    expect(judge({ ...RISING, unit: "%", target: { atLeast: "95" }, actual: "0" }).findings).toEqual([]);
  });

  it("a decreasing indicator is not rewarded for getting worse", () => {
    const worse = { direction: "descending", baseline: "100", target: { atMost: "60" }, actual: "140" };
    expect(judge(worse)).toMatchObject({ gap: "-100", light: "red", met: false });
    expect(judge({ ...worse, target: { atLeast: "60" } })).toMatchObject({
      light: "not-evaluable",
      missing: ["agreement"],
      findings: ["target-kind-contrary-to-direction"],
    });
  });

  it("a target equal to the baseline asks to keep it, which is not contrary to any direction", () => {
    for (const [direction, target] of [
      ["descending", { atMost: "60" }],
      ["ascending", { atLeast: "60" }],
    ] as const) {
      expect(judge({ direction, baseline: "60", target, actual: "60" })).toMatchObject({
        light: "green",
        findings: [],
      });
    }
    const contrary = { baseline: "60", actual: "50" };
    expect(judge({ ...contrary, direction: "descending", target: { atMost: "61" } }).finding).toBe(
      "target-contrary-to-direction",
    );
    expect(judge({ ...contrary, direction: "ascending", target: { atLeast: "59" } }).finding).toBe(
      "target-contrary-to-direction",
    );
  });

  it("a baseline in another unit is said, and not used", () => {
    const unlike = { ...RISING, target: { atLeast: "10" }, actual: "9", baseline: { value: "5", unit: "percent" } };
    expect(judge(unlike)).toMatchObject({ light: "green", formula: "ratio", findings: ["values-in-unlike-units"] });
  });
});

describe("a printed ratio and the one its numbers make", () => {
  it.each([
    ["80", "12", "15", "agrees"],
    ["66.6", "2", "3", "agrees"],
    ["66.7", "2", "3", "agrees"],
    ["66", "2", "3", "agrees"],
    ["67", "2", "3", "agrees"],
    ["66.5", "2", "3", "differs"],
    ["66.8", "2", "3", "differs"],
    ["79", "12", "15", "agrees"],
    ["78", "12", "15", "differs"],
    ["79.0", "12", "15", "differs"],
    ["0.8", "12", "15", "differs"],
    ["80", "0", "0", "no-demand"],
    ["ochenta", "12", "15", "not-a-number"],
  ])("%s printed for %s of %s %s", (...[printed, numerator, denominator, kind]) => {
    expect(compareRatio({ printed, numerator: d(numerator), denominator: d(denominator), per: d("100") }).kind).toBe(
      kind,
    );
  });

  it("that differ are a finding with both, and the printed one stays", () => {
    const ratio = { printed: "75.0", numerator: d("2"), denominator: d("3"), per: d("100") };
    expect(printedRatioFinding(ratio)).toMatchObject({
      code: "printed-ratio-differs",
      addressee: "area",
      data: { printed: "75.0", value: "66.67" },
    });
    const printed = { value: "75", numerator: "2", denominator: "3" };
    expect(judge({ ...RISING, unit: "%", target: "100", actual: "75", printed })).toMatchObject({
      yearToDate: "75",
      findings: ["printed-ratio-differs"],
    });
  });
});
