import { type Field, isNumberField } from "../core/domain/field.ts";
import { type Unit, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Reading } from "../core/domain/reading.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type GivenValue, readGivenUnit, readGivenValue } from "../core/ingest/given-value.ts";
import { asReadOf, proposalsOf } from "../core/ingest/questions.ts";
import type { Reader } from "../store/store.ts";
import { type CellDecision, confirmCells } from "./confirm-cells.ts";
import { type Context, permit } from "./context.ts";
import { type AnswerTarget, findCells, type FoundCells } from "./find-cells.ts";
import { nextNumber, numberedAct } from "./numbered-act.ts";

/** What a person says: a value of their own, one of the proposals, the cell as it stands, or "empty". */
export type AnswerChoice =
  | { readonly kind: "value"; readonly text: string; readonly unit: string | null }
  | { readonly kind: "proposal"; readonly number: number }
  | { readonly kind: "as-read" }
  | { readonly kind: "blank" };

export interface AnswerRequest {
  readonly institution: string;
  readonly target: AnswerTarget;
  readonly choice: AnswerChoice;
  readonly note: string | null;
}

export interface Answered {
  /** The number to undo it by. */
  readonly answer: number;
  readonly importId: number;
  readonly field: Field;
  /** What all the cells say now; absent where each took its own proposal. */
  readonly value?: string | null;
  readonly unit: Unit | null;
  readonly rows: readonly { readonly row: number; readonly key: string }[];
  readonly observations: number;
  readonly versions: number;
}

/**
 * Answers one cell, or every open cell of a question: alike, or each by its own proposal where a page
 * lost their column. A later answer to a cell replaces the earlier.
 */
export async function answerQuestion(context: Context, request: AnswerRequest): Promise<Result<Answered, Problem>> {
  const person = permit(context, "answer-question", { institution: request.institution, areas: [] });
  if (!person.ok) return person;
  const { institution, target, choice, note } = request;
  const next = async (reader: Reader) => nextNumber(await reader.answers(institution));
  const act = { institution, action: "answer-question", noun: "answer", next };
  return numberedAct(context, act, async (writer, firstNo) => {
    const found = await findCells(writer, institution, target);
    if (!found.ok) return found;
    const { record, field } = found.value;
    const chosen = chooseForAll(found.value, choice);
    if (!chosen.ok) return chosen;
    const cells = chosen.value;
    const who = { by: person.value, at: context.now(), note };
    const confirmed = await confirmCells(writer, { institution, record, batch: firstNo, ...who }, [cells]);
    if (!confirmed.ok) return confirmed;
    const { observations, versions } = confirmed.value;
    const rows = cells.map(({ row: { row, key } }) => ({ row, key }));
    return ok({ answer: firstNo, importId: record.id, field, ...saidByAll(cells), rows, observations, versions });
  });
}

/** What is said of each cell. A value that a person types is said of one text, never of a whole column of them. */
function chooseForAll({ field, cells }: FoundCells, choice: AnswerChoice): Result<readonly CellDecision[], Problem> {
  const [first, ...others] = cells;
  const areAlike = others.every(({ reading }) => reading.value === first?.reading.value);
  if (choice.kind === "value" && !areAlike) {
    return fail({ code: "option-invalid", option: "VALUE", text: choice.text, expected: "--proposal N, row N FIELD" });
  }
  const decisions: CellDecision[] = [];
  for (const { row, reading } of cells) {
    const chosen = chooseValue(field, reading, choice);
    if (!chosen.ok) return chosen;
    decisions.push({ row, field, ...chosen.value });
  }
  return ok(decisions);
}

function saidByAll(cells: readonly CellDecision[]): Pick<Answered, "value" | "unit"> {
  const [first, ...others] = cells;
  const unit = first?.unit ?? null;
  const isOne = first !== undefined && others.every(({ value }) => value === first.value);
  return isOne ? { value: first.value, unit } : { unit };
}

interface Chosen {
  readonly value: string | null;
  readonly unit?: Unit;
}

function chooseValue(field: Field, reading: Reading, choice: AnswerChoice): Result<Chosen, Problem> {
  switch (choice.kind) {
    case "value":
      return ownValue(field, reading, choice);
    case "proposal":
      return chosenProposal(field, reading, choice.number);
    case "as-read": {
      const asRead = asReadOf(field, reading);
      return asRead
        ? checked(field, asRead, reading)
        : fail({ code: "value-unreadable", field, text: reading.raw ?? "" });
    }
    case "blank":
      return ok(isNumberField(field) ? { value: null, unit: reading.unit ?? UNKNOWN_UNIT } : { value: null });
  }
}

function ownValue(
  field: Field,
  reading: Reading,
  choice: { readonly text: string; readonly unit: string | null },
): Result<Chosen, Problem> {
  const given = readGivenValue(field, choice.text);
  if (!given) return fail({ code: "value-unreadable", field, text: choice.text });
  if (choice.unit === null) return checked(field, given, reading);
  const unit = isNumberField(field) ? readGivenUnit(choice.unit) : null;
  if (unit === null || (given.unit !== undefined && given.unit !== unit)) {
    return fail({
      code: "option-invalid",
      option: "--unit",
      text: choice.unit,
      expected: given.unit ?? "percent, count, unknown",
    });
  }
  return ok({ value: given.value, unit });
}

function chosenProposal(field: Field, reading: Reading, number: number): Result<Chosen, Problem> {
  const proposals = proposalsOf(field, reading);
  const proposal = proposals[number - 1];
  if (proposal) return checked(field, proposal, reading);
  return fail({
    code: "option-invalid",
    option: "--proposal",
    text: String(number),
    expected: `1–${proposals.length}`,
  });
}

/** The unit a value was given with; else that of the same value among the proposals; else the reading's. */
function checked(field: Field, given: GivenValue, reading: Reading): Result<Chosen, Problem> {
  if (!isNumberField(field)) return ok({ value: given.value });
  const same = proposalsOf(field, reading).find((one) => one.value === given.value && one.unit !== undefined);
  return ok({ value: given.value, unit: given.unit ?? same?.unit ?? reading.unit ?? UNKNOWN_UNIT });
}
