import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { Result } from "../core/domain/result.ts";
import { NEWEST, tablesOf } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { Misshapen } from "./shape.ts";
import { StoreFailure } from "./store.ts";

/** An open SQLite file. */
export type Handle = InstanceType<typeof Database>;

/** Marks a file as ours: "INDI" in ASCII. */
const APPLICATION_ID = 0x49_4e_44_49;

const PAUSE_MS = { first: 1, longest: 40 };

const MEANINGS: readonly (readonly [RegExp, (path: string, why: string) => Problem])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, (path) => ({ code: "database-busy", path })],
  [/^SQLITE_NOTADB/, (path) => ({ code: "not-a-database", path })],
  [/^SQLITE_CORRUPT/, (path) => ({ code: "database-damaged", path })],
  [/^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM|NOLFS)/, (path, why) => ({ code: "cannot-write", path, why })],
];

/** What an error of SQLite, of the file system or of a stored value means for a person; null for a bug. */
export function fileProblem(error: unknown, path: string): Problem | null {
  if (error instanceof StoreFailure) return error.problem;
  if (error instanceof Misshapen) return { code: "database-damaged", path };
  if (!(error instanceof Database.SqliteError)) return systemProblem(error, path);
  if (/no such (table|column)/.test(error.message)) return { code: "database-damaged", path };
  const [, problem] = MEANINGS.find(([code]) => code.test(error.code)) ?? [];
  return problem ? problem(path, error.code) : null;
}

/** Whether something that holds a register could be there; looks without opening, see `openHandle`. */
export async function findFile(path: string): Promise<Result<null, Problem>> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size > 0 ? ok(null) : fail({ code: "not-a-database", path });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return fail({ code: "database-not-found", path });
    return fail(problemOrThrow(error, path));
  }
}

/**
 * Opens a file that is there. Nothing else in this process may open it any other way: closing any
 * descriptor of a file gives up SQLite's locks on it.
 */
export function openHandle(path: string, mode: { readonly: boolean; timeoutMs: number }): Handle {
  const handle = new Database(path, { readonly: mode.readonly, fileMustExist: true, timeout: mode.timeoutMs });
  // In WAL, `synchronous` is NORMAL unless set, and NORMAL loses acknowledged acts when power fails.
  handle.pragma("synchronous = FULL");
  handle.pragma("fullfsync = ON");
  handle.pragma("foreign_keys = ON");
  handle.pragma("trusted_schema = OFF");
  handle.pragma("cell_size_check = ON");
  // The log of one large import need not stay on disk at its size.
  handle.pragma("journal_size_limit = 67108864");
  return handle;
}

/** The schema version of a register this program can read. */
export function readVersion(handle: Handle, path: string): Result<number, Problem> {
  const version = Number(handle.pragma("user_version", { simple: true }));
  if (handle.pragma("application_id", { simple: true }) !== APPLICATION_ID || version < 1) {
    return fail({ code: "not-a-database", path });
  }
  if (version > NEWEST) return fail({ code: "database-newer", path, found: version, known: NEWEST });
  return hasTables(handle, version) ? ok(version) : fail({ code: "database-damaged", path });
}

/** Brings the schema forward, all of it or nothing; what another process has already done is not done again. */
export function migrate(handle: Handle, migrations: readonly Migration[]): void {
  handle.exec("begin immediate");
  try {
    const version = Number(handle.pragma("user_version", { simple: true }));
    for (const migration of migrations.filter((one) => one.version > version)) {
      for (const statement of migration.sqlite) handle.exec(statement);
      handle.pragma(`user_version = ${migration.version}`);
    }
    handle.pragma(`application_id = ${APPLICATION_ID}`);
    handle.exec("commit");
  } catch (error) {
    if (handle.inTransaction) handle.exec("rollback");
    throw error;
  }
}

export function isWhole(handle: Handle): boolean {
  return handle.pragma("integrity_check(1)", { simple: true }) === "ok";
}

/** Tries again while another connection is in the way, without holding up the event loop. */
export async function whileBusy<T>(limitMs: number, attempt: () => T): Promise<T> {
  const end = performance.now() + limitMs;
  for (let pause = PAUSE_MS.first; ; pause = Math.min(pause * 2, PAUSE_MS.longest)) {
    try {
      return attempt();
    } catch (error) {
      if (fileProblem(error, "")?.code !== "database-busy" || performance.now() >= end) throw error;
    }
    await sleep(pause * (0.5 + Math.random()));
  }
}

export function problemOrThrow(error: unknown, path: string): Problem {
  const problem = fileProblem(error, path);
  if (!problem) throw error;
  return problem;
}

/** "ENOENT", "EEXIST" …; undefined for errors without one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function systemProblem(error: unknown, path: string): Problem | null {
  const why = errorCode(error);
  const isSystem = error instanceof Error && "syscall" in error && why !== undefined;
  return isSystem ? { code: "cannot-write", path, why } : null;
}

function hasTables(handle: Handle, version: number): boolean {
  const found = handle.prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'").all();
  const names = new Set(found.map(({ name }) => name));
  return tablesOf(version).every((name) => names.has(name));
}
