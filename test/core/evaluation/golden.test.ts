import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { judgeCase } from "../../../src/core/evaluation/judge-case.ts";
import { ANSWERS, readCase } from "../../../src/core/evaluation/read-case.ts";
import { explainInWords } from "../../../src/core/words/evaluation.ts";
import { valueOf } from "../decimals.ts";
import { casesPage } from "./cases-page.ts";

const PAGE = new URL("../../../docs/evaluation-cases.md", import.meta.url);

interface Golden {
  readonly cases: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
}

function isGolden(value: unknown): value is Golden {
  return typeof value === "object" && value !== null && "cases" in value && Array.isArray(value.cases);
}

const file: unknown = JSON.parse(readFileSync(new URL("../../cases/evaluation/golden.json", import.meta.url), "utf8"));
if (!isGolden(file)) throw new Error("no golden cases");
const { cases } = file;

describe("the cases with one right answer", () => {
  it("are all there", () => {
    expect(cases).toHaveLength(18);
  });

  it.each(cases.map((one, i) => [one.name, one, i + 1] as const))("%s", (_, one, place) => {
    const judged = judgeCase(valueOf(readCase(one, place)), DEFAULT_RULES);
    const stated = ANSWERS.filter((field) => field in one);
    const answers: Readonly<Record<string, unknown>> = { ...judged };
    for (const field of stated) expect([field, answers[field]]).toEqual([field, one[field]]);
    expect(stated.length).toBeGreaterThan(1);
    expect(judged.disagreements).toEqual([]);
    expect(judged.ignored).toEqual([]);
  });

  it("are printed, each with its explanation, in docs/evaluation-cases.md", async () => {
    const page = casesPage(cases.map((one, i) => judgeCase(valueOf(readCase(one, i + 1)), DEFAULT_RULES)));
    if (process.env["UPDATE_DOCS"] === "1") await writeFile(PAGE, page);
    expect(await readFile(PAGE, "utf8")).toBe(page);
  });

  it("are each explained in both languages, and say why there is no gap or ratio", () => {
    for (const [i, one] of cases.entries()) {
      const judged = judgeCase(valueOf(readCase(one, i + 1)), DEFAULT_RULES);
      for (const language of ["es", "en"] as const) {
        const sentences = explainInWords(judged.steps, language);
        expect(sentences.length).toBeGreaterThan(2);
        for (const sentence of sentences) expect(sentence).toMatch(/^\P{Ll}.*\.$/u);
      }
      expect(judged.gap === null).toBe(judged.notComputable.gap !== null);
      expect(judged.ratio === null).toBe(judged.notComputable.ratio !== null);
    }
  });

  it("a changed answer is noticed", () => {
    const [first] = cases;
    const changed = { ...first, gap: "51", light: "green", finding: "year-as-baseline", met: true };
    const judged = judgeCase(valueOf(readCase(changed, 1)), DEFAULT_RULES);
    expect(judged.disagreements.map((one) => one.field)).toEqual(["met", "gap", "light", "finding"]);
  });
});
