import { createHash } from "node:crypto";
import type { Context } from "../actions/context.ts";
import { questionsOfImport } from "../actions/find-cells.ts";
import { findInstitutionOf } from "../actions/find-institution.ts";
import { type Imported, importDocument } from "../actions/import-document.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Quarter } from "../core/domain/period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { printDecimal, printQuarter } from "../core/words/language.ts";
import { type Cli, type Command, withRegister } from "./command.ts";
import { commandText } from "./command-text.ts";
import { type GivenDocument, proposeFile, readGivenFile } from "./given-file.ts";
import { type MatchingOptions, readMatchingOptions } from "./matching-options.ts";
import { labelled } from "./show-head.ts";

export const run: Command = async (cli, input) => {
  const options = readMatchingOptions(input);
  if (!options.ok) return options;
  const file = await readGivenFile(input.argument(0) ?? "");
  if (!file.ok) return file;
  return withRegister(cli, async (context) => {
    const known = await importedBefore(
      context,
      { institution: cli.institution, period: options.value.period },
      file.value,
    );
    if (known) return fail(known);
    const document = await proposeFile(cli, file.value, { sheets: input.list("sheet"), period: options.value.period });
    if (!document.ok) return document;
    const imported = await importInto(context, {
      document: document.value,
      options: options.value,
      institution: cli.institution,
    });
    return imported.ok
      ? ok({
          json: imported.value,
          text: () => `${showImported(cli, imported.value)}\n${nextSteps(cli, imported.value)}`,
        })
      : imported;
  });
};

function nextSteps(cli: Cli, { importId }: Imported): string {
  return cli.words.next([["questions", String(importId)], ["publish"]].map((words) => commandText(cli, words)));
}

export type ImportedWithQuestions = Imported & { readonly document: string; readonly questions: number };

/** Finds whose document it is, imports it, and counts what is left to decide. */
export async function importInto(
  context: Context,
  given: { readonly document: GivenDocument; readonly options: MatchingOptions; readonly institution: string | null },
): Promise<Result<ImportedWithQuestions, Problem>> {
  const { file, proposal } = given.document;
  const { value, status } = proposal.head.institution;
  const printed = status === "ask" ? null : value;
  const owner = await findInstitutionOf(context.store, { name: file.name, printed }, given.institution);
  if (!owner.ok) return owner;
  const institution = owner.value.id;
  const imported = await importDocument(context, { institution, proposal, bytes: file.bytes, ...given.options });
  if (!imported.ok) return imported;
  const questions = await questionsOfImport(context.store, institution, imported.value.importId);
  return ok({ ...imported.value, document: file.name, questions: questions.length });
}

/** Whether these very bytes are in the register, for that period if one is named, before anyone spends time reading them. */
export async function importedBefore(
  context: Context,
  { institution, period }: { readonly institution: string | null; readonly period: Quarter | null },
  file: GivenDocument["file"],
): Promise<Problem | null> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const owners = institution === null ? (await context.store.institutions()).map((one) => one.id) : [institution];
  for (const owner of owners) {
    const all = await context.store.importsOfDocument(owner, sha256);
    const known = all.findLast((one) => period === null || one.period === period);
    if (known) return { code: "already-imported", file: file.name, importId: known.id, sha256, at: known.at };
  }
  return null;
}

export function showImported(cli: Cli, imported: ImportedWithQuestions): string {
  const { words, language } = cli;
  const facts = labelled([
    [words.labels.import, `${imported.importId}`],
    [words.labels.institution, imported.institution],
    [words.labels.period, printQuarter(imported.period, language)],
    [words.labels.rows, words.rowsAndSetAside(imported.rows, imported.setAside)],
    [
      words.labels.indicators,
      words.indicatorsMatched(imported.newIndicators, imported.knownIndicators, imported.changedIndicators),
    ],
    [words.labels.findings, printDecimal(String(imported.findings))],
    [words.labels.questions, words.openQuestions(imported.questions)],
  ]);
  return [words.imported(imported.document), facts, words.nothingConfirmed].join("\n");
}
