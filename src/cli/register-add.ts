import { captureIndicators } from "../actions/capture-year.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Command, withInstitution } from "./command.ts";
import { readHandedIn } from "./handed-in.ts";
import { showCaptured } from "./show-captured.ts";

export const run: Command = async (cli, input) => {
  const handed = await readHandedIn(cli, input, []);
  if (!handed.ok) return handed;
  return withInstitution(cli, async (context, institution) => {
    const captured = await captureIndicators(context, { institution: institution.id, ...handed.value });
    if (!captured.ok) return captured;
    const showing = {
      json: (one: object) => one,
      line: ({ key, name }: { readonly key: string; readonly name: string | null }) => `  ${key}  ${name ?? "—"}`,
      count: (count: number) => YEAR_WORDS[cli.language].indicators(count),
    };
    return showCaptured(cli, input, { captured: captured.value, showing });
  });
};
