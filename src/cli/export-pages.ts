import { drawPages } from "../actions/draw-pages.ts";
import { fail, ok } from "../core/domain/result.ts";
import { type Command, wholeNumber, withInstitution } from "./command.ts";
import { commandText } from "./command-text.ts";
import { readingTools } from "./given-file.ts";
import { writeFolder } from "./write-folder.ts";

export const run: Command = async (cli, input) => {
  const number = wholeNumber("IMPORT", input.argument(0));
  if (!number.ok) return number;
  const to = input.text("to");
  if (to === null) return fail({ code: "argument-missing", argument: "--to" });
  const drawn = await withInstitution(cli, async (context, { id }) =>
    drawPages(context.store, { institution: id, importId: number.value }, readingTools(cli)),
  );
  if (!drawn.ok) return drawn;
  const { record, files, marked } = drawn.value;
  const written = await writeFolder(to, files, input.flag("force"));
  if (!written.ok) return written;
  const next = cli.words.next([commandText(cli, ["questions", String(record.id)])]);
  return ok({
    json: { import: record.id, files: written.value, marked },
    text: () => [cli.words.written(written.value), cli.words.marked(marked), next].join("\n"),
  });
};
