import { fail, ok, type Result } from "../domain/result.ts";
import { FaultList, type RuleFaultCode } from "../domain/rule-fault.ts";
import type { YearProblemOf } from "../domain/year-problem.ts";
import {
  WORD_GENDERS,
  type WordGender,
  type WordingGuards,
  type WordingRule,
  type WordingRules,
  type WordsToFind,
} from "./wording-rule.ts";
import { foldedWords } from "./words-of.ts";

/** Reads the rules an institution edited; names every fault in one pass, each with its place. */
export function parseWordingRules(data: unknown): Result<WordingRules, YearProblemOf<"rules-invalid">> {
  const faults = new FaultList();
  const fields = faults.object(data, "", ["version", "sources", "rules", "guards"]);
  const sources = readSources(fields["sources"], faults);
  const rules: WordingRules = {
    version: faults.text(fields["version"], "version"),
    sources,
    rules: readRules(fields["rules"], sources, faults),
    guards: readGuards(fields["guards"], faults),
  };
  return faults.all.length === 0 ? ok(rules) : fail({ code: "rules-invalid", faults: faults.all });
}

function readSources(data: unknown, faults: FaultList): Readonly<Record<string, string>> {
  const fields = faults.object(data, "sources", null);
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, faults.text(text, `sources.${name}`)]));
}

function readRules(
  data: unknown,
  sources: Readonly<Record<string, string>>,
  faults: FaultList,
): readonly WordingRule[] {
  const rules = faults.list(data, "rules").map((item, i) => readRule(item, `rules[${i}]`, faults));
  rules.forEach(({ source }, i) => {
    if (source !== "" && !Object.hasOwn(sources, source)) faults.add("unknown-source", `rules[${i}].source`, source);
  });
  addRepeated(rules, faults);
  return rules;
}

const RULE_FIELDS = ["id", "find", "gender", "adjective", "feminine", "things", "suggest", "note", "source"];

function readRule(data: unknown, path: string, faults: FaultList): WordingRule {
  const fields = faults.object(data, path, RULE_FIELDS);
  const rule: WordingRule = {
    id: faults.id(fields["id"], `${path}.id`),
    find: readFind(fields["find"], `${path}.find`, faults),
    gender: readGender(fields["gender"], `${path}.gender`, faults),
    adjective: faults.yesOrNo(fields["adjective"], `${path}.adjective`),
    feminine: readPhrases(fields["feminine"], `${path}.feminine`, faults),
    things: readPhrases(fields["things"], `${path}.things`, faults),
    suggest: readSuggest(fields["suggest"], `${path}.suggest`, faults),
    note: faults.text(fields["note"], `${path}.note`),
    source: faults.text(fields["source"], `${path}.source`),
  };
  if (fields["find"] !== undefined) addLacking(rule, path, faults);
  return rule;
}

/** Words without a suggestion for their number, or nothing to find at all. */
function addLacking({ find, suggest }: WordingRule, path: string, faults: FaultList): void {
  const { plural, singular, endings } = find;
  if (plural.length + singular.length + endings.length === 0) faults.add("nothing-to-find", `${path}.find`);
  for (const number of ["plural", "singular"] as const) {
    if (find[number].length > 0 && suggest[number].length === 0)
      faults.add("nothing-to-suggest", `${path}.suggest.${number}`);
  }
}

/** The same id, or the same words to find, in two rules. */
function addRepeated(rules: readonly WordingRule[], faults: FaultList): void {
  const seen = new Set<string>();
  const check = (code: RuleFaultCode, path: string, text: string) => {
    const key = `${code} ${foldedWords(text).join(" ")}`;
    if (text !== "" && seen.has(key)) faults.add(code, path, text);
    seen.add(key);
  };
  rules.forEach(({ id, find }, i) => {
    check("repeated-id", `rules[${i}].id`, id);
    for (const number of ["plural", "singular"] as const)
      find[number].forEach((words, j) => check("repeated-words", `rules[${i}].find.${number}[${j}]`, words));
  });
}

function readFind(data: unknown, path: string, faults: FaultList): WordsToFind {
  const fields = faults.object(data, path, ["plural", "singular", "endings", "anyStem"]);
  const endings = faults.texts(fields["endings"], `${path}.endings`);
  endings.forEach((ending, i) => {
    if (!/^(?:@|x|e)s?$/.test(ending)) faults.add("bad-ending", `${path}.endings[${i}]`, ending);
  });
  return {
    plural: readPhrases(fields["plural"], `${path}.plural`, faults),
    singular: readPhrases(fields["singular"], `${path}.singular`, faults),
    endings,
    anyStem: faults.yesOrNo(fields["anyStem"], `${path}.anyStem`),
  };
}

function readSuggest(data: unknown, path: string, faults: FaultList): WordingRule["suggest"] {
  const fields = data === undefined ? {} : faults.object(data, path, ["plural", "singular"]);
  return {
    plural: faults.texts(fields["plural"], `${path}.plural`),
    singular: faults.texts(fields["singular"], `${path}.singular`),
  };
}

function readGender(data: unknown, path: string, faults: FaultList): WordGender {
  if (data === undefined) return "masculine";
  const gender = WORD_GENDERS.find((one) => one === data);
  if (gender === undefined) faults.add("bad-gender", path, typeof data === "string" ? data : null);
  return gender ?? "masculine";
}

/** Words of letters (and "@"), with single spaces: nothing else could ever be found. */
function readPhrases(data: unknown, path: string, faults: FaultList): readonly string[] {
  const phrases = faults.texts(data, path);
  phrases.forEach((phrase, i) => {
    if (!/^[\p{L}@]+(?: [\p{L}@]+)*$/u.test(phrase)) faults.add("bad-words", `${path}[${i}]`, phrase);
  });
  return phrases;
}

function readGuards(data: unknown, faults: FaultList): WordingGuards {
  const fields = faults.object(data, "guards", ["names", "nameHeads", "lawHeads", "womenOrMen"]);
  return {
    names: faults.texts(fields["names"], "guards.names"),
    nameHeads: readPhrases(fields["nameHeads"], "guards.nameHeads", faults),
    lawHeads: readPhrases(fields["lawHeads"], "guards.lawHeads", faults),
    womenOrMen: readPhrases(fields["womenOrMen"], "guards.womenOrMen", faults),
  };
}
