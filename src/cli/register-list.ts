import { figuresOf, listRegister, type RegisterEntry } from "../actions/list-register.ts";
import { isNumberField, type NumberField } from "../core/domain/field.ts";
import { ok } from "../core/domain/result.ts";
import type { Cell } from "../core/report/report.ts";
import { fieldName, printValue } from "../core/words/fields.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { printTable } from "./table.ts";

export const run: Command = async (cli) =>
  withInstitution(cli, async (context, institution) => {
    const entries = await listRegister(context.store, institution.id);
    const json = { institution: institution.id, indicators: entries.map(summaryOf) };
    return ok({ json, text: () => showRegister(cli, entries) });
  });

/** An entry without the trail of its cells: `register show` has that. */
function summaryOf(entry: RegisterEntry) {
  const { key, version, cycle, objective, name, frequency, area } = entry.version;
  const figures = figuresOf(entry).map(({ field, state, value, unit, source }) => ({
    field,
    state,
    value,
    unit,
    raw: source.raw,
  }));
  return { key, version, cycle, objective, name, frequency, area, last: entry.last, figures };
}

function showRegister(cli: Cli, entries: readonly RegisterEntry[]): string {
  const { words, language, terminal } = cli;
  if (entries.length === 0) return words.emptyRegister;
  const fields = [...new Set(entries.flatMap((entry) => figuresOf(entry).map((cell) => cell.field)))].filter(
    isNumberField,
  );
  const columns = [
    { title: words.labels.key },
    { title: fieldName("indicator", language), flexible: true },
    ...fields.flatMap((field) => [{ title: fieldName(field, language), align: "right" as const }, { title: "" }]),
  ];
  const rows = entries.map((entry) => {
    const cells = fields.flatMap((field) => figureCells(cli, entry.cells, field));
    return [entry.version.key, entry.version.name ?? words.notKnownYet, ...cells];
  });
  return `${printTable(columns, rows, terminal.width)}\n\n${words.stateLegend}`;
}

function figureCells(cli: Cli, cells: readonly Cell[], field: NumberField): readonly string[] {
  const cell = cells.find((one) => one.field === field);
  if (!cell) return ["", ""];
  const shown = cell.state === "question" ? (cell.source.raw ?? "") : cell.value;
  const text = shown === null ? "—" : printValue({ field, value: shown, unit: cell.unit }, cli.language);
  return [text, cli.words.cellStates[cell.state]];
}
