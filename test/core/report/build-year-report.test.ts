import { describe, expect, it } from "vitest";
import { LIGHTS } from "../../../src/core/domain/evaluation.ts";
import type { YearSnapshot } from "../../../src/core/report/year-snapshot.ts";
import { openPeriod } from "../../../src/core/domain/reporting-period.ts";
import { atLeast, date, period } from "../decimals.ts";
import { approved, type FactsOf, history, number, planned, quarters, set, share } from "./year-facts.ts";
import { closed, pointOf, reportOfOne, sheetOf, yearReport } from "./year-fixture.ts";

const report = yearReport();
const COUNTED = { key: "X-1", plan: { accumulation: "sum", unit: "count" } } as const satisfies FactsOf;

describe("the head", () => {
  it("says what the report is of", () => {
    expect(report).toMatchObject({
      period: "2025-Q3",
      cutoff: "2025-09-30",
      fiscalYear: 2025,
      edition: { number: 5, corrects: null },
      rules: { id: "default-1", bands: { standard: { green: "90", yellow: "80" } } },
    });
  });

  const due = quarters("X-1", [number("1"), number("2"), number("3")]);
  it.each<[string, Partial<FactsOf>, Partial<YearSnapshot>, readonly string[]]>([
    ["nothing, when the period is closed and every due figure approved", { progress: due }, {}, []],
    [
      "the period, while it is open",
      { progress: due },
      { periods: [openPeriod(period("2025-Q3"), date("2025-10-20"))] },
      ["period-open 1"],
    ],
    ["the period, when nobody opened it", { progress: due }, { periods: [] }, ["period-open 1"]],
    ["figures nobody gave", {}, {}, ["not-captured 3"]],
    [
      "figures nobody approved",
      { progress: [...due.slice(0, 2), history("X-1", "2025-Q3", [{ reported: number("3"), upTo: "submitted" }])] },
      {},
      ["not-approved 1"],
    ],
  ])("is provisional for %s", (...[, of, more, expected]) => {
    const { provisional, edition } = reportOfOne({ ...COUNTED, ...of }, more);
    expect(provisional.map(({ why, count }) => `${why} ${count}`)).toEqual(expected);
    expect(edition.state).toBe(expected.length === 0 ? "final" : "provisional");
  });

  it("is final with an approved absence: somebody answers for it", () => {
    const absent = quarters("X-1", [number("1"), { kind: "no-data", why: "se perdió" }, number("3")]);
    expect(reportOfOne({ ...COUNTED, progress: absent }).edition.state).toBe("final");
  });

  it("names those it rests on a document for", () => {
    expect(report.provisional).toContainEqual({ why: "only-imported", count: 2, keys: ["BIB-012"] });
  });
});

describe("the counts", () => {
  it("are of every indicator whose cycle is not over, and name what they leave out", () => {
    expect(report.headline.total).toBe(21);
    expect(report.ended.map((one) => one.key)).toEqual(["BIB-022"]);
    expect(report.headline.leftOut).toContainEqual({ why: "not-captured", keys: ["BIB-011"] });
    expect(new Set(LIGHTS.filter((light) => report.headline.counts[light] > 0))).toEqual(new Set(LIGHTS));
  });

  it("go by area and by the periods of the year, those without area last", () => {
    expect(report.areas.map((one) => one.area)).toEqual([
      "Coordinación de Fomento a la Lectura",
      "Unidad de Administración y Archivo",
      "Dirección de Bibliotecas Públicas",
      null,
    ]);
    expect(report.areas[0]?.periods.map((one) => one.period)).toEqual(["2025-Q1", "2025-Q2", "2025-Q3"]);
  });

  it("say which lights are other than at the period before, the worse first", () => {
    expect(report.moves.slice(0, 2)).toMatchObject([
      { key: "BIB-003", before: "green", after: "yellow", way: "worse" },
      { key: "BIB-008", before: "yellow", after: "green", way: "better" },
    ]);
  });
});

