import type { Field } from "../domain/field.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import type { IndicatorVersion } from "../domain/register.ts";
import type { Missing, ReportRow } from "./report.ts";

type What = Missing["what"];

/** No colour without target, unit and direction; method and area are needed to explain and to answer for it. */
const NEEDED: readonly { readonly what: What; readonly essential: boolean }[] = [
  { what: "target", essential: true },
  { what: "unit", essential: true },
  { what: "direction", essential: true },
  { what: "method", essential: false },
  { what: "area", essential: false },
];

const KNOWN_BY_REGISTER: Readonly<Record<What, (version: IndicatorVersion) => string | null>> = {
  target: () => null,
  unit: (version) => version.unitLabel,
  direction: (version) => version.direction,
  method: (version) => version.method,
  area: (version) => version.area,
};

/** What an evaluation would need, and how many indicators go without it. */
export function findMissing(
  rows: readonly ReportRow[],
  versions: readonly IndicatorVersion[],
  columns: readonly Field[],
): readonly Missing[] {
  const byKey = new Map(versions.map((version) => [version.key, version]));
  return NEEDED.map(({ what, essential }) => ({
    what,
    essential,
    printed: columns.includes(what),
    without: rows.filter((row) => !isKnown(what, row, byKey.get(row.key))).length,
    of: rows.length,
  }));
}

/** True while something that no traffic light can do without is missing for every indicator. */
export function nothingEvaluable(missing: readonly Missing[]): boolean {
  return missing.some((one) => one.essential && one.without === one.of);
}

function isKnown(what: What, row: ReportRow, version: IndicatorVersion | undefined): boolean {
  const inRegister = version ? KNOWN_BY_REGISTER[what](version) : null;
  if (inRegister !== null) return true;
  if (row.cells.some((cell) => cell.field === what && cell.value !== null)) return true;
  return (
    what === "unit" &&
    row.cells.some((cell) => cell.field === "progress" && cell.unit !== null && cell.unit !== UNKNOWN_UNIT)
  );
}
