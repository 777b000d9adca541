import { parseDecimal } from "../../../src/core/domain/decimal.ts";
import type { Field, NumberField } from "../../../src/core/domain/field.ts";
import type { Finding } from "../../../src/core/domain/finding.ts";
import { parseDate, parseQuarter } from "../../../src/core/domain/period.ts";
import type { Answer, IndicatorVersion, Observation } from "../../../src/core/domain/register.ts";
import { buildReport } from "../../../src/core/report/build-report.ts";
import type { Cell, Report } from "../../../src/core/report/report.ts";
import type { Snapshot, SnapshotRow } from "../../../src/core/report/snapshot.ts";
import { DOUBTED, read, ROWS } from "./rows.ts";

export const COLUMNS: readonly Field[] = ["objective", "indicator", "definition", "frequency", "baseline", "progress"];
const SHA = "8020c795065973aa".repeat(4);
const IMPORTED = "2025-04-11T16:40:00Z";

/** What a parser reads, for tests that know it does. */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("the fixture names something that is not there");
  return value;
}

function version(row: SnapshotRow): IndicatorVersion {
  const valueOf = (field: Field) => row.readings[field]?.value ?? null;
  return {
    key: row.key,
    version: 1,
    cycle: "2025-01-01/2025-12-31",
    programme: null,
    objective: valueOf("objective"),
    name: valueOf("indicator"),
    definition: valueOf("definition"),
    method: null,
    dimension: null,
    unitLabel: null,
    frequency: "quarterly",
    direction: null,
    area: null,
    plan: null,
    importId: 1,
    row: row.row,
    createdAt: IMPORTED,
    createdBy: "enlace",
    answer: null,
  };
}

function finding(
  code: Finding["code"],
  at: Finding["at"],
  more: Pick<Finding, "addressee"> & Partial<Finding>,
): Finding {
  return { code, at, severity: "warning", data: {}, ...more };
}

const FINDINGS: readonly Finding[] = [
  finding(
    "percent-sign-lost",
    { page: 1, line: 5 },
    {
      field: "progress",
      addressee: "digitiser",
      data: { cells: 4, raws: ["1009"], lines: [5, 8, 10, 19] },
    },
  ),
  finding(
    "set-aside-dump",
    { line: 32, page: 2 },
    { addressee: "digitiser", data: { text: "DEOE respecto", characters: 2480 } },
  ),
  ...[5, 8, 10, 19].map((line) =>
    finding(
      "full-progress-in-first-quarter",
      { line, page: 1 },
      {
        field: "progress",
        addressee: "area",
        data: { cutoff: "2025-03-31", frequency: "quarterly" },
      },
    ),
  ),
  finding("missing-column", {}, { field: "target", severity: "error", addressee: "area", data: { column: "target" } }),
];

const QUESTIONS: Snapshot["questions"] = [
  {
    id: "1-01",
    field: "progress",
    raw: "199744",
    reasons: DOUBTED.reasons,
    proposals: [
      { value: "100", unit: "percent", why: "magnitude-out-of-column" },
      { value: "199744", unit: "unknown", why: "as-printed" },
    ],
    cells: [{ row: 1, answer: null }],
  },
  {
    id: "1-02",
    field: "objective",
    raw: null,
    reasons: ["column-lost-on-page"],
    proposals: [],
    cells: [{ row: 6, answer: null }],
  },
  {
    id: "1-03",
    field: "progress",
    raw: "452",
    reasons: ["bare-number-among-percents", "unit-not-printed"],
    proposals: [{ value: "452", unit: "unknown", why: "as-printed" }],
    cells: [{ row: 7, answer: null }],
  },
];

/** A first, unconfirmed edition of rows of the real report. */
export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    institution: {
      id: "iepc-durango",
      name: "Instituto Electoral y de Participación Ciudadana del Estado de Durango",
      keyPrefix: "IEPC",
      createdAt: IMPORTED,
    },
    pictures: new Set(),
    import: {
      id: 1,
      sha256: SHA,
      documentName: "indicadores-1t2025.txt",
      format: "text",
      title: read("Indicadores de Resulados", "Indicadores de Resultados"),
      period: known(parseQuarter("2025-Q1")),
      columns: COLUMNS,
      setAside: [
        {
          at: { line: 32, page: 2 },
          kind: "dump",
          text: "DEOE respecto de los procedimientos de impresión. ".repeat(50),
        },
        { at: { line: 41, page: 3 }, kind: "noise", text: "·  — ." },
      ],
      by: "Enlace de Planeación",
      at: IMPORTED,
    },
    cutoff: known(parseDate("2025-03-31")),
    rows: ROWS,
    versions: ROWS.map(version),
    answers: [],
    observations: [],
    findings: FINDINGS,
    questions: QUESTIONS,
    previous: null,
    edition: { number: 1, by: "Unidad de Planeación", at: "2025-04-20T17:03:11Z" },
    audit: { seq: 3, hash: "a1b2c3d4".repeat(8) },
    ...changes,
  };
}

/** An answer by one person, given in the minute of its number. */
export function answer(no: number, cell: readonly [row: number, field: Field], said: Partial<Answer> = {}): Answer {
  const [row, field] = cell;
  const at = `2025-04-12T10:${String(no % 60).padStart(2, "0")}:00Z`;
  return {
    no,
    batch: no,
    importId: 1,
    row,
    field,
    decision: { kind: "value", value: null },
    by: "María Soto",
    at,
    note: null,
    ...said,
  };
}

/** Confirms what every figure and every doubted cell was read as. */
export function confirmAll(rows: readonly SnapshotRow[] = ROWS): readonly Answer[] {
  const cells = rows.flatMap((row) => COLUMNS.map((field) => ({ row: row.row, field, reading: row.readings[field] })));
  return cells
    .filter(({ field, reading }) => field === "baseline" || field === "progress" || reading?.status === "ask")
    .map(({ row, field, reading }, index) => {
      const { value = null, unit } = reading ?? {};
      return answer(index + 1, [row, field], {
        decision: { kind: "value", value, ...(unit === undefined ? {} : { unit }) },
      });
    });
}

export function observation(made: Answer, field: NumberField, measure: { value: string; unit: string }): Observation {
  const row = known(ROWS.find((one) => one.row === made.row));
  return {
    key: row.key,
    field,
    period: known(parseQuarter("2025-Q1")),
    revision: 1,
    state: "confirmed",
    value: parseDecimal(measure.value),
    unit: measure.unit,
    source: { importId: 1, row: made.row, field, raw: row.readings[field]?.raw ?? null, at: { ...row.at, column: 6 } },
    answer: made.no,
    by: made.by,
    at: made.at,
  };
}

export function cellOf(report: Report, row: number, field: Field): Cell {
  return known(report.rows.find((one) => one.row === row)?.cells.find((cell) => cell.field === field));
}

/** The report of the fixture with some of its snapshot changed. */
export function reportOf(changes: Partial<Snapshot> = {}): Report {
  return buildReport(snapshot(changes));
}
