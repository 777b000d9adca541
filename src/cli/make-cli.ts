import type { Config } from "../config.ts";
import { OUTPUT_WORDS } from "../core/words/cli-output.ts";
import type { Language } from "../core/words/language.ts";
import type { Cli } from "./command.ts";
import type { Input } from "./input.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { listenForInterrupts } from "./interrupts.ts";
import { makeProgressBar } from "./progress-bar.ts";
import { reportProblem } from "./report-problem.ts";
import type { Terminal } from "./terminal.ts";

export interface Session {
  readonly terminal: Terminal;
  readonly config: Config;
  readonly language: Language;
  readonly json: boolean;
}

const DEFAULT_DATABASE = "indicadora.db";

/** What a command is given, from its options and the environment; `end` puts the terminal in order. */
export function makeCli(
  session: Session,
  input: Input,
  runStep: (cli: Cli, words: readonly string[]) => ReturnType<Cli["runStep"]>,
): { readonly cli: Cli; readonly end: () => void } {
  const { terminal, config, language, json } = session;
  const words = OUTPUT_WORDS[language];
  const bar = makeProgressBar(terminal.err, words.progress, () => performance.now());
  const interrupts = listenForInterrupts(() => {
    bar.end();
    void reportProblem(session, { code: "interrupted" }).finally(() => process.exit(EXIT_CODES.interrupted));
  });
  const named = input.text("db") ?? config.database;
  const cli: Cli = {
    language,
    words,
    json,
    terminal,
    interrupts,
    progress: bar.tell,
    database: named ?? DEFAULT_DATABASE,
    databaseNamed: named !== null,
    databaseOption: input.text("db"),
    calledAs: config.calledAs,
    institution: input.text("institution"),
    actor: input.text("by") ?? config.user,
    busyTimeoutMs: config.busyTimeoutMs,
    site: config.site,
    runStep: (line) => runStep(cli, line),
  };
  const end = () => {
    bar.end();
    interrupts.stop();
  };
  return { cli, end };
}
