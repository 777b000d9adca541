import { type IndicatorTrace, traceIndicator } from "../actions/trace-indicator.ts";
import type { Answer, IndicatorVersion, Observation } from "../core/domain/register.ts";
import { ok } from "../core/domain/result.ts";
import { fieldName } from "../core/words/fields.ts";
import { printInstant, printQuarter } from "../core/words/language.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { figureText } from "./show-question.ts";
import { type Happening, yearHappenings } from "./year-happenings.ts";

export const run: Command = async (cli, input) =>
  withInstitution(cli, async (context, institution) => {
    const trace = await traceIndicator(context.store, institution.id, input.argument(0) ?? "");
    return trace.ok ? ok({ json: trace.value, text: () => showHistory(cli, trace.value) }) : trace;
  });

function showHistory(cli: Cli, trace: IndicatorTrace): string {
  const happenings: Happening[] = [
    ...trace.appearances.map(({ document, row }) => ({
      at: document.at,
      by: document.by,
      text: cli.words.history.imported(document.id, document.documentName, row.row),
    })),
    ...trace.versions.map((version) => versionHappening(cli, version)),
    ...trace.answers.map((answer) => answerHappening(cli, answer)),
    ...trace.observations.map((one) => observationHappening(cli, one)),
    ...yearHappenings(trace, cli.language),
  ];
  const lines = happenings
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    .map(({ at, by, text }) => `${printInstant(at, cli.language)}  ${by}\n  ${text}`);
  return [trace.key, ...lines].join("\n");
}

function versionHappening({ words }: Cli, version: IndicatorVersion): Happening {
  const { createdAt: at, createdBy: by } = version;
  return { at, by, text: words.history.version(version.version, version.name ?? words.notKnownYet, version.answer) };
}

function answerHappening({ words, language }: Cli, answer: Answer): Happening {
  const { at, by, decision, field, note } = answer;
  if (decision.kind === "undo") return { at, by, text: words.history.undo(answer.no, decision.answer) };
  const value =
    decision.value === null
      ? words.nothingPrinted
      : figureText(field, decision.value, { unit: decision.unit ?? null, language });
  const said = words.history.answer(answer.no, fieldName(field, language), value);
  return { at, by, text: note === null ? said : `${said} (${note})` };
}

function observationHappening({ words, language }: Cli, one: Observation): Happening {
  const { at, by, field, revision, answer } = one;
  const name = `${fieldName(field, language)}, ${printQuarter(one.period, language)}`;
  if (one.state === "withdrawn") return { at, by, text: words.history.withdrawn(name, revision, answer) };
  const value = one.value === null ? words.nothingPrinted : figureText(field, one.value, { unit: one.unit, language });
  return { at, by, text: words.history.observed(name, value, { revision, answer }) };
}
