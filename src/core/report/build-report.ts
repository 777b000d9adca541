import type { Field } from "../domain/field.ts";
import { isNumberField } from "../domain/field.ts";
import type { Answer, IndicatorVersion, Observation } from "../domain/register.ts";
import type { ValueAnswer } from "../domain/standing.ts";
import { cellKey, standingAnswers } from "../domain/standing.ts";
import type { CellFacts } from "./build-cell.ts";
import { buildCell, unitFor } from "./build-cell.ts";
import { pictureName } from "./cell-picture.ts";
import { countPages, countReport } from "./count-report.ts";
import { findDifferences, indicatorName } from "./find-differences.ts";
import { groupFindings } from "./group-findings.ts";
import { findMissing } from "./find-missing.ts";
import type { Cell, CellProposal, EditionState, PreviousEdition, Report, ReportQuestion, ReportRow } from "./report.ts";
import type { Snapshot, SnapshotProposal, SnapshotQuestion, SnapshotRow } from "./snapshot.ts";

/** Builds an edition from what is known; reads no clock, asks nobody, changes nothing. */
export function buildReport(snapshot: Snapshot): Report {
  const { institution, import: origin, previous, edition } = snapshot;
  const rows = buildRows(snapshot);
  return {
    institution: { id: institution.id, name: institution.name },
    edition: {
      number: edition.number,
      state: editionState(rows),
      corrects: previous?.number ?? null,
      by: edition.by,
      at: edition.at,
    },
    title: origin.title.value,
    cutoff: snapshot.cutoff,
    period: origin.period,
    document: { name: origin.documentName, sha256: origin.sha256, format: origin.format },
    import: { id: origin.id, by: origin.by, at: origin.at },
    columns: origin.columns,
    rows,
    counts: countReport(rows, origin.setAside.length),
    pages: countPages(rows, origin.columns),
    missing: findMissing(rows, snapshot.versions, origin.columns),
    questions: openQuestions(snapshot.questions),
    findings: groupFindings(snapshot.findings, rows),
    setAside: origin.setAside.map(({ at, kind, text }) => ({ at, kind, text })),
    differences: previous ? findDifferences(previous, rows, origin) : [],
    audit: snapshot.audit,
  };
}

/** What the next edition needs of this one for its table of differences. */
export function previousEdition(report: Report): PreviousEdition {
  return {
    number: report.edition.number,
    rows: report.rows.map(({ key, cells }) => ({ key, name: indicatorName(cells), cells })),
  };
}

/** provisional while any figure (or its absence) has nobody to vouch for it, or any cell is in question. */
function editionState(rows: readonly ReportRow[]): EditionState {
  const waits = rows.some((row) => row.cells.some(isUnsettled));
  return waits || rows.length === 0 ? "provisional" : "final";
}

function isUnsettled(cell: Cell): boolean {
  if (cell.state === "confirmed") return false;
  if (cell.state === "question") return true;
  // A target need not have been adjusted: only there is an empty cell the usual case.
  return isNumberField(cell.field) && !(cell.state === "blank" && cell.field === "adjustedTarget");
}

interface Known {
  readonly importId: number;
  readonly versions: ReadonlyMap<string, IndicatorVersion>;
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly standing: ReadonlyMap<string, ValueAnswer>;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly pictures: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, { readonly id: string; readonly proposals: readonly CellProposal[] }>;
}

function buildRows(snapshot: Snapshot): readonly ReportRow[] {
  const importId = snapshot.import.id;
  const answers = snapshot.answers.filter((answer) => answer.importId === importId);
  const known: Known = {
    importId,
    versions: newestVersions(snapshot.versions),
    answers: Map.groupBy(answers, (answer) => cellKey(importId, answer.row, answer.field)),
    standing: standingAnswers(answers),
    observations: newestObservations(snapshot.observations),
    pictures: snapshot.pictures,
    questions: questionsByCell(importId, snapshot.questions),
  };
  return snapshot.rows.map((row) => buildRow(row, snapshot.import.columns, known));
}

function buildRow(row: SnapshotRow, columns: readonly Field[], known: Known): ReportRow {
  const version = known.versions.get(row.key);
  const cells = columns.map((field) => withPicture(buildCell(factsOf(row, field, known)), row.row, known));
  const of = { row: row.row, at: row.at, key: row.key, cells };
  if (!version)
    return { ...of, version: null, cycle: null, programme: printed(cells, "programme"), area: printed(cells, "area") };
  return {
    ...of,
    version: version.version,
    cycle: version.cycle,
    programme: printed(cells, "programme") ?? version.programme,
    area: printed(cells, "area") ?? version.area,
  };
}

function withPicture(cell: Cell, row: number, { pictures }: Known): Cell {
  const picture = pictureName(row, cell.field);
  return pictures.has(picture) ? { ...cell, source: { ...cell.source, picture } } : cell;
}

function factsOf(row: SnapshotRow, field: Field, known: Known): CellFacts {
  const place = cellKey(known.importId, row.row, field);
  return {
    field,
    at: row.at,
    reading: row.readings[field] ?? null,
    answers: known.answers.get(place) ?? [],
    standing: known.standing.get(place) ?? null,
    observation: known.observations.get(place) ?? null,
    question: known.questions.get(place) ?? null,
  };
}

function printed(cells: readonly Cell[], field: Field): string | null {
  return cells.find((cell) => cell.field === field)?.value ?? null;
}

function newestVersions(versions: readonly IndicatorVersion[]): ReadonlyMap<string, IndicatorVersion> {
  const newest = new Map<string, IndicatorVersion>();
  for (const version of versions) {
    const known = newest.get(version.key);
    if (!known || version.version > known.version) newest.set(version.key, version);
  }
  return newest;
}

function newestObservations(observations: readonly Observation[]): ReadonlyMap<string, Observation> {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    const place = cellKey(one.source.importId, one.source.row, one.field);
    const known = newest.get(place);
    if (!known || one.revision > known.revision) newest.set(place, one);
  }
  return newest;
}

function openQuestions(questions: readonly SnapshotQuestion[]): readonly ReportQuestion[] {
  return questions
    .map((question) => {
      const { id, field, raw, reasons } = question;
      const open = question.cells.filter((cell) => !cell.answer);
      const own = open.flatMap(({ proposals: [first] = [] }) => first ?? []);
      const proposals = proposalsOf(field, [...question.proposals, ...own]);
      return { id, field, raw, reasons, proposals, rows: open.map((cell) => cell.row) };
    })
    .filter((question) => question.rows.length > 0);
}

function questionsByCell(importId: number, questions: readonly SnapshotQuestion[]): Known["questions"] {
  const byCell = new Map<string, { readonly id: string; readonly proposals: readonly CellProposal[] }>();
  for (const question of questions) {
    const { id, field } = question;
    const common = { id, proposals: proposalsOf(field, question.proposals) };
    for (const { row, proposals } of question.cells) {
      const put = proposals ? { id, proposals: proposalsOf(field, proposals) } : common;
      byCell.set(cellKey(importId, row, field), put);
    }
  }
  return byCell;
}

function proposalsOf(field: Field, proposals: readonly SnapshotProposal[]): readonly CellProposal[] {
  return proposals.map(({ value, unit, why }) => ({ value, unit: unitFor(field, value, unit), why }));
}
