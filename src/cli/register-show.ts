import { listRegister, type RegisterEntry } from "../actions/list-register.ts";
import { type Appearance, type IndicatorTrace, traceIndicator } from "../actions/trace-indicator.ts";
import { ok } from "../core/domain/result.ts";
import type { Cell } from "../core/report/report.ts";
import { fieldName } from "../core/words/fields.ts";
import { type Language, printInstant, printQuarter } from "../core/words/language.ts";
import { placeText } from "../core/words/places.ts";
import { reasonText } from "../core/words/reasons.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { printableLine } from "./printable.ts";
import { descriptionBlock, planBlock } from "./show-plan.ts";
import { figureText } from "./show-question.ts";
import { progressBlocks } from "./show-revisions.ts";
import { targetBlock } from "./show-target-versions.ts";

export const run: Command = async (cli, input) =>
  withInstitution(cli, async (context, institution) => {
    const key = input.argument(0) ?? "";
    const trace = await traceIndicator(context.store, institution.id, key);
    if (!trace.ok) return trace;
    const entry = (await listRegister(context.store, institution.id)).find((one) => one.version.key === key);
    if (!entry) throw new Error(`${key}: a trace and no entry`);
    const last = trace.value.appearances.at(-1);
    const json = { ...entry, document: last?.document, at: last?.row.at };
    return ok({ json, text: () => showIndicator(cli, trace.value, entry) });
  });

function showIndicator(cli: Cli, trace: IndicatorTrace, entry: RegisterEntry): string {
  const { words } = cli;
  const { key, name, cycle, version } = entry.version;
  const last = trace.appearances.at(-1);
  const head = [`${key}  ${name ?? words.notKnownYet}`, words.cycleAndVersion(cycle, version)];
  const source = last ? [`${words.labels.source}: ${sourceLine(cli, last)}`] : [];
  const cells = entry.cells.map((cell) => cellBlock(cli, cell));
  return [[...head, ...source].join("\n"), ...cells, ...capturedBlocks(entry, cli.language)].join("\n\n");
}

/** What was typed or captured of it; nothing for what is known from documents only. */
function capturedBlocks({ version, targets, progress }: RegisterEntry, language: Language): readonly string[] {
  return [
    ...descriptionBlock(version, language),
    ...planBlock(version.plan, language),
    ...targetBlock(targets, language),
    ...progressBlocks(progress, language),
  ];
}

function sourceLine(cli: Cli, { document, row }: Appearance): string {
  const parts = [document.documentName, printQuarter(document.period, cli.language), cli.words.row(row.row)];
  return [...parts, placeText(row.at, cli.language)].join(", ");
}

function cellBlock(cli: Cli, cell: Cell): string {
  const { words, language } = cli;
  const { field, source } = cell;
  const value = cell.value === null ? "—" : figureText(field, cell.value, { unit: cell.unit, language });
  const raw = source.raw === null ? words.nothingPrinted : `«${printableLine(source.raw)}»`;
  const who =
    cell.state === "confirmed" ? [words.confirmedBy(cell.by, printInstant(cell.on, language), cell.answer)] : [];
  const reasons = cell.state === "read" ? [] : source.reasons.map((reason) => `  ${reasonText(reason, language)}`);
  return [
    `${fieldName(field, language)}: ${value}  [${words.cellStates[cell.state]}]`,
    `  ${words.printedAs} ${raw}`,
    ...reasons,
    ...who.map((line) => `  ${line}`),
  ].join("\n");
}
