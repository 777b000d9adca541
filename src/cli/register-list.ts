import { figuresOf, listRegister, newestApproved, type RegisterEntry } from "../actions/list-register.ts";
import { isNumberField, type NumberField } from "../core/domain/field.ts";
import { ok } from "../core/domain/result.ts";
import type { Cell } from "../core/report/report.ts";
import { REGISTER_WORDS } from "../core/words/cli-register.ts";
import { printTarget } from "../core/words/evaluation.ts";
import { fieldName, printValue } from "../core/words/fields.ts";
import type { Language } from "../core/words/language.ts";
import { printReported } from "../core/words/reported.ts";
import { shortPeriod } from "../core/words/short-periods.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { printTable } from "./table.ts";

export const run: Command = async (cli) =>
  withInstitution(cli, async (context, institution) => {
    const entries = await listRegister(context.store, institution.id);
    const json = { institution: institution.id, indicators: entries.map(summaryOf) };
    return ok({ json, text: () => showRegister(cli, entries) });
  });

/** An entry without the trail of its cells and of its figures: `register show` has that. */
function summaryOf(entry: RegisterEntry) {
  const { key, version, cycle, objective, name, frequency, area } = entry.version;
  const figures = figuresOf(entry).map(({ field, state, value, unit, source }) => ({
    field,
    state,
    value,
    unit,
    raw: source.raw,
  }));
  const current = entry.targets.at(-1);
  const target = current ? { version: current.version, annual: current.target.annual } : null;
  const approved = approvedSummary(newestApproved(entry));
  return { key, version, cycle, objective, name, frequency, area, last: entry.last, figures, target, approved };
}

function approvedSummary(one: ReturnType<typeof newestApproved>) {
  if (!one) return null;
  const { period, revision, reported, basis, approvedBy, approvedAt } = one;
  return { period, revision, reported, basis, approvedBy, approvedAt };
}

function showRegister(cli: Cli, entries: readonly RegisterEntry[]): string {
  const { words, language, terminal } = cli;
  if (entries.length === 0) return words.emptyRegister;
  const fields = [...new Set(entries.flatMap((entry) => figuresOf(entry).map((cell) => cell.field)))].filter(
    isNumberField,
  );
  const captured = capturedColumns(entries, language);
  const columns = [
    { title: words.labels.key },
    { title: fieldName("indicator", language), flexible: true },
    ...fields.flatMap((field) => [{ title: fieldName(field, language), align: "right" as const }, { title: "" }]),
    ...captured.map(({ title }) => ({ title })),
  ];
  const rows = entries.map((entry) => {
    const cells = fields.flatMap((field) => figureCells(cli, entry.cells, field));
    return [
      entry.version.key,
      entry.version.name ?? words.notKnownYet,
      ...cells,
      ...captured.map(({ of }) => of(entry)),
    ];
  });
  const table = printTable(columns, rows, terminal.width);
  // The legend is of the states of what was read.
  return fields.length === 0 ? table : `${table}\n\n${words.stateLegend}`;
}

interface CapturedColumn {
  readonly title: string;
  readonly of: (entry: RegisterEntry) => string;
}

/** What was captured, in the columns that any indicator has something for. */
function capturedColumns(entries: readonly RegisterEntry[], language: Language): readonly CapturedColumn[] {
  const { columns } = REGISTER_WORDS[language];
  const all: readonly CapturedColumn[] = [
    { title: columns.approved, of: (entry) => approvedText(entry, language) },
    { title: columns.target, of: (entry) => targetText(entry, language) },
  ];
  return all.filter(({ of }) => entries.some((entry) => of(entry) !== ""));
}

function approvedText(entry: RegisterEntry, language: Language): string {
  const one = newestApproved(entry);
  if (!one) return "";
  const { name, year } = shortPeriod(one.period, language);
  return `${printReported(one.reported, language)} (${[name, year].filter((part) => part !== "").join(" ")})`;
}

function targetText({ targets }: RegisterEntry, language: Language): string {
  const current = targets.at(-1);
  return current ? printTarget(current.target.annual, language) : "";
}

function figureCells(cli: Cli, cells: readonly Cell[], field: NumberField): readonly string[] {
  const cell = cells.find((one) => one.field === field);
  if (!cell) return ["", ""];
  const shown = cell.state === "question" ? (cell.source.raw ?? "") : cell.value;
  const text = shown === null ? "—" : printValue({ field, value: shown, unit: cell.unit }, cli.language);
  return [text, cli.words.cellStates[cell.state]];
}
