import { Command as Program, CommanderError, Option } from "commander";
import type { CliWords, CommandName, OptionName, ArgumentName } from "../core/words/cli-words.ts";
import { EXIT_CODES } from "./exit-codes.ts";

export type Dispatch = (
  name: CommandName,
  typed: { readonly options: Record<string, unknown>; readonly arguments: readonly unknown[] },
) => Promise<void>;

interface Spec {
  readonly arguments?: readonly { readonly form: string; readonly word: ArgumentName }[];
  readonly options?: readonly (readonly [form: string, word: OptionName, byDefault?: string])[];
}

/** Options of every command. */
const EVERYWHERE: Spec["options"] = [
  ["--db <path>", "db"],
  ["--institution <id>", "institution"],
  ["--by <name>", "by"],
  ["--json", "json"],
  ["--lang <es|en>", "lang"],
];

const FILE = [{ form: "<file>", word: "file" }] as const;
const SHEET = [["--sheet <name>", "sheet"]] as const;
const READING = [...SHEET, ["--period <quarter>", "period"]] as const;
const MATCHING = [...READING, ["--match <row=key>", "match"], ["--new <row>", "new"]] as const;

/** Options that add up when given again. */
const REPEATED: ReadonlySet<OptionName> = new Set(["match", "new", "set", "sheet"]);

const CELLS = [["--set <column=value>", "set"]] as const;
const DATED = [["--on <date>", "on"]] as const;
const FROM_FILE = [["--file <file>", "file"], ...CELLS, ["--rejected <path>", "rejected"]] as const;
const FIGURES: Spec = {
  arguments: [{ form: "[figure...]", word: "figure" }],
  options: [...FROM_FILE, ...DATED, ["--area <name>", "area"]],
};
const PERIOD = { form: "<period>", word: "one-period" } as const;
const KEYS = { form: "[keys...]", word: "keys" } as const;
const SEEN = [PERIOD, { form: "<key@revision...>", word: "seen" }] as const;

const SPECS: Readonly<Record<CommandName, Spec>> = {
  start: {
    arguments: [{ form: "[files...]", word: "files" }],
    options: [
      ["--port <number>", "port"],
      ["--host <address>", "host"],
      ["--no-serve", "no-serve"],
    ],
  },
  init: {
    options: [
      ["--name <text>", "name"],
      ["--id <id>", "id"],
      ["--prefix <letters>", "prefix", "IND"],
    ],
  },
  propose: { arguments: FILE, options: READING },
  import: { arguments: FILE, options: MATCHING },
  questions: { arguments: [{ form: "[import]", word: "import" }], options: [["--all", "all"]] },
  answer: {
    arguments: [{ form: "[what...]", word: "what" }],
    options: [
      ["--unit <unit>", "unit"],
      ["--proposal [number]", "proposal"],
      ["--as-read", "as-read"],
      ["--blank", "blank"],
      ["--accept-all", "accept-all"],
      ["--import <number>", "import"],
      ["--note <text>", "note"],
    ],
  },
  undo: {
    arguments: [{ form: "<answer>", word: "answer" }],
    options: [
      ["--alone", "alone"],
      ["--note <text>", "note"],
    ],
  },
  register: {},
  "register list": {},
  "register show": { arguments: [{ form: "<key>", word: "key" }] },
  "register history": { arguments: [{ form: "<key>", word: "key" }] },
  "register add": { options: FROM_FILE },
  "register edit": {
    arguments: [{ form: "<key>", word: "key" }],
    options: [
      ...CELLS,
      ["--from <period>", "from"],
      ["--why <text>", "why"],
      ["--into <keys>", "into"],
      ["--merged-into <key>", "merged-into"],
    ],
  },
  target: {},
  "target set": { arguments: [{ form: "[target...]", word: "target" }], options: [...FROM_FILE, ...DATED] },
  "target adjust": {
    arguments: [{ form: "<target...>", word: "keyed-target" }],
    options: [
      ...CELLS,
      ["--asked-by <name>", "asked-by"],
      ["--asked-on <date>", "asked-on"],
      ...DATED,
      ["--cut <text>", "cut"],
      ["--increase <text>", "increase"],
    ],
  },
  "target calendar": { arguments: [{ form: "<key>", word: "key" }], options: [...CELLS, ...DATED] },
  progress: {},
  "progress record": FIGURES,
  "progress correct": FIGURES,
  "progress submit": { arguments: [PERIOD, KEYS], options: [["--area <name>", "area"]] },
  "progress approve": { arguments: SEEN },
  "progress return": { arguments: SEEN, options: [["--why <text>", "why"]] },
  period: {},
  "period open": { arguments: [PERIOD], options: [["--due <date>", "due"]] },
  "period review": { arguments: [PERIOD] },
  "period close": { arguments: [PERIOD] },
  "period status": { arguments: [{ form: "[period]", word: "one-period" }] },
  settings: {},
  "settings show": {},
  "settings set": {
    arguments: [
      { form: "<setting>", word: "setting" },
      { form: "<file>", word: "json-file" },
    ],
  },
  diff: { arguments: [{ form: "[file]", word: "file" }], options: [...MATCHING, ["--editions <numbers>", "editions"]] },
  evaluate: {
    arguments: [KEYS],
    options: [
      ["--period <period>", "as-of"],
      ["--cases <file>", "cases"],
      ["--rules <file>", "rules"],
      ["--print-rules", "print-rules"],
    ],
  },
  check: {
    arguments: [{ form: "[which...]", word: "which" }],
    options: [...SHEET, ["--rules <file>", "rules"], ["--print-rules", "print-rules"]],
  },
  publish: {
    options: [
      ["--import <number>", "import"],
      ["--period <period>", "results-of"],
    ],
  },
  editions: {},
  imports: {},
  institutions: {},
  verify: { arguments: [{ form: "[directory]", word: "directory" }] },
  export: {},
  "export register": {
    options: [
      ["--to <directory>", "to"],
      ["--format <format>", "format", "both"],
      ["--force", "force"],
    ],
  },
  "export pages": {
    arguments: [{ form: "[import]", word: "import" }],
    options: [
      ["--to <directory>", "to"],
      ["--force", "force"],
    ],
  },
  "export edition": {
    arguments: [{ form: "[edition]", word: "edition" }],
    options: [
      ["--to <directory>", "to"],
      ["--force", "force"],
    ],
  },
  serve: {
    options: [
      ["--port <number>", "port", "4870"],
      ["--host <address>", "host", "127.0.0.1"],
      ["--public-only", "public-only"],
      ["--log", "log"],
    ],
  },
  backup: { arguments: [{ form: "<copy>", word: "copy" }] },
  restore: { arguments: [{ form: "<backup>", word: "backup" }], options: [["--to <path>", "to"]] },
};

