import type { Period } from "../domain/cycle-period.ts";
import type { Field } from "../domain/field.ts";
import type { DifferenceSide, PreviousEdition } from "./report.ts";
import type { PointSide, PreviousYear } from "./year-report.ts";

/** What one published edition says otherwise than another, read from their own files. */
export type EditionChange = { readonly key: string; readonly name: string | null } & (
  | { readonly kind: "added" | "removed" }
  | {
      readonly kind: "point";
      readonly period: Period;
      readonly before: PointSide | null;
      readonly after: PointSide | null;
    }
  | {
      readonly kind: "cell";
      readonly field: Field;
      readonly before: DifferenceSide | null;
      readonly after: DifferenceSide | null;
    }
);

/** Two editions of results, indicator by indicator and period by period, of whatever periods they are. */
export function compareYears(before: PreviousYear, after: PreviousYear): readonly EditionChange[] {
  return compareByKey(before.indicators, after.indicators, (key, earlier, later) => {
    const old = new Map(earlier.points.map((point) => [point.period, point]));
    const now = new Map(later.points.map((point) => [point.period, point]));
    return bothKeys(old, now).flatMap((period): readonly EditionChange[] => {
      const [was, is] = [sideOf(old.get(period)), sideOf(now.get(period))];
      if (isSame(was, is)) return [];
      return [{ kind: "point", key, name: later.name, period, before: was, after: is }];
    });
  });
}

/** Two editions of the report of a document, row by row and cell by cell. */
export function compareReports(before: PreviousEdition, after: PreviousEdition): readonly EditionChange[] {
  return compareByKey(before.rows, after.rows, (key, earlier, later) => {
    const old = new Map(earlier.cells.map((cell) => [cell.field, cell]));
    const now = new Map(later.cells.map((cell) => [cell.field, cell]));
    return bothKeys(old, now).flatMap((field): readonly EditionChange[] => {
      const [was, is] = [cellOf(old.get(field)), cellOf(now.get(field))];
      if (isSame(was, is)) return [];
      return [{ kind: "cell", key, name: later.name, field, before: was, after: is }];
    });
  });
}

interface Keyed {
  readonly key: string;
  readonly name: string | null;
}

function compareByKey<T extends Keyed>(
  before: readonly T[],
  after: readonly T[],
  compare: (key: string, earlier: T, later: T) => readonly EditionChange[],
): readonly EditionChange[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map((one) => one.key));
  const gone = before.filter((one) => !now.has(one.key));
  return [
    ...after.flatMap((one): readonly EditionChange[] => {
      const earlier = old.get(one.key);
      return earlier ? compare(one.key, earlier, one) : [{ kind: "added", key: one.key, name: one.name }];
    }),
    ...gone.map(({ key, name }) => ({ kind: "removed", key, name }) as const),
  ];
}

/** In the order of the later one; those only the earlier one has come last. */
function bothKeys<K>(old: ReadonlyMap<K, unknown>, now: ReadonlyMap<K, unknown>): readonly K[] {
  return [...new Set([...now.keys(), ...old.keys()])];
}

function sideOf(point: PointSide | undefined): PointSide | null {
  if (!point) return null;
  const { reported, target, light, shown } = point;
  return { reported, target, light, shown };
}

function cellOf(cell: DifferenceSide | undefined): DifferenceSide | null {
  if (!cell) return null;
  const { value, unit, state } = cell;
  return { value, unit, state };
}

/** Both are made of the same members in the same order. */
function isSame(a: PointSide | DifferenceSide | null, b: PointSide | DifferenceSide | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
