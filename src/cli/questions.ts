import { findImport, questionsOfImport } from "../actions/find-cells.ts";
import { ok } from "../core/domain/result.ts";
import type { Question } from "../core/ingest/questions.ts";
import { type Cli, type Command, wholeNumber, withInstitution } from "./command.ts";
import { showQuestion } from "./show-question.ts";

export const run: Command = async (cli, input) => {
  const number = wholeNumber("IMPORT", input.argument(0));
  if (!number.ok) return number;
  return withInstitution(cli, async (context, institution) => {
    const record = await findImport(context.store, institution.id, number.value);
    if (!record.ok) return record;
    const all = await questionsOfImport(context.store, institution.id, record.value.id);
    const shown = input.flag("all") ? all : all.filter((one) => one.state !== "answered");
    const { id, documentName, period } = record.value;
    const json = {
      import: { id, documentName, period },
      questions: shown,
      answered: all.filter((one) => one.state === "answered").length,
    };
    return ok({ json, text: () => showQuestions(cli, documentName, { all, shown }) });
  });
};

function showQuestions(
  cli: Cli,
  document: string,
  of: { readonly all: readonly Question[]; readonly shown: readonly Question[] },
): string {
  const { words } = cli;
  const open = of.all.filter((one) => one.state !== "answered");
  const heading = words.questionsOf(document, open.length, of.all.length - open.length);
  const list = of.shown.map((question) => showQuestion(cli, question, { id: question.id, answerable: true }));
  return [heading, ...list, ...(open.length > 0 ? [words.howToAnswer] : [])].join("\n\n");
}
