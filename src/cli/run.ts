import { CommanderError } from "commander";
import { readConfig } from "../config.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import { CLI_WORDS } from "../core/words/cli.ts";
import type { CommandName } from "../core/words/cli-words.ts";
import { isLanguage } from "../core/words/language.ts";
import type { Cli, Shown } from "./command.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { Input } from "./input.ts";
import type { Session } from "./make-cli.ts";
import { buildProgram } from "./program.ts";
import { Terminal } from "./terminal.ts";

/** Runs one command line and says how the process must end. Nothing that is typed can make it throw. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const terminal = new Terminal({ out: process.stdout, err: process.stderr });
  quietWhenNobodyReads();
  const config = readConfig();
  const language = languageFrom(argv) ?? config.language;
  const session: Session = {
    terminal,
    config,
    language: isLanguage(language) ? language : config.language,
    json: argv.includes("--json"),
  };
  try {
    if (!isLanguage(language)) {
      return await report(session, { code: "option-invalid", option: "--lang", text: language, expected: "es, en" });
    }
    return await parse(session, argv);
  } catch (error) {
    return reportFailure(session, error);
  }
}

async function parse(session: Session, argv: readonly string[]): Promise<number> {
  let code = EXIT_CODES.ok;
  const version = () => VERSION.read?.() ?? "";
  const program = buildProgram(CLI_WORDS[session.language], version, async (name, typed) => {
    code = await dispatch(session, name, new Input(typed.options, typed.arguments));
  });
  if (argv.includes("--version")) VERSION.read = (await import("../compose.ts")).programVersion;
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return reportUsage(session, error);
  }
}

/** Loaded only when the version is asked for. */
const VERSION: { read?: () => string } = {};

async function dispatch(session: Session, name: CommandName, input: Input): Promise<number> {
  const { loadCommand } = await import("./commands.ts");
  const { makeCli } = await import("./make-cli.ts");
  const { cli, end } = makeCli(session, input, runStep);
  try {
    const run = await loadCommand(name);
    return await conclude(session, await run(cli, input), end);
  } finally {
    end();
  }
}

/** A command inside another: only who acts, and on what, is its own. */
async function runStep(cli: Cli, words: readonly string[]): Promise<Result<Shown | null, Problem>> {
  const { loadCommand } = await import("./commands.ts");
  let result: Result<Shown | null, Problem> = ok(null);
  const program = buildProgram(
    CLI_WORDS[cli.language],
    () => "",
    async (name, typed) => {
      const input = new Input(typed.options, typed.arguments);
      const database = input.text("db") ?? cli.database;
      const own = { database, institution: input.text("institution"), actor: input.text("by") ?? cli.actor };
      result = await (await loadCommand(name))({ ...cli, ...own }, input);
    },
  );
  await program.parseAsync(words, { from: "user" });
  return result;
}

async function conclude(session: Session, result: Result<Shown | null, Problem>, end: () => void): Promise<number> {
  end();
  if (!result.ok) return report(session, result.problem);
  const shown = result.value;
  if (!shown) return EXIT_CODES.ok;
  const { problem } = shown;
  if (session.json) {
    if (problem) return report(session, problem, shown.json);
    await session.terminal.json(shown.json);
    return EXIT_CODES.ok;
  }
  const text = shown.text();
  if (text !== "") await session.terminal.say(text);
  return problem ? report(session, problem) : EXIT_CODES.ok;
}

async function report(session: Session, problem: Problem, json?: unknown): Promise<number> {
  const { reportProblem } = await import("./report-problem.ts");
  return reportProblem(session, problem, json);
}

async function reportUsage(session: Session, error: CommanderError): Promise<number> {
  const { usageProblem } = await import("./usage-problem.ts");
  const { commandNames, optionNames } = await import("./program.ts");
  const problem = usageProblem(error, { commands: commandNames(), options: optionNames() });
  if (!problem) return EXIT_CODES.ok;
  // The help that was shown says it all.
  if (error.code === "commander.help" && !session.json) return EXIT_CODES.usage;
  return report(session, problem);
}

/** A failed read is a problem like any other; anything else is our own fault. */
async function reportFailure(session: Session, error: unknown): Promise<number> {
  const { problemOf } = await import("../actions/context.ts");
  const problem = problemOf(error);
  if (problem) return report(session, problem);
  const { reportBug } = await import("./report-problem.ts");
  return reportBug(session, error);
}

/** What --lang says, before anything is printed in any language; null when it is not there. */
function languageFrom(argv: readonly string[]): string | null {
  const place = argv.findIndex((one) => one === "--lang" || one.startsWith("--lang="));
  const found = argv[place];
  if (found === undefined) return null;
  return found === "--lang" ? (argv[place + 1] ?? "") : found.slice("--lang=".length);
}

/** `indicadora … | head`: whoever read is gone, and so are we. */
function quietWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(EXIT_CODES.ok);
      throw error;
    });
  }
}
