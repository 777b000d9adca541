import type { Field } from "../core/domain/field.ts";
import type { Reading } from "../core/domain/reading.ts";
import { ok } from "../core/domain/result.ts";
import type { ProposedRow, Proposal } from "../core/ingest/proposal.ts";
import { proposalJson } from "../core/ingest/proposal-json.ts";
import { isPrinted, type QuestionedRow, questionsOf, readingsOf } from "../core/ingest/questions.ts";
import { fieldName } from "../core/words/fields.ts";
import type { Cli, Command } from "./command.ts";
import { readGivenProposal } from "./given-file.ts";
import { readPeriod } from "./matching-options.ts";
import { escapeControls } from "./printable.ts";
import { showFindings } from "./show-findings.ts";
import { showHead } from "./show-head.ts";
import { showQuestion } from "./show-question.ts";
import { printTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

export const run: Command = async (cli, input) => {
  const period = readPeriod(input);
  if (!period.ok) return period;
  const read = await readGivenProposal(cli, input, period.value);
  if (!read.ok) return read;
  const proposal = read.value;
  if (!cli.json) return ok({ json: null, text: () => showProposal(cli, proposal) });
  await streamJson(cli.terminal, proposal);
  return ok(null);
};

/** The object of the import contract, written row by row: a long document never stands in memory as text. */
async function streamJson(terminal: Terminal, proposal: Proposal): Promise<void> {
  for (const piece of proposalJson(proposal)) await terminal.write(escapeControls(piece));
}

type ReadingState = "read" | "repaired" | "ask" | "blank";
type Counts = Map<Field, Record<ReadingState, number>>;

function showProposal(cli: Cli, proposal: Proposal): string {
  const { words, language, terminal } = cli;
  const counts: Counts = new Map();
  const questions = questionsOf(0, numbered(proposal.rows(), counts), []);
  const columns = [
    { title: words.column },
    ...(["read", "repaired", "ask", "blank"] as const).map((state) => ({
      title: words.readingStates[state],
      align: "right" as const,
    })),
  ];
  const rows = [...counts].map(([field, of]) => [
    fieldName(field, language),
    ...[of.read, of.repaired, of.ask, of.blank].map(String),
  ]);
  return [
    showHead(cli, proposal),
    printTable(columns, rows, terminal.width),
    words.questionsFound(
      questions.length,
      questions.reduce((sum, one) => sum + one.cells.length, 0),
    ),
    ...questions.map((question) =>
      showQuestion(cli, question, { id: question.id.replace(/^0-/, ""), answerable: false }),
    ),
    showFindings(cli, proposal.findings),
  ].join("\n\n");
}

function* numbered(rows: Iterable<ProposedRow>, counts: Counts): Iterable<QuestionedRow> {
  let row = 0;
  for (const one of rows) {
    row += 1;
    for (const [field, reading] of readingsOf(one)) {
      if (!isPrinted(reading)) continue;
      const of = counts.get(field) ?? { read: 0, repaired: 0, ask: 0, blank: 0 };
      of[stateOf(reading)] += 1;
      counts.set(field, of);
    }
    yield { row, ...one };
  }
}

function stateOf(reading: Reading): ReadingState {
  const empty = reading.value === null && (reading.raw ?? "").trim() === "";
  return empty && reading.status !== "ask" ? "blank" : reading.status;
}
