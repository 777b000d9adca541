import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReported, type Reported } from "../../src/core/domain/figure.ts";
import { previousYear } from "../../src/core/report/year-differences.ts";
import type { YearReport } from "../../src/core/report/year-report.ts";
import { yearFiles } from "../../src/formats/year-files.ts";
import { readYearEdition, yearJson } from "../../src/formats/year-json.ts";
import { d, must } from "../core/decimals.ts";
import { approved, factsOf, type FactsOf, number } from "../core/report/year-facts.ts";
import { reportOfOne, yearReport, yearSnapshot } from "../core/report/year-fixture.ts";
import { faultsOf } from "./data-package-rules.ts";
import { correctedReport, hostileReport, linesOf, REPORT, yearText } from "./year-files.ts";

const COUNTED = { key: "X-1", plan: { accumulation: "sum", unit: "count" } } as const satisfies FactsOf;

type Line = Readonly<Record<string, string>>;

function cell(line: Line, name: string): string {
  return must(line[name], name);
}

function reportedIn(line: Line): Reported | null {
  const [status, value, numerator, denominator] = ["status", "value", "numerator", "denominator"].map((name) =>
    cell(line, name),
  );
  const [per, unit, why] = ["per", "unit", "why"].map((name) => cell(line, name));
  return readReported({
    status: status ?? "",
    value: value ?? "",
    numerator: numerator ?? "",
    denominator: denominator ?? "",
    per: per ?? "",
    unit: unit ?? "",
    why: why ?? "",
  });
}

function lineOf(report: YearReport, key: string, period: string): Line {
  const found = linesOf(report, "avances.csv").find(
    (line) => line["key"] === key && line["period"] === period && line["disaggregation"] === "total",
  );
  return must(found, `${key} ${period}`);
}

