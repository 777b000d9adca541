import type { Progress } from "./progress.ts";
import type { IndicatorVersion, Observation } from "./register.ts";
import type { TargetVersion } from "./target-version.ts";

/** All the register holds of one indicator in its cycle: what an evaluation and a report are made of. */
export interface IndicatorFacts {
  /** Oldest first; never none. */
  readonly versions: readonly [IndicatorVersion, ...IndicatorVersion[]];
  /** Of the cycle of its newest version, oldest first. */
  readonly targets: readonly TargetVersion[];
  /** Every revision of every period as it was left, by period and revision. */
  readonly progress: readonly Progress[];
  /** Progress figures of imported documents that a person confirmed: every revision. */
  readonly imported: readonly Observation[];
}
