import { openPeriod } from "../actions/move-period.ts";
import { dueByDefault } from "../core/domain/reporting-period.ts";
import { ok } from "../core/domain/result.ts";
import { type Command, withInstitution } from "./command.ts";
import { showPeriod } from "./show-period.ts";
import { readDay, readPeriodArgument } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const period = readPeriodArgument(input.argument(0));
  if (!period.ok) return period;
  return withInstitution(cli, async (context, institution) => {
    const dueOn = input.text("due") === null ? ok(dueByDefault(period.value)) : readDay(input, "due", context);
    if (!dueOn.ok) return dueOn;
    const request = { institution: institution.id, period: period.value, dueOn: dueOn.value };
    const opened = await openPeriod(context, request);
    return opened.ok ? ok(showPeriod(cli, opened.value)) : opened;
  });
};
