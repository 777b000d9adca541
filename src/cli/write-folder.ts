import { constants } from "node:fs";
import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { failureCode } from "./failure-code.ts";

/**
 * Writes files into a folder, all under other names first, so that what stops half-way leaves nothing
 * half-written. Replaces files only when told to.
 */
export async function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  force: boolean,
): Promise<Result<readonly string[], Problem>> {
  const places = files.map(({ name, bytes }) => ({
    bytes,
    path: join(folder, name),
    beside: join(folder, `.${name}.${process.pid}.new`),
  }));
  // What comes from a database that was tampered with must not leave the folder.
  const outside = files.map(({ name }) => name).filter((name) => name !== basename(name) || /^\.{0,2}$/.test(name));
  if (outside.length > 0) return fail({ code: "edition-altered", path: folder, files: outside });
  try {
    await mkdir(folder, { recursive: true });
    const there = force ? null : await firstThere(places.map(({ path }) => path));
    if (there !== null) return fail({ code: "target-exists", path: there });
    for (const { beside, bytes } of places) await writeFile(beside, bytes, { flag: "wx" });
    for (const { beside, path } of places) await put(beside, path, force);
    return ok(places.map(({ path }) => path));
  } catch (error) {
    return fail(writeProblem(error, folder));
  } finally {
    for (const { beside } of places) await rm(beside, { force: true });
  }
}

/** Without force never over another file, even one that appeared meanwhile. */
async function put(beside: string, path: string, force: boolean): Promise<void> {
  if (force) await rename(beside, path);
  else await copyFile(beside, path, constants.COPYFILE_EXCL);
}

function writeProblem(error: unknown, path: string): Problem {
  const why = failureCode(error);
  if (why === null) throw error;
  return why === "EEXIST" ? { code: "target-exists", path } : { code: "cannot-write", path, why };
}

async function firstThere(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    try {
      await stat(path);
      return path;
    } catch (error) {
      if (failureCode(error) !== "ENOENT") throw error;
    }
  }
  return null;
}
