import { exportEdition } from "../actions/export-edition.ts";
import { fail, ok } from "../core/domain/result.ts";
import { type Command, wholeNumber, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";
import { writeFolder } from "./write-folder.ts";

export const run: Command = async (cli, input) => {
  const number = wholeNumber("EDITION", input.argument(0));
  if (!number.ok) return number;
  const to = input.text("to");
  if (to === null) return fail({ code: "argument-missing", argument: "--to" });
  const found = await withInstitution(cli, async (context, institution) =>
    exportEdition(context.store, institution.id, number.value),
  );
  if (!found.ok) return found;
  const written = await writeFolder(to, found.value.files, input.flag("force"));
  if (!written.ok) return written;
  const json = { edition: found.value.edition.number, files: written.value };
  return ok({
    json,
    text: () => `${cli.words.written(written.value)}\n${cli.words.next([commandText(cli, ["verify", to])])}`,
  });
};
