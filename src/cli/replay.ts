import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Context } from "../actions/context.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Cli } from "./command.ts";
import { tell } from "./start-echo.ts";
import { cut } from "./table.ts";
import { commandText } from "./command-text.ts";

/** Command lines of a file, as `sh` would run them, and what stands above each as a comment. */
interface Step {
  readonly words: readonly string[];
  readonly comment: string | null;
}

export interface Replayed {
  readonly institution: string;
  readonly steps: number;
  /** How many had been done before: each writes one line of audit, so the log says where to go on. */
  readonly before: number;
}

/** Runs the steps of a file that were not run yet, telling each. */
export async function replay(cli: Cli, context: Context, path: string): Promise<Result<Replayed, Problem>> {
  const steps = readSteps(await readFile(path, "utf8"));
  const institution = institutionOf(steps);
  const before = Math.min((await context.store.auditHead(institution))?.seq ?? 0, steps.length);
  const left = steps.slice(before);
  if (left.length > 0) await tell(cli, cli.words.start.replays(relative("", path)));
  for (const step of left) {
    if (step.comment !== null) await tell(cli, `\n# ${step.comment}`);
    const own = step.words.map((word, place) =>
      isFile(step.words, place) ? relative("", join(dirname(path), word)) : word,
    );
    const words = [...own, ...(own[0] === "init" ? [] : ["--institution", institution])];
    await tell(cli, cut(`$ ${commandText(cli, words)}`, cli.terminal.width));
    const done = await runStep(cli, words);
    if (!done.ok) return done;
    await tell(cli, `  ${done.value}`);
    await cli.interrupts.breathe();
  }
  return ok({ institution, steps: steps.length, before });
}

/** The one its first step opens. */
function institutionOf([first]: readonly Step[]): string {
  const words = first?.words ?? [];
  return words[words.indexOf("--id") + 1] ?? "";
}

/** One command a line, words kept apart by blanks and held together by single quotes. */
function readSteps(text: string): readonly Step[] {
  const steps: Step[] = [];
  let comment: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) comment = line.slice(1).trim();
    if (!line.startsWith("indicadora ")) continue;
    const words = [...line.matchAll(/(?:[^\s']|'[^']*')+/g)].map(([word]) => word.replaceAll("'", ""));
    steps.push({ words: words.slice(1), comment });
    comment = null;
  }
  return steps;
}

/** Files stand beside the steps. */
function isFile(words: readonly string[], place: number): boolean {
  return words[place - 1] === "--file";
}

/** The first line of what the command says. */
async function runStep(cli: Cli, words: readonly string[]): Promise<Result<string, Problem>> {
  const done = await cli.runStep([...words, "--db", cli.database]);
  if (!done.ok) return done;
  if (done.value?.problem) return fail(done.value.problem);
  return ok(done.value?.text().split("\n")[0] ?? "");
}
