import type { Problem } from "../core/domain/problem.ts";
import { OUTPUT_WORDS } from "../core/words/cli-output.ts";
import type { Language } from "../core/words/language.ts";
import { problemText } from "../core/words/problems.ts";
import { EXIT_CODES, exitCodeOf } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

interface Session {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly json: boolean;
}

/**
 * Says what was found and what to do: to a person on standard error, to a program as one JSON object
 * on standard output, beside whatever was found all the same.
 */
export async function reportProblem(session: Session, problem: Problem, found: unknown = {}): Promise<number> {
  const { terminal, language, json } = session;
  const text = problemText(problem, language);
  const exitCode = exitCodeOf(problem.code);
  if (json) {
    const rest = typeof found === "object" && found !== null ? found : {};
    await terminal.json({ ...rest, problem: { ...problem, message: text.found, todo: text.todo }, exitCode });
    return exitCode;
  }
  const words = OUTPUT_WORDS[language];
  terminal.warn(`${words.problem} ${text.found}\n${words.whatToDo} ${text.todo}`);
  return exitCode;
}

/** An exception is a bug: say so, with what it takes to mend it. */
export async function reportBug(session: Session, error: unknown): Promise<number> {
  const { terminal, language, json } = session;
  const words = OUTPUT_WORDS[language];
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (json)
    await terminal.json({
      problem: { code: "internal", message: words.bug, todo: words.bugTodo, stack },
      exitCode: EXIT_CODES.bug,
    });
  else terminal.warn(`${words.problem} ${words.bug}\n${words.whatToDo} ${words.bugTodo}\n${stack}`);
  return EXIT_CODES.bug;
}
