import { compareDocument } from "../actions/diff-document.ts";
import { findInstitutionOf } from "../actions/find-institution.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { CellText, ChangedRow, DocumentDiff } from "../core/ingest/diff.ts";
import type { Field } from "../core/domain/field.ts";
import { fieldName } from "../core/words/fields.ts";
import { type Cli, type Command, withRegister } from "./command.ts";
import { compareEditions } from "./diff-editions.ts";
import { readGivenProposal } from "./given-file.ts";
import { readMatchingOptions } from "./matching-options.ts";
import { figureText } from "./show-question.ts";

export const run: Command = async (cli, input) => {
  const editions = input.text("editions");
  if (editions !== null) return compareEditions(cli, editions);
  if (input.argument(0) === null) return fail({ code: "argument-missing", argument: "FILE / --editions 1,2" });
  const options = readMatchingOptions(input);
  if (!options.ok) return options;
  const read = await readGivenProposal(cli, input, options.value.period);
  if (!read.ok) return read;
  const proposal = read.value;
  const { value, status } = proposal.head.institution;
  return withRegister(cli, async (context) => {
    const owner = await findInstitutionOf(
      context.store,
      { name: proposal.document.name, printed: status === "ask" ? null : value },
      cli.institution,
    );
    if (!owner.ok) return owner;
    const { period, decisions } = options.value;
    const diff = await compareDocument(context, { institution: owner.value.id, proposal, period, decisions });
    return diff.ok ? ok({ json: diff.value, text: () => showDiff(cli, diff.value) }) : diff;
  });
};

function showDiff(cli: Cli, diff: DocumentDiff): string {
  const { words } = cli;
  const blocks = [
    block(
      words.diff.fresh(diff.new.length),
      diff.new.map(({ row, name }) => `${words.row(row)}  ${name ?? "—"}`),
    ),
    block(
      words.diff.renamed(diff.renamed.length),
      diff.renamed.map(({ key, before, after }) => `${key}  ${before ?? "—"} → ${after ?? "—"}`),
    ),
    block(
      words.diff.changed(diff.changed.length),
      diff.changed.flatMap((row) => changeLines(cli, row)),
    ),
    block(
      words.diff.gone(diff.gone.length),
      diff.gone.map(({ key, name }) => `${key}  ${name ?? "—"}`),
    ),
    block(
      words.diff.undecided(diff.undecided.length),
      diff.undecided.map(({ row, name, keys }) => `${words.row(row)}  ${name ?? "—"} → ${keys.join(", ")}`),
    ),
    words.diff.unchanged(diff.unchanged.length),
  ];
  return [...blocks, words.nothingWritten].join("\n");
}

function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function changeLines(cli: Cli, row: ChangedRow): readonly string[] {
  const { language, words } = cli;
  const side = (field: Field, text: CellText | null) =>
    text === null || text.value === null ? "—" : figureText(field, text.value, { unit: text.unit ?? null, language });
  return row.changes.map(({ field, before, after, inQuestion }) => {
    const change = `${side(field, before)} → ${side(field, after)}`;
    return `${row.key}  ${fieldName(field, language)}: ${change}${inQuestion ? ` ${words.inQuestion}` : ""}`;
  });
}
