import { type Published, publishEdition } from "../actions/publish-edition.ts";
import { ok } from "../core/domain/result.ts";
import { printDate, printDecimal } from "../core/words/language.ts";
import { type Cli, type Command, wholeNumber, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";
import { publishResults } from "./publish-results.ts";
import { labelled } from "./show-head.ts";
import { readPeriodOption } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const period = readPeriodOption(input, "period");
  if (!period.ok) return period;
  if (period.value !== null) return publishResults(cli, period.value);
  const importId = wholeNumber("--import", input.text("import"));
  if (!importId.ok) return importId;
  return withInstitution(cli, async (context, institution) => {
    const published = await publishEdition(context, { institution: institution.id, importId: importId.value });
    if (!published.ok) return published;
    const json = { institution: institution.id, ...published.value };
    return ok({
      json,
      text: () =>
        `${showPublished(cli, published.value)}\n${cli.words.next([["serve"], ["export", "edition", "--to", "…"]].map((words) => commandText(cli, words)))}`,
    });
  });
};

export function showPublished(cli: Cli, { edition, counts, openQuestions, differences }: Published): string {
  const { words, language } = cli;
  const { figures } = counts;
  const facts = labelled([
    [words.labels.cutoff, printDate(edition.cutoff, language)],
    [words.labels.state, words.editionStates[edition.state]],
    [words.labels.indicators, printDecimal(String(counts.indicators))],
    [words.labels.figures, words.figureCounts(figures)],
    [words.labels.questions, words.openQuestions(openQuestions)],
    [words.labels.files, `${edition.files.length}`],
  ]);
  const correction = edition.corrects === null ? [] : [words.corrects(edition.corrects, differences)];
  return [words.published(edition.number), facts, ...correction].join("\n");
}
