import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProgressSheet } from "../../../src/core/capture/read-progress-sheet.ts";
import { ACCUMULATIONS } from "../../../src/core/domain/accumulation.ts";
import { checkParts } from "../../../src/core/domain/disaggregation.ts";
import { LIGHTS } from "../../../src/core/domain/evaluation.ts";
import { changesOf } from "../../../src/core/domain/target-version.ts";
import { isTargetZero } from "../../../src/core/domain/target.ts";
import { DIRECTIONS } from "../../../src/core/domain/register.ts";
import { LIGHT_NAMES } from "../../../src/core/words/evaluation-names.ts";
import { must } from "../decimals.ts";
import {
  evaluationOf,
  exampleGrid,
  exampleText,
  FOLDER,
  INDICATORS,
  KNOWN,
  progressOf,
  QUARTERS,
  targetsOf,
  yearOf,
} from "./example-year.ts";
import { codes } from "./sheets.ts";

const KEYS = [...KNOWN.keys()];
const TARGETS = targetsOf("metas.csv");
const FILES = QUARTERS.map((quarter) => `avances-${quarter}.csv`);
const PROGRESS = FILES.flatMap(progressOf);

/** Those of a list that are there, in its order. */
function present<T>(all: readonly T[], found: readonly T[]): readonly T[] {
  return all.filter((one) => found.includes(one));
}

describe("the example year of a municipality", () => {
  it("has indicators of six areas, each known by its key", () => {
    expect(KEYS).toHaveLength(INDICATORS.length);
    expect(new Set(INDICATORS.map(({ indicator }) => indicator.area)).size).toBe(6);
  });

  it("shows every way of accumulating and every direction", () => {
    const years = KEYS.map(yearOf);
    expect(
      present(
        ACCUMULATIONS,
        years.flatMap(({ accumulation }) => accumulation ?? []),
      ),
    ).toEqual(ACCUMULATIONS);
    expect(
      present(
        DIRECTIONS,
        years.flatMap(({ direction }) => direction ?? []),
      ),
    ).toEqual(DIRECTIONS);
  });

  it("shows every colour and every grey, by really evaluating it", () => {
    const lights = KEYS.flatMap((key) => evaluationOf(key).periods.map(({ evaluation }) => evaluation.light));
    expect(present(LIGHTS, lights)).toEqual(LIGHTS);
  });

  it("shows every kind of target, one of zero, both kinds of calendar and none", () => {
    const all = [...TARGETS.values()];
    expect(new Set(all.map(({ annual }) => annual.kind))).toEqual(
      new Set(["at-least", "at-most", "exactly", "between"]),
    );
    expect(all.filter(({ annual }) => isTargetZero(annual))).toHaveLength(1);
    expect(new Set(all.map(({ calendar }) => calendar?.kind))).toEqual(new Set(["discrete", "cumulative", undefined]));
    expect(KEYS.filter((key) => !TARGETS.has(key))).toEqual(["ATC-05"]);
  });

  it("measures every month, quarter, half year and year, and one cycle is a school year", () => {
    const found = [...KNOWN.values()];
    expect(new Set(found.map(({ frequency }) => frequency))).toEqual(
      new Set(["monthly", "quarterly", "half-yearly", "annual"]),
    );
    expect(KEYS.filter((key) => KNOWN.get(key)?.cycle.start === "2024-09-01")).toEqual(["SOC-03"]);
  });

  it("has formulas, a baseline nobody knows, and links that show each value", () => {
    const plans = INDICATORS.flatMap(({ indicator }) => indicator.plan ?? []);
    expect(plans.filter(({ formula }) => formula !== null).length).toBeGreaterThan(5);
    expect(plans.flatMap(({ baseline }) => (baseline?.kind === "none" ? [baseline.reason] : []))).toEqual([
      "Antes de 2025 las visitas no se registraban.",
    ]);
    for (const { content } of PROGRESS)
      expect(content.evidence).toHaveLength(content.reported.kind === "value" ? 1 : 0);
  });

  it("tells women and men apart, and they add up", () => {
    const parted = PROGRESS.flatMap(({ content: { reported, breakdowns } }) =>
      breakdowns.map((one) => (reported.kind === "value" ? checkParts(reported.figure, one).kind : "no value")),
    );
    expect(parted).toHaveLength(8);
    expect(new Set(parted)).toEqual(new Set(["adds-up"]));
  });

  it.each(FILES)("%s explains every empty cell and every zero", (name) => {
    const silent = progressOf(name).filter(({ content: { reported, justification } }) => {
      const isZero = reported.kind === "value" && reported.figure.kind === "amount" && reported.figure.value === "0";
      return justification === null && (isZero || reported.kind === "no-data" || reported.kind === "not-applicable");
    });
    expect(silent).toEqual([]);
  });

  it("says what is written in it where its readme shows the lights", () => {
    const rows = KEYS.map((key) => {
      const { periods, cycle } = evaluationOf(key);
      const quarterly = periods.length === 12 ? periods.filter((_, month) => month % 3 === 2) : periods;
      const lights = quarterly.map(({ evaluation }) => LIGHT_NAMES[evaluation.light].es);
      return `| ${[key, ...lights, cycle ? LIGHT_NAMES[cycle.light].es : ""].join(" | ")} |`;
    });
    expect(exampleText("LEEME.md")).toContain(rows.join("\n"));
  });

  it("names every file of its folder in its readme", () => {
    const readme = exampleText("LEEME.md");
    expect(readdirSync(FOLDER).filter((name) => name !== "LEEME.md" && !readme.includes(name))).toEqual([]);
  });
});

