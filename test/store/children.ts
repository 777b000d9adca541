import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

export interface Child {
  /** Every line it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the line once it is printed; rejects when the child ends without it. */
  line(text: string): Promise<void>;
  kill(): void;
  /** Lets it end by itself: closes its input. */
  release(): void;
  /** The exit code, or the signal that ended it; errors printed come with it. */
  ended(): Promise<{ readonly code: number | null; readonly signal: string | null; readonly errors: string }>;
}

/** Starts scripts as processes of their own; what still runs after a test is killed by its pid. */
export function useChildren(): (script: URL, ...parameters: readonly string[]) => Child {
  let running: ChildProcess[] = [];
  afterEach(() => {
    for (const { pid, exitCode, signalCode } of running) {
      if (pid !== undefined && exitCode === null && signalCode === null) process.kill(pid, "SIGKILL");
    }
    running = [];
  });
  return (script, ...parameters) => {
    const child = spawn(process.execPath, [fileURLToPath(script), ...parameters], { stdio: "pipe" });
    running.push(child);
    return watch(child);
  };
}

function watch(child: ReturnType<typeof spawn>): Child {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  let errors = "";
  child.stderr?.on("data", (data: Buffer) => (errors += data.toString()));
  if (!child.stdout) throw new Error("a child without output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    waiting.get(line)?.();
  });
  const closed = new Promise<Awaited<ReturnType<Child["ended"]>>>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, errors }));
  });
  return {
    lines,
    line: (text) =>
      new Promise((resolve, reject) => {
        if (lines.includes(text)) resolve();
        waiting.set(text, resolve);
        void closed.then((end) => reject(new Error(`ended without "${text}": ${end.errors}`)));
      }),
    kill: () => void child.kill("SIGKILL"),
    release: () => void child.stdin?.end(),
    ended: () => closed,
  };
}
