import { isNumberField } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Answer, IndicatorVersion, Observation } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { answerState, isValueAnswer, standingAnswers, type ValueAnswer } from "../core/domain/standing.ts";
import {
  type DescribedField,
  describes,
  descriptionOf,
  textOf,
  withText,
} from "../core/ingest/indicator-description.ts";
import type { Reader, Writer } from "../store/store.ts";
import { lastRevisions } from "./confirm-cells.ts";
import { type Context, permit } from "./context.ts";
import { nextNumber, numberedAct } from "./numbered-act.ts";

export interface UndoRequest {
  readonly institution: string;
  readonly answer: number;
  /** Only this one, though it was given together with others. */
  readonly alone: boolean;
  readonly note: string | null;
}

export interface Undone {
  /** The number of the undo itself. */
  readonly answer: number;
  readonly undone: readonly number[];
  /** Figures that say again what an earlier answer said. */
  readonly restored: number;
  /** Figures nobody vouches for any more. */
  readonly withdrawn: number;
  readonly versions: number;
}

/** Takes back an answer, or all that were given with it. What it had replaced stands again. */
export async function undoAnswer(context: Context, request: UndoRequest): Promise<Result<Undone, Problem>> {
  const person = permit(context, "answer-question", { institution: request.institution, areas: [] });
  if (!person.ok) return person;
  const { institution } = request;
  const next = async (reader: Reader) => nextNumber(await reader.answers(institution));
  const act = { institution, action: "undo-answer", noun: "answer", next };
  return numberedAct(context, act, async (writer, firstNo) => {
    const answers = await writer.answers(institution);
    const chosen = chooseAnswers(answers, request);
    if (!chosen.ok) return chosen;
    const who = { by: person.value, at: context.now(), note: request.note };
    const undos = chosen.value.map((undone, index) => ({
      undone,
      undo: {
        ...undone,
        no: firstNo + index,
        batch: firstNo,
        decision: { kind: "undo", answer: undone.no },
        ...who,
      } as const,
    }));
    await writer.addAnswers(undos.map(({ undo }) => undo));
    const figures = await withdrawFigures(writer, institution, undos);
    if (!figures.ok) return figures;
    const versions = await restoreTexts(writer, institution, undos);
    return ok({ answer: firstNo, undone: chosen.value.map((one) => one.no), ...figures.value, versions });
  });
}

interface Undo {
  readonly undone: ValueAnswer;
  readonly undo: Answer;
}

function chooseAnswers(answers: readonly Answer[], request: UndoRequest): Result<readonly ValueAnswer[], Problem> {
  const named = answers.find((one) => one.no === request.answer);
  if (!named || !isValueAnswer(named)) return fail({ code: "answer-not-found", answer: request.answer });
  const whole = named.no === named.batch && !request.alone;
  const meant = whole ? answers.filter(isValueAnswer).filter((one) => one.batch === named.batch) : [named];
  const stands = new Set([...standingAnswers(answers).values()].map((one) => one.no));
  const undone = new Set(answers.map((one) => (one.decision.kind === "undo" ? one.decision.answer : null)));
  const overtaken = meant.find((one) => !stands.has(one.no) && !undone.has(one.no));
  const state = overtaken && answerState(answers, overtaken);
  if (overtaken && state?.state === "superseded")
    return fail({ code: "answer-superseded", answer: overtaken.no, by: state.by });
  const chosen = meant.filter((one) => stands.has(one.no));
  return chosen.length > 0 ? ok(chosen) : fail({ code: "answer-already-undone", answer: request.answer });
}

/**
 * Each figure goes back to the newest earlier answer that still stands, from this document or an
 * earlier one of the same period; without one the figure is withdrawn.
 */
