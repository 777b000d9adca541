import { ok } from "../core/domain/result.ts";
import { printDate, printInstant } from "../core/words/language.ts";
import { type Command, withInstitution } from "./command.ts";
import { printTable } from "./table.ts";

export const run: Command = async (cli) =>
  withInstitution(cli, async (context, institution) => {
    const editions = await context.store.editions(institution.id);
    const { words, language, terminal } = cli;
    const columns = [
      words.labels.edition,
      words.labels.cutoff,
      words.labels.state,
      words.labels.corrects,
      words.labels.import,
      words.labels.published,
    ].map((title) => ({ title }));
    const rows = editions.map((one) => [
      String(one.number),
      printDate(one.cutoff, language),
      words.editionStates[one.state],
      one.corrects === null ? "" : String(one.corrects),
      one.importId === null ? "" : String(one.importId),
      `${printInstant(one.at, language)}, ${one.by}`,
    ]);
    const json = { institution: institution.id, editions };
    return ok({
      json,
      text: () => (editions.length === 0 ? words.noEditions : printTable(columns, rows, terminal.width)),
    });
  });
