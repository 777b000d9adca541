import type { YearProblem, YearProblemOf } from "../../src/core/domain/year-problem.ts";
import { d } from "../core/decimals.ts";

const OF = { key: "IND-001", period: "2025-Q1" };

/** One of each that may be refused in a year of results, complete: the compiler checks it. */
export const YEAR_PROBLEM_SAMPLES: { readonly [C in YearProblem["code"]]: YearProblemOf<C> } = {
  "formula-invalid": { code: "formula-invalid", why: "function", text: "raiz" },
  "formula-inputs-missing": { code: "formula-inputs-missing", inputs: [{ name: "recibidas", why: "no-data" }] },
  "formula-name-unknown": { code: "formula-name-unknown", names: ["total"] },
  "formula-divides-by-zero": { code: "formula-divides-by-zero", divisor: "recibidas" },
  "formula-unlike-units": { code: "formula-unlike-units", text: "a + b", units: ["personas", "percent"] },
  "formula-other-unit": { code: "formula-other-unit", declared: "percent", found: "pesos/personas" },
  "not-permitted": { code: "not-permitted", act: "approve-progress", roles: ["head", "planning"] },
  "target-invalid": { code: "target-invalid", why: "bounds-reversed" },
  "calendar-does-not-add-up": {
    code: "calendar-does-not-add-up",
    kind: "discrete",
    found: [d("23")],
    annual: [d("24")],
  },
  "calendar-period-unknown": { code: "calendar-period-unknown", periods: ["2026-Q1"] },
  "calendar-not-additive": { code: "calendar-not-additive", accumulation: "constant" },
  "calendar-exists": { code: "calendar-exists" },
  "target-unchanged": { code: "target-unchanged" },
  "target-reason-missing": { code: "target-reason-missing", change: "cut" },
  "target-reason-idle": { code: "target-reason-idle", change: "increase" },
  "target-change-retroactive": { code: "target-change-retroactive", periods: ["2025-Q1"] },
  "target-asked-late": { code: "target-asked-late", asked: "2025-03-31", before: "2025-03-31" },
  "target-authorised-early": { code: "target-authorised-early", asked: "2025-03-12", authorised: "2025-03-11" },
  "target-authorised-late": { code: "target-authorised-late", authorised: "2025-03-31", until: "2025-03-20" },
  "target-self-authorised": { code: "target-self-authorised" },
  "baseline-invalid": { code: "baseline-invalid", why: "source" },
  "evidence-invalid": { code: "evidence-invalid", why: "link" },
  "justification-missing": { code: "justification-missing", ...OF, because: ["late", "correction"] },
  "own-figure": { code: "own-figure", ...OF },
  "revision-not-current": { code: "revision-not-current", ...OF, seen: 1, current: 2 },
  "progress-state": { code: "progress-state", ...OF, state: "approved", act: "submit" },
  "reason-missing": { code: "reason-missing", act: "return" },
  "period-state": { code: "period-state", period: "2025-Q1", state: "closed", act: "review" },
  "weights-invalid": { code: "weights-invalid", why: "sum", total: d("99") },
  "rules-invalid": {
    code: "rules-invalid",
    faults: [
      { code: "missing", path: "version", text: null },
      { code: "bad-places", path: "places", text: "-1" },
    ],
  },
  "cases-not-read": { code: "cases-not-read", file: "casos.json", why: "not-json" },
  "cases-refused": { code: "cases-refused", refused: 1, total: 3 },
  "case-field-invalid": { code: "case-field-invalid", field: "actual", text: '"doce"', expected: "number" },
};