async function withdrawFigures(
  writer: Writer,
  institution: string,
  undos: readonly Undo[],
): Promise<Result<Pick<Undone, "restored" | "withdrawn">, Problem>> {
  if (!undos.some(({ undone }) => isNumberField(undone.field))) return ok({ restored: 0, withdrawn: 0 });
  const stands = new Set([...standingAnswers(await writer.answers(institution)).values()].map((one) => one.no));
  const all = await observationsOf(writer, institution, undos);
  const byAnswer = new Map(all.map((one) => [one.answer, one]));
  const byPlace = Map.groupBy(all, placeOf);
  const revisions = new Map(
    [...Map.groupBy(all, (one) => one.period)].map(([period, own]) => [period, lastRevisions(own)]),
  );
  const added: Observation[] = [];
  for (const { undone, undo } of undos) {
    const made = byAnswer.get(undone.no);
    if (!made) continue;
    const others = byPlace.get(placeOf(made)) ?? [];
    const newest = others.at(-1);
    if (newest && !sameCell(newest, made))
      return fail({ code: "answer-superseded", answer: undone.no, by: newest.answer });
    const earlier = others.findLast((one) => one.state === "confirmed" && stands.has(one.answer));
    const counted = revisions.get(made.period);
    const revision = (counted?.get(`${made.key}/${made.field}`) ?? 0) + 1;
    counted?.set(`${made.key}/${made.field}`, revision);
    added.push(nextRevision({ made, earlier, undo, revision }));
  }
  await writer.addObservations(added);
  const withdrawn = added.filter((one) => one.state === "withdrawn").length;
  return ok({ restored: added.length - withdrawn, withdrawn });
}

function nextRevision(facts: {
  readonly made: Observation;
  readonly earlier: Observation | undefined;
  readonly undo: Answer;
  readonly revision: number;
}): Observation {
  const { made, earlier, undo, revision } = facts;
  const { key, field, period } = made;
  const own = { key, field, period, revision, answer: undo.no, by: undo.by, at: undo.at };
  if (earlier?.state !== "confirmed") return { ...own, state: "withdrawn", source: made.source };
  return { ...own, state: "confirmed", value: earlier.value, unit: earlier.unit, source: earlier.source };
}

/** One answer: its indicator's observations only. Many: all, read once. */
async function observationsOf(
  reader: Reader,
  institution: string,
  undos: readonly Undo[],
): Promise<readonly Observation[]> {
  const [only, ...others] = undos;
  if (!only || others.length > 0) return reader.observations(institution);
  const row = await reader.row(institution, only.undone.importId, only.undone.row);
  return row ? reader.observations(institution, { key: row.key }) : [];
}

function placeOf({ key, field, period }: Observation): string {
  return `${period}/${key}/${field}`;
}

function sameCell(a: Observation, b: Observation): boolean {
  return a.source.importId === b.source.importId && a.source.row === b.source.row;
}

/** The text goes back to what it was before the answer, unless something newer has changed it since. */
async function restoreTexts(writer: Writer, institution: string, undos: readonly Undo[]): Promise<number> {
  const added: IndicatorVersion[] = [];
  const newest = new Map((await writer.indicators(institution)).map((one) => [one.key, one.version]));
  for (const { undone, undo } of undos) {
    if (!describes(undone.field)) continue;
    const row = await writer.row(institution, undone.importId, undone.row);
    if (!row || newest.get(row.key) === 1) continue;
    const versions = await writer.indicatorVersions(institution, row.key);
    const next = restoredVersion(versions, { field: undone.field, undone, undo });
    if (next) added.push(next);
  }
  await writer.addIndicatorVersions(added);
  return added.length;
}

function restoredVersion(
  versions: readonly IndicatorVersion[],
  facts: { readonly field: DescribedField; readonly undone: ValueAnswer; readonly undo: Answer },
): IndicatorVersion | null {
  const { field, undone, undo } = facts;
  const place = versions.findIndex((one) => one.answer === undone.no);
  const [before, made, newest] = [versions[place - 1], versions[place], versions.at(-1)];
  if (!before || !made || !newest) return null;
  if (textOf(descriptionOf(newest), field) !== textOf(descriptionOf(made), field)) return null;
  const description = withText(descriptionOf(newest), field, textOf(descriptionOf(before), field));
  const origin = {
    answer: undo.no,
    createdAt: undo.at,
    createdBy: undo.by,
    importId: undone.importId,
    row: undone.row,
  };
  return { ...newest, ...description, ...origin, version: newest.version + 1 };
}
