import { type PublishedYear, publishYear } from "../actions/publish-year.ts";
import type { Period } from "../core/domain/cycle-period.ts";
import { LIGHTS } from "../core/domain/evaluation.ts";
import { ok } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { LIGHT_NAMES } from "../core/words/evaluation-names.ts";
import { printPeriod } from "../core/words/periods.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";

/** The results of the year up to a period that was closed. */
export async function publishResults(cli: Cli, period: Period): ReturnType<Command> {
  return withInstitution(cli, async (context, institution) => {
    const published = await publishYear(context, { institution: institution.id, period });
    if (!published.ok) return published;
    const next = cli.words.next(
      [["serve"], ["export", "edition", "--to", "…"]].map((words) => commandText(cli, words)),
    );
    const json = { institution: institution.id, ...published.value };
    return ok({ json, text: () => `${showPublished(cli, published.value)}\n${next}` });
  });
}

function showPublished(cli: Cli, { edition, headline, provisional, differences }: PublishedYear): string {
  const { language, words } = cli;
  const own = YEAR_WORDS[language];
  const counts = LIGHTS.filter((light) => headline.counts[light] > 0).map(
    (light) => [LIGHT_NAMES[light][language], headline.counts[light]] as const,
  );
  return [
    own.published(edition.number, printPeriod(edition.period, language)),
    own.lights(counts),
    ...(provisional.length > 0 ? [own.provisional(provisional.length)] : []),
    ...(edition.corrects === null ? [] : [words.corrects(edition.corrects, differences)]),
  ].join("\n");
}
