import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readCaptureFile } from "./capture-file.ts";
import { documentKind } from "./document-kind.ts";
import { type PackedRows, unpackRows } from "./packed-rows.ts";
import { isReadingMessage, type ReadingMessage, type ReadingPurpose } from "./reading-message.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { siblingModule } from "./sibling-module.ts";
import { readText } from "./text.ts";

/** What one document may cost: bytes of memory, and seconds in which it comes no further. */
export interface ReadingLimits {
  readonly memory: number;
  readonly idleSeconds: number;
}

export const READING_LIMITS: ReadingLimits = { memory: 1024 ** 3, idleSeconds: 120 };

export interface ReadingRequest {
  /** For the record only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly purpose: ReadingPurpose;
}

/** Reads a document: a text here, for that is quick and cannot go wrong; any other in a process of its own. */
export function readDocumentGrid(
  request: ReadingRequest,
  tools: ReadingTools,
): Result<Grid, Problem> | Promise<Result<Grid, Problem>> {
  const { name, bytes, purpose } = request;
  if (documentKind(bytes) !== "text") return readApart(request, tools);
  return purpose === "report" ? readText(name, bytes) : readCaptureFile(name, bytes);
}

/**
 * Reads a document in a process of its own, which ends with it: whatever the document does to that one,
 * this one goes on. The grid that comes back holds its rows packed and unpacks them as it is walked.
 */
export function readApart(
  request: ReadingRequest,
  tools: ReadingTools,
  limits: ReadingLimits = READING_LIMITS,
): Promise<Result<Grid, Problem>> {
  return new Promise((resolve) => new Reading(request, { tools, limits, resolve }).start());
}

interface Waiting {
  readonly tools: ReadingTools;
  readonly limits: ReadingLimits;
  readonly resolve: (result: Result<Grid, Problem>) => void;
}

class Reading {
  readonly #request: ReadingRequest;
  readonly #waiting: Waiting;
  readonly #child: ChildProcess;
  readonly #rows: PackedRows[] = [];
  #clock: NodeJS.Timeout | undefined;

  constructor(request: ReadingRequest, waiting: Waiting) {
    this.#request = request;
    this.#waiting = waiting;
    this.#child = open(request, waiting.limits);
  }

  start(): void {
    const child = this.#child;
    child.on("message", (message) => this.#hear(message));
    child.on("error", () => this.#end(fail({ code: "document-unreadable", file: this.#request.name })));
    child.on("exit", (_, signal) => this.#end(fail(this.#fault(signal))));
    process.once("exit", this.#kill);
    this.#waiting.tools.signal.addEventListener("abort", this.#stop);
    // It may refuse the document before it has taken all of it.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(this.#request.bytes);
    this.#wind();
    if (this.#waiting.tools.signal.aborted) this.#stop();
  }

  readonly #kill = () => void this.#child.kill("SIGKILL");

  readonly #stop = () => this.#end(fail({ code: "interrupted" }));

  #hear(message: unknown): void {
    if (!isReadingMessage(message)) return;
    this.#wind();
    this.#take(message);
  }

  #take(message: ReadingMessage): void {
    switch (message.is) {
      case "progress":
        this.#waiting.tools.progress(message.done, message.total);
        break;
      case "rows":
        this.#rows.push(message.rows);
        break;
      case "refused":
        this.#end(fail(message.problem));
        break;
      case "read": {
        const { document, notes, rowCount } = message;
        this.#end(ok({ document, notes, rowCount, rows: () => walk(this.#rows) }));
      }
    }
  }

  /** The time it has until it must be heard of again. */
  #wind(): void {
    clearTimeout(this.#clock);
    const { idleSeconds: seconds } = this.#waiting.limits;
    const file = this.#request.name;
    this.#clock = setTimeout(() => this.#end(fail({ code: "document-too-slow", file, seconds })), seconds * 1000);
  }

  /** What it died of: of memory when it was killed, or gave up for want of it; else nobody knows. */
  #fault(signal: NodeJS.Signals | null): Problem {
    const file = this.#request.name;
    const starved = signal === "SIGKILL" || signal === "SIGABRT";
    const limit = this.#waiting.limits.memory;
    return starved ? { code: "document-too-large", file, limit } : { code: "document-unreadable", file };
  }

  /** The first end counts; what the process does after it is of no interest. */
  #end(result: Result<Grid, Problem>): void {
    clearTimeout(this.#clock);
    process.off("exit", this.#kill);
    this.#waiting.tools.signal.removeEventListener("abort", this.#stop);
    this.#child.removeAllListeners();
    this.#child.on("error", () => undefined);
    this.#kill();
    this.#waiting.resolve(result);
  }
}

/** Most of its memory is no JavaScript: a third of it is left to what is not. */
function open({ name, purpose }: ReadingRequest, { memory }: ReadingLimits): ChildProcess {
  const heap = Math.floor((memory * 2) / 3 / 1024 ** 2);
  const module = fileURLToPath(siblingModule("reading-child", import.meta.url));
  return fork(module, [name.replaceAll("\0", ""), purpose, String(memory)], {
    serialization: "advanced",
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    execArgv: [`--max-old-space-size=${heap}`],
  });
}

function* walk(pieces: readonly PackedRows[]) {
  for (const piece of pieces) yield* unpackRows(piece);
}
