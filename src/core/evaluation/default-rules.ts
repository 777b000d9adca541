import { readRuleSet } from "./parse-rule-set.ts";
import { DEFAULT_1 } from "./rule-sets/default-1.ts";
import type { RuleSet } from "./rule-set.ts";

/** The newest of our own rule sets. */
export const DEFAULT_RULES: RuleSet = ownRules();

function ownRules(): RuleSet {
  const rules = readRuleSet(DEFAULT_1);
  if (!rules.ok) throw new Error(`rule set at fault: ${JSON.stringify(rules.problem.faults)}`);
  return rules.value;
}
