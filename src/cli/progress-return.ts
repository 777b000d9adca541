import { returnProgress } from "../actions/review-progress.ts";
import { type Command, withInstitution } from "./command.ts";
import { showBatch } from "./show-captured.ts";
import { movedWords, showingSteps } from "./show-figures.ts";
import { readSeenArguments } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const figures = readSeenArguments(input);
  if (!figures.ok) return figures;
  return withInstitution(cli, async (context, institution) => {
    const request = { institution: institution.id, figures: figures.value, reason: input.text("why") ?? "" };
    const batch = await returnProgress(context, request);
    return batch.ok ? showBatch(cli, batch.value, showingSteps(cli, movedWords(cli, "returned"))) : batch;
  });
};
