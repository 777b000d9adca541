import { undoAnswer } from "../actions/undo-answer.ts";
import { ok } from "../core/domain/result.ts";
import { type Command, wholeNumber, withInstitution } from "./command.ts";

export const run: Command = async (cli, input) => {
  const number = wholeNumber("ANSWER", input.argument(0));
  if (!number.ok) return number;
  return withInstitution(cli, async (context, institution) => {
    const request = {
      institution: institution.id,
      answer: number.value ?? 0,
      alone: input.flag("alone"),
      note: input.text("note"),
    };
    const undone = await undoAnswer(context, request);
    if (!undone.ok) return undone;
    const { undone: numbers, restored, withdrawn } = undone.value;
    return ok({ json: undone.value, text: () => cli.words.undone(numbers.length, restored, withdrawn) });
  });
};
