import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { LARGEST_DOCUMENT, type GivenFile, readDocument, type ReadingTools } from "../actions/read-document.ts";
import { spanishLexicon } from "../compose.ts";
import type { Quarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import type { Proposal } from "../core/ingest/proposal.ts";
import { propose } from "../core/ingest/propose.ts";
import type { Cli } from "./command.ts";
import { failureCode } from "./failure-code.ts";
import type { Input } from "./input.ts";

/** A file as the person named it, with its bytes; refused before it is read when that cannot end well. */
export async function readGivenFile(path: string): Promise<Result<GivenFile, Problem>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return fail({ code: "file-is-a-directory", file: path });
    if (!found.isFile()) return fail({ code: "file-unreadable", file: path });
    if (found.size > LARGEST_DOCUMENT) {
      return fail({ code: "file-too-large", file: path, bytes: found.size, limit: LARGEST_DOCUMENT });
    }
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    const code = failureCode(error);
    if (code === null) throw error;
    const missing = code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG";
    return fail({ code: missing ? "file-not-found" : "file-unreadable", file: path });
  }
}

/** Is there a file of this name? */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (failureCode(error) === null) throw error;
    return false;
  }
}

export interface GivenDocument {
  readonly file: GivenFile;
  readonly proposal: Proposal;
}

/** Reads a report as a proposal, and lets its bytes go. */
export async function readGivenProposal(
  cli: Cli,
  input: Input,
  period: Quarter | null = null,
): Promise<Result<Proposal, Problem>> {
  const grid = await readGivenGrid(cli, input);
  return grid.ok ? proposeGrid(cli, grid.value, period) : grid;
}

async function readGivenGrid(cli: Cli, input: Input): Promise<Result<Grid, Problem>> {
  const file = await readGivenFile(input.argument(0) ?? "");
  return file.ok ? readGrid(cli, file.value, input.list("sheet")) : file;
}

/** What a person says of a document before it is read. */
interface ReadingWish {
  /** Sheets of a workbook, by their names; none: all that show a table. */
  readonly sheets: readonly string[];
  /** The period whose records are wanted, where the document has those of several. */
  readonly period: Quarter | null;
}

export async function proposeFile(
  cli: Cli,
  file: GivenFile,
  { sheets, period }: ReadingWish,
): Promise<Result<GivenDocument, Problem>> {
  const grid = await readGrid(cli, file, sheets);
  if (!grid.ok) return grid;
  const proposal = await proposeGrid(cli, grid.value, period);
  return proposal.ok ? ok({ file, proposal: proposal.value }) : proposal;
}

/** Says so first when it will take a while. */
function readGrid(cli: Cli, file: GivenFile, sheets: readonly string[]): Promise<Result<Grid, Problem>> {
  if (file.bytes.length > SLOW_BYTES) cli.terminal.warn(cli.words.reading(file.name, file.bytes.length));
  return readDocument(file, readingTools(cli, sheets));
}

async function proposeGrid(cli: Cli, grid: Grid, period: Quarter | null): Promise<Result<Proposal, Problem>> {
  const lexicon = await spanishLexicon();
  await cli.interrupts.breathe();
  const proposal = cli.interrupts.whileBlocked(() => propose(grid, lexicon, period));
  await cli.interrupts.breathe();
  return proposal;
}

/** A reading tells the terminal how far it is. Ctrl-C ends the whole process, and with it the reading. */
export function readingTools(cli: Pick<Cli, "progress">, sheets: readonly string[] = []): ReadingTools {
  const progress = (done: number, total: number) => cli.progress("reading", done, total);
  const chosen = sheets.map((name) => name.replaceAll("\0", ""));
  return { progress, signal: new AbortController().signal, ...(chosen.length === 0 ? {} : { sheets: chosen }) };
}

/** About a second of reading. */
const SLOW_BYTES = 1_000_000;
