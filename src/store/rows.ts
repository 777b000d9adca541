import { isNumberField } from "../core/domain/field.ts";
import type { NumberField } from "../core/domain/field.ts";
import { FINDINGS } from "../core/domain/finding.ts";
import type { Finding, FindingCode } from "../core/domain/finding.ts";
import { FREQUENCIES } from "../core/domain/frequency.ts";
import { parseCycle, parseQuarter } from "../core/domain/period.ts";
import { DIRECTIONS } from "../core/domain/register.ts";
import type { Answer, FigureSource, IndicatorVersion, Institution, Observation } from "../core/domain/register.ts";
import { canonicalJson } from "./canonical-json.ts";
import { planJson } from "./cycle-shapes.ts";
import {
  decisionJson,
  evidenceJson,
  field,
  fieldsJson,
  placeJson,
  readingJson,
  readingsJson,
  setAsideJson,
} from "./readings.ts";
import type * as Row from "./schema.ts";
import { decimal, Misshapen, nullOr, oneOf, parsedBy, text, whole } from "./shape.ts";
import type { Shape } from "./shape.ts";
import type { DocumentRecord, ImportRecord, RowRecord } from "./store.ts";

/** Domain to row and back, for each table. What is written is read back identically. */

const quarter = parsedBy(parseQuarter);
const figure = nullOr(decimal);
const cycle = parsedBy((key: string) => (parseCycle(key) ? key : null));
const maybeText = nullOr(text);
const maybeWhole = nullOr(whole);
const frequency = nullOr(oneOf(FREQUENCIES));
const direction = nullOr(oneOf(DIRECTIONS));
const severity = oneOf(["info", "warning", "error"]);
const addressee = oneOf(["digitiser", "area"]);
const observationState = oneOf(["confirmed", "withdrawn"]);
const findingCode = oneOf(Object.keys(FINDINGS).filter(isFindingCode));
const numberField: Shape<NumberField> = (value) => {
  const name = field(value);
  if (!isNumberField(name)) throw new Misshapen("a field that holds a number", value);
  return name;
};

export function institutionRow(of: Institution): Row.InstitutionRow {
  return { institution: of.id, name: of.name, key_prefix: of.keyPrefix, created_at: of.createdAt };
}

export function readInstitution(row: Row.InstitutionRow): Institution {
  return {
    id: text(row.institution),
    name: text(row.name),
    keyPrefix: text(row.key_prefix),
    createdAt: text(row.created_at),
  };
}

export function documentRow(institution: string, of: DocumentRecord): Row.DocumentRow {
  return { institution, sha256: of.sha256, name: of.name, format: of.format, content: of.bytes };
}

export function importRow(institution: string, of: ImportRecord): Row.ImportRow {
  return {
    institution,
    id: of.id,
    sha256: of.sha256,
    document_name: of.documentName,
    format: of.format,
    institution_as_printed: canonicalJson(of.institutionAsPrinted),
    title: canonicalJson(of.title),
    cutoff: canonicalJson(of.cutoff),
    period: of.period,
    fields: canonicalJson(of.columns),
    set_aside: canonicalJson(of.setAside),
    made_by: of.by,
    made_at: of.at,
  };
}

export function readImport(row: Row.ImportRow): ImportRecord {
  return {
    id: whole(row.id),
    sha256: text(row.sha256),
    documentName: text(row.document_name),
    format: text(row.format),
    institutionAsPrinted: readingJson(row.institution_as_printed),
    title: readingJson(row.title),
    cutoff: readingJson(row.cutoff),
    period: quarter(row.period),
    columns: fieldsJson(row.fields),
    setAside: setAsideJson(row.set_aside),
    by: text(row.made_by),
    at: text(row.made_at),
  };
}

export function importRowRow(institution: string, importId: number, of: RowRecord): Row.ImportRowRow {
  return {
    institution,
    import_id: importId,
    row_no: of.row,
    place: canonicalJson(of.at),
    readings: canonicalJson(of.readings),
    indicator: of.key,
  };
}

export function readImportRow(row: Row.ImportRowRow): RowRecord {
  return {
    row: whole(row.row_no),
    at: placeJson(row.place),
    readings: readingsJson(row.readings),
    key: text(row.indicator),
  };
}

