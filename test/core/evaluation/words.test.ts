import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/core/domain/problem.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { evaluate } from "../../../src/core/evaluation/evaluate.ts";
import { explain } from "../../../src/core/evaluation/explain.ts";
import { explainInWords, printTarget } from "../../../src/core/words/evaluation.ts";
import { problemText } from "../../../src/core/words/problems.ts";
import { YEAR_PROBLEM_SAMPLES } from "../../cli/year-problem-samples.ts";
import { atLeast, atMost, exactly, inside, must } from "../decimals.ts";
import { against, baseline, judged, planned, valueToDate, yearOf } from "./fixture.ts";

describe("an explanation in Spanish", () => {
  const say = (of: Parameters<typeof judged>[0]) => explainInWords(explain(judged(of), DEFAULT_RULES), "es");

  it("says value, target, verdict, formula with its numbers, and light", () => {
    const of = {
      direction: "descending",
      value: valueToDate("25"),
      baseline: baseline("30.7"),
      ...against(atMost("18")),
    } as const;
    expect(say(of)).toEqual([
      "Valor: 25.",
      "Meta del periodo: a lo más 18.",
      "No se cumple: 25 no está en la meta (a lo más 18).",
      "Avance desde la línea base: 100 × (30.7 − 25) ÷ (30.7 − 18) ≈ 44.9\u00A0%, redondeado a 1 decimal antes de asignar el color.",
      "Semáforo: Rojo, porque 44.9\u00A0% no llega a 80\u00A0%.",
      "Reglas: default-1.",
    ]);
  });

  it("puts negative numbers in parentheses", () => {
    const of = { value: valueToDate("-15"), baseline: baseline("-20"), ...against(atLeast("-10")) };
    expect(say(of)).toContain("Avance desde la línea base: 100 × ((−20) − (−15)) ÷ ((−20) − (−10)) = 50\u00A0%.");
  });

  it("says what was captured, left out, and is missing", () => {
    const year = yearOf(["6", { kind: "no-data", why: null }, "9"], { target: planned("24", ["6", "6", "6", "6"]) });
    const [, , third] = evaluate(year, DEFAULT_RULES).periods;
    expect(explainInWords(explain(must(third, "third").evaluation, DEFAULT_RULES), "es")).toEqual([
      "Lo informado hasta ahora suma 15, pero está incompleto.",
      "Sin valor: segundo trimestre de 2025 (sin dato).",
      "Meta acumulada al periodo, según el calendario: al menos 18.",
      "Sin color (No evaluable): no puede decirse si es bueno o malo.",
      "Falta: cifras de periodos anteriores.",
      "Reglas: default-1.",
    ]);
  });
});

describe("a target in words", () => {
  it.each([
    [atLeast("100", "percent"), "al menos 100\u00A0%", "at least 100%"],
    [atMost("1500"), "a lo más 1,500", "at most 1,500"],
    [exactly("5", "talleres"), "exactamente 5 talleres", "exactly 5 talleres"],
    [inside("80", "90"), "entre 80 y 90", "between 80 and 90"],
  ])("%j is %s, %s", (target, es, en) => {
    expect([printTarget(target, "es"), printTarget(target, "en")]).toEqual([es, en]);
  });
});

const PROBLEMS: readonly Problem[] = Object.values(YEAR_PROBLEM_SAMPLES);

describe("what is refused in a year of results", () => {
  it.each(PROBLEMS)("$code says what was found and what to do", (problem) => {
    for (const language of ["es", "en"] as const) {
      const { found, todo } = problemText(problem, language);
      expect(found).toMatch(/^\P{Ll}.{9,}[.]$/su);
      expect(todo).toMatch(/^\P{Ll}.{9,}[.\]})0-9"*a-z]+$/u);
    }
    expect(problemText(problem, "es").found).not.toBe(problemText(problem, "en").found);
  });

  it("who may not is told who may", () => {
    expect(problemText({ code: "not-permitted", act: "approve-progress", roles: ["head", "planning"] }, "es")).toEqual({
      found: "Su rol no permite aprobar un avance en esa área.",
      todo: "Pídalo a quien sí puede: titular y planeación.",
    });
  });
});
