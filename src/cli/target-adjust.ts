import { readChangedTarget } from "../actions/capture-year.ts";
import { adjustTargetOf } from "../actions/change-targets.ts";
import { fail, ok } from "../core/domain/result.ts";
import { type Command, withInstitution } from "./command.ts";
import { problemsOnly, showBatch } from "./show-captured.ts";
import { showingTargets } from "./show-targets.ts";
import { readCells, readDay } from "./year-input.ts";

/** "KEY TARGET", and with --set what changes of the calendar. Whoever acts authorises it. */
export const run: Command = async (cli, input) => {
  const [key = "", annual] = input.arguments;
  const cells = readCells(input);
  if (!cells.ok) return cells;
  const askedBy = input.text("asked-by");
  if (askedBy === null || askedBy.trim() === "") return fail({ code: "argument-missing", argument: "--asked-by" });
  return withInstitution(cli, async (context, { id: institution }) => {
    const on = readDay(input, "on", context);
    if (!on.ok) return on;
    const askedOn = input.text("asked-on") === null ? on : readDay(input, "asked-on", context);
    if (!askedOn.ok) return askedOn;
    const given = [...(annual === undefined ? [] : [["meta", annual] as const]), ...cells.value];
    const changed = await readChangedTarget(context.store, { institution, key, cells: given });
    if (!changed.ok) return changed;
    const { target, problems } = changed.value;
    if (target === null) return ok(problemsOnly(cli, problems));
    const reasons = { cut: input.text("cut"), increase: input.text("increase") };
    const asked = { askedBy: askedBy.trim(), askedOn: askedOn.value, authorisedOn: on.value };
    const batch = await adjustTargetOf(context, { institution, key, target, reasons, ...asked });
    return batch.ok ? showBatch(cli, batch.value, showingTargets(cli)) : batch;
  });
};
