import { type Accepted, acceptReadings } from "../actions/accept-readings.ts";
import { type AnswerChoice, type Answered, answerQuestion } from "../actions/answer-question.ts";
import type { AnswerTarget } from "../actions/find-cells.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { fieldName } from "../core/words/fields.ts";
import { type Cli, type Command, wholeNumber, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";
import type { Input } from "./input.ts";
import { figureText, rangesOf } from "./show-question.ts";

export const run: Command = async (cli, input) => {
  const importId = wholeNumber("--import", input.text("import"));
  if (!importId.ok) return importId;
  return input.flag("accept-all") ? accept(cli, input, importId.value) : answer(cli, input, importId.value);
};

async function answer(cli: Cli, input: Input, importId: number | null) {
  const typed = readTarget(input.arguments, importId);
  if (!typed.ok) return typed;
  const choice = readChoice(input, typed.value.rest);
  if (!choice.ok) return choice;
  return withInstitution(cli, async (context, institution) => {
    const request = {
      institution: institution.id,
      target: typed.value.target,
      choice: choice.value,
      note: input.text("note"),
    };
    const answered = await answerQuestion(context, request);
    return answered.ok ? ok({ json: answered.value, text: () => showAnswered(cli, answered.value) }) : answered;
  });
}

async function accept(cli: Cli, input: Input, importId: number | null) {
  const row = readRow(input.arguments);
  if (!row.ok) return row;
  return withInstitution(cli, async (context, institution) => {
    const request = { institution: institution.id, importId, row: row.value, note: input.text("note") };
    const accepted = await acceptReadings(context, request);
    return accepted.ok ? ok({ json: accepted.value, text: () => showAccepted(cli, accepted.value) }) : accepted;
  });
}

interface TypedTarget {
  readonly target: AnswerTarget;
  readonly rest: readonly string[];
}

const ROW_WORDS = new Set(["row", "renglon", "renglón", "fila"]);

/** "1-07 VALUE", or "row 17 progress VALUE". */
function readTarget(typed: readonly string[], importId: number | null): Result<TypedTarget, Problem> {
  const [first, second, third, ...others] = typed;
  if (first === undefined) return fail({ code: "argument-missing", argument: "1-07 / row 17 progress" });
  if (!ROW_WORDS.has(first.toLowerCase())) return ok({ target: { kind: "question", id: first }, rest: typed.slice(1) });
  const row = wholeNumber("row", second ?? "");
  if (!row.ok) return row;
  if (third === undefined) return fail({ code: "argument-missing", argument: "row 17 progress" });
  return ok({ target: { kind: "cell", importId, row: row.value ?? 0, field: third }, rest: others });
}

/** With --accept-all: nothing, or "row 17". */
function readRow(typed: readonly string[]): Result<number | null, Problem> {
  const [first, second, third] = typed;
  if (first === undefined) return ok(null);
  if (!ROW_WORDS.has(first.toLowerCase())) return fail({ code: "argument-unexpected", text: first });
  if (third !== undefined) return fail({ code: "argument-unexpected", text: third });
  return wholeNumber("row", second ?? "");
}

/** Exactly one of a value, --proposal, --as-read, --blank. */
function readChoice(input: Input, rest: readonly string[]): Result<AnswerChoice, Problem> {
  const [text, ...others] = rest;
  const number = wholeNumber("--proposal", input.text("proposal"));
  if (!number.ok) return number;
  const proposed = input.flag("proposal") ? 1 : number.value;
  const choices: (AnswerChoice | null)[] = [
    text === undefined ? null : { kind: "value", text, unit: input.text("unit") },
    proposed === null ? null : { kind: "proposal", number: proposed },
    input.flag("as-read") ? { kind: "as-read" } : null,
    input.flag("blank") ? { kind: "blank" } : null,
  ];
  const [choice, second] = choices.filter((one) => one !== null);
  if (!choice) return fail({ code: "argument-missing", argument: "VALUE / --proposal / --as-read / --blank" });
  if (others.length > 0) return fail({ code: "argument-unexpected", text: others.join(" ") });
  if (second) return fail({ code: "argument-unexpected", text: `--${second.kind}` });
  return ok(choice);
}

function showAnswered(cli: Cli, answered: Answered): string {
  const { words, language } = cli;
  const { answer: no, field, value, unit, rows } = answered;
  const saidText = (one: string | null) =>
    one === null ? words.nothingPrinted : figureText(field, one, { unit, language });
  const said = value === undefined ? words.eachItsOwn : saidText(value);
  const where = words.inRows(rows.length, rangesOf(rows.map((one) => one.row)));
  const effect = words.confirmed(answered.observations, answered.versions);
  return [
    `${words.answered(no)} ${fieldName(field, language)} = ${said}  ${where}`,
    effect,
    words.toUndo(undoCommand(cli, no)),
  ].join("\n");
}

function undoCommand(cli: Cli, no: number): string {
  return commandText(cli, ["undo", String(no)]);
}

function showAccepted(cli: Cli, accepted: Accepted): string {
  const { words } = cli;
  const lines = [`${words.answered(accepted.answer)} ${words.accepted(accepted.cells, accepted.observations)}`];
  if (accepted.stillOpen > 0) lines.push(words.stillOpen(accepted.stillOpen));
  if (accepted.contested > 0) lines.push(words.contested(accepted.contested));
  return [...lines, words.toUndo(undoCommand(cli, accepted.answer))].join("\n");
}
