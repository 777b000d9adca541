import { SETTINGS } from "../core/domain/setting.ts";
import { ok } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Command, withInstitution } from "./command.ts";

export const run: Command = async (cli) =>
  withInstitution(cli, async (context, institution) => {
    const words = YEAR_WORDS[cli.language];
    const settings = [];
    for (const name of SETTINGS) settings.push({ name, setting: await context.store.setting(institution.id, name) });
    const lines = settings.map(({ name, setting }) =>
      setting === null
        ? `${name}: ${words.byDefault}`
        : `${words.setting(name, setting.version)} ${JSON.stringify(setting.value)}`,
    );
    return ok({ json: { settings }, text: () => lines.join("\n") });
  });