export function findingRow(institution: string, at: { importId: number; no: number }, of: Finding): Row.FindingRow {
  return {
    institution,
    import_id: at.importId,
    no: at.no,
    code: of.code,
    place: canonicalJson(of.at),
    field: of.field ?? null,
    severity: of.severity,
    addressee: of.addressee,
    data: canonicalJson(of.data),
  };
}

export function readFinding(row: Row.FindingRow): Finding {
  return {
    code: findingCode(row.code),
    at: placeJson(row.place),
    ...(row.field === null ? {} : { field: field(row.field) }),
    severity: severity(row.severity),
    addressee: addressee(row.addressee),
    data: evidenceJson(row.data),
  };
}

export function answerRow(institution: string, of: Answer): Row.AnswerRow {
  return {
    institution,
    no: of.no,
    batch: of.batch,
    import_id: of.importId,
    row_no: of.row,
    field: of.field,
    decision: canonicalJson(of.decision),
    note: of.note,
    made_by: of.by,
    made_at: of.at,
  };
}

export function readAnswer(row: Row.AnswerRow): Answer {
  return {
    no: whole(row.no),
    batch: whole(row.batch),
    importId: whole(row.import_id),
    row: whole(row.row_no),
    field: field(row.field),
    decision: decisionJson(row.decision),
    by: text(row.made_by),
    at: text(row.made_at),
    note: maybeText(row.note),
  };
}

export function indicatorVersionRow(institution: string, of: IndicatorVersion): Row.IndicatorVersionRow {
  return {
    institution,
    indicator: of.key,
    version: of.version,
    cycle: of.cycle,
    programme: of.programme,
    objective: of.objective,
    name: of.name,
    definition: of.definition,
    method: of.method,
    dimension: of.dimension,
    unit_label: of.unitLabel,
    frequency: of.frequency,
    direction: of.direction,
    area: of.area,
    plan: of.plan && canonicalJson(of.plan),
    import_id: of.importId,
    row_no: of.row,
    answer: of.answer,
    made_by: of.createdBy,
    made_at: of.createdAt,
  };
}

export function readIndicatorVersion(row: Row.IndicatorVersionRow): IndicatorVersion {
  return {
    key: text(row.indicator),
    version: whole(row.version),
    cycle: cycle(row.cycle),
    programme: maybeText(row.programme),
    objective: maybeText(row.objective),
    name: maybeText(row.name),
    definition: maybeText(row.definition),
    method: maybeText(row.method),
    dimension: maybeText(row.dimension),
    unitLabel: maybeText(row.unit_label),
    frequency: frequency(row.frequency),
    direction: direction(row.direction),
    area: maybeText(row.area),
    plan: planJson(row.plan),
    importId: maybeWhole(row.import_id),
    row: maybeWhole(row.row_no),
    answer: maybeWhole(row.answer),
    createdAt: text(row.made_at),
    createdBy: text(row.made_by),
  };
}

export function observationRow(institution: string, of: Observation): Row.ObservationRow {
  return {
    institution,
    indicator: of.key,
    field: of.field,
    period: of.period,
    revision: of.revision,
    state: of.state,
    value: of.state === "confirmed" ? of.value : null,
    unit: of.state === "confirmed" ? of.unit : null,
    source_import: of.source.importId,
    source_row: of.source.row,
    source_field: of.source.field,
    source_raw: of.source.raw,
    source_place: canonicalJson(of.source.at),
    answer: of.answer,
    made_by: of.by,
    made_at: of.at,
  };
}

export function readObservation(row: Row.ObservationRow): Observation {
  const base = {
    key: text(row.indicator),
    field: numberField(row.field),
    period: quarter(row.period),
    revision: whole(row.revision),
    source: figureSource(row),
    answer: whole(row.answer),
    by: text(row.made_by),
    at: text(row.made_at),
  };
  const state = observationState(row.state);
  if (state === "withdrawn") return { ...base, state };
  return { ...base, state, value: figure(row.value), unit: text(row.unit) };
}

function figureSource(row: Row.ObservationRow): FigureSource {
  return {
    importId: whole(row.source_import),
    row: whole(row.source_row),
    field: numberField(row.source_field),
    raw: maybeText(row.source_raw),
    at: placeJson(row.source_place),
  };
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}