describe("avances.csv", () => {
  it("says of every period what was reported, and reads back as it was: no empty becomes another, nor a zero", () => {
    const kinds = new Set<string>();
    for (const indicator of REPORT.indicators) {
      for (const point of indicator.series) {
        expect(reportedIn(lineOf(REPORT, indicator.key, point.period))).toEqual(point.reported);
        kinds.add(point.reported.kind);
      }
    }
    expect(kinds).toEqual(new Set(["value", "no-data", "not-applicable", "not-due"]));
  });

  const decimal = fc.integer({ min: -9999, max: 9999 }).map((n) => d(`${n / 16}`));
  const anyReported: fc.Arbitrary<Reported> = fc.oneof(
    decimal.map((value): Reported => ({ kind: "value", figure: { kind: "amount", value, unit: "horas" } })),
    fc.tuple(decimal, decimal).map(([numerator, denominator]): Reported => ({
      kind: "value",
      figure: { kind: "ratio", numerator, denominator, per: d("1000"), unit: "por mil" },
    })),
    fc.constant<Reported>({ kind: "no-data", why: null }),
    fc.constantFrom<Reported>(
      { kind: "no-data", why: "se perdió, «todo»" },
      { kind: "not-applicable", why: "hubo\nveda" },
      { kind: "not-due" },
    ),
  );

  it("reads back any figure and any empty", () => {
    fc.assert(
      fc.property(anyReported, (reported) => {
        const report = reportOfOne({
          ...COUNTED,
          progress: [approved("X-1", "2025-Q1", { reported, justification: "así" })],
        });
        expect(reportedIn(lineOf(report, "X-1", "2025-Q1"))).toEqual(reported);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps numerator and denominator, the light with its formula, and the target", () => {
    expect(lineOf(REPORT, "BIB-002", "2025-Q3")).toMatchObject({
      numerator: "50",
      denominator: "52",
      per: "100",
      value: "",
      year_to_date: "94.8387096774",
      target_kind: "at-least",
      target_lower: "95",
      target_upper: "",
      light: "green",
      verdict: "not-met",
      achievement: "99.8",
      formula: "ratio",
      rules: "default-1",
    });
  });

  it("says what is missing where there is no colour, and where the figure comes from", () => {
    expect(lineOf(REPORT, "BIB-012", "2025-Q3")).toMatchObject({
      light: "not-evaluable",
      missing: "target direction accumulation",
      findings: "frequency-not-said",
      from: "imported",
      page: "2",
      line: "41",
      raw: "71%",
      confirmed_by: "planeacion",
    });
    expect(lineOf(REPORT, "BIB-009", "2025-Q3")).toMatchObject({
      source_file: "prestamos-tercer-trimestre.csv",
      line: "212",
      raw: "TOTAL;18 402;;",
    });
  });

  it("has a line for each part, hides small ones whole, and judges none", () => {
    const parts = linesOf(REPORT, "avances.csv").filter((line) => line["disaggregation"] === "sexo");
    expect(parts.map((line) => [line["part"], line["status"], line["numerator"], line["light"]])).toEqual([
      ["Mujeres", "hidden", "", ""],
      ["Hombres", "hidden", "", ""],
      ["No lo dijo", "hidden", "", ""],
    ]);
  });

  it("leaves negatives numbers, and no cell that a spreadsheet would run", () => {
    const text = yearText(hostileReport(), "avances.csv");
    expect(text).toContain(",-1,");
    for (const line of linesOf(hostileReport(), "avances.csv")) {
      expect(Object.values(line).filter((one) => /^[=+\-@\t\r]/.test(one) && !/^-?\d+(\.\d+)?$/.test(one))).toEqual([]);
    }
  });
});

describe("metas.csv and indicadores.csv", () => {
  it("have every version of a target with its calendar, who asked, who authorised and why", () => {
    const own = linesOf(REPORT, "metas.csv").filter((line) => line["key"] === "BIB-001");
    expect(own).toHaveLength(10);
    expect(own.filter((line) => line["version"] === "2" && line["scope"] === "annual")).toMatchObject([
      {
        target_lower: "105",
        cut: "true",
        increase: "false",
        asked_by: "fomento",
        set_by: "planeacion",
        in_force: "true",
      },
    ]);
  });

  it("have each indicator once, with its former names, baseline and light", () => {
    const lines = linesOf(REPORT, "indicadores.csv");
    expect(lines.map((line) => line["key"])).toEqual(REPORT.indicators.map((one) => one.key));
    expect(lines.find((line) => line["key"] === "BIB-016")).toMatchObject({
      former_names: "Visitas a la página",
      light: "green",
    });
    expect(lines.find((line) => line["key"] === "BIB-010")).toMatchObject({
      baseline: "",
      baseline_none: "La encuesta es nueva.",
    });
  });
});

describe("year.json", () => {
  it.each<[string, () => YearReport]>([
    ["a year in which everything happens", () => REPORT],
    ["one that corrects another", correctedReport],
    ["a hostile one", hostileReport],
    ["one of nothing", () => yearReport({ indicators: [], lineage: [] })],
  ])("gives a later edition all it needs of %s", (_, reportOf) => {
    const report = reportOf();
    expect(readYearEdition(yearJson(report))).toEqual(previousYear(report));
  });

  it("holds the whole report, and nothing of evidence with personal data", () => {
    const whole = { schema: "indicadora/year/1", ...REPORT };
    expect(JSON.parse(yearText(REPORT, "year.json"))).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(yearText(REPORT, "year.json")).not.toContain("con nombres y edades");
  });

  const text = yearText(
    reportOfOne({ ...COUNTED, progress: [approved("X-1", "2025-Q1", { reported: number("5") })] }),
    "year.json",
  );
  it.each([
    ["no JSON", "{"],
    ["another schema", text.replace("indicadora/year/1", "indicadora/year/2")],
    ["a period that is none", text.replace('"period": "2025-Q3"', '"period": "2025-Q9"')],
    ["a number that is none", text.replaceAll('"value":"5"', '"value":"cinco"')],
    ["an empty with a number", text.replaceAll('"reported":{"kind":"value"', '"reported":{"kind":"no-data"')],
    ["a light that is none", text.replaceAll('"light":"not-evaluable"', '"light":"pink"')],
    ["no indicators", text.replace('"indicators"', '"others"')],
  ])("is not taken for an edition with %s", (_, altered) => {
    expect(readYearEdition(new TextEncoder().encode(altered))).toBeNull();
  });
});

describe("datapackage.json", () => {
  const faultsIn = (report: YearReport) => {
    const files = new Map(yearFiles(report).map(({ name, bytes }) => [name, bytes]));
    return faultsOf(JSON.parse(yearText(report, "datapackage.json")), files);
  };

  it.each<[string, () => YearReport]>([
    ["a year in which everything happens", () => REPORT],
    ["one that corrects another", correctedReport],
    ["a hostile one", hostileReport],
    ["one of nothing", () => yearReport({ indicators: [], lineage: [] })],
    [
      "a body with an awkward id",
      () => yearReport({ institution: { ...yearSnapshot().institution, id: "IEBEM Durango/México" } }),
    ],
    [
      "an indicator that nobody has described",
      () =>
        yearReport({ indicators: [factsOf({ key: "N-1", name: null, plan: null, frequency: null, direction: null })] }),
    ],
  ])("keeps the rules of the standard for %s", (_, reportOf) => {
    expect(faultsIn(reportOf())).toEqual([]);
  });
});
