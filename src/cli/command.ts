import { type Context, OWNER, type Progress } from "../actions/context.ts";
import { findInstitution } from "../actions/find-institution.ts";
import { clock, openRegister } from "../compose.ts";
import type { SiteConfig } from "../config.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { OutputWords } from "../core/words/cli-output-words.ts";
import type { Language } from "../core/words/language.ts";
import type { Input } from "./input.ts";
import type { Interrupts } from "./interrupts.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given. */
export interface Cli {
  readonly language: Language;
  readonly words: OutputWords;
  readonly json: boolean;
  readonly terminal: Terminal;
  readonly interrupts: Interrupts;
  readonly progress: Progress;
  readonly database: string;
  /** Whether the person named the database, in an option or the environment. */
  readonly databaseNamed: boolean;
  /** What --db said, to be said again in the commands we print. */
  readonly databaseOption: string | null;
  /** "indicadora", or "npx indicadora" where that is how one gets at it. */
  readonly calledAs: string;
  readonly institution: string | null;
  readonly actor: string;
  readonly busyTimeoutMs: number | null;
  readonly site: SiteConfig;
  /** Runs another command line as if it had been typed, on the same database. */
  readonly runStep: (words: readonly string[]) => Promise<Result<Shown | null, Problem>>;
}

/** What a command found: the same for a program to parse and for a person to read. */
export interface Shown {
  readonly json: unknown;
  text(): string;
  /** Something is wrong with what was found, which is shown all the same. */
  readonly problem?: Problem;
}

/** null: the command has written its output itself. */
export type Command = (cli: Cli, input: Input) => Promise<Result<Shown | null, Problem>>;

type Work<T> = (context: Context) => Promise<Result<T, Problem>>;

/** Opens the register, which must exist, and closes it whatever happens. */
export async function withRegister<T>(cli: Cli, work: Work<T>): Promise<Result<T, Problem>> {
  const opened = await openRegister({ path: cli.database, create: false, busyTimeoutMs: cli.busyTimeoutMs });
  if (!opened.ok) return opened;
  try {
    return await work(contextOf(cli, opened.value));
  } finally {
    await opened.value.close();
  }
}

/** The same for the institution named, or the only one there is. */
export async function withInstitution<T>(
  cli: Cli,
  work: (context: Context, institution: Institution) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  return withRegister(cli, async (context) => {
    const found = await findInstitution(context.store, cli.institution);
    return found.ok ? work(context, found.value) : found;
  });
}

export function contextOf(cli: Cli, store: Context["store"]): Context {
  return { store, now: clock, actor: cli.actor, may: OWNER, progress: cli.progress, breathe: cli.interrupts.breathe };
}

/** A whole number from 1, or from `least`; null stays null. */
export function wholeNumber(option: string, text: string | null, least = 1): Result<number | null, Problem> {
  if (text === null) return ok(null);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return number >= least
    ? ok(number)
    : fail({ code: "option-invalid", option, text, expected: `${least}, ${least + 1}, …` });
}
