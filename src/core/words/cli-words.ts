/** What `--help` says. One text per command, argument and option, whichever command uses it. */
export interface CliWords {
  readonly headings: Readonly<Record<"Usage:" | "Arguments:" | "Options:" | "Commands:" | "Global Options:", string>>;
  readonly program: string;
  readonly help: string;
  readonly version: string;
  readonly byDefault: string;
  /** What stands for a value in the forms: "<file>". */
  readonly placeholders: Readonly<Record<PlaceholderName, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly exitCodes: string;
  readonly exits: Readonly<Record<ExitName, string>>;
}

export const COMMAND_NAMES = [
  "start",
  "init",
  "propose",
  "import",
  "questions",
  "answer",
  "undo",
  "register",
  "register list",
  "register show",
  "register history",
  "register add",
  "register edit",
  "target",
  "target set",
  "target adjust",
  "target calendar",
  "progress",
  "progress record",
  "progress submit",
  "progress approve",
  "progress return",
  "progress correct",
  "period",
  "period open",
  "period review",
  "period close",
  "period status",
  "settings",
  "settings show",
  "settings set",
  "diff",
  "evaluate",
  "check",
  "publish",
  "editions",
  "imports",
  "institutions",
  "verify",
  "export",
  "export register",
  "export edition",
  "export pages",
  "serve",
  "backup",
  "restore",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export type ArgumentName =
  | "file"
  | "files"
  | "which"
  | "import"
  | "what"
  | "answer"
  | "key"
  | "directory"
  | "edition"
  | "backup"
  | "copy"
  | "keys"
  | "figure"
  | "target"
  | "keyed-target"
  | "one-period"
  | "seen"
  | "setting"
  | "json-file";

export type OptionName =
  | "db"
  | "institution"
  | "by"
  | "json"
  | "lang"
  | "name"
  | "id"
  | "prefix"
  | "period"
  | "match"
  | "new"
  | "sheet"
  | "all"
  | "unit"
  | "proposal"
  | "as-read"
  | "blank"
  | "accept-all"
  | "import"
  | "note"
  | "alone"
  | "to"
  | "format"
  | "force"
  | "port"
  | "host"
  | "no-serve"
  | "public-only"
  | "log"
  | "cases"
  | "file"
  | "set"
  | "rejected"
  | "on"
  | "from"
  | "why"
  | "into"
  | "merged-into"
  | "asked-by"
  | "asked-on"
  | "cut"
  | "increase"
  | "area"
  | "due"
  | "as-of"
  | "results-of"
  | "editions"
  | "rules"
  | "print-rules";

export type PlaceholderName =
  | "options"
  | "command"
  | "file"
  | "files"
  | "which"
  | "import"
  | "what"
  | "answer"
  | "key"
  | "directory"
  | "edition"
  | "backup"
  | "copy"
  | "path"
  | "id"
  | "name"
  | "text"
  | "letters"
  | "quarter"
  | "row=key"
  | "row"
  | "unit"
  | "number"
  | "column=value"
  | "date"
  | "period"
  | "keys"
  | "key@revision"
  | "figure"
  | "target"
  | "setting"
  | "numbers"
  | "format"
  | "address";

/** The documented exit codes, by what they mean. */
export type ExitName =
  | "ok"
  | "bug"
  | "usage"
  | "document"
  | "refused"
  | "notFound"
  | "database"
  | "integrity"
  | "interrupted";
