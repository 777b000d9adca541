import { basename, dirname, join } from "node:path";
import type { Batch, Refused } from "../actions/batch.ts";
import type { Captured } from "../actions/capture-sheet.ts";
import { refusedFile } from "../actions/refused-file.ts";
import type { RefusedLine } from "../core/capture/sheet.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { problemText } from "../core/words/problems.ts";
import type { Cli, Shown } from "./command.ts";
import type { Input } from "./input.ts";
import { writeFolder } from "./write-folder.ts";

/** How one of the things that were done is shown: for a program, and in a line for a person. */
export interface Showing<T> {
  readonly json: (one: T) => unknown;
  readonly line: (one: T) => string;
  /** "22 avances capturados". */
  readonly count: (count: number) => string;
}

/** What became of a file or of a typed line. The lines that were refused are written beside the file, for their owner. */
export async function showCaptured<T>(
  cli: Cli,
  input: Input,
  { captured, showing }: { readonly captured: Captured<T>; readonly showing: Showing<T> },
): Promise<Result<Shown, Problem>> {
  const { faults, refused } = captured;
  const path = input.text("file");
  const problems = [...faults, ...refused.flatMap((one) => one.problems)];
  if (path === null && problems.length > 0) return ok(problemsOnly(cli, problems));
  const rejected = path === null || refused.length === 0 ? ok(null) : await writeRejected(cli, input, captured);
  if (!rejected.ok) return rejected;
  const problem = problemOf(captured, basename(path ?? ""));
  return ok({
    json: capturedJson(cli, captured, { showing, rejected: rejected.value }),
    text: () => capturedText(cli, captured, { showing, rejected: rejected.value }),
    ...(problem ? { problem } : {}),
  });
}

interface Told<T> {
  readonly showing: Showing<T>;
  /** Where the refused lines were left; null when there are none. */
  readonly rejected: string | null;
}

function capturedJson<T>(cli: Cli, { done, faults, refused }: Captured<T>, { showing, rejected }: Told<T>): unknown {
  return {
    done: done.map(showing.json),
    faults: faults.map((problem) => inWords(cli, problem)),
    refused: refused.map(({ at, cells, problems }) => ({
      line: at.line ?? at.row ?? null,
      cells,
      problems: problems.map((problem) => inWords(cli, problem)),
    })),
    rejected,
  };
}

function capturedText<T>(cli: Cli, { done, faults, refused }: Captured<T>, { showing, rejected }: Told<T>): string {
  return [
    showing.count(done.length),
    ...shortList(done.map(showing.line)),
    ...faults.map((problem) => showProblem(cli, problem)),
    ...refused.map((one) => showLine(cli, one)),
    ...(rejected === null ? [] : [YEAR_WORDS[cli.language].rejected(refused.length, rejected)]),
  ].join("\n");
}

/** What the process ends with. */
function problemOf({ done, faults, refused }: Captured<unknown>, file: string): Problem | null {
  const [fault] = faults;
  if (fault) return fault;
  if (refused.length === 0) return null;
  return { code: "lines-refused", file, refused: refused.length, total: done.length + refused.length };
}

/** What became of several figures or targets named one by one. */
export function showBatch<T>(cli: Cli, { done, refused }: Batch<T>, showing: Showing<T>): Result<Shown, Problem> {
  const [only, ...others] = refused;
  if (done.length === 0 && only && others.length === 0) return ok(problemsOnly(cli, only.problems));
  const json = {
    done: done.map(showing.json),
    refused: refused.map(({ key, period, problems }) => ({
      key,
      period,
      problems: problems.map((problem) => inWords(cli, problem)),
    })),
  };
  const text = () =>
    [
      showing.count(done.length),
      ...shortList(done.map(showing.line)),
      ...refused.flatMap(({ key, problems }: Refused) => [key, ...problems.map((one) => showProblem(cli, one))]),
    ].join("\n");
  const problem: Problem = { code: "rows-refused", refused: refused.length, total: done.length + refused.length };
  return ok({ json, text, ...(only ? { problem } : {}) });
}

/** Everything that speaks against one thing: the first is what the process ends with. */
export function problemsOnly(cli: Cli, problems: readonly Problem[]): Shown {
  const [first, ...others] = problems;
  if (!first) throw new Error("no problem to show");
  const json = { problems: problems.map((problem) => inWords(cli, problem)) };
  return { json, text: () => others.map((problem) => showProblem(cli, problem)).join("\n"), problem: first };
}

/** A long list is cut: `--json` has it all. */
function shortList(lines: readonly string[]): readonly string[] {
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "  …"] : lines;
}

const MOST_LINES = 40;

async function writeRejected(
  cli: Cli,
  input: Input,
  { header, refused }: Pick<Captured<unknown>, "header" | "refused">,
): Promise<Result<string, Problem>> {
  const given = input.text("file") ?? "";
  const path = input.text("rejected") ?? join(dirname(given), basename(given).replace(/(\.[^.]*)?$/, SUFFIX));
  if (path === given) return fail({ code: "option-invalid", option: "--rejected", text: path, expected: SUFFIX });
  const bytes = refusedFile({ header, refused }, cli.language);
  const written = await writeFolder(dirname(path), [{ name: basename(path), bytes }], true);
  return written.ok ? ok(path) : written;
}

const SUFFIX = ".por-corregir.csv";

function showLine(cli: Cli, { at, cells, problems }: RefusedLine): string {
  const words = YEAR_WORDS[cli.language];
  const first = cells.find((cell) => cell.trim() !== "") ?? "";
  return [words.line(at.line ?? at.row ?? null, first), ...problems.map((problem) => showProblem(cli, problem))].join(
    "\n",
  );
}

function showProblem({ language }: Cli, problem: Problem): string {
  const { found, todo } = problemText(problem, language);
  return `  ✗ ${found} ${todo}`;
}

function inWords({ language }: Cli, problem: Problem): object {
  return { ...problem, ...problemText(problem, language) };
}