describe("what happens in the example year", () => {
  it("a target is cut from the third quarter on, and what had been promised before stays", () => {
    const [before, after] = [TARGETS, targetsOf("metas-ajustadas-t3.csv")].map((all) =>
      must(all.get("OBR-01"), "OBR-01"),
    );
    expect(changesOf(must(before, "before"), must(after, "after"))).toEqual({ cut: true, increase: false });
    const [old, now] = [before, after].map((one) => one?.calendar?.entries.slice(0, 2));
    expect(now).toEqual(old);
  });

  it("a figure of the second quarter is corrected, and says why", () => {
    const [correction, ...others] = progressOf("correccion-t2.csv");
    expect(others).toEqual([]);
    expect(correction).toMatchObject({
      key: "SOC-01",
      period: "2025-Q2",
      content: { reported: { figure: { value: "389" } } },
    });
    expect(correction?.content.justification).toContain("dos veces");
  });

  it("a file with errors gives back what is wrong, line by line, and the rest is taken", () => {
    const { read, refused, faults } = readProgressSheet(exampleGrid("avances-con-errores.csv"), KNOWN);
    expect(faults).toEqual([]);
    expect(read.map(({ key }) => key)).toEqual(["SEG-03", "OBR-04", "SOC-04", "ATC-03"]);
    expect(refused.map(({ cells, problems }) => [cells[0], ...codes(problems)])).toEqual([
      ["SEG-01", "number-two-ways"],
      ["SEG-02", "unit-unlike"],
      ["OBR-1", "indicator-not-found"],
      ["AGU-03", "value-missing"],
      ["AGU-02", "value-beside-empty"],
      ["SOC-01", "parts-do-not-add-up"],
      ["SOC-03", "period-outside-cycle"],
      ["TES-01", "cell-unreadable", "cell-unreadable"],
    ]);
  });

  it("nobody and no site in it is real: its links lead nowhere", () => {
    for (const name of readdirSync(FOLDER)) {
      const text = readFileSync(new URL(name, FOLDER), "utf8");
      for (const [, host = ""] of text.matchAll(/https?:\/\/([^/\s"]+)/g)) expect(host).toMatch(/\.example$/);
    }
  });
});
