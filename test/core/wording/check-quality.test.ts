import { describe, expect, it } from "vitest";
import { amount, type Reported } from "../../../src/core/domain/figure.ts";
import type { Field } from "../../../src/core/domain/field.ts";
import type { IndicatorFacts } from "../../../src/core/domain/indicator-facts.ts";
import type { IndicatorVersion } from "../../../src/core/domain/register.ts";
import { checkQuality, type IndicatorQuality } from "../../../src/core/wording/check-quality.ts";
import type { Criterion } from "../../../src/core/wording/cremaa.ts";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { facts, observed, PLAN, progress, target, there, version, withdrawn } from "./facts.ts";
import { decimal, GOOD } from "./fixture.ts";

function check(...all: readonly IndicatorFacts[]): readonly IndicatorQuality[] {
  return checkQuality(all, INCLUSIVE_RULES, new Map());
}

function of(one: IndicatorFacts): IndicatorQuality {
  return there(check(one)[0]);
}

function codes(one: IndicatorFacts): readonly string[] {
  return of(one).coherence.map(({ code, data }) => `${code} ${String(data["period"] ?? "")}`.trim());
}

/** The reasons given under one criterion. */
function reasons(one: IndicatorQuality, criterion: Criterion): readonly string[] {
  return there(one.checklist.answers.find((answer) => answer.criterion === criterion)).reasons.map(({ code }) => code);
}

const count = (text: string) => amount(decimal(text), "count");
const percent = (text: string) => amount(decimal(text), "percent");

describe("an indicator nothing can be said against", () => {
  it("gets no finding, and all six criteria met", () => {
    const quality = of(facts({ progress: [progress("2025-Q1", percent("93"))] }));
    expect(quality).toMatchObject({ key: "IND-001", name: GOOD.name, wording: [], coherence: [] });
    expect(quality.checklist.counts).toEqual({ met: 6, "not-met": 0, "cannot-be-told": 0 });
  });
});

describe("the checklist", () => {
  it.each<readonly [string, Partial<IndicatorFacts>, Criterion, readonly string[]]>([
    ["knows no target without one", { targets: [] }, "adequate", ["target-missing"]],
    [
      "takes the newest target",
      { targets: [target(1, "95"), target(2, "40", "count")] },
      "adequate",
      ["baseline-and-target-unlike"],
    ],
    [
      "takes baseline, unit and source from the plan",
      { versions: [version({ plan: null, unitLabel: null })] },
      "adequate",
      ["baseline-missing"],
    ],
    ["knows no source without a plan", { versions: [version({ plan: null })] }, "economic", ["source-missing"]],
    ["knows the unit of the plan where no label names it", { versions: [version({ unitLabel: null })] }, "clear", []],
    [
      "an unknown unit is no unit",
      { versions: [version({ unitLabel: null, plan: { ...PLAN, unit: "unknown" } })] },
      "clear",
      ["unit-missing"],
    ],
    [
      "takes the formula of the plan for a method",
      {
        versions: [
          version({ method: null, plan: { ...PLAN, formula: { source: "a / b * 100", variables: [], places: 1 } } }),
        ],
      },
      "monitorable",
      [],
    ],
    ["asks for a method", { versions: [version({ method: null })] }, "monitorable", ["method-missing"]],
    ["reads the newest version", { versions: [version({ name: "Taller" }), version({ version: 2 })] }, "relevant", []],
  ])("%s", (...[, change, criterion, expected]) => {
    expect(reasons(of(facts(change)), criterion)).toEqual(expected);
  });
});

describe("a cell in doubt", () => {
  const unread = version({ name: null, definition: null });
  const doubted = (one: IndicatorFacts, ...fields: readonly Field[]) =>
    there(checkQuality([one], INCLUSIVE_RULES, new Map([["IND-001", fields]]))[0]);

  it("is not missing: what rests on it cannot be told until somebody reads it", () => {
    const quality = doubted(facts({ versions: [unread] }), "indicator", "definition");
    expect(quality.checklist.answers.map(({ state }) => state)).toEqual([
      "cannot-be-told",
      "cannot-be-told",
      "met",
      "met",
      "met",
      "cannot-be-told",
    ]);
    expect(reasons(quality, "clear")).toEqual(["cell-in-doubt", "cell-in-doubt"]);
  });

  it("leaves what is read for sure to be judged", () => {
    const quality = doubted(facts({ versions: [version({ name: null, definition: "Trámite" })] }), "indicator");
    expect(reasons(quality, "clear")).toEqual(["definition-defines-nothing", "cell-in-doubt"]);
    expect(reasons(quality, "relevant")).toEqual(["cell-in-doubt"]);
  });
});

describe("what an indicator adds to the others", () => {
  const other = (change: Partial<IndicatorVersion>) => facts({ versions: [version({ key: "IND-002", ...change })] });
  const marginal = (...others: readonly IndicatorFacts[]) =>
    reasons(there(check(facts(), ...others)[0]), "marginal-contribution");

  it.each<readonly [string, Partial<IndicatorVersion>, readonly string[]]>([
    ["nothing, beside one of its name", { definition: "Otra" }, ["same-as-other"]],
    [
      "nothing, whatever the case and accents",
      { name: there(GOOD.name).toUpperCase(), definition: null },
      ["same-as-other"],
    ],
    ["nothing, beside one of its definition", { name: "Otro" }, ["same-as-other"]],
    ["something, beside another one", { name: "Otro", definition: "Otra cosa distinta" }, []],
    ["something, beside one of another objective", { objective: "Fomentar la lectura" }, []],
    ["something, beside one of last year", { cycle: "2024-01-01/2024-12-31" }, []],
    ["nothing, beside one whose cycle overlaps", { cycle: "2024-09-01/2025-08-31" }, ["same-as-other"]],
  ])("%s", (_, change, expected) => {
    expect(marginal(other(change))).toEqual(expected);
  });

  it("cannot be told while nobody knows its objective", () => {
    const unknown = facts({ versions: [version({ objective: null })] });
    expect(reasons(of(unknown), "marginal-contribution")).toEqual(["others-unknown"]);
  });

  it("is found among thousands of the same name", () => {
    const many = Array.from({ length: 2000 }, (_, i) => other({ key: `IND-${i + 3}` }));
    expect(check(...many).every((one) => reasons(one, "marginal-contribution")[0] === "same-as-other")).toBe(true);
  });
});

