import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, open, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { Result } from "../core/domain/result.ts";
import { findFile, errorCode, isWhole, openHandle, problemOrThrow, readVersion } from "./sqlite-file.ts";
import type { Handle } from "./sqlite-file.ts";
import { StoreFailure } from "./store.ts";

/** What a file holds, as far as can be said without opening it for writing. */
export interface Inspection {
  readonly schema: number;
  readonly institutions: readonly string[];
}

const BUSY_MS = 5_000;

/** Opens read-only, checks every page and index, and says whose register it is. */
export async function inspectSqliteFile(path: string): Promise<Result<Inspection, Problem>> {
  return withFile(path, (handle) => Promise.resolve(inspect(handle, path)));
}

/** Writes a checked, complete copy of a register that nobody needs to have open. For restoring. */
export async function copySqliteFile(from: string, to: string): Promise<Result<Inspection, Problem>> {
  return withFile(from, async (handle) => {
    const found = inspect(handle, from);
    if (!found.ok) return found;
    const written = await writeNew(to, (path) => vacuumInto(handle, path));
    return written.ok ? found : written;
  });
}

/** `VACUUM INTO`: one moment of the database, while others go on writing. Does not sync by itself. */
export function vacuumInto(handle: Handle, path: string): void {
  try {
    handle.prepare("vacuum into ?").run(path);
  } catch (error) {
    const problem = problemOrThrow(error, path);
    // A copy that cannot be written is about the copy; all else is about what is copied.
    throw new StoreFailure(problem.code === "cannot-write" ? problem : problemOrThrow(error, handle.name), error);
  }
}

/**
 * Makes a file beside its place and puts it there whole and on disk, or not at all. Refuses a place
 * that is taken, or where a log of an earlier database lies: SQLite would replay it into the new one.
 */
export async function writeNew(path: string, make: (beside: string) => void): Promise<Result<null, Problem>> {
  const taken = await takenBy(path);
  if (taken !== null) return fail({ code: "target-exists", path: taken });
  const beside = `${path}.${randomBytes(6).toString("hex")}.new`;
  try {
    // First through the file system: its errors say more than SQLite's.
    await (await open(beside, "wx")).close();
    make(beside);
    await sync(beside, "r+");
    await putInPlace(beside, path);
    return ok(null);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return fail({ code: "target-exists", path });
    return fail(problemOrThrow(error, path));
  } finally {
    await rm(beside, { force: true });
    await rm(`${beside}-journal`, { force: true });
  }
}

/** Never over another file, even one that appeared meanwhile. */
async function putInPlace(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    // A memory stick knows no links.
    await copyFile(beside, path, constants.COPYFILE_EXCL);
    await sync(path, "r+");
  }
  await syncFolder(dirname(path));
}

/** A file's name is on disk once its folder is. Not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  try {
    await sync(path, "r");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

async function sync(path: string, flags: "r" | "r+"): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function takenBy(path: string): Promise<string | null> {
  if ((await sizeOf(path)) !== null) return path;
  for (const log of [`${path}-wal`, `${path}-journal`]) {
    // An empty log holds nothing to replay.
    const size = await sizeOf(log);
    if (size !== null && size > 0) return log;
  }
  return null;
}

/** In bytes; null where nothing is. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

async function withFile<T>(
  path: string,
  work: (handle: Handle) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const found = await findFile(path);
  if (!found.ok) return found;
  let handle: Handle | null = null;
  try {
    handle = openHandle(path, { readonly: true, timeoutMs: BUSY_MS });
    return await work(handle);
  } catch (error) {
    return fail(problemOrThrow(error, path));
  } finally {
    handle?.close();
  }
}

function inspect(handle: Handle, path: string): Result<Inspection, Problem> {
  const version = readVersion(handle, path);
  if (!version.ok) return version;
  if (!isWhole(handle)) return fail({ code: "database-damaged", path });
  const rows = handle
    .prepare<[], { institution: string }>("select institution from institution order by institution")
    .all();
  return ok({ schema: version.value, institutions: rows.map(({ institution }) => institution) });
}
