import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/core/domain/field.ts";
import { type Finding, type FindingCode, FINDINGS } from "../../../src/core/domain/finding.ts";
import { parseDate } from "../../../src/core/domain/period.ts";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { AreaFindings } from "../../../src/core/ingest/area-findings.ts";
import type { Readings } from "../../../src/core/ingest/proposal.ts";

const EVERY_COLUMN: readonly Field[] = ["indicator", "target", "unit", "method", "direction", "area"];

function says(value: string | null, more: Partial<Reading> = {}): Reading {
  return { raw: value, value, status: "read", confidence: 1, reasons: ["as-printed"], alternatives: [], ...more };
}

const text = (value: string) => says(value);
const percent = (value: string, more: Partial<Reading> = {}) => says(value, { unit: "percent", ...more });
const bare = (value: string, more: Partial<Reading> = {}) => says(value, { unit: "unknown", ...more });
const asked = { status: "ask" } as const;

function findingsOf(rows: readonly Readings[], report: { columns?: readonly Field[]; cutoff?: string } = {}) {
  const cutoff = parseDate(report.cutoff ?? "");
  const found = new AreaFindings({ columns: report.columns ?? EVERY_COLUMN, cutoff });
  for (const [i, readings] of rows.entries()) found.add({ at: { line: i + 1, page: 1 }, readings });
  return found.all();
}

function codesOf(...args: Parameters<typeof findingsOf>): readonly FindingCode[] {
  return findingsOf(...args).map(({ code }) => code);
}

function only(code: FindingCode, ...args: Parameters<typeof findingsOf>): Finding {
  const [found, ...others] = findingsOf(...args).filter((finding) => finding.code === code);
  if (!found || others.length > 0) throw new Error(`${code} is found ${others.length + (found ? 1 : 0)} times`);
  return found;
}

interface Case {
  readonly code: FindingCode;
  readonly row: Readings;
  /** The same row with the one thing changed that matters. */
  readonly near: Readings;
  readonly cutoff?: string;
}

const CASES: readonly Case[] = [
  {
    code: "full-progress-in-first-quarter",
    row: { progress: percent("100"), frequency: text("quarterly") },
    near: { progress: percent("99.9"), frequency: text("quarterly") },
    cutoff: "2025-03-31",
  },
  {
    code: "zero-baseline-with-full-progress",
    row: { baseline: bare("0"), progress: percent("100") },
    near: { baseline: bare("1"), progress: percent("100") },
  },
  {
    code: "same-text-in-columns",
    row: { objective: text("Celebrar sesiones"), indicator: text("CELEBRAR SESIONES.") },
    near: { objective: text("Celebrar sesiones"), indicator: text("Sesiones celebradas") },
  },
  {
    code: "definition-defines-nothing",
    row: { definition: text("Trámite") },
    near: { definition: text("Trámites concluidos en plazo") },
  },
  {
    code: "number-of-beside-percentage",
    row: { indicator: text("Número de sesiones"), progress: percent("25") },
    near: { indicator: text("Número de sesiones"), progress: bare("24") },
  },
  {
    code: "unlike-units",
    row: { baseline: says("4", { unit: "sesiones" }), progress: says("4", { unit: "horas" }) },
    near: { baseline: says("4", { unit: "sesiones" }), progress: says("4", { unit: "sesiones" }) },
  },
  {
    code: "process-of-another-year",
    row: { indicator: text("Proceso Electoral 2023 - 2024") },
    near: { indicator: text("Proceso Electoral 2024 - 2025") },
    cutoff: "2025-06-30",
  },
  {
    code: "several-activities-packed",
    row: { indicator: text("Cursos; talleres; sesiones") },
    near: { indicator: text("Cursos y talleres; sesiones;") },
  },
  {
    code: "misspelling-repeated",
    row: { indicator: says("Sesiones", { raw: "Sesionnes", reasons: ["misspelling-in-source"] }) },
    near: { indicator: says("Sesiones", { raw: "Sesionnes", reasons: ["word-repaired-from-dictionary"] }) },
  },
  { code: "progress-over-hundred", row: { progress: percent("100.01") }, near: { progress: percent("100") } },
  {
    code: "target-zero-with-result",
    row: { target: bare("0"), progress: bare("1004") },
    near: { target: bare("0"), progress: bare("0") },
  },
  {
    code: "year-as-baseline",
    row: { baseline: bare("2024", { ...asked, reasons: ["looks-like-year"] }) },
    near: { baseline: bare("2024") },
  },
  {
    code: "formula-error-printed",
    row: { target: says(null, { raw: "#¡DIV/0!", ...asked, reasons: ["formula-error"] }) },
    near: { target: says(null, { raw: "por definir", ...asked, reasons: ["not-a-number"] }) },
  },
  {
    code: "no-value-reported",
    row: { progress: says(null, { raw: "ND", reasons: ["no-value-printed"] }) },
    near: { progress: bare("0") },
  },
];

