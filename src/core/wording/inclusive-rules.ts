import { parseWordingRules } from "./parse-wording-rules.ts";
import electoral from "./rules/electoral.json" with { type: "json" };
import groups from "./rules/groups.json" with { type: "json" };
import guards from "./rules/guards.json" with { type: "json" };
import marks from "./rules/marks.json" with { type: "json" };
import population from "./rules/population.json" with { type: "json" };
import publicService from "./rules/public-service.json" with { type: "json" };
import sources from "./rules/sources.json" with { type: "json" };
import type { WordingRules } from "./wording-rule.ts";

/** The rules that come with the system, as plain data: what an institution copies and edits. */
export const INCLUSIVE_RULES_DATA: unknown = {
  ...sources,
  rules: [electoral, publicService, population, groups, marks].flatMap((part): unknown[] => part.rules),
  guards,
};

export const INCLUSIVE_RULES: WordingRules = readOwn();

function readOwn(): WordingRules {
  const parsed = parseWordingRules(INCLUSIVE_RULES_DATA);
  if (parsed.ok) return parsed.value;
  throw new Error(`The wording rules that come with the system are faulty: ${JSON.stringify(parsed.problem)}`);
}
