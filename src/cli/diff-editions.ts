import { diffEditions, type EditionsCompared } from "../actions/diff-editions.ts";
import { isNumberField } from "../core/domain/field.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { EditionChange } from "../core/report/compare-editions.ts";
import type { DifferenceSide } from "../core/report/report.ts";
import type { PointSide } from "../core/report/year-report.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { LIGHT_NAMES } from "../core/words/evaluation-names.ts";
import { fieldName } from "../core/words/fields.ts";
import { printPeriod } from "../core/words/periods.ts";
import { printReported } from "../core/words/reported.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { figureText } from "./show-question.ts";

/** "--editions 2,5": what the second says otherwise than the first. */
export async function compareEditions(cli: Cli, typed: string): ReturnType<Command> {
  const [, before = "", after = ""] = /^\s*(\d{1,6})\s*[,-]\s*(\d{1,6})\s*$/.exec(typed) ?? [];
  if (before === "") return fail({ code: "option-invalid", option: "--editions", text: typed, expected: "1,2" });
  return withInstitution(cli, async (context, { id: institution }) => {
    const request = { institution, before: Number(before), after: Number(after) };
    const compared = await diffEditions(context.store, request);
    return compared.ok ? ok({ json: compared.value, text: () => showChanges(cli, compared.value) }) : compared;
  });
}

function showChanges(cli: Cli, { before, after, changes }: EditionsCompared): string {
  const words = YEAR_WORDS[cli.language];
  const head = words.compared(before.number, after.number, changes.length);
  return [head, ...changes.map((change) => `  ${changeLine(cli, change)}`)].join("\n");
}

function changeLine(cli: Cli, change: EditionChange): string {
  const { language } = cli;
  const words = YEAR_WORDS[language];
  const who = `${change.key} ${change.name ?? ""}`.trim();
  switch (change.kind) {
    case "added":
    case "removed":
      return `${who}: ${words[change.kind]}`;
    case "point": {
      const [was, is] = [pointText(cli, change.before), pointText(cli, change.after)];
      return `${who}, ${printPeriod(change.period, language)}: ${was} → ${is}`;
    }
    case "cell": {
      const [was, is] = [cellText(cli, change.field, change.before), cellText(cli, change.field, change.after)];
      return `${who}, ${fieldName(change.field, language)}: ${was} → ${is}`;
    }
  }
}

function pointText({ language }: Cli, side: PointSide | null): string {
  if (side === null) return "—";
  return `${printReported(side.reported, language)} (${LIGHT_NAMES[side.light][language]})`;
}

type CellChange = Extract<EditionChange, { kind: "cell" }>;

function cellText({ language, words }: Cli, field: CellChange["field"], side: DifferenceSide | null): string {
  if (side === null) return "—";
  const value = side.value ?? words.nothingPrinted;
  const text =
    isNumberField(field) && side.value !== null ? figureText(field, value, { unit: side.unit, language }) : value;
  return `${text} (${words.cellStates[side.state]})`;
}
