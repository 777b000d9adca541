import { isNumberField } from "../core/domain/field.ts";
import type { Field } from "../core/domain/field.ts";
import { COUNT, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { AnswerProposal, Question } from "../core/ingest/questions.ts";
import { fieldName, printValue, unitName } from "../core/words/fields.ts";
import type { Language } from "../core/words/language.ts";
import { reasonText } from "../core/words/reasons.ts";
import type { Cli } from "./command.ts";
import { commandText } from "./command-text.ts";
import { printableLine } from "./printable.ts";
import { cut } from "./table.ts";

const INDENT = "      ";

/** A question as a person decides it: the cell, why it is doubted, what can be answered, and how. */
export function showQuestion(
  cli: Cli,
  question: Question,
  as: { readonly id: string; readonly answerable: boolean },
): string {
  const { words, language, terminal } = cli;
  const { field, cells, reasons, proposals } = question;
  const printed = printedText(cli, question);
  const rows = words.inRows(cells.length, rangesOf(cells.map((cell) => cell.row)));
  const head = `${as.id}  ${fieldName(field, language)}: ${cut(printed, terminal.width)}  ${rows}`;
  const why = reasons.map((reason) => `${INDENT}${words.because} ${reasonText(reason, language)}`);
  const offers = proposals.map(
    (one, index) => `${INDENT}${index + 1}) ${cut(proposalText(field, one, cli), terminal.width)}`,
  );
  const own = cells.flatMap(({ row, answer, proposals: [first] = [] }) =>
    first && !answer ? [`${INDENT}${words.row(row)}: ${cut(proposalText(field, first, cli), terminal.width)}`] : [],
  );
  const lines = [head, ...why, ...offers, ...own];
  if (question.state !== "open")
    lines.push(`${INDENT}${words.answeredCells(question.cells.filter((cell) => cell.answer).length, cells.length)}`);
  else if (as.answerable) lines.push(`${INDENT}$ ${answerCommand(cli, question)}`);
  return lines.join("\n");
}

function printedText({ words }: Cli, { raw, lostOn }: Question): string {
  if (lostOn !== undefined) return words.lostOnPage(lostOn);
  return raw === null || raw.trim() === "" ? words.nothingPrinted : `«${printableLine(raw)}»`;
}

/** "1–3, 7". */
export function rangesOf(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

/** A figure with its unit said, also where printing would leave it out. */
export function figureText(
  field: Field,
  value: string,
  of: { readonly unit: string | null; readonly language: Language },
): string {
  const { unit, language } = of;
  const text = printValue({ field, value, unit }, language);
  const silent = isNumberField(field) && (unit === null || unit === COUNT || unit === UNKNOWN_UNIT);
  return silent ? `${text} (${unitName(unit ?? UNKNOWN_UNIT, language)})` : text;
}

function proposalText(field: Field, proposal: AnswerProposal, { words, language }: Cli): string {
  const text = figureText(field, proposal.value, { unit: proposal.unit ?? null, language });
  return proposal.kind === "as-read" ? `${text} · ${words.asPrinted}` : text;
}

function answerCommand(cli: Cli, question: Question): string {
  const choice = question.proposals.length > 0 || question.lostOn !== undefined ? ["--proposal", "1"] : ["…"];
  return commandText(cli, ["answer", question.id, ...choice]);
}
