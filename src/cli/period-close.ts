import { closePeriod } from "../actions/move-period.ts";
import { periodStatus } from "../actions/period-status.ts";
import { ok } from "../core/domain/result.ts";
import { type Command, withInstitution } from "./command.ts";
import { showStatus } from "./period-status.ts";
import { readPeriodArgument } from "./year-input.ts";

/** Closes, and says what nobody approved: closing decides on no figure. */
export const run: Command = async (cli, input) => {
  const period = readPeriodArgument(input.argument(0));
  if (!period.ok) return period;
  return withInstitution(cli, async (context, { id: institution }) => {
    const closed = await closePeriod(context, { institution, period: period.value });
    if (!closed.ok) return closed;
    const status = await periodStatus(context.store, { institution, period: period.value });
    return status.ok ? ok(showStatus(cli, status.value)) : status;
  });
};
