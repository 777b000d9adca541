import { submitProgress } from "../actions/review-progress.ts";
import { type Command, withInstitution } from "./command.ts";
import { showBatch } from "./show-captured.ts";
import { movedWords, showingSteps } from "./show-figures.ts";
import { readPeriodArgument } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const period = readPeriodArgument(input.argument(0));
  if (!period.ok) return period;
  const keys = input.arguments.slice(1);
  return withInstitution(cli, async (context, institution) => {
    const request = { institution: institution.id, period: period.value, area: input.text("area") };
    const batch = await submitProgress(context, { ...request, keys: keys.length > 0 ? keys : null });
    return batch.ok ? showBatch(cli, batch.value, showingSteps(cli, movedWords(cli, "submitted"))) : batch;
  });
};
