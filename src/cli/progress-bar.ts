import type { Progress } from "../actions/context.ts";
import type { Sink } from "./terminal.ts";

const QUIET_MS = 700;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5000;
const CELLS = 24;

export interface ProgressBar {
  readonly tell: Progress;
  /** Clears the line; call before writing anything else. */
  end(): void;
}

/** Says how far a long act has come: a bar on a terminal, now and then a line elsewhere. */
export function makeProgressBar(
  sink: Sink,
  words: Readonly<Record<Parameters<Progress>[0], string>>,
  clock: () => number,
): ProgressBar {
  const start = clock();
  let [last, drawn] = [Number.NEGATIVE_INFINITY, false];
  const every = sink.isTTY === true ? BAR_EVERY_MS : LINE_EVERY_MS;
  const clear = () => {
    if (drawn && sink.isTTY === true) sink.write("\r\u001B[K");
    drawn = false;
  };
  return {
    tell: (step, done, total) => {
      const now = clock();
      // What has just ended needs no bar any more.
      if (now - start < QUIET_MS || now - last < every || done === total) return;
      last = now;
      const text = `${words[step]} ${done}/${total}`;
      if (sink.isTTY === true) sink.write(`\r\u001B[K${bar(done, total)} ${text}`);
      else sink.write(`${text}\n`);
      drawn = true;
    },
    end: clear,
  };
}

function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const full = Math.round(share * CELLS);
  return `[${"█".repeat(full)}${"░".repeat(CELLS - full)}] ${String(Math.floor(share * 100)).padStart(3)}%`;
}
