import { captureProgress } from "../actions/capture-year.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { readHandedIn } from "./handed-in.ts";
import type { Input } from "./input.ts";
import { showCaptured } from "./show-captured.ts";
import { showingSteps } from "./show-figures.ts";
import { readDay } from "./year-input.ts";

export const run: Command = async (cli, input) => recordFigures(cli, input, false);

/** A file of figures, or one typed: "KEY PERIOD VALUE" and what else is said of it with --set. */
export async function recordFigures(cli: Cli, input: Input, corrects: boolean): ReturnType<Command> {
  const handed = await readHandedIn(cli, input, ["clave", "periodo", "valor"]);
  if (!handed.ok) return handed;
  return withInstitution(cli, async (context, institution) => {
    const on = readDay(input, "on", context);
    if (!on.ok) return on;
    const request = { institution: institution.id, ...handed.value, on: on.value, corrects, area: input.text("area") };
    const captured = await captureProgress(context, request);
    if (!captured.ok) return captured;
    const words = YEAR_WORDS[cli.language];
    const count = (all: number) => (corrects ? words.corrected(all) : words.moved("drafted", all));
    return showCaptured(cli, input, { captured: captured.value, showing: showingSteps(cli, count) });
  });
}