describe("what is odd in a row", () => {
  it.each(CASES)("$code is found, once, at its row", ({ code, row, cutoff }) => {
    const found = only(code, [{}, row], cutoff === undefined ? {} : { cutoff });
    expect(found).toMatchObject({ at: { line: 2, page: 1 }, addressee: "area" });
    expect(found.field).toBeDefined();
  });

  it.each(CASES)("$code is not found in its neighbour", ({ code, near, cutoff }) => {
    expect(codesOf([near], cutoff === undefined ? {} : { cutoff })).not.toContain(code);
  });

  it("is nothing where the row says nothing", () => {
    expect(codesOf([{}], { cutoff: "2025-03-31" })).toEqual([]);
  });

  it("is not looked for in what a person must first decide", () => {
    const row: Readings = {
      objective: says("Sesiones", asked),
      indicator: says("Sesiones", asked),
      baseline: percent("0", asked),
      progress: percent("100", asked),
    };
    expect(codesOf([row], { cutoff: "2025-03-31" })).toEqual([]);
    expect(codesOf([{ progress: percent("101", asked) }])).toEqual([]);
    expect(codesOf([{ progress: says(null, asked) }])).toEqual([]);
  });

  it("needs a cut-off date where it compares with one", () => {
    const row = { indicator: text("Proceso Electoral 2020"), progress: percent("100") };
    expect(codesOf([row])).toEqual([]);
    expect(codesOf([row], { cutoff: "2025-06-30" })).toEqual(["process-of-another-year"]);
  });

  it("says what a person needs to see it", () => {
    expect(
      only("process-of-another-year", [{ objective: text("Plan 2023 y 2024") }], { cutoff: "2025-03-31" }).data,
    ).toEqual({
      years: ["2023", "2024"],
      reported: 2025,
    });
    expect(only("unlike-units", [{ baseline: bare("12"), progress: percent("100") }]).data).toEqual({
      baseline: "12",
      progress: "100",
    });
    expect(only("same-text-in-columns", [{ objective: text("A b"), definition: text("a b") }]).data).toEqual({
      columns: ["objective", "definition"],
    });
  });

  it("compares decimals exactly", () => {
    expect(codesOf([{ progress: percent("100.00000000000000001") }])).toEqual(["progress-over-hundred"]);
  });

  it("is found in a text of any length", () => {
    expect(codesOf([{ indicator: text("Sesiones de 2020 ".repeat(200_000)) }], { cutoff: "2025-06-30" })).toEqual([
      "process-of-another-year",
    ]);
  });
});

describe("units that cannot be compared", () => {
  it.each([
    ["a small bare baseline beside a percentage", bare("49.9"), percent("100"), true],
    ["a baseline that may be a percentage", bare("50"), percent("100"), false],
    ["both bare", bare("4"), bare("100"), false],
    ["one bare beside a named one", bare("4"), says("5", { unit: "horas" }), false],
    ["the row contradicting its unit", bare("100"), bare("452", { ...asked, reasons: ["unit-contradicts-row"] }), true],
    ["no baseline", says(null), percent("100"), false],
  ])("%s", (...[, baseline, progress, isFound]) => {
    expect(codesOf([{ baseline, progress }]).includes("unlike-units")).toBe(isFound);
  });
});

