import { captureEdit } from "../actions/capture-year.ts";
import { recordLineage } from "../actions/edit-indicator.ts";
import type { LineageEvent } from "../core/domain/lineage.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { printPeriod } from "../core/words/periods.ts";
import { type Cli, type Command, type Shown, withInstitution } from "./command.ts";
import type { Input } from "./input.ts";
import { problemsOnly } from "./show-captured.ts";
import { readCells, readPeriodOption } from "./year-input.ts";

export const run: Command = async (cli, input) => {
  const key = input.argument(0) ?? "";
  const dated = readDated(input);
  if (!dated.ok) return dated;
  const cells = readCells(input);
  if (!cells.ok) return cells;
  const event = readEvent(input, key, dated.value);
  if (!event.ok) return event;
  if (event.value === null && cells.value.length === 0) return fail({ code: "argument-missing", argument: "--set" });
  return withInstitution(cli, async (context, { id: institution }) => {
    if (event.value !== null) {
      const recorded = await recordLineage(context, { institution, key, event: event.value });
      return recorded.ok ? ok(showEvents(cli, recorded.value)) : recorded;
    }
    const done = await captureEdit(context, { institution, key, cells: cells.value, dated: dated.value });
    if (!done.ok) return done;
    const { edited, problems } = done.value;
    if (edited === null) return ok(problemsOnly(cli, problems));
    const { version, events } = edited;
    const said = showEvents(cli, events).text();
    const text = [YEAR_WORDS[cli.language].edited(key, version.version), said].filter((line) => line !== "").join("\n");
    return ok({ json: edited, text: () => text });
  });
};

type Dated = { readonly from: LineageEvent["from"]; readonly why: string } | null;

function readDated(input: Input): Result<Dated, Problem> {
  const from = readPeriodOption(input, "from");
  if (!from.ok) return from;
  return ok(from.value && { from: from.value, why: input.text("why") ?? "" });
}

/** --into A,B: it was split. --merged-into C: it became a part of another. */
function readEvent(
  input: Input,
  key: string,
  dated: Dated,
): Result<Extract<LineageEvent, { kind: "split" | "merged" }> | null, Problem> {
  const into = input.text("into");
  const merged = input.text("merged-into");
  if (into === null && merged === null) return ok(null);
  if (into !== null && merged !== null) return fail({ code: "argument-unexpected", text: "--merged-into" });
  if (dated === null || dated.why.trim() === "") return fail({ code: "argument-missing", argument: "--from / --why" });
  const keys = (into ?? "").split(",").map((one) => one.trim());
  if (merged !== null) return ok({ kind: "merged", keys: [key], into: merged, ...dated });
  return ok({ kind: "split", key, into: keys.filter((one) => one !== ""), ...dated });
}

function showEvents({ language }: Cli, events: readonly LineageEvent[]): Shown {
  const lines = events.map(({ kind, from }) => YEAR_WORDS[language].event(kind, printPeriod(from, language)));
  return { json: { events }, text: () => lines.join("\n") };
}
