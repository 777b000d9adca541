import type { Period } from "../core/domain/cycle-period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { publishPeriod } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { buildYearReport } from "../core/report/build-year-report.ts";
import type { PreviousYear, YearReport } from "../core/report/year-report.ts";
import { yearFiles } from "../formats/year-files.ts";
import { readYearEdition } from "../formats/year-json.ts";
import type { EditionRecord, Reader, Writer } from "../store/store.ts";
import { type Context, permit, tell } from "./context.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { numberedAct } from "./numbered-act.ts";
import { takeYearSnapshot } from "./year-snapshot.ts";

export interface PublishYearRequest {
  readonly institution: string;
  readonly period: Period;
}

export interface PublishedYear {
  readonly edition: EditionRecord;
  readonly headline: YearReport["headline"];
  readonly provisional: YearReport["provisional"];
  readonly differences: number;
}

/** The file of an edition of results that a later one is compared with. */
const DATA_FILE = "year.json";

/**
 * Freezes the results of the year up to a period that was closed, as a numbered edition. When the period
 * has one already, the new one corrects it; when it would say nothing else, there is none.
 */
export async function publishYear(
  context: Context,
  request: PublishYearRequest,
): Promise<Result<PublishedYear, Problem>> {
  const { institution, period } = request;
  const person = permit(context, "publish-edition", { institution, areas: [] });
  if (!person.ok) return person;
  const next = async (reader: Reader) => ((await reader.editions(institution)).at(-1)?.number ?? 0) + 1;
  const act = { institution, action: "publish-edition", noun: "edition", next };
  return numberedAct(context, act, (writer, number) =>
    freezeYear(context, writer, { ...request, edition: { number, by: person.value, at: context.now() }, period }),
  );
}

interface Plan extends PublishYearRequest {
  readonly edition: { readonly number: number; readonly by: string; readonly at: string };
}

async function freezeYear(context: Context, writer: Writer, plan: Plan): Promise<Result<PublishedYear, Problem>> {
  const { institution, period, edition } = plan;
  const opened = await writer.periods(institution);
  const reporting = opened.find((one) => one.period === period);
  if (!reporting) return fail({ code: "period-not-opened", period, opened: opened.map((one) => one.period) });
  const published = publishPeriod(reporting, { by: edition.by, at: edition.at, edition: edition.number });
  if (!published.ok) return published;
  const snapshot = await takeYearSnapshot(writer, plan, edition);
  if (!snapshot.ok) return snapshot;
  await tell(context, "building", { count: 0, of: 1 });
  const previous = await previousOf(writer, institution, period);
  const report = buildYearReport(snapshot.value, previous);
  if (previous && report.differences.length === 0) return fail({ code: "nothing-changed", edition: previous.number });
  const record = await saveEdition(context, writer, { report, edition });
  await writer.addPeriodStep({ now: published.value, by: edition.by, at: edition.at });
  const { headline, provisional, differences } = report;
  return ok({ edition: record, headline, provisional, differences: differences.length });
}

async function saveEdition(
  context: Context,
  writer: Writer,
  { report, edition }: { readonly report: YearReport; readonly edition: Plan["edition"] },
): Promise<EditionRecord> {
  const files = yearFiles(report);
  await tell(context, "saving", { count: 0, of: 1 });
  const { period, cutoff } = report;
  const { state, corrects } = report.edition;
  return freezeEdition(writer, { ...edition, importId: null, period, cutoff, state, corrects }, files);
}

/** The newest edition of results of the same period. */
async function previousOf(reader: Reader, institution: string, period: Period): Promise<PreviousYear | null> {
  const last = (await reader.editions(institution)).findLast((one) => one.period === period && one.importId === null);
  if (!last) return null;
  const bytes = await reader.editionFile(institution, last.number, DATA_FILE);
  const read = bytes && readYearEdition(bytes);
  if (!read) throw new Error(`edition ${last.number} has no ${DATA_FILE} that reads`);
  return read;
}
