import type { IndicatorVersion, Institution } from "../core/domain/register.ts";
import type { Problem } from "../core/domain/problem.ts";
import { type Quarter, quarterOf } from "../core/domain/period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { describeIndicator, descriptionOf, sameDescription } from "../core/ingest/indicator-description.ts";
import type { MatchDecisions } from "../core/ingest/match-indicator.ts";
import type { Proposal, ProposedRow } from "../core/ingest/proposal.ts";
import type { ImportRecord, Reader, RowRecord, Writer } from "../store/store.ts";
import { assignKeys } from "./assign-keys.ts";
import { type Context, inPieces, permit, tell } from "./context.ts";
import { refuseDecisions, undecidedRows } from "./decide-matches.ts";
import { cycleOf, matchDocument, type MatchedRow } from "./match-document.ts";
import { numberedAct } from "./numbered-act.ts";
import { readRegister, type RegisterState } from "./read-register.ts";

export interface ImportRequest {
  readonly institution: string;
  readonly proposal: Proposal;
  readonly bytes: Uint8Array;
  /** Named by a person where the document prints no cut-off date, or another one than it should. */
  readonly period: Quarter | null;
  readonly decisions: MatchDecisions;
  /** Rows nobody decided are new indicators, where they would else be asked. */
  readonly restIsNew: boolean;
}

export interface Imported {
  readonly importId: number;
  readonly institution: string;
  readonly period: Quarter;
  readonly rows: number;
  readonly setAside: number;
  readonly findings: number;
  readonly newIndicators: number;
  readonly changedIndicators: number;
  readonly knownIndicators: number;
}

/** Rows written at a time. */
const PIECE = 500;

/**
 * Writes a document, its rows, findings and indicators in one transaction. Confirms nothing. The
 * same bytes are imported once, or once for each period that their records name; another document of the same
 * period is a new import beside it.
 */
export async function importDocument(context: Context, request: ImportRequest): Promise<Result<Imported, Problem>> {
  const person = permit(context, "import-document", { institution: request.institution, areas: [] });
  if (!person.ok) return person;
  const act = {
    institution: request.institution,
    action: "import-document",
    noun: "import",
    next: (reader: Reader) => nextImport(reader, request.institution),
  };
  return numberedAct(context, act, (writer, number) =>
    writeImport(context, request, { writer, number, by: person.value }),
  );
}

interface Writing {
  readonly writer: Writer;
  readonly number: number;
  readonly by: string;
}

async function writeImport(
  context: Context,
  request: ImportRequest,
  writing: Writing,
): Promise<Result<Imported, Problem>> {
  const { proposal, institution } = request;
  const { writer } = writing;
  if (proposal.periods.length > 1) {
    return fail({ code: "several-periods", file: proposal.document.name, periods: proposal.periods });
  }
  const earlier = await writer.importsOfDocument(institution, proposal.document.sha256);
  const owner = await refuseImport(writer, request, earlier);
  if (!owner.ok) return owner;
  const period = request.period ?? (proposal.cutoff && quarterOf(proposal.cutoff));
  if (!period) return fail({ code: "cutoff-not-read", file: proposal.document.name });
  const state = await readRegister(writer, institution);
  const wrong = refuseDecisions(request.decisions, state, proposal.rowCount);
  if (wrong) return fail(wrong);
  const matched = await matchDocument(context, { proposal, period, decisions: request.decisions }, state);
  const undecided = undecidedRows(matched);
  if (undecided.length > 0 && !request.restIsNew) return fail({ code: "match-undecided", rows: undecided });
  const record = recordOf(request, { id: writing.number, period, by: writing.by, at: context.now() });
  if (earlier.length === 0) await writer.addDocument({ ...proposal.document, bytes: request.bytes });
  await writer.addImport(record);
  const plan = { record, state, keys: assignKeys(matched, state, owner.value.keyPrefix) };
  const versions = await writeRows(context, writer, { proposal, plan });
  await writer.addFindings(record.id, proposal.findings);
  return ok({ institution, ...summary(record, { proposal, matched, versions }) });
}

