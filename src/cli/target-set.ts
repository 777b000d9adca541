import { captureTargets } from "../actions/capture-year.ts";
import { type Command, withInstitution } from "./command.ts";
import { readHandedIn } from "./handed-in.ts";
import { showCaptured } from "./show-captured.ts";
import { showingTargets } from "./show-targets.ts";
import { readDay } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const handed = await readHandedIn(cli, input, ["clave", "meta"]);
  if (!handed.ok) return handed;
  return withInstitution(cli, async (context, institution) => {
    const on = readDay(input, "on", context);
    if (!on.ok) return on;
    const captured = await captureTargets(context, { institution: institution.id, ...handed.value, on: on.value });
    return captured.ok
      ? showCaptured(cli, input, { captured: captured.value, showing: showingTargets(cli) })
      : captured;
  });
};
