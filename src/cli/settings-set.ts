import { changeSetting } from "../actions/change-setting.ts";
import { readJson } from "../actions/read-json.ts";
import { isSettingName, SETTINGS } from "../core/domain/setting.ts";
import { fail, ok } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Command, withInstitution } from "./command.ts";
import { readGivenFile } from "./given-file.ts";

export const run: Command = async (cli, input) => {
  const [name = "", path = ""] = input.arguments;
  if (!isSettingName(name)) {
    return fail({ code: "option-invalid", option: "NAME", text: name, expected: SETTINGS.join(", ") });
  }
  const file = await readGivenFile(path);
  if (!file.ok) return file;
  const value = readJson(file.value);
  if (!value.ok) return value;
  return withInstitution(cli, async (context, institution) => {
    const changed = await changeSetting(context, { institution: institution.id, name, value: value.value });
    if (!changed.ok) return changed;
    const { version } = changed.value;
    return ok({ json: changed.value, text: () => YEAR_WORDS[cli.language].setting(name, version) });
  });
};
