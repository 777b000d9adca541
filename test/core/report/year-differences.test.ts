import { describe, expect, it } from "vitest";
import { buildYearReport } from "../../../src/core/report/build-year-report.ts";
import { previousYear } from "../../../src/core/report/year-differences.ts";
import { atLeast, d, period } from "../decimals.ts";
import { factsOf, type FactsOf, history, percent, set } from "./year-facts.ts";
import { reportOfOne, yearReport, yearSnapshot } from "./year-fixture.ts";

const report = yearReport();
const COUNTED = { key: "X-1", plan: { accumulation: "sum", unit: "count" } } as const satisfies FactsOf;

describe("differences", () => {
  const before = { ...COUNTED, targets: [set({ annual: atLeast("90", "percent"), calendar: null })] };
  const constant = { accumulation: "constant", unit: "percent" } as const;
  const q1 = (rounds: Parameters<typeof history>[2]) => ({
    ...before,
    plan: constant,
    progress: [history("X-1", "2025-Q1", rounds)],
  });
  const first = { reported: percent("72"), upTo: "approved" } as const;
  const fix = { reported: percent("91"), given: { justification: "error de dedo" }, upTo: "approved" } as const;
  const against = (now: FactsOf, then: FactsOf) => {
    const old = previousYear(reportOfOne(then, { edition: { number: 4, by: "p", at: "2025-04-21T17:00:00Z" } }));
    return buildYearReport(yearSnapshot({ indicators: [factsOf(now)], lineage: [] }), old);
  };

  it("show the previous value beside its correction, who, when and why", () => {
    const { edition, differences } = against(q1([first, fix]), q1([first]));
    expect(edition.corrects).toBe(4);
    expect(differences).toMatchObject([
      {
        kind: "changed",
        period: "2025-Q1",
        what: ["figure", "light", "achievement"],
        before: { reported: percent("72"), light: "yellow", shown: "80" },
        after: { reported: percent("91"), light: "green", shown: "101.1" },
        cause: { kind: "approved", corrects: true, justification: "error de dedo", approved: { by: "titular" } },
      },
    ]);
  });

  it.each<[string, FactsOf, FactsOf, string]>([
    ["nothing, when nothing changed", q1([first]), q1([first]), ""],
    ["a figure that came late", q1([first]), q1([]), "changed approved"],
    ["a figure that fell away", q1([]), q1([first]), "changed withdrawn"],
    ["an indicator that is new", q1([first]), { ...q1([first]), key: "X-2" }, "added, removed"],
    [
      "another target",
      { ...q1([first]), targets: [set({ annual: atLeast("70", "percent"), calendar: null })] },
      q1([first]),
      "changed target, changed target, changed target",
    ],
    ["another direction", { ...q1([first]), direction: "nominal" }, q1([first]), "changed follows"],
  ])("are %s", (...[, now, then, expected]) => {
    const said = against(now, then).differences.map((one) =>
      one.kind === "changed" ? `changed ${one.cause.kind}` : one.kind,
    );
    expect(said.join(", ")).toBe(expected);
  });

  it("are none against an edition of another period", () => {
    const other = { ...previousYear(report), period: period("2025-Q2") };
    expect(yearReport({}, other)).toMatchObject({ edition: { corrects: null }, differences: [] });
  });

  it("name the rules when those are what changed", () => {
    const old = previousYear(report);
    const rules = {
      ...report.rules,
      id: "propias-1",
      bands: { ...report.rules.bands, standard: { green: d("99"), yellow: d("95") } },
    };
    const { differences } = yearReport({ rules }, old);
    expect(differences.map((one) => (one.kind === "changed" ? one.cause.kind : one.kind))).toContain("rules");
  });
});
