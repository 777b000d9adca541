import type { CommanderError } from "commander";
import { nearWords } from "../core/domain/near-words.ts";
import type { Problem } from "../core/domain/problem.ts";

/** What the command line is made of, to say what was meant. */
export interface Vocabulary {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** The problem behind a complaint of the command-line parser; null when it only showed something. */
export function usageProblem(error: CommanderError, known: Vocabulary): Problem | null {
  if (error.exitCode === 0) return null;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownCommand":
      return { code: "command-unknown", command: quoted, near: nearWords(quoted, known.commands) };
    case "commander.unknownOption":
      return { code: "option-unknown", option: quoted, near: nearWords(quoted, known.options) };
    case "commander.excessArguments":
      return { code: "argument-unexpected", text: excess(error.message) };
    case "commander.help":
      return { code: "argument-missing", argument: "ORDEN/COMMAND" };
    default:
      return { code: "argument-missing", argument: quoted === "" ? error.message : quoted };
  }
}

function excess(message: string): string {
  return /got \d+: (.*)\.$/.exec(message)?.[1] ?? message.replace(/^error: /, "");
}
