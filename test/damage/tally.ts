import type { Case } from "./case.ts";
import type { CellVerdict, Judgement } from "./score.ts";

/** What a heap of cases came to. Every count is of cells, but for the last five. */
export interface Tally {
  damagedCells: number;
  exact: number;
  asked: number;
  missedSpelling: number;
  wrongNumbers: number;
  wrongTexts: number;
  wrongCodes: number;
  wrongHeads: number;
  /** Cells the document itself settles, and how many of them were asked all the same. */
  settled: number;
  askedTooMuch: number;
  texts: number;
  cases: number;
  rows: number;
  lost: number;
  invented: number;
  refused: number;
}

function emptyTally(): Tally {
  return {
    damagedCells: 0,
    exact: 0,
    asked: 0,
    missedSpelling: 0,
    wrongNumbers: 0,
    wrongTexts: 0,
    wrongCodes: 0,
    wrongHeads: 0,
    settled: 0,
    askedTooMuch: 0,
    texts: 0,
    cases: 0,
    rows: 0,
    lost: 0,
    invented: 0,
    refused: 0,
  };
}

/** exact, asked and missedSpelling are of damaged cells only; wrong ones are counted wherever they are. */
function addTo(tally: Tally, one: Case, judgement: Judgement): void {
  tally.cases += 1;
  tally.rows += one.paper.spans.size;
  tally.lost += judgement.lost.length;
  tally.invented += judgement.invented.length;
  tally.refused += judgement.refused === null ? 0 : 1;
  for (const cell of judgement.cells) addCell(tally, cell);
}

function addCell(tally: Tally, cell: CellVerdict): void {
  if (cell.kind === "text") tally.texts += 1;
  if (cell.damaged) addDamaged(tally, cell);
  if (cell.expected.ask === "no") tally.settled += 1;
  if (cell.verdict === "askedTooMuch") tally.askedTooMuch += 1;
  if (cell.verdict === "silentlyWrong") tally[WRONG[cell.kind]] += 1;
}

const WRONG = { number: "wrongNumbers", text: "wrongTexts", code: "wrongCodes", head: "wrongHeads" } as const;

function addDamaged(tally: Tally, { verdict }: CellVerdict): void {
  tally.damagedCells += 1;
  if (verdict === "exact") tally.exact += 1;
  if (verdict === "missedSpelling") tally.missedSpelling += 1;
  if (verdict === "asked" || verdict === "askedTooMuch") tally.asked += 1;
}

/** The heap a case belongs to: its one damage, or that it has none or several. */
function heapOf(one: Case): string {
  const { damages } = one.doc;
  if (damages.length === 0) return "(none)";
  return damages.length === 1 ? (damages[0] ?? "") : "(several)";
}

/** Tallies by damage and by layout; `byBoth` keys are "damage × layout". */
export class Overview {
  readonly all = emptyTally();
  readonly byDamage = new Map<string, Tally>();
  readonly byLayout = new Map<string, Tally>();
  readonly byBoth = new Map<string, Tally>();

  add(one: Case, judgement: Judgement): void {
    const heap = heapOf(one);
    addTo(this.all, one, judgement);
    addTo(tallyOf(this.byDamage, heap), one, judgement);
    addTo(tallyOf(this.byLayout, one.doc.layout), one, judgement);
    addTo(tallyOf(this.byBoth, `${heap} × ${one.doc.layout}`), one, judgement);
  }
}

function tallyOf(heaps: Map<string, Tally>, name: string): Tally {
  const found = heaps.get(name) ?? emptyTally();
  heaps.set(name, found);
  return found;
}
