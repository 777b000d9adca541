import { approveProgress } from "../actions/review-progress.ts";
import { type Command, withInstitution } from "./command.ts";
import { showBatch } from "./show-captured.ts";
import { movedWords, showingSteps } from "./show-figures.ts";
import { readSeenArguments } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const figures = readSeenArguments(input);
  if (!figures.ok) return figures;
  return withInstitution(cli, async (context, institution) => {
    const batch = await approveProgress(context, { institution: institution.id, figures: figures.value });
    return batch.ok ? showBatch(cli, batch.value, showingSteps(cli, movedWords(cli, "approved"))) : batch;
  });
};
