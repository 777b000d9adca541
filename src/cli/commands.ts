import type { CommandName } from "../core/words/cli-words.ts";
import type { Command } from "./command.ts";

/** Commands that do something; the others only gather commands. */
type LeafName = Exclude<CommandName, GroupName>;
type GroupName = "register" | "export" | "target" | "progress" | "period" | "settings";

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
  "register add": () => import("./register-add.ts"),
  "register edit": () => import("./register-edit.ts"),
  "target set": () => import("./target-set.ts"),
  "target adjust": () => import("./target-adjust.ts"),
  "target calendar": () => import("./target-calendar.ts"),
  "progress record": () => import("./progress-record.ts"),
  "progress submit": () => import("./progress-submit.ts"),
  "progress approve": () => import("./progress-approve.ts"),
  "progress return": () => import("./progress-return.ts"),
  "progress correct": () => import("./progress-correct.ts"),
  "period open": () => import("./period-open.ts"),
  "period review": () => import("./period-review.ts"),
  "period close": () => import("./period-close.ts"),
  "period status": () => import("./period-status.ts"),
  "settings show": () => import("./settings-show.ts"),
  "settings set": () => import("./settings-set.ts"),
  diff: () => import("./diff.ts"),
  evaluate: () => import("./evaluate.ts"),
  check: () => import("./check.ts"),
  publish: () => import("./publish.ts"),
  editions: () => import("./editions.ts"),
  imports: () => import("./imports.ts"),
  institutions: () => import("./institutions.ts"),
  verify: () => import("./verify.ts"),
  "export register": () => import("./export-register.ts"),
  "export pages": () => import("./export-pages.ts"),
  "export edition": () => import("./export-edition.ts"),
  serve: () => import("./serve.ts"),
  backup: () => import("./backup.ts"),
  restore: () => import("./restore.ts"),
};

export async function loadCommand(name: CommandName): Promise<Command> {
  if (!isLeaf(name)) throw new Error(`${name} only gathers commands`);
  return (await COMMANDS[name]()).run;
}

function isLeaf(name: CommandName): name is LeafName {
  return Object.hasOwn(COMMANDS, name);
}
