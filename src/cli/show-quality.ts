import type { Checked } from "../actions/check-quality.ts";
import { CRITERIA, CRITERION_STATES, type CriterionAnswer, type CriterionState } from "../core/wording/cremaa.ts";
import type { QualityFinding } from "../core/wording/finding-codes.ts";
import type { Quality } from "../core/wording/quality.ts";
import { CHECK_WORDS } from "../core/words/cli-check.ts";
import type { Language } from "../core/words/language.ts";
import { criterionStateText, criterionText, guardText, qualityEvidence, qualityText } from "../core/words/wording.ts";
import type { Cli } from "./command.ts";
import { showWording } from "./show-wording.ts";
import { printTable } from "./table.ts";

export interface Labelled<T> {
  /** What a person knows an indicator by: its key, or its row. */
  readonly label: (one: T) => string;
}

/** For a program: all that is known of it, each finding with its sentences, each guard with its reason. */
export function qualityJson(language: Language, one: Quality): unknown {
  const { wording, checklist, coherence, ...of } = one;
  return {
    ...of,
    wording: wording.map(({ withheld, ...rest }) => ({
      ...rest,
      withheld: withheld.map((held) => ({ ...held, why: guardText(held.guard, language) })),
    })),
    criteria: checklist.answers.map((answer) => ({
      ...answer,
      reasons: answer.reasons.map((reason) => inWords(reason, language)),
    })),
    counts: checklist.counts,
    coherence: coherence.map((finding) => inWords(finding, language)),
  };
}

function inWords(finding: QualityFinding, language: Language) {
  const { title, why, todo } = qualityText(finding.code, language);
  return { ...finding, title, why, todo, evidence: qualityEvidence(finding, language) };
}

/** For a person: what holds of all of them once, then each by itself, then the count. */
export function showQuality<T extends Quality>(cli: Cli, checked: Checked<T> & Labelled<T>): string {
  const { indicators, label } = checked;
  const everywhere = reasonsOfAll(indicators);
  return [
    ...showReasonsOfAll(cli, indicators, everywhere),
    ...indicators.map((one) => showOne(cli, one, { label: label(one), everywhere })),
    countCriteria(cli, indicators),
    CHECK_WORDS[cli.language].summary({
      indicators: indicators.length,
      suggestions: indicators.flatMap((one) => one.wording.flatMap(({ suggestions }) => suggestions)).length,
      figures: indicators.flatMap((one) => one.coherence).length,
      rules: checked.rules,
    }),
  ].join("\n\n");
}

/** Always beside the word it stands for, or under its legend. */
const MARKS: Readonly<Record<CriterionState, string>> = { met: "✓", "not-met": "✗", "cannot-be-told": "?" };

/** "monitorable method-missing". */
function reasonKey({ criterion }: CriterionAnswer, { code }: QualityFinding): string {
  return `${criterion} ${code}`;
}

/** Reasons without evidence of their own that every one of several indicators has, as when a report lacks a column. */
function reasonsOfAll(indicators: readonly Quality[]): ReadonlySet<string> {
  if (indicators.length < 2) return new Set();
  const [first = [], ...rest] = indicators.map(({ checklist }) =>
    checklist.answers.flatMap((answer) =>
      answer.reasons.filter(({ data }) => Object.keys(data).length === 0).map((reason) => reasonKey(answer, reason)),
    ),
  );
  const others = rest.map((keys) => new Set(keys));
  return new Set(first.filter((key) => others.every((keys) => keys.has(key))));
}

function showReasonsOfAll(
  cli: Cli,
  [first, ...rest]: readonly Quality[],
  everywhere: ReadonlySet<string>,
): readonly string[] {
  if (!first || everywhere.size === 0) return [];
  const lines = showAnswers(cli, first, (key) => everywhere.has(key));
  return [[CHECK_WORDS[cli.language].ofAll(rest.length + 1), ...lines].join("\n")];
}

function showOne(
  cli: Cli,
  quality: Quality,
  { label, everywhere }: { readonly label: string; readonly everywhere: ReadonlySet<string> },
): string {
  const { language, words } = cli;
  const marks = quality.checklist.answers.map(
    ({ criterion, state }) => `${MARKS[state]} ${criterionText(criterion, language).name}`,
  );
  const figures = quality.coherence.map((finding) => showFinding(cli, `≠ ${CHECK_WORDS[language].figures}:`, finding));
  return [
    `${label}  ${quality.name ?? words.notKnownYet}`,
    `   ${marks.join("  ")}`,
    ...showDoubts(cli, quality),
    ...showAnswers(cli, quality, (key) => !everywhere.has(key)),
    ...figures.flat(),
    ...quality.wording.flatMap((one) => showWording(language, one)).map((line) => `   ${line}`),
  ].join("\n");
}

/** Cells in doubt, once each, whichever criteria they keep from being told. */
function showDoubts(cli: Cli, { checklist }: Quality): readonly string[] {
  const doubts = checklist.answers.flatMap(({ reasons }) => reasons.filter(isDoubt));
  const [first] = doubts;
  if (!first) return [];
  const column = [...new Set(doubts.map(({ field }) => String(field)))];
  return showFinding(cli, MARKS["cannot-be-told"], { ...first, data: { column } });
}

function isDoubt({ code }: QualityFinding): boolean {
  return code === "cell-in-doubt";
}

function showAnswers(cli: Cli, { name, checklist }: Quality, shows: (key: string) => boolean): readonly string[] {
  return checklist.answers.flatMap((answer) =>
    answer.reasons
      .filter((reason) => !isDoubt(reason) && shows(reasonKey(answer, reason)))
      .flatMap((reason) =>
        showFinding(
          cli,
          `${MARKS[answer.state]} ${criterionText(answer.criterion, cli.language).name}:`,
          withoutName(reason, name),
        ),
      ),
  );
}

/** The name of the indicator stands above already. */
function withoutName(finding: QualityFinding, name: string | null): QualityFinding {
  const { name: quoted, ...data } = finding.data;
  return quoted === name && finding.code !== "same-as-other" ? { ...finding, data } : finding;
}

function showFinding(cli: Cli, head: string, finding: QualityFinding): readonly string[] {
  const { title, todo } = qualityText(finding.code, cli.language);
  const evidence = qualityEvidence(finding, cli.language);
  return [`   ${head} ${title}${evidence === null ? "" : ` — ${evidence}`}`, `     ${cli.words.whatToDo} ${todo}`];
}

/** How many indicators are in each state, criterion by criterion with the question it asks. */
function countCriteria({ language, terminal }: Cli, indicators: readonly Quality[]): string {
  const columns = [
    { title: CHECK_WORDS[language].criterion, flexible: true },
    ...CRITERION_STATES.map((state) => ({ title: MARKS[state], align: "right" as const })),
  ];
  const rows = CRITERIA.map((criterion) => {
    const { name, question } = criterionText(criterion, language);
    const answers = indicators.flatMap(({ checklist }) =>
      checklist.answers.filter((one) => one.criterion === criterion),
    );
    const counts = CRITERION_STATES.map((state) => String(answers.filter((one) => one.state === state).length));
    return [`${name}: ${question}`, ...counts];
  });
  const legend = CRITERION_STATES.map((state) => `${MARKS[state]} ${criterionStateText(state, language)}`);
  return `${printTable(columns, rows, terminal.width)}\n\n${legend.join(" · ")}`;
}
