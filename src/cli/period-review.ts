import { reviewPeriod } from "../actions/move-period.ts";
import { ok } from "../core/domain/result.ts";
import { type Command, withInstitution } from "./command.ts";
import { showPeriod } from "./show-period.ts";
import { readPeriodArgument } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const period = readPeriodArgument(input.argument(0));
  if (!period.ok) return period;
  return withInstitution(cli, async (context, institution) => {
    const moved = await reviewPeriod(context, { institution: institution.id, period: period.value });
    return moved.ok ? ok(showPeriod(cli, moved.value)) : moved;
  });
};
