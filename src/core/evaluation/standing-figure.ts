import type { Period } from "../domain/cycle-period.ts";
import { amount, type ProgressBasis, type Reported } from "../domain/figure.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import type { Progress } from "../domain/progress.ts";
import type { Observation } from "../domain/register.ts";

export type ApprovedProgress = Extract<Progress, { state: "approved" }>;
export type ConfirmedImport = Extract<Observation, { state: "confirmed" }>;

/** The figure a period goes by: somebody approved it, or it was read in a document and somebody confirmed it. */
export type StandingFigure = {
  readonly period: Period;
  readonly revision: number;
  readonly reported: Reported;
  readonly basis: ProgressBasis;
} & (
  | { readonly from: "approved"; readonly progress: ApprovedProgress }
  | { readonly from: "imported"; readonly observation: ConfirmedImport }
);

/**
 * One figure for each period that has any. The newest approved revision stands, also while its
 * correction waits for review; without one, what was imported and not withdrawn since.
 */
export function standingFigures({ progress, imported }: IndicatorFacts): ReadonlyMap<Period, StandingFigure> {
  const standing = new Map<Period, StandingFigure>();
  for (const observation of newestOf(imported.filter((one) => one.field === "progress"))) {
    if (observation.state === "confirmed") standing.set(observation.period, importedFigure(observation));
  }
  for (const one of newestOf(progress.filter((entry) => entry.state === "approved"))) {
    const { period, revision, reported, basis } = one;
    standing.set(period, { period, revision, reported, basis, from: "approved", progress: one });
  }
  return standing;
}

/** A document prints a number, and not whether it is of the period or of the year so far. */
function importedFigure(observation: ConfirmedImport): StandingFigure {
  const { period, revision, value, unit } = observation;
  const reported: Reported = value === null ? { kind: "no-data", why: null } : amount(value, unit);
  return { period, revision, reported, basis: "unknown", from: "imported", observation };
}

/** The highest revision of each period, whatever the order they come in. */
function newestOf<T extends { readonly period: Period; readonly revision: number }>(all: readonly T[]): readonly T[] {
  const newest = new Map<Period, T>();
  for (const one of all) {
    const known = newest.get(one.period);
    if (!known || one.revision > known.revision) newest.set(one.period, one);
  }
  return [...newest.values()];
}
