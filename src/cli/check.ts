import { checkDocument, type RowQuality } from "../actions/check-document.ts";
import { type Checked, checkRegisterQuality } from "../actions/check-quality.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { IndicatorQuality } from "../core/wording/check-quality.ts";
import { INCLUSIVE_RULES, INCLUSIVE_RULES_DATA } from "../core/wording/inclusive-rules.ts";
import { parseWordingRules } from "../core/wording/parse-wording-rules.ts";
import type { WordingRules } from "../core/wording/wording-rule.ts";
import { type Cli, type Command, type Shown, withInstitution } from "./command.ts";
import { isFile, readGivenProposal } from "./given-file.ts";
import { readGivenRules, showRules } from "./given-rules.ts";
import type { Input } from "./input.ts";
import { type Labelled, qualityJson, showQuality } from "./show-quality.ts";

/** `check [KEY…]` on the register, `check FILE` on a report without one. Help, so it ends well whatever it finds. */
export const run: Command = async (cli, input) => {
  if (input.flag("print-rules")) return ok(showRules(INCLUSIVE_RULES_DATA));
  const rules = await readGivenRules(input, { parse: parseWordingRules, own: null });
  if (!rules.ok) return rules;
  const asked = await readAsked(input.arguments);
  if (!asked.ok) return asked;
  const { file, keys } = asked.value;
  return file === null ? checkRegister(cli, keys, rules.value) : checkFile(cli, input, rules.value ?? INCLUSIVE_RULES);
};

interface Asked {
  readonly file: string | null;
  readonly keys: readonly string[];
}

/** A file alone, or keys. What is there under its name, or is written like a path, is a file. */
async function readAsked(typed: readonly string[]): Promise<Result<Asked, Problem>> {
  const files: string[] = [];
  for (const word of typed) if ((await isFile(word)) || /[\\/]|\.[a-z]\w*$/iu.test(word)) files.push(word);
  const [file = null] = files;
  const further = file === null ? undefined : typed.find((word) => word !== file);
  if (further !== undefined) return fail({ code: "argument-unexpected", text: further });
  return ok({ file, keys: file === null ? typed : [] });
}

async function checkRegister(
  cli: Cli,
  keys: readonly string[],
  rules: WordingRules | null,
): Promise<Result<Shown, Problem>> {
  return withInstitution(cli, async (context, { id }) => {
    const checked = await checkRegisterQuality(context.store, id, { keys, rules });
    if (!checked.ok) return checked;
    const label = (one: IndicatorQuality) => one.key;
    return ok(shown(cli, { institution: id }, { ...checked.value, label }));
  });
}

async function checkFile(cli: Cli, input: Input, rules: WordingRules): Promise<Result<Shown, Problem>> {
  const read = await readGivenProposal(cli, input);
  if (!read.ok) return read;
  const proposal = read.value;
  const checked = cli.interrupts.whileBlocked(() => checkDocument(proposal, rules));
  const label = (one: RowQuality) => cli.words.row(one.row);
  return ok(shown(cli, { document: proposal.document }, { ...checked, label }));
}

function shown<T extends IndicatorQuality | RowQuality>(
  cli: Cli,
  of: object,
  checked: Checked<T> & Labelled<T>,
): Shown {
  return {
    json: { ...of, rules: checked.rules, indicators: checked.indicators.map((one) => qualityJson(cli.language, one)) },
    text: () => (checked.indicators.length === 0 ? cli.words.emptyRegister : showQuality(cli, checked)),
  };
}
