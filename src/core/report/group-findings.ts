import type { Addressee, Finding, FindingCode, Severity } from "../domain/finding.ts";
import type { Place } from "../domain/source.ts";
import type { FindingCase, FindingGroup, ReportRow } from "./report.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** One group per code, the gravest first, kept apart by who has to look at them. */
export function groupFindings(
  findings: readonly Finding[],
  rows: readonly ReportRow[],
): Readonly<Record<Addressee, readonly FindingGroup[]>> {
  const rowAt = new Map(rows.map((row) => [placeKey(row.at), row.row]));
  const group = (addressee: Addressee) =>
    groupsOf(
      findings.filter((one) => one.addressee === addressee),
      rowAt,
    );
  return { digitiser: group("digitiser"), area: group("area") };
}

function groupsOf(findings: readonly Finding[], rowAt: ReadonlyMap<string, number>): readonly FindingGroup[] {
  const groups = new Map<FindingCode, { severity: Severity; readonly cases: FindingCase[] }>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? { severity: finding.severity, cases: [] };
    groups.set(finding.code, group);
    if (RANK[finding.severity] < RANK[group.severity]) group.severity = finding.severity;
    const { at, data, field = null } = finding;
    group.cases.push({ at, rows: rowsOf(finding, rowAt), field, data });
  }
  const found = [...groups].map(([code, { severity, cases }]) => ({ code, severity, cases }));
  return found.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** A finding about many cells names their lines; one about a single cell stands on it. */
function rowsOf({ at, data }: Finding, rowAt: ReadonlyMap<string, number>): readonly number[] {
  const lines = data["lines"];
  const places = Array.isArray(lines) ? lines.map((line) => ({ ...at, line: Number(line) })) : [at];
  return places.map((place) => rowAt.get(placeKey(place))).filter((row) => row !== undefined);
}

/** Two places name the same row when sheet, line and row agree; a page alone names none. */
function placeKey({ sheet, line, row }: Place): string {
  return line === undefined && row === undefined ? "" : `${sheet ?? ""}/${line ?? ""}/${row ?? ""}`;
}
