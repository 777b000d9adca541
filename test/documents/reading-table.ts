import { emptyTally, type Tally } from "./tally.ts";

/** One line of the table: how a press fared. */
export interface Line {
  readonly name: string;
  readonly format: string;
  readonly tally: Tally;
  /** Printing included. */
  readonly seconds: number;
}

const COLUMNS: readonly (readonly [string, (tally: Tally) => string])[] = [
  ["documents", ({ documents }) => String(documents)],
  ["records", ({ records }) => String(records)],
  ["cells", ({ cells }) => String(cells)],
  ["exact", ({ settledExact, settled }) => share(settledExact, settled)],
  ["asked", ({ asked, cells }) => share(asked, cells)],
  ["asked too much", ({ askedTooMuch, settled }) => share(askedTooMuch, settled)],
  ["spelling missed", ({ missedSpelling }) => String(missedSpelling)],
  ["accents, marks", ({ nearly }) => String(nearly)],
  ["wrong numbers", ({ wrongNumbers }) => String(wrongNumbers)],
  ["wrong texts", ({ wrongTexts }) => String(wrongTexts)],
  ["wrong words", ({ wrongCodes }) => String(wrongCodes)],
  ["wrong heads", ({ wrongHeads }) => String(wrongHeads)],
  ["lost rows", ({ lost }) => String(lost)],
  ["invented rows", ({ invented }) => String(invented)],
  ["refused", ({ refused }) => String(refused)],
  ["broken off", ({ broken }) => String(broken)],
  ["s a document", ({ spent, documents }) => (documents === 0 ? "" : (spent / documents / 1000).toFixed(2))],
];

/** Markdown: a line a press, and under each format their sum. */
export function readingTable(lines: readonly Line[]): string {
  const byFormat = Map.groupBy(lines, ({ format }) => format);
  const rows = [...byFormat].flatMap(([format, own]) => [
    ...own.map(({ name, tally }) => row([name, ...COLUMNS.map(([, show]) => show(tally))])),
    ...(own.length > 1 ? [row([`**${format}**`, ...COLUMNS.map(([, show]) => show(sumOf(own)))])] : []),
  ]);
  return [
    row(["document", ...COLUMNS.map(([name]) => name)]),
    row(["---", ...COLUMNS.map(() => "---:")]),
    ...rows,
    row(["**all**", ...COLUMNS.map(([, show]) => show(sumOf(lines)))]),
  ].join("\n");
}

function sumOf(lines: readonly Line[]): Tally {
  const sum = emptyTally();
  for (const { tally } of lines) {
    for (const [name, value] of Object.entries(tally)) if (isCount(name, sum)) sum[name] += Number(value);
  }
  return sum;
}

function isCount(name: string, tally: Tally): name is keyof Tally {
  return Object.hasOwn(tally, name);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(2)} %`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export interface Run {
  readonly count: number;
  readonly first: number;
  readonly lines: readonly Line[];
  readonly seconds: number;
  /** Presses whose program was not there. */
  readonly leftOut: readonly string[];
}

export function readingPage({ count, first, lines, seconds, leftOut }: Run): string {
  return [
    "# What is read of documents in every format",
    "",
    `The same invented reports (seeds ${first} to ${first + count - 1}, none damaged) and the real one, printed in every way below and read back, made by \`node test/documents/run.ts ${count} ${first} --write\` in ${Math.ceil(seconds / 60)} minutes.`,
    "Scans are of the first page of a twentieth of them. *Exact* and *asked too much* are of the cells that the document itself settles, *asked* is of all cells; *accents, marks* counts texts read right but for those. Rows are matched with records by order and content.",
    ...(leftOut.length === 0 ? [] : ["", `Left out, because their program was not there: ${leftOut.join("; ")}.`]),
    "",
    readingTable(lines),
    "",
  ].join("\n");
}
