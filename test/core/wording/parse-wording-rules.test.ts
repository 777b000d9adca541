import { describe, expect, it } from "vitest";
import { INCLUSIVE_RULES, INCLUSIVE_RULES_DATA } from "../../../src/core/wording/inclusive-rules.ts";
import { parseWordingRules } from "../../../src/core/wording/parse-wording-rules.ts";
import { FORM_FAULTS, WORDING_FAULTS } from "../../../src/core/domain/rule-fault.ts";
import { wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const RULE = {
  id: "mapaches",
  find: { plural: ["mapaches"], singular: ["mapache"] },
  suggest: { plural: ["la mapachada", "las personas mapaches"], singular: ["la persona mapache"] },
  note: "Una regla de la institución.",
  source: "acuerdo",
};

function file(...rules: readonly unknown[]) {
  return {
    version: "7",
    sources: { acuerdo: "Acuerdo 12/2025" },
    rules,
    guards: { names: [], nameHeads: [], lawHeads: [], womenOrMen: [] },
  };
}

/** "code path" of each fault. */
function faultsOf(data: unknown): readonly string[] {
  const parsed = parseWordingRules(data);
  return parsed.ok ? [] : parsed.problem.faults.map(({ code, path }) => `${code} ${path}`.trim());
}

describe("rules that an institution edits", () => {
  it("come back the same when they are written out and read again", () => {
    const again = parseWordingRules(JSON.parse(JSON.stringify(INCLUSIVE_RULES)));
    expect(again).toEqual({ ok: true, value: INCLUSIVE_RULES });
    expect(parseWordingRules(INCLUSIVE_RULES_DATA)).toEqual(again);
  });

  it("are the ones that are used", () => {
    const parsed = parseWordingRules(file(RULE));
    const read = parsed.ok ? wordingReader(parsed.value) : undefined;
    expect(read?.("Censo de los mapaches y los ciudadanos").suggestions).toMatchObject([
      { rule: "mapaches", found: "de los mapaches", alternatives: [{ text: "de la mapachada" }, {}] },
    ]);
  });

  it("may leave out what a rule does not need", () => {
    const { find, suggest, ...rest } = RULE;
    const parsed = parseWordingRules(
      file({ ...rest, find: { plural: find.plural }, suggest: { plural: suggest.plural } }),
    );
    expect(parsed.ok && parsed.value.rules[0]).toMatchObject({ gender: "masculine", adjective: false, things: [] });
  });
});

/** A file with one thing wrong, and the fault that names it. */
const FAULTY: readonly (readonly [fault: string, data: unknown])[] = [
  ["not-an-object", []],
  ["not-an-object rules[0]", file("ciudadanos → ciudadanía")],
  ["not-a-list rules", { ...file(), rules: { 0: RULE } }],
  ["missing rules", { ...file(), rules: undefined }],
  ["missing rules[0].note", file({ ...RULE, note: undefined })],
  ["missing guards", { ...file(RULE), guards: undefined }],
  ["not-text version", { ...file(RULE), version: 7 }],
  ["not-text rules[0].find.plural[0]", file({ ...RULE, find: { plural: [7] } })],
  ["blank rules[0].note", file({ ...RULE, note: "  " })],
  ["not-yes-or-no rules[0].adjective", file({ ...RULE, adjective: "sí" })],
  ["unknown-field rules[0].sugest", file({ ...RULE, sugest: {} })],
  ["unknown-field license", { ...file(RULE), license: "x" }],
  ["bad-id rules[0].id", file({ ...RULE, id: "Mis Mapaches" })],
  ["bad-gender rules[0].gender", file({ ...RULE, gender: "neutro" })],
  ["bad-words rules[0].find.plural[0]", file({ ...RULE, find: { plural: ["mapaches, tejones"] } })],
  ["bad-words rules[0].find.plural[0]", file({ ...RULE, find: { plural: ["mapaches  "] } })],
  ["bad-ending rules[0].find.endings[0]", file({ ...RULE, find: { endings: ["ø"] } })],
  ["repeated-id rules[1].id", file(RULE, { ...RULE, find: { plural: ["tejones"] } })],
  ["repeated-words rules[1].find.plural[0]", file(RULE, { ...RULE, id: "otra", find: { plural: ["Mapaches"] } })],
  ["unknown-source rules[0].source", file({ ...RULE, source: "internet" })],
  ["nothing-to-find rules[0].find", file({ ...RULE, find: {} })],
  ["nothing-to-suggest rules[0].suggest.singular", file({ ...RULE, suggest: { plural: ["la mapachada"] } })],
];

describe("a fault in the rules", () => {
  it.each(FAULTY)("%s", (fault, data) => {
    expect(faultsOf(data)).toContain(fault);
  });

  it("of every kind has a case here", () => {
    expect(new Set(FAULTY.map(([fault]) => fault.split(" ")[0]))).toEqual(new Set([...FORM_FAULTS, ...WORDING_FAULTS]));
  });

  it("does not hide the others", () => {
    const faults = faultsOf(file({ ...RULE, id: "", note: 3 }, { ...RULE, source: "internet" }, 4));
    expect(faults).toEqual([
      "blank rules[0].id",
      "not-text rules[0].note",
      "not-an-object rules[2]",
      ...["id", "find", "note", "source"].map((field) => `missing rules[2].${field}`),
      "unknown-source rules[1].source",
      "repeated-words rules[1].find.plural[0]",
      "repeated-words rules[1].find.singular[0]",
    ]);
  });

  it("quotes what stands there", () => {
    const parsed = parseWordingRules(file({ ...RULE, gender: "neutro" }));
    expect(parsed).toEqual({
      ok: false,
      problem: { code: "rules-invalid", faults: [{ code: "bad-gender", path: "rules[0].gender", text: "neutro" }] },
    });
  });
});
