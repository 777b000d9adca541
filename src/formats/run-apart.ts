import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { ReadingTools } from "./reading-tools.ts";

/** What the work on one document may cost: bytes of memory, and seconds in which it comes no further. */
export interface ApartLimits {
  readonly memory: number;
  readonly idleSeconds: number;
}

export const APART_LIMITS: ApartLimits = { memory: 1024 ** 3, idleSeconds: 120 };

/** Work for a process of its own. */
export interface ApartJob<T> {
  /** The document, for the record only. */
  readonly file: string;
  /** Goes in by stdin. */
  readonly bytes: Uint8Array;
  /** What the process runs. It is given the limit of memory in bytes, and then these. */
  readonly module: URL;
  readonly options: readonly string[];
  /** Takes what the process says; null until that is the last word. */
  readonly hear: (message: unknown) => Result<T, Problem> | null;
}

/**
 * Works on a document in a process of its own, which ends with it: whatever the document does to that one
 * (crash it, hold it, fill its memory), this one goes on.
 */
export function runApart<T>(job: ApartJob<T>, tools: ReadingTools, limits: ApartLimits): Promise<Result<T, Problem>> {
  return new Promise((resolve) => new Apart(job, { tools, limits, resolve }).start());
}

interface Waiting<T> {
  readonly tools: ReadingTools;
  readonly limits: ApartLimits;
  readonly resolve: (result: Result<T, Problem>) => void;
}

class Apart<T> {
  readonly #job: ApartJob<T>;
  readonly #waiting: Waiting<T>;
  readonly #child: ChildProcess;
  #clock: NodeJS.Timeout | undefined;

  constructor(job: ApartJob<T>, waiting: Waiting<T>) {
    this.#job = job;
    this.#waiting = waiting;
    this.#child = open(job, waiting.limits);
  }

  start(): void {
    const child = this.#child;
    child.on("message", (message) => this.#hear(message));
    child.on("error", () => this.#end(fail({ code: "document-unreadable", file: this.#job.file })));
    child.on("exit", (_, signal) => this.#end(fail(this.#fault(signal))));
    process.once("exit", this.#kill);
    this.#waiting.tools.signal.addEventListener("abort", this.#stop);
    // It may refuse the document before it has taken all of it.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(this.#job.bytes);
    this.#wind();
    if (this.#waiting.tools.signal.aborted) this.#stop();
  }

  readonly #kill = () => void this.#child.kill("SIGKILL");

  readonly #stop = () => this.#end(fail({ code: "interrupted" }));

  #hear(message: unknown): void {
    this.#wind();
    const last = this.#job.hear(message);
    if (last !== null) this.#end(last);
  }

  /** The time it has until it must be heard of again. */
  #wind(): void {
    clearTimeout(this.#clock);
    const { idleSeconds: seconds } = this.#waiting.limits;
    const { file } = this.#job;
    this.#clock = setTimeout(() => this.#end(fail({ code: "document-too-slow", file, seconds })), seconds * 1000);
  }

  /** What it died of: of memory when it was killed, or gave up for want of it; else nobody knows. */
  #fault(signal: NodeJS.Signals | null): Problem {
    const { file } = this.#job;
    const starved = signal === "SIGKILL" || signal === "SIGABRT";
    const limit = this.#waiting.limits.memory;
    return starved ? { code: "document-too-large", file, limit } : { code: "document-unreadable", file };
  }

  /** The first end counts; what the process does after it is of no interest. */
  #end(result: Result<T, Problem>): void {
    clearTimeout(this.#clock);
    process.off("exit", this.#kill);
    this.#waiting.tools.signal.removeEventListener("abort", this.#stop);
    this.#child.removeAllListeners();
    this.#child.on("error", () => undefined);
    this.#kill();
    this.#waiting.resolve(result);
  }
}

/** Much of its memory is no JavaScript: a third of it is left to what is not. */
function open({ module, options }: ApartJob<unknown>, { memory }: ApartLimits): ChildProcess {
  const heap = Math.floor((memory * 2) / 3 / 1024 ** 2);
  return fork(fileURLToPath(module), [String(memory), ...options], {
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${heap}`],
  });
}
