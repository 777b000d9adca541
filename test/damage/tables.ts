import { LAYOUTS } from "./model.ts";
import type { Overview, Tally } from "./tally.ts";

/** The overview as Markdown: one table by damage, one of damage × layout. */
export function overviewTables(overview: Overview): string {
  return [byDamageTable(overview), "", byBothTable(overview)].join("\n");
}

const COLUMNS: readonly (readonly [string, (tally: Tally) => string])[] = [
  ["cases", (tally) => String(tally.cases)],
  ["damaged cells", (tally) => String(tally.damagedCells)],
  ["exact", (tally) => share(tally.exact, tally.damagedCells)],
  ["asked", (tally) => share(tally.asked, tally.damagedCells)],
  ["spelling missed", (tally) => share(tally.missedSpelling, tally.damagedCells)],
  ["wrong numbers", (tally) => String(tally.wrongNumbers)],
  ["wrong texts", (tally) => String(tally.wrongTexts)],
  ["wrong words", (tally) => String(tally.wrongCodes)],
  ["wrong heads", (tally) => String(tally.wrongHeads)],
  ["lost rows", (tally) => String(tally.lost)],
  ["invented rows", (tally) => String(tally.invented)],
  ["refused", (tally) => String(tally.refused)],
  ["asked too much", (tally) => share(tally.askedTooMuch, tally.settled)],
];

function byDamageTable({ all, byDamage, byLayout }: Overview): string {
  const rows = [
    ...sorted(byDamage),
    ...sorted(byLayout).map(([name, tally]) => [`*${name}*`, tally] as const),
    ["**all**", all] as const,
  ];
  return [
    row(["damage, *layout*", ...COLUMNS.map(([name]) => name)]),
    row(["---", ...COLUMNS.map(() => "---:")]),
    ...rows.map(([name, tally]) => row([name, ...COLUMNS.map(([, show]) => show(tally))])),
  ].join("\n");
}

/** In each place: cells silently wrong + rows lost or invented; blank where no case fell. */
function byBothTable({ byDamage, byBoth }: Overview): string {
  return [
    row(["silently wrong, lost, invented", ...LAYOUTS]),
    row(["---", ...LAYOUTS.map(() => "---:")]),
    ...sorted(byDamage).map(([name]) =>
      row([name, ...LAYOUTS.map((layout) => harm(byBoth.get(`${name} × ${layout}`)))]),
    ),
  ].join("\n");
}

function harm(tally: Tally | undefined): string {
  if (tally === undefined) return "";
  return String(
    tally.wrongNumbers + tally.wrongTexts + tally.wrongCodes + tally.wrongHeads + tally.lost + tally.invented,
  );
}

function sorted(heaps: ReadonlyMap<string, Tally>): (readonly [string, Tally])[] {
  return [...heaps].toSorted(([a], [b]) => a.localeCompare(b));
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} %`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
