import { ok } from "../core/domain/result.ts";
import { printInstant, printQuarter } from "../core/words/language.ts";
import { type Command, withInstitution } from "./command.ts";
import { printTable } from "./table.ts";

export const run: Command = async (cli) =>
  withInstitution(cli, async (context, institution) => {
    const all = await context.store.imports(institution.id);
    const { words, language, terminal } = cli;
    const columns = [
      { title: words.labels.import },
      { title: words.labels.document, flexible: true },
      { title: words.labels.period },
      { title: words.labels.imported },
    ];
    const rows = all.map(({ id, documentName, period, at, by }) => [
      String(id),
      documentName,
      printQuarter(period, language),
      `${printInstant(at, language)}, ${by}`,
    ]);
    const imports = all.map(({ id, documentName, sha256, format, period, columns: fields, by, at }) => ({
      id,
      documentName,
      sha256,
      format,
      period,
      columns: fields,
      by,
      at,
    }));
    return ok({
      json: { institution: institution.id, imports },
      text: () => (all.length === 0 ? words.noImports : printTable(columns, rows, terminal.width)),
    });
  });
