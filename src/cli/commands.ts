import type { CommandName } from "../core/words/cli-words.ts";
import type { Command } from "./command.ts";

/** Commands that do something; the others only gather commands. */
type LeafName = Exclude<CommandName, "register" | "export">;

/** Each command is loaded when it is asked for, so that `--help` loads none. */
const COMMANDS: Readonly<Record<LeafName, () => Promise<{ readonly run: Command }>>> = {
  start: () => import("./start.ts"),
  init: () => import("./init.ts"),
  propose: () => import("./propose.ts"),
  import: () => import("./import.ts"),
  questions: () => import("./questions.ts"),
  answer: () => import("./answer.ts"),
  undo: () => import("./undo.ts"),
  "register list": () => import("./register-list.ts"),
  "register show": () => import("./register-show.ts"),
  "register history": () => import("./register-history.ts"),
  diff: () => import("./diff.ts"),
  evaluate: () => import("./evaluate.ts"),
  check: () => import("./check.ts"),
  publish: () => import("./publish.ts"),
  editions: () => import("./editions.ts"),
  imports: () => import("./imports.ts"),
  institutions: () => import("./institutions.ts"),
  verify: () => import("./verify.ts"),
  "export register": () => import("./export-register.ts"),
  "export edition": () => import("./export-edition.ts"),
  serve: () => import("./serve.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
};

export async function loadCommand(name: CommandName): Promise<Command> {
  if (name === "register" || name === "export") throw new Error(`${name} only gathers commands`);
  return (await COMMANDS[name]()).run;
}
