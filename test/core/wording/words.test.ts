import { describe, expect, it } from "vitest";
import { CRITERIA, CRITERION_STATES } from "../../../src/core/wording/cremaa.ts";
import { isOwn, QUALITY_FINDINGS, type QualityCode, SHARED_CODES } from "../../../src/core/wording/finding-codes.ts";
import { GUARDS } from "../../../src/core/wording/hold-back.ts";
import { EVALUATION_FAULTS, FORM_FAULTS, WORDING_FAULTS } from "../../../src/core/domain/rule-fault.ts";
import { LANGUAGES } from "../../../src/core/words/language.ts";
import { criterionStateText, criterionText, guardText, qualityText } from "../../../src/core/words/wording.ts";
import { ruleFaultText } from "../../../src/core/words/rule-faults.ts";

const CODES: readonly QualityCode[] = [...Object.keys(QUALITY_FINDINGS).filter(isCode), ...SHARED_CODES];

function isCode(code: string): code is QualityCode {
  return Object.hasOwn(QUALITY_FINDINGS, code);
}

describe.each(LANGUAGES)("sentences in %s", (language) => {
  it.each(CODES)("say what %s is, means and asks for", (code) => {
    const { title, why, todo } = qualityText(code, language);
    expect(title).toMatch(/^\P{Ll}/u);
    for (const sentence of [why, todo]) expect(sentence).toMatch(/^\P{Ll}.*[.]$/u);
  });

  it.each(CRITERIA)("name the criterion %s and ask its question", (criterion) => {
    const { name, question } = criterionText(criterion, language);
    expect(name).toMatch(/^\p{Lu}/u);
    expect(question).toMatch(/^¿?\p{Lu}.*\?$/u);
  });

  it.each(CRITERION_STATES)("name the state %s", (state) => {
    expect(criterionStateText(state, language)).toMatch(/^\p{Lu}/u);
  });

  it.each(GUARDS)("say why %s leaves words alone", (guard) => {
    expect(guardText(guard, language)).toMatch(/^\p{Lu}.*[.]$/u);
  });

  it.each([...FORM_FAULTS, ...WORDING_FAULTS, ...EVALUATION_FAULTS])("say what is wrong with %s", (code) => {
    expect(ruleFaultText({ code, path: "rules[3].id", text: null }, language)).toMatch(/^rules\[3\]\.id: \p{Ll}/u);
  });
});

describe("a sentence", () => {
  it("names the same evidence in both languages", () => {
    for (const code of CODES.filter(isOwn)) {
      expect(slots(qualityText(code, "es").evidence), code).toEqual(slots(qualityText(code, "en").evidence));
    }
  });

  it("about a fault says where and what", () => {
    const fault = { code: "bad-gender", path: "rules[0].gender", text: "neutro" } as const;
    expect(ruleFaultText(fault, "es")).toBe("rules[0].gender: debe ser masculine, feminine o common («neutro»)");
    expect(ruleFaultText({ ...fault, path: "", text: null }, "en")).toBe("must be masculine, feminine or common");
  });
});

function slots(evidence: string | undefined): readonly string[] {
  return [...(evidence ?? "").matchAll(/\{(\w+)/g)].map((found) => found[1] ?? "").toSorted();
}
