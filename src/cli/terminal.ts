import { once } from "node:events";
import { printable, printableJson } from "./printable.ts";

/** A stream of the process, or what stands for it in a test. */
export interface Sink {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
}

const NARROWEST = 60;
const UNKNOWN_WIDTH = 100;

/** Where a command writes: results to standard output, everything else to standard error. */
export class Terminal {
  readonly out: NodeJS.WritableStream & Sink;
  readonly err: NodeJS.WritableStream & Sink;

  constructor(streams: { readonly out: NodeJS.WritableStream & Sink; readonly err: NodeJS.WritableStream & Sink }) {
    this.out = streams.out;
    this.err = streams.err;
  }

  /** Columns to write in; text that goes to a file is cut for nobody. */
  get width(): number {
    return Math.max(NARROWEST, this.out.columns ?? UNKNOWN_WIDTH);
  }

  async say(text: string): Promise<void> {
    await this.write(`${printable(text)}\n`);
  }

  async json(value: unknown): Promise<void> {
    await this.write(`${printableJson(value)}\n`);
  }

  /** Waits when the reader is slower than we are. */
  async write(text: string): Promise<void> {
    if (!this.out.write(text)) await once(this.out, "drain");
  }

  warn(text: string): void {
    this.err.write(`${printable(text)}\n`);
  }
}
