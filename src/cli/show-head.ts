import type { Proposal } from "../core/ingest/proposal.ts";
import type { Reading } from "../core/domain/reading.ts";
import { fieldName } from "../core/words/fields.ts";
import { listOf, printDate, printQuarter } from "../core/words/language.ts";
import type { Cli } from "./command.ts";

/** What the document is, whose, up to when, and what it holds. */
export function showHead(cli: Cli, proposal: Proposal): string {
  const { words, language } = cli;
  const { document, head, columns, rowCount, setAside } = proposal;
  return labelled([
    [words.labels.document, `${document.name} (SHA-256 ${document.sha256.slice(0, 16)}…)`],
    [words.labels.institution, textOf(head.institution, words.notRead)],
    [words.labels.title, textOf(head.title, words.notRead)],
    [words.labels.cutoff, cutoffText(cli, proposal)],
    [words.labels.rows, words.rowsAndSetAside(rowCount, setAside.length)],
    [
      words.labels.columns,
      listOf(
        columns.map((field) => fieldName(field, language)),
        language,
      ),
    ],
  ]);
}

function cutoffText({ words, language }: Cli, { cutoff, periods }: Proposal): string {
  if (cutoff) return printDate(cutoff, language);
  const quarters = periods.map((quarter) => printQuarter(quarter, language));
  return quarters.length > 1 ? words.severalPeriods(listOf(quarters, language)) : words.notRead;
}

/** Lines of "label  text", the texts aligned. */
export function labelled(lines: readonly (readonly [label: string, text: string])[]): string {
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, text]) => `${label.padEnd(width)}  ${text}`).join("\n");
}

function textOf(reading: Reading, missing: string): string {
  return reading.status === "ask" || reading.value === null ? missing : reading.value;
}
