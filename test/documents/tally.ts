import type { CellVerdict, Judgement } from "../damage/score.ts";
import { isToTheLetter } from "./reading.ts";
import { recordCount, type Sample } from "./sample.ts";

/** What a heap of documents came to. */
export interface Tally {
  documents: number;
  records: number;
  cells: number;
  exact: number;
  /** Texts read right but for accents, capitals or marks. */
  nearly: number;
  asked: number;
  /** Cells the document itself settles, and how many of them were read right, or asked all the same. */
  settled: number;
  settledExact: number;
  askedTooMuch: number;
  missedSpelling: number;
  wrongNumbers: number;
  wrongTexts: number;
  wrongCodes: number;
  wrongHeads: number;
  lost: number;
  invented: number;
  refused: number;
  /** Documents at which the reading broke off: a fault of the program. */
  broken: number;
  /** Milliseconds spent reading. */
  spent: number;
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    records: 0,
    cells: 0,
    exact: 0,
    nearly: 0,
    asked: 0,
    settled: 0,
    settledExact: 0,
    askedTooMuch: 0,
    missedSpelling: 0,
    wrongNumbers: 0,
    wrongTexts: 0,
    wrongCodes: 0,
    wrongHeads: 0,
    lost: 0,
    invented: 0,
    refused: 0,
    broken: 0,
    spent: 0,
  };
}

export function addTo(
  tally: Tally,
  sample: Sample,
  { judgement, spent }: { judgement: Judgement; spent: number },
): void {
  tally.documents += 1;
  tally.records += recordCount(sample);
  tally.lost += judgement.lost.length;
  tally.invented += judgement.invented.length;
  tally.refused += judgement.refused === null ? 0 : 1;
  tally.spent += spent;
  for (const cell of judgement.cells) addCell(tally, cell);
}

function addCell(tally: Tally, cell: CellVerdict): void {
  tally.cells += 1;
  if (cell.expected.ask === "no") tally.settled += 1;
  switch (cell.verdict) {
    case "exact":
      tally.exact += 1;
      if (cell.expected.ask === "no") tally.settledExact += 1;
      if (!isToTheLetter(cell)) tally.nearly += 1;
      return;
    case "askedTooMuch":
      tally.askedTooMuch += 1;
      tally.asked += 1;
      return;
    case "silentlyWrong":
      tally[WRONG[cell.kind]] += 1;
      return;
    default:
      tally[cell.verdict] += 1;
  }
}

const WRONG = { number: "wrongNumbers", text: "wrongTexts", code: "wrongCodes", head: "wrongHeads" } as const;
