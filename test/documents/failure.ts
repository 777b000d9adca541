import type { CellVerdict, Judgement } from "../damage/score.ts";
import { printedCells } from "../damage/print-rows.ts";

/** Everything that must never happen, one line each. */
export function failuresOf(judgement: Judgement): string[] {
  return [
    ...(judgement.refused === null ? [] : [`refused: ${JSON.stringify(judgement.refused)}`]),
    ...judgement.lost.map((record) => `lost: ${printedCells(record).join(" | ")}`),
    ...judgement.invented.map(
      ({ at, readings }) =>
        `invented at ${JSON.stringify(at)}: ${Object.values(readings)
          .map(({ raw }) => raw)
          .join(" | ")}`,
    ),
    ...judgement.cells.filter(({ verdict }) => verdict === "silentlyWrong").map(describe),
  ];
}

/** Questions that the document itself answers. */
export function surplusOf({ cells }: Judgement): string[] {
  return cells.filter(({ verdict }) => verdict === "askedTooMuch").map(describe);
}

function describe({ verdict, kind, field, cell, reading, expected }: CellVerdict): string {
  const shown = cell === null ? "" : ` shown ${brief(cell.shown)}`;
  const read = `${brief(reading.value)} ${reading.unit ?? ""} from ${brief(reading.raw)}`;
  const right = `${brief(expected.values)} ${JSON.stringify(expected.units)} ask ${expected.ask}`;
  return `${verdict}: ${kind} ${field},${shown}; read ${read} (${reading.status}: ${reading.reasons.join(", ")}); right ${right}`;
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 90)}…${text.slice(-60)}` : text;
}
