import type { Measure } from "./measure.ts";
import { fail, ok, type Result } from "./result.ts";
import type { YearProblemOf } from "./year-problem.ts";

/** Where the indicator stood before, or why nobody knows. A baseline of zero is a baseline. */
export type Baseline =
  | {
      readonly kind: "known";
      readonly measure: Measure;
      readonly year: number;
      readonly source: string;
      readonly note: string | null;
    }
  | { readonly kind: "none"; readonly reason: string };

export function makeBaseline(
  measure: Measure,
  of: { readonly year: number; readonly source: string; readonly note: string | null },
): Result<Baseline, YearProblemOf<"baseline-invalid">> {
  if (!Number.isInteger(of.year) || of.year < 1900 || of.year > 2199) {
    return fail({ code: "baseline-invalid", why: "year" });
  }
  if (of.source.trim() === "") return fail({ code: "baseline-invalid", why: "source" });
  return ok({ kind: "known", measure, ...of });
}

export function noBaseline(reason: string): Result<Baseline, YearProblemOf<"baseline-invalid">> {
  return reason.trim() === "" ? fail({ code: "baseline-invalid", why: "reason" }) : ok({ kind: "none", reason });
}
