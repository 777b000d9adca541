import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EXIT_CODES } from "../../src/cli/exit-codes.ts";
import { PROBLEM_KINDS } from "../../src/core/domain/problem-kind.ts";
import { problemText, PROBLEM_CODES } from "../../src/core/words/problems.ts";
import { PROBLEM_SAMPLES } from "./problem-samples.ts";
import { problemsPage } from "./problems-page.ts";

const PAGE = new URL("../../docs/problems.md", import.meta.url);

describe("docs/problems.md", () => {
  it("lists every problem, finding and exit code with what each says", async () => {
    if (process.env["UPDATE_DOCS"] === "1") await writeFile(PAGE, problemsPage());
    expect(await readFile(PAGE, "utf8")).toBe(problemsPage());
  });
});

describe("every problem", () => {
  const problems = Object.values(PROBLEM_SAMPLES);

  it("has words, an exit code and a sample", () => {
    const codes = problems.map((problem) => problem.code).toSorted();
    expect(PROBLEM_CODES.toSorted()).toEqual(codes);
    expect(Object.keys(PROBLEM_KINDS).toSorted()).toEqual(codes);
  });

  it.each(problems)(
    "$code says what was found and what to do, in both languages, and leaves nothing unsaid",
    (problem) => {
      const [es, en] = [problemText(problem, "es"), problemText(problem, "en")];
      for (const text of [es.found, es.todo, en.found, en.todo]) {
        expect(text).toMatch(/^[¿“«\dA-ZÁÉÍÓÚÑ-]/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(es.found).not.toBe(en.found);
    },
  );

  it("ends the process with a code of its kind, never with 0 or the code of a bug", () => {
    const used = new Set(Object.values(PROBLEM_KINDS));
    expect(used).not.toContain("ok");
    expect(used).not.toContain("bug");
    expect(EXIT_CODES).toEqual({
      ok: 0,
      bug: 1,
      usage: 2,
      document: 3,
      refused: 4,
      notFound: 5,
      database: 6,
      integrity: 7,
      interrupted: 130,
    });
  });
});