describe("the figures of an indicator", () => {
  const talleres = {
    versions: [version({ name: "Talleres", definition: "Talleres impartidos", unitLabel: "Talleres" })],
  } as const;
  const running = { basis: "cumulative" } as const;

  it.each<readonly [string, Partial<IndicatorFacts>, readonly string[]]>([
    ["a share over 100 %", { progress: [progress("2025-Q1", percent("251"))] }, ["share-over-hundred 2025-Q1"]],
    [
      "a share over 100 % that was imported",
      { imported: [observed("2025-Q1", "251")] },
      ["share-over-hundred 2025-Q1"],
    ],
    [
      "a running total that falls, in the order of time",
      { ...talleres, progress: [progress("2025-Q2", count("7"), running), progress("2025-Q1", count("9"), running)] },
      ["running-total-falls 2025-Q2"],
    ],
    [
      "parts that do not add up",
      { ...talleres, progress: [progress("2025-Q1", count("9"), { parts: [count("3"), count("5")] })] },
      ["parts-not-total 2025-Q1"],
    ],
    [
      "a note that denies the figure",
      { ...talleres, progress: [progress("2025-Q1", count("9"), { note: "No hubo talleres" })] },
      ["none-beside-number 2025-Q1"],
    ],
    [
      "a note with another number",
      { ...talleres, progress: [progress("2025-Q1", count("9"), { note: "Se realizaron 12 talleres" })] },
      ["text-number-differs 2025-Q1"],
    ],
    [
      "a jump far from the others",
      {
        ...talleres,
        progress: ["12", "11", "13", "12", "120"].map((value, i) => progress(`2025-M0${i + 1}`, count(value))),
      },
      ["unusual-jump 2025-M05"],
    ],
    [
      "units that change from a document to a capture",
      { ...talleres, imported: [observed("2025-Q1", "25")], progress: [progress("2025-Q2", count("9"))] },
      ["mixed-units"],
    ],
  ])("%s", (_, change, expected) => {
    expect(codes(facts(change))).toEqual(expected);
  });

  it.each<readonly [string, Partial<IndicatorFacts>]>([
    [
      "were corrected since",
      {
        progress: [
          progress("2025-Q1", percent("251"), { state: "approved" }),
          progress("2025-Q1", percent("95"), { revision: 2 }),
        ],
      },
    ],
    [
      "were captured after an import that said otherwise",
      { imported: [observed("2025-Q1", "251")], progress: [progress("2025-Q1", percent("95"))] },
    ],
    ["were withdrawn", { imported: [observed("2025-Q1", "251"), withdrawn("2025-Q1", 2)] }],
    [
      "fall because a new cycle begins",
      {
        versions: [
          version({ ...talleres.versions[0], cycle: "2024-01-01/2024-12-31" }),
          version({ ...talleres.versions[0], version: 2 }),
        ],
        progress: [progress("2024-Q4", count("9"), running), progress("2025-Q1", count("2"), running)],
      },
    ],
  ])("raise nothing when they %s", (_, change) => {
    expect(codes(facts(change))).toEqual([]);
  });

  it.each<readonly [string, Reported]>([
    ["no data", { kind: "no-data", why: "El sistema no estuvo disponible" }],
    ["not applicable", { kind: "not-applicable", why: "No hubo proceso electoral" }],
    ["not due", { kind: "not-due" }],
    ["zero", count("0")],
  ])("raise nothing about %s, whatever stands beside it", (_, empty) => {
    const before = progress("2025-Q1", count("9"), running);
    const noted = progress("2025-Q2", empty, { note: "Ninguno" });
    expect(codes(facts({ ...talleres, progress: [before, noted] }))).toEqual([]);
    expect(codes(facts({ ...talleres, imported: [observed("2025-Q1", null)] }))).toEqual([]);
  });
});

describe("the wording of an indicator", () => {
  it("is looked at in every text its area writes, each with its place", () => {
    const one = facts({
      versions: [version({ objective: "Apoyar a los alumnos", definition: "Cursos para las y los alumnos" })],
      progress: [progress("2025-Q1", percent("90"), { note: "Faltaron los alumnos de tres grupos" })],
    });
    expect(of(one).wording).toMatchObject([
      {
        field: "objective",
        period: null,
        suggestions: [{ offset: 7, length: 13, found: "a los alumnos", alternatives: [{ text: "al alumnado" }, {}] }],
        withheld: [],
      },
      { field: "definition", suggestions: [], withheld: [{ found: "los alumnos", guard: "includes-both" }] },
      { field: "note", period: "2025-Q1", suggestions: [{ found: "los alumnos" }] },
    ]);
  });

  it("is left to others in the names of areas, programmes and sources", () => {
    const plan = { ...PLAN, informationSource: "Padrón de los beneficiarios" };
    const one = facts({
      versions: [version({ area: "Los alumnos", programme: "Los alumnos", dimension: "Los alumnos", plan })],
    });
    expect(of(one).wording).toEqual([]);
  });
});