async function refuseImport(
  reader: Reader,
  { institution, proposal }: ImportRequest,
  earlier: readonly ImportRecord[],
): Promise<Result<Institution, Problem>> {
  const owner = await reader.institution(institution);
  if (!owner) return fail({ code: "institution-not-found", institution });
  const { name, sha256 } = proposal.document;
  const [period, ...others] = proposal.periods;
  const isOneOfSeveral = period !== undefined && others.length === 0;
  const known = isOneOfSeveral ? earlier.find((one) => one.period === period) : earlier.at(-1);
  if (!known) return ok(owner);
  return fail({ code: "already-imported", file: name, importId: known.id, sha256, at: known.at });
}

interface Plan {
  readonly record: ImportRecord;
  readonly state: RegisterState;
  readonly keys: ReadonlyMap<number, string>;
}

async function writeRows(
  context: Context,
  writer: Writer,
  work: { readonly proposal: Proposal; readonly plan: Plan },
): Promise<number> {
  const { proposal, plan } = work;
  let [written, added] = [0, 0];
  for (const piece of inPieces(proposal.rows(), PIECE)) {
    const start = written;
    const rows = piece.map((row, index) => rowRecord(row, start + index + 1, plan));
    const versions = rows.flatMap((row) => newVersion(row, plan));
    await writer.addRows(plan.record.id, rows);
    await writer.addIndicatorVersions(versions);
    written += rows.length;
    added += versions.length;
    await tell(context, "writing", { count: written, of: proposal.rowCount });
  }
  return added;
}

function rowRecord(row: ProposedRow, number: number, plan: Plan): RowRecord {
  const key = plan.keys.get(number);
  if (key === undefined) throw new Error(`row ${number} has no key: the document was read differently twice`);
  return { row: number, at: row.at, readings: row.readings, key };
}

function newVersion(row: RowRecord, plan: Plan): readonly IndicatorVersion[] {
  const { record, state } = plan;
  const known = state.byKey.get(row.key);
  const before = known && { description: descriptionOf(known.version), printed: known.last?.row.readings ?? {} };
  const description = describeIndicator(row.readings, before ?? null);
  const cycle = cycleOf(row, record.period);
  if (known && known.version.cycle === cycle && sameDescription(description, descriptionOf(known.version))) return [];
  const { version, plan: measured } = known?.version ?? UNKNOWN_BEFORE;
  const origin = { importId: record.id, row: row.row, answer: null, createdAt: record.at, createdBy: record.by };
  return [{ key: row.key, version: version + 1, cycle, ...description, plan: measured, ...origin }];
}

/** A document says nothing of how an indicator is measured: what was known of that goes on. */
const UNKNOWN_BEFORE = { version: 0, plan: null };

function recordOf(request: ImportRequest, own: Pick<ImportRecord, "id" | "period" | "by" | "at">): ImportRecord {
  const { document, head, columns, setAside } = request.proposal;
  return {
    ...own,
    sha256: document.sha256,
    documentName: document.name,
    format: document.format,
    institutionAsPrinted: head.institution,
    title: head.title,
    cutoff: head.cutoff,
    columns,
    setAside: setAside.map(({ at, kind, text }) => ({ at, kind, text })),
  };
}

function summary(
  record: ImportRecord,
  done: { readonly proposal: Proposal; readonly matched: readonly MatchedRow[]; readonly versions: number },
): Omit<Imported, "institution"> {
  const { proposal, matched, versions } = done;
  const fresh = matched.filter(({ match }) => match.kind !== "same").length;
  return {
    importId: record.id,
    period: record.period,
    rows: matched.length,
    setAside: record.setAside.length,
    findings: proposal.findings.length,
    newIndicators: fresh,
    changedIndicators: versions - fresh,
    knownIndicators: matched.length - fresh,
  };
}

async function nextImport(reader: Reader, institution: string): Promise<number> {
  const all = await reader.imports(institution);
  return Math.max(0, ...all.map((one) => one.id)) + 1;
}