/** The command line, in one language. Says what was typed to `dispatch`; throws `CommanderError` for the rest. */
export function buildProgram(words: CliWords, version: () => string, dispatch: Dispatch): Program {
  const program = new Program("indicadora");
  dress(program, words);
  program.description(words.program).addOption(new Option("--version", words.version));
  addOptions(program, EVERYWHERE, words);
  program.on("option:version", () => {
    process.stdout.write(`${version()}\n`);
    throw new CommanderError(0, "commander.version", version());
  });
  program.addHelpText("after", () => `\n${exitHelp(words)}`);
  for (const name of commandNames()) addCommand(program, name, { words, dispatch });
  return program;
}

export function commandNames(): readonly CommandName[] {
  return Object.keys(SPECS).filter(isCommandName);
}

export function optionNames(): readonly string[] {
  const all = [EVERYWHERE, ...Object.values(SPECS).map((spec) => spec.options)].flatMap((options) => options ?? []);
  return [...new Set(all.map(([form]) => form.split(" ")[0] ?? form))];
}

/** The documented exit codes as lines of help. */
function exitHelp(words: CliWords): string {
  const lines = Object.entries(words.exits).map(([name, text]) => `  ${String(codeOf(name)).padEnd(4)} ${text}`);
  return [words.exitCodes, ...lines].join("\n");
}

function codeOf(name: string): number {
  return Object.entries(EXIT_CODES).find(([exit]) => exit === name)?.[1] ?? 1;
}

function addCommand(
  program: Program,
  name: CommandName,
  tools: { readonly words: CliWords; readonly dispatch: Dispatch },
): void {
  const { words, dispatch } = tools;
  const [group = "", member] = name.split(" ");
  const parent = member === undefined ? program : program.commands.find((one) => one.name() === group);
  const command = new Program(member ?? group);
  dress(command, words);
  command.description(words.commands[name]);
  const { arguments: given = [], options = [] } = SPECS[name];
  for (const { form, word } of given) command.argument(inLanguage(form, words), words.arguments[word]);
  addOptions(command, options, words);
  parent?.addCommand(command);
  if (isGroup(name)) return;
  command.action(() => dispatch(name, { options: command.optsWithGlobals(), arguments: command.processedArgs }));
}

function addOptions(command: Program, options: Spec["options"], words: CliWords): void {
  for (const [form, word, byDefault] of options ?? []) {
    const text =
      byDefault === undefined ? words.options[word] : `${words.options[word]} (${words.byDefault}: ${byDefault})`;
    const option = new Option(inLanguage(form, words), text);
    command.addOption(REPEATED.has(word) ? option.argParser(collect) : option);
  }
}

/** "<file>" and "[options]" with the word of the language inside. */
function inLanguage(form: string, words: CliWords): string {
  return form.replaceAll(
    /(?<=[<[])[a-z=@-]+(?=(?:\.\.\.)?[>\]])/g,
    (name) => Object.entries(words.placeholders).find(([known]) => known === name)?.[1] ?? name,
  );
}

function collect(value: string, earlier: unknown): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
  return [...before, value];
}

/** Headings in the language, errors as exceptions and written by nobody else. */
function dress(command: Program, words: CliWords): void {
  command.exitOverride().helpOption("--help", words.help).helpCommand(false);
  command.configureOutput({ outputError: () => undefined, writeErr: (text) => void process.stderr.write(text) });
  command.showSuggestionAfterError(false).allowExcessArguments(false);
  command.configureHelp({
    showGlobalOptions: true,
    styleUsage: (usage) => inLanguage(usage, words),
    styleSubcommandTerm: (term) => inLanguage(term, words),
    styleTitle: (title) => Object.entries(words.headings).find(([heading]) => heading === title)?.[1] ?? title,
  });
}

function isGroup(name: CommandName): boolean {
  return Object.keys(SPECS).some((other) => other.startsWith(`${name} `));
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(SPECS, name);
}
