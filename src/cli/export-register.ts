import { exportRegister, type RegisterFormat } from "../actions/export-register.ts";
import { fail, ok } from "../core/domain/result.ts";
import { type Command, withRegister } from "./command.ts";
import { writeFolder } from "./write-folder.ts";

const FORMATS: readonly RegisterFormat[] = ["csv", "json", "both"];

export const run: Command = async (cli, input) => {
  const to = input.text("to");
  if (to === null) return fail({ code: "argument-missing", argument: "--to" });
  const asked = input.text("format") ?? "both";
  const format = FORMATS.find((one) => one === asked);
  if (format === undefined)
    return fail({ code: "option-invalid", option: "--format", text: asked, expected: FORMATS.join(", ") });
  const files = await withRegister(cli, async (context) => exportRegister(context.store, cli.institution, format));
  if (!files.ok) return files;
  const written = await writeFolder(to, files.value, input.flag("force"));
  return written.ok ? ok({ json: { files: written.value }, text: () => cli.words.written(written.value) }) : written;
};