describe("one baseline over unlike rows", () => {
  const rows = (count: number, value: string, progress = bare("100")) =>
    Array.from({ length: count }, (): Readings => ({ baseline: bare(value), progress }));

  it("is found from five rows on, with their lines", () => {
    expect(codesOf(rows(4, "7"))).toEqual([]);
    expect(only("constant-baseline", rows(5, "7")).data).toEqual({ value: "7", rows: 5, lines: [1, 2, 3, 4, 5] });
  });

  it("is one run at a time", () => {
    const found = findingsOf([...rows(5, "7"), ...rows(4, "8"), ...rows(6, "7")]);
    expect(found.map(({ code, data }) => [code, data["rows"]])).toEqual([
      ["constant-baseline", 5],
      ["constant-baseline", 6],
    ]);
  });

  it("goes on over rows without a baseline, and not over a page", () => {
    expect(codesOf([...rows(3, "7"), {}, ...rows(2, "7")])).toEqual(["constant-baseline"]);
    const found = new AreaFindings({ columns: EVERY_COLUMN, cutoff: null });
    for (const [i, readings] of rows(8, "7").entries()) found.add({ at: { page: i < 4 ? 1 : 2 }, readings });
    expect(found.all()).toEqual([]);
  });

  it.each([
    ["75", "100", true],
    ["50", "0", true],
    ["100", "100", true],
    ["49", "100", false],
    ["101", "100", false],
    ["75", "101", false],
  ])("%s beside progress of %s behaves like a target: %s", (value, progress, isFound) => {
    expect(codesOf(rows(5, value, bare(progress))).includes("baseline-behaves-like-target")).toBe(isFound);
  });
});

describe("a name that comes again", () => {
  const named = (name: string, objective: string, more: Partial<Reading> = {}): Readings => ({
    indicator: says(name, more),
    objective: text(objective),
  });

  it("is found however it is spelt, with its lines", () => {
    const found = only("repeated-name", [named("Sesión", "a"), named("Otra", "b"), named("SESION.", "c")]);
    expect(found).toMatchObject({ severity: "warning", data: { name: "SESION.", rows: 2, lines: [1, 3] } });
  });

  it("is worse where the objective is the same too", () => {
    expect(only("repeated-name", [named("Sesión", "a"), named("Sesión", "A")]).severity).toBe("error");
  });

  it.each([
    ["another name", [named("Sesión", "a"), named("Sesiones", "a")]],
    ["a name still asked", [named("Sesión", "a"), named("Sesión", "a", asked)]],
  ])("is not %s", (_, rows) => {
    expect(codesOf(rows)).toEqual([]);
  });
});

describe("the report as a whole", () => {
  it("lacks the columns that nothing can be evaluated without", () => {
    expect(codesOf([], { columns: ["indicator", "target", "unit"] })).toEqual([
      "missing-column",
      "missing-column",
      "missing-column",
    ]);
    const missing = findingsOf([], { columns: ["indicator", "target", "unit"] });
    expect(missing.map(({ field }) => field)).toEqual(["method", "direction", "area"]);
    expect(codesOf([], { columns: EVERY_COLUMN })).toEqual([]);
  });

  it("lists a thousand of a kind and counts the rest", () => {
    const found = findingsOf(Array.from({ length: 1002 }, () => ({ progress: percent("101") })));
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toMatchObject({ code: "progress-over-hundred", at: {}, data: { further: 2 } });
  });

  it("has a case here for every finding of an area, but for those that evaluation makes", () => {
    const judged = [
      "target-contrary-to-direction",
      "target-kind-contrary-to-direction",
      "calendar-does-not-add-up",
      "percent-as-fraction",
      "printed-ratio-differs",
      "rank-added-up",
      "values-in-unlike-units",
      "frequency-not-said",
    ];
    const area = Object.entries(FINDINGS).flatMap(([code, addressee]) =>
      addressee === "area" && !judged.includes(code) ? [code] : [],
    );
    const whole = ["constant-baseline", "baseline-behaves-like-target", "repeated-name", "missing-column"];
    expect([...CASES.map(({ code }) => code), ...whole].toSorted()).toEqual(area.toSorted());
  });
});
