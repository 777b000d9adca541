import { type CalendarDate, lastDayOf, parseDate, quarterOf } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { questionsOf } from "../core/ingest/questions.ts";
import { buildReport } from "../core/report/build-report.ts";
import type { PreviousEdition, Report } from "../core/report/report.ts";
import { editionFiles, type Pictures } from "../formats/edition-files.ts";
import { readPreviousEdition } from "../formats/edition-json.ts";
import type { EditionRecord, ImportRecord, Reader, Writer } from "../store/store.ts";
import { cellPictures } from "./cell-pictures.ts";
import { type Context, permit, tell } from "./context.ts";
import { findImport } from "./find-cells.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { numberedAct } from "./numbered-act.ts";
import { allRows } from "./read-register.ts";

export interface PublishRequest {
  readonly institution: string;
  /** The newest import when none is named. */
  readonly importId: number | null;
}

export interface Published {
  readonly edition: EditionRecord;
  readonly counts: Report["counts"];
  readonly openQuestions: number;
  readonly differences: number;
}

/** The file of an edition that a later one is compared with. */
const DATA_FILE = "edition.json";

/**
 * Freezes what is known of an import as a numbered edition, files and all. When the period already
 * has one, the new edition corrects it; when it would say nothing else, there is none.
 */
export async function publishEdition(context: Context, request: PublishRequest): Promise<Result<Published, Problem>> {
  const person = permit(context, "publish-edition", { institution: request.institution, areas: [] });
  if (!person.ok) return person;
  const { institution } = request;
  const pictures = await picturesFor(context, request);
  if (!pictures.ok) return pictures;
  const next = async (reader: Reader) => ((await reader.editions(institution)).at(-1)?.number ?? 0) + 1;
  const act = { institution, action: "publish-edition", noun: "edition", next };
  return numberedAct(context, act, async (writer, number) => {
    const origin = await findOrigin(writer, request);
    if (!origin.ok) return origin;
    const edition = { number, by: person.value, at: context.now() };
    return freeze(context, writer, { ...origin.value, edition, pictures: pictures.value });
  });
}

interface Origin {
  readonly owner: Institution;
  readonly record: ImportRecord;
  /** The newest edition of the same period. */
  readonly last: EditionRecord | null;
}

async function findOrigin(reader: Reader, { institution, importId }: PublishRequest): Promise<Result<Origin, Problem>> {
  const owner = await reader.institution(institution);
  if (!owner) return fail({ code: "institution-not-found", institution });
  if (importId === null && (await reader.imports(institution)).length === 0)
    return fail({ code: "nothing-to-publish" });
  const record = await findImport(reader, institution, importId);
  if (!record.ok) return record;
  const editions = await reader.editions(institution);
  const last = editions.findLast((one) => one.period === record.value.period) ?? null;
  return ok({ owner, record: record.value, last });
}

/** Drawn before anything is written, for that takes a while. */
async function picturesFor(context: Context, request: PublishRequest): Promise<Result<Pictures, Problem>> {
  const origin = await findOrigin(context.store, request);
  if (!origin.ok) return origin;
  const { owner, record } = origin.value;
  return cellPictures(context, { institution: owner.id, record });
}

interface Plan extends Origin {
  readonly pictures: Pictures;
  readonly edition: { readonly number: number; readonly by: string; readonly at: string };
}

async function freeze(context: Context, writer: Writer, plan: Plan): Promise<Result<Published, Problem>> {
  const { record, last, edition } = plan;
  await tell(context, "building", { count: 0, of: 1 });
  const report = buildReport(await takeSnapshot(writer, plan));
  if (last && last.importId === record.id && report.differences.length === 0) {
    return fail({ code: "nothing-changed", edition: last.number });
  }
  const files = editionFiles(report, plan.pictures);
  await tell(context, "saving", { count: 0, of: 1 });
  const { cutoff } = report;
  const { state, corrects } = report.edition;
  const of = { ...edition, importId: record.id, period: record.period, cutoff, state, corrects };
  const frozen = await freezeEdition(writer, of, files);
  const { counts, questions, differences } = report;
  return ok({ edition: frozen, counts, openQuestions: questions.length, differences: differences.length });
}

async function takeSnapshot(reader: Reader, plan: Plan) {
  const { owner, record, last, edition } = plan;
  const rows = await allRows(reader, owner.id, record.id);
  const answers = await reader.answers(owner.id, record.id);
  const head = await reader.auditHead(owner.id);
  return {
    institution: owner,
    import: record,
    cutoff: cutoffOf(record),
    rows,
    versions: await reader.indicators(owner.id),
    answers,
    observations: await reader.observations(owner.id, { period: record.period }),
    findings: await reader.findings(owner.id, record.id),
    questions: questionsOf(record.id, rows, answers),
    pictures: new Set(plan.pictures.keys()),
    previous: last && (await previousOf(reader, owner.id, last)),
    edition,
    audit: head && { seq: head.seq, hash: head.hash },
  };
}

async function previousOf(reader: Reader, institution: string, last: EditionRecord): Promise<PreviousEdition> {
  const bytes = await reader.editionFile(institution, last.number, DATA_FILE);
  return (bytes && readPreviousEdition(bytes)) ?? { number: last.number, rows: [] };
}

/** The date the document prints, unless a person said that it reports another quarter. */
function cutoffOf(record: ImportRecord): CalendarDate {
  const { value, status } = record.cutoff;
  const printed = value === null || status === "ask" ? null : parseDate(value);
  return printed && quarterOf(printed) === record.period ? printed : lastDayOf(record.period);
}
