import { comparePeriods, type Period } from "../domain/cycle-period.ts";
import type { RuleSet } from "../evaluation/rule-set.ts";
import type {
  DifferenceWhat,
  PointSide,
  PreviousIndicator,
  PreviousYear,
  YearCause,
  YearDifference,
  YearIndicator,
  YearPoint,
  YearReport,
} from "./year-report.ts";

/** What this edition says otherwise than the one before, indicator by indicator and period by period. */
export function findYearDifferences(
  previous: PreviousYear,
  indicators: readonly YearIndicator[],
  rules: RuleSet,
): readonly YearDifference[] {
  const before = new Map(previous.indicators.map((one) => [one.key, one]));
  const now = new Set(indicators.map((one) => one.key));
  const gone = previous.indicators.filter((one) => !now.has(one.key));
  const changedRules = previous.rules === rules.id ? null : rules.id;
  return [
    ...indicators.flatMap((one) => indicatorDifferences(before.get(one.key), one, changedRules)),
    ...gone.map(({ key, name }) => ({ kind: "removed", key, name }) as const),
  ];
}

/** What the next edition needs of this one for its table of differences. */
export function previousYear({ edition, period, rules, indicators }: YearReport): PreviousYear {
  return {
    number: edition.number,
    period,
    rules: rules.id,
    indicators: indicators.map(({ key, name, series }) => ({
      key,
      name,
      points: series.map((point) => ({ period: point.period, ...sideOf(point) })),
    })),
  };
}

function indicatorDifferences(
  before: PreviousIndicator | undefined,
  now: YearIndicator,
  changedRules: string | null,
): readonly YearDifference[] {
  const { key, name } = now;
  if (!before) return [{ kind: "added", key, name }];
  const earlier = new Map(before.points.map((point) => [point.period, point]));
  const later = new Map(now.series.map((point) => [point.period, point]));
  const periods = [...new Set([...earlier.keys(), ...later.keys()])].toSorted(comparePeriods);
  return periods.flatMap((period) => {
    const [old, point] = [earlier.get(period), later.get(period)];
    const [from, to] = [old ? pickSide(old) : null, point ? sideOf(point) : null];
    const what = differencesOf(from, to);
    if (what.length === 0) return [];
    const cause = causeOf(what, { now, period, changedRules });
    return [{ kind: "changed", key, name, period, what, before: from, after: to, cause } as const];
  });
}

const PARTS: readonly (readonly [DifferenceWhat, keyof PointSide])[] = [
  ["figure", "reported"],
  ["target", "target"],
  ["light", "light"],
  ["achievement", "shown"],
];

/** Everything, where only one edition has the period. */
function differencesOf(before: PointSide | null, after: PointSide | null): readonly DifferenceWhat[] {
  return PARTS.filter(([, part]) => !isSame(before?.[part] ?? null, after?.[part] ?? null)).map(([what]) => what);
}

interface Ground {
  readonly now: YearIndicator;
  readonly period: Period;
  readonly changedRules: string | null;
}

/** The first thing that explains it: another figure, another target, other rules. */
function causeOf(what: readonly DifferenceWhat[], { now, period, changedRules }: Ground): YearCause {
  const point = now.series.find((one) => one.period === period);
  if (what.includes("figure")) return figureCause(point);
  const change = now.targets.at(-1);
  if (what.includes("target") && change) return targetCause(change);
  return changedRules === null ? { kind: "follows" } : { kind: "rules", rules: changedRules };
}

function figureCause(point: YearPoint | undefined): YearCause {
  if (point?.from === "approved") return approvedCause(point);
  const imported = point?.from === "imported" ? point.imports.at(-1) : undefined;
  return imported ? { kind: "imported", by: imported.by, at: imported.at } : { kind: "withdrawn" };
}

function approvedCause({ revisions, revision }: YearPoint): YearCause {
  const stands = revisions.find((one) => one.revision === revision);
  if (!stands?.approved) throw new Error("an approved figure without the revision that was approved");
  const { corrects, content, written, approved } = stands;
  return {
    kind: "approved",
    corrects: corrects !== null,
    justification: content?.justification ?? null,
    written,
    approved,
  };
}

function targetCause({ version, change }: YearIndicator["targets"][number]): YearCause {
  if (change.kind !== "adjusted") return { kind: "target", version, by: change.by, on: change.on };
  return { kind: "target", version, by: change.authorisedBy, on: change.authorisedOn };
}

function sideOf({ reported, target, light, achievement }: YearPoint): PointSide {
  return { reported, target: target?.target ?? null, light, shown: achievement?.shown ?? null };
}

function pickSide({ reported, target, light, shown }: PointSide): PointSide {
  return { reported, target, light, shown };
}

/** Plain data: alike when each part is. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && isSame(value, right.get(name)))
  );
}