describe("a figure", () => {
  it.each([
    ["BIB-001", "2025-Q3", "green ratio 101.3 from approved"],
    ["BIB-006", "2025-Q3", "green gap 98 from approved"],
    ["BIB-007", "2025-Q2", "green milestone 100 from approved"],
    ["BIB-008", "2025-Q2", "yellow regular 94 from approved"],
    ["BIB-009", "2025-Q3", "over-fulfilled ratio 251 from approved"],
    ["BIB-011", "2025-Q3", "not-captured from nobody"],
    ["BIB-012", "2025-Q3", "not-evaluable from imported missing target, direction, accumulation"],
    ["BIB-013", "2025-Q3", "not-applicable from approved"],
    ["BIB-014", "2025-Q3", "no-demand from approved"],
    ["BIB-015", "2025-Q3", "informative from approved"],
    ["BIB-017", "2025-Q1", "green verdict from approved"],
    ["BIB-018", "2025-Q3", "red verdict from approved"],
  ])("of %s in %s is %s", (key, at, expected) => {
    const { light, achievement, from, missing } = pointOf(report, key, at);
    const how = achievement ? [achievement.formula, achievement.shown] : [];
    const lacks = missing.length > 0 ? [`missing ${missing.join(", ")}`] : [];
    expect([light, ...how, `from ${from}`, ...lacks].filter((part) => part !== null).join(" ")).toBe(expected);
  });

  it("keeps the four empties apart", () => {
    expect(pointOf(report, "BIB-017", "2025-Q1").reported).toEqual(number("0", "accidentes"));
    expect(pointOf(report, "BIB-013", "2025-Q2").reported).toMatchObject({ kind: "no-data" });
    expect(pointOf(report, "BIB-013", "2025-Q3").reported).toMatchObject({ kind: "not-applicable" });
    expect(pointOf(report, "BIB-010", "2025-Q3").reported).toEqual({ kind: "not-due" });
  });

  it("has every revision, with what was corrected and why", () => {
    const [first, second] = pointOf(report, "BIB-002", "2025-Q2").revisions;
    expect(first).toMatchObject({ revision: 1, content: { reported: share("61", "61") }, corrects: null });
    expect(second).toMatchObject({ revision: 2, corrects: 1, approved: { by: "titular" } });
    expect(second?.content?.justification).toContain("un día después");
  });

  it("that nobody has reviewed is named, and its content kept back", () => {
    const { revisions } = pointOf(report, "BIB-011", "2025-Q3");
    expect(revisions).toMatchObject([
      {
        state: "returned",
        returned: { reason: "No coincide con el acta." },
        content: { reported: number("22", "clubes") },
      },
      { state: "submitted", content: null },
    ]);
  });

  it("never publishes evidence with personal data, and says that there is some", () => {
    const content = pointOf(report, "BIB-001", "2025-Q1").revisions[0]?.content;
    expect(content).toMatchObject({ withheld: 1, evidence: [{ personalData: false }] });
    expect(JSON.stringify(report)).not.toContain("asistencia.pdf");
  });

  it("leads back to the line of the file or document it comes from", () => {
    expect(pointOf(report, "BIB-009", "2025-Q3").revisions[0]?.content?.source).toMatchObject({
      kind: "file",
      raw: "TOTAL;18 402;;",
      at: { line: 212 },
    });
    expect(pointOf(report, "BIB-012", "2025-Q3").imports).toMatchObject([
      { importId: 3, place: { page: 2, line: 41 }, raw: "71%", by: "planeacion", state: "confirmed" },
    ]);
    expect(pointOf(report, "BIB-012", "2025-Q2").imports.map((one) => one.state)).toEqual(["confirmed", "withdrawn"]);
  });

  it("of a period the schedule does not know is shown, and judged by nobody", () => {
    const odd = reportOfOne({ ...COUNTED, progress: [approved("X-1", "2025-M02", { reported: number("4") })] });
    expect(sheetOf(odd, "X-1").unplaced).toEqual([{ period: "2025-M02", reported: number("4"), from: "approved" }]);
    expect(sheetOf(odd, "X-1").light).toBe("not-captured");
  });

  it("of a later period is let be", () => {
    const progress = quarters("X-1", [number("1"), number("2"), number("3"), number("4")]);
    const { series, unplaced } = sheetOf(reportOfOne({ ...COUNTED, progress }), "X-1");
    expect([series.length, unplaced.length]).toEqual([3, 0]);
  });
});

describe("an indicator", () => {
  it("knows its former names and where its series breaks", () => {
    const { formerNames, segments, lineage } = sheetOf(report, "BIB-016");
    expect(formerNames).toEqual(["Visitas a la página"]);
    expect(segments.map((one) => [one.periods.length, one.brokenBy.length])).toEqual([
      [4, 0],
      [5, 1],
    ]);
    expect(lineage.map((event) => event.kind)).toEqual(["renamed", "method-changed"]);
  });

  it("whose frequency nobody stated says so at every judgement", () => {
    const { series, findings } = sheetOf(report, "BIB-020");
    expect(findings.map((one) => one.code)).toContain("frequency-not-said");
    for (const { light, steps } of series) {
      expect(light).toBe("green");
      expect(steps).toContainEqual({ step: "finding", code: "frequency-not-said" });
    }
  });

  it("that has not begun is not due", () => {
    expect(sheetOf(report, "BIB-021")).toMatchObject({ light: "not-due", series: [] });
  });

  it("has its target changes, with who asked, who authorised and why", () => {
    expect(report.targetChanges).toMatchObject([
      {
        key: "BIB-001",
        unit: "talleres",
        before: { annual: atLeast("120", "talleres") },
        after: { version: 2, cut: true, increase: false, change: { askedBy: "fomento", authorisedBy: "planeacion" } },
      },
    ]);
  });

  it("says that its calendar does not add up", () => {
    const target = set(planned(atLeast("10"), "discrete", { "2025-Q1": atLeast("4") }));
    expect(sheetOf(reportOfOne({ ...COUNTED, targets: [target] }), "X-1").findings.map((one) => one.code)).toEqual([
      "calendar-does-not-add-up",
    ]);
  });
});

it("an institution without indicators has a report of none", () => {
  const empty = yearReport({ indicators: [], lineage: [], periods: [closed("2025-Q3")] });
  expect(empty).toMatchObject({ headline: { total: 0, included: 0, leftOut: [] }, areas: [], indicators: [] });
});
