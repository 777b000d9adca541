import { readChangedTarget } from "../actions/capture-year.ts";
import { giveTargetCalendar } from "../actions/change-targets.ts";
import { fail, ok } from "../core/domain/result.ts";
import { type Command, withInstitution } from "./command.ts";
import { problemsOnly, showBatch } from "./show-captured.ts";
import { showingTargets } from "./show-targets.ts";
import { readCells, readDay } from "./year-input.ts";

/** How the year's target is spread: --set calendario=discreto --set T1=6 … */
export const run: Command = async (cli, input) => {
  const key = input.argument(0) ?? "";
  const cells = readCells(input);
  if (!cells.ok) return cells;
  if (cells.value.length === 0) return fail({ code: "argument-missing", argument: "--set T1=…" });
  return withInstitution(cli, async (context, { id: institution }) => {
    const on = readDay(input, "on", context);
    if (!on.ok) return on;
    const changed = await readChangedTarget(context.store, { institution, key, cells: cells.value });
    if (!changed.ok) return changed;
    const { target, problems } = changed.value;
    if (!target?.calendar) return ok(problemsOnly(cli, problems));
    const request = { institution, key, calendar: target.calendar, on: on.value };
    const batch = await giveTargetCalendar(context, request);
    return batch.ok ? showBatch(cli, batch.value, showingTargets(cli)) : batch;
  });
};
