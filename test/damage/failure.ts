import type { Case } from "./case.ts";
import type { CellVerdict, Judgement } from "./score.ts";

/** Everything that must never happen, one line each. */
export function failuresOf(one: Case, judgement: Judgement): string[] {
  const lines = (record: Parameters<typeof one.paper.spans.get>[0]) => one.paper.spans.get(record)?.first ?? 0;
  return [
    ...(judgement.refused === null ? [] : [`refused: ${JSON.stringify(judgement.refused)}`]),
    ...judgement.lost.map((record) => `lost: the record on line ${lines(record)}`),
    ...judgement.invented.map((row) => `invented: a row on line ${row.at.line ?? "?"}`),
    ...judgement.cells.filter(({ verdict }) => verdict === "silentlyWrong").map((cell) => describe(one, cell)),
  ];
}

/** Questions the document itself answers. */
export function surplusOf(one: Case, judgement: Judgement): string[] {
  return judgement.cells.filter(({ verdict }) => verdict === "askedTooMuch").map((cell) => describe(one, cell));
}

function describe(one: Case, verdict: CellVerdict): string {
  const { cell, record, reading, expected } = verdict;
  const line = record === null ? "head" : `line ${one.paper.spans.get(record)?.first ?? "?"}`;
  const shown = cell === null ? "" : ` shown ${JSON.stringify(cell.shown)}`;
  const mark = cell?.mark === null || cell === null ? "" : ` [${cell.mark.damage}]`;
  const read = `${JSON.stringify(reading.value)} ${reading.unit ?? ""} (${reading.status}: ${reading.reasons.join(", ")})`;
  const right = `${JSON.stringify(expected.values)} ${JSON.stringify(expected.units)} ask ${expected.ask}`;
  return `${verdict.verdict}: ${verdict.kind} ${verdict.field}, ${line},${mark}${shown}; read ${read}; right ${right}`;
}

/** What a person needs to see a failure again: the seed, the damages, the paper, the cells. */
export function report(one: Case, failures: readonly string[]): string {
  const { doc, paper } = one;
  const damages = doc.damages.length === 0 ? "none" : doc.damages.join("; ");
  const numbered = paper.text.split(/\r?\n/).map((line, index) => `${String(index + 1).padStart(3)}  ${visible(line)}`);
  return [
    `seed ${one.seed}, ${doc.layout}, ${doc.ink.encoding}, header ${doc.header}, damages: ${damages}`,
    ...failures.map((failure) => `  ${failure}`),
    ...numbered,
  ].join("\n");
}

function visible(line: string): string {
  return line.replaceAll("\t", "→").replaceAll("\f", "␌");
}
