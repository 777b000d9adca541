import type { RuleSetData } from "../rule-set.ts";

/** What an institution is judged by while it has no rules of its own. A change is a new file and a new version. */
export const DEFAULT_1: RuleSetData = {
  name: "default",
  version: 1,
  places: 1,
  bands: {
    standard: { green: "90", yellow: "80" },
    regular: { green: "95", yellow: "90" },
  },
  overFulfilled: { kind: "own-state", above: "110" },
};
