import type { Evidence } from "../domain/evidence.ts";
import type { Figure, Reported } from "../domain/figure.ts";
import { BASIS_WORDS, EVIDENCE_WORDS, STATUS_WORDS, YES_NO_WORDS } from "./cell-words.ts";
import { firstOf } from "./columns.ts";
import { writePeriod } from "./period-text.ts";
import { PARTS_BY, PROGRESS_HEADINGS, type ProgressColumn } from "./progress-form.ts";
import { writeNumber } from "./quantity.ts";
import type { CapturedProgress } from "./read-progress-sheet.ts";

/** A table of cells under its headings. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Written = Pick<CapturedProgress, "key" | "period" | "content">;

const COLUMNS = Object.keys(PROGRESS_HEADINGS).filter((name): name is ProgressColumn => name in PROGRESS_HEADINGS);

/**
 * Figures as a file of progress, which `readProgressSheet` reads back as they are. A figure that a formula
 * made is written as what was counted. Of several links of evidence a line holds the first.
 */
export function writeProgressSheet(figures: readonly Written[]): Table {
  const open = [...new Set(figures.flatMap((figure) => [...openCells(figure).keys()]))];
  return {
    header: [...COLUMNS.map((column) => firstOf(PROGRESS_HEADINGS[column])), ...open],
    rows: figures.map((figure) => {
      const cells = fixedCells(figure);
      const more = openCells(figure);
      return [...COLUMNS.map((column) => cells[column] ?? ""), ...open.map((heading) => more.get(heading) ?? "")];
    }),
  };
}

type Cells = Partial<Record<ProgressColumn, string>>;

function fixedCells({ key, period, content }: Written): Cells {
  const { reported, basis, justification, evidence, inputs } = content;
  return {
    key,
    period: writePeriod(period),
    status: firstOf(STATUS_WORDS[reported.kind]),
    ...(inputs === null ? figureCells(reported) : {}),
    basis: firstOf(BASIS_WORDS[basis]),
    justification: justification ?? "",
    ...evidenceCells(evidence),
  };
}

function figureCells(reported: Reported): Cells {
  if (reported.kind !== "value") return {};
  const { figure } = reported;
  const { unit } = figure;
  if (figure.kind === "amount") return { value: writeNumber(figure.value), unit };
  const [numerator, denominator, per] = [figure.numerator, figure.denominator, figure.per].map(writeNumber);
  return { numerator: numerator ?? "", denominator: denominator ?? "", per: per ?? "", unit };
}

function evidenceCells([first]: readonly Evidence[]): Cells {
  if (first?.at.kind !== "link") return {};
  return {
    evidence: first.at.url,
    evidenceKind: firstOf(EVIDENCE_WORDS[first.kind]),
    personalData: firstOf(YES_NO_WORDS[first.personalData ? "yes" : "no"]),
    evidenceNote: first.note ?? "",
  };
}

/** By heading: the variables of the formula and the parts of the figure. */
function openCells({ content: { inputs, breakdowns } }: Written): ReadonlyMap<string, string> {
  const counted = Object.entries(inputs ?? {}).map(([name, of]) => [`variable:${name}`, numberOf(of)] as const);
  const parts = breakdowns.flatMap(({ by, parts: all }) =>
    all.map(({ name, reported }) => [`${firstOf(PARTS_BY[by] ?? [by])}:${name}`, numberOf(reported)] as const),
  );
  return new Map([...counted, ...parts]);
}

function numberOf(reported: Reported): string {
  return reported.kind === "value" && isAmount(reported.figure) ? writeNumber(reported.figure.value) : "";
}

function isAmount(figure: Figure): figure is Extract<Figure, { kind: "amount" }> {
  return figure.kind === "amount";
}
