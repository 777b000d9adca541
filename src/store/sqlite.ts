import { Kysely, SqliteDialect } from "kysely";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { Result } from "../core/domain/result.ts";
import { MIGRATIONS, NEWEST } from "./migrate.ts";
import type { Db, Tables } from "./schema.ts";
import { SqlStore } from "./sql-store.ts";
import type { Engine, Transaction } from "./sql-store.ts";
import { vacuumInto, writeNew } from "./sqlite-copy.ts";
import {
  fileProblem,
  findFile,
  isWhole,
  migrate,
  openHandle,
  problemOrThrow,
  readVersion,
  whileBusy,
} from "./sqlite-file.ts";
import type { Handle } from "./sqlite-file.ts";
import { StoreFailure } from "./store.ts";
import type { Store } from "./store.ts";

export interface SqliteOptions {
  readonly path: string;
  /** How long an act waits for other writers. Default: five seconds. */
  readonly busyTimeoutMs?: number;
  /** true: the file must not exist and is made. false: it must exist. */
  readonly create: boolean;
}

const MOST_STATEMENTS = 64;

/**
 * One file, one writer at a time, any number of processes. Problems: database-not-found,
 * database-exists, not-a-database, database-damaged, database-newer, database-busy, cannot-write. An
 * older schema is brought forward on the way.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Result<Store, Problem>> {
  const { path, busyTimeoutMs = 5_000, create } = options;
  const there = create ? await createFile(path) : await findFile(path);
  if (!there.ok) return there;
  let writer: Handle | null = null;
  try {
    writer = openHandle(path, { readonly: false, timeoutMs: 0 });
    const ready = await makeReady(writer, path, busyTimeoutMs);
    if (ready.ok) return ok(new SqlStore(new SqliteEngine(writer, path, busyTimeoutMs)));
    writer.close();
    return ready;
  } catch (error) {
    writer?.close();
    return fail(problemOrThrow(error, path));
  }
}

/** A file appears under its name only once it is a whole register. */
async function createFile(path: string): Promise<Result<null, Problem>> {
  const written = await writeNew(path, (beside) => {
    const handle = openHandle(beside, { readonly: false, timeoutMs: 0 });
    try {
      migrate(handle, MIGRATIONS);
    } finally {
      handle.close();
    }
  });
  if (written.ok || written.problem.code !== "target-exists") return written;
  return fail({ code: "database-exists", path: written.problem.path });
}

/** Only once the file is known to be ours is anything written to it. */
async function makeReady(handle: Handle, path: string, busyMs: number): Promise<Result<null, Problem>> {
  const version = await whileBusy(busyMs, () => readVersion(handle, path));
  if (!version.ok) return version;
  const mode = await whileBusy(busyMs, () => startLog(handle));
  if (mode !== "wal") return fail({ code: "cannot-write", path, why: "no WAL" });
  // Not without need: whoever only reads must not wait for a writer.
  if (version.value < NEWEST) await whileBusy(busyMs, () => migrate(handle, MIGRATIONS));
  return ok(null);
}

/** Reads something as well: a connection that never used its log leaves it lying beside the file. */
function startLog(handle: Handle): unknown {
  const mode = handle.pragma("journal_mode = WAL", { simple: true });
  handle.pragma("schema_version");
  return mode;
}

/**
 * Two connections: acts have their own, so that no read outside an act sees what the act has not yet
 * committed.
 */
class SqliteEngine implements Engine {
  readonly reads: Db;
  readonly #writes: Db;
  readonly #reader: Handle;
  readonly #writer: Handle;
  readonly #path: string;
  readonly #busyMs: number;

  constructor(writer: Handle, path: string, busyMs: number) {
    this.#path = path;
    this.#busyMs = busyMs;
    this.#writer = writer;
    this.#reader = openHandle(path, { readonly: true, timeoutMs: busyMs });
    this.reads = queriesOn(this.#reader);
    this.#writes = queriesOn(writer);
  }

  async begin(): Promise<Result<Transaction, Problem>> {
    const writer = this.#writer;
    try {
      await whileBusy(this.#busyMs, () => writer.exec("begin immediate"));
    } catch (error) {
      return fail(problemOrThrow(error, this.#path));
    }
    return ok({
      db: this.#writes,
      commit: () => settle(() => writer.exec("commit")),
      rollback: () => settle(() => writer.inTransaction && writer.exec("rollback")),
    });
  }

  async snapshot<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const handle = openHandle(this.#path, { readonly: true, timeoutMs: this.#busyMs });
    try {
      handle.exec("begin");
      return await work(queriesOn(handle));
    } finally {
      handle.close();
    }
  }

  async expectSound(): Promise<void> {
    await settle(() => {
      if (!isWhole(this.#reader)) throw new StoreFailure({ code: "database-damaged", path: this.#path });
    });
  }

  /** Holds up this process, not others, while it copies. */
  async copyTo(path: string): Promise<void> {
    const written = await writeNew(path, (beside) => vacuumInto(this.#reader, beside));
    if (!written.ok) throw new StoreFailure(written.problem);
  }

  problemOf(error: unknown): Problem | null {
    return fileProblem(error, this.#path);
  }

  /** The writer last: only a connection that may write folds the log back into the file. */
  async close(): Promise<void> {
    await settle(() => {
      this.#reader.close();
      this.#writer.close();
    });
  }
}

function queriesOn(handle: Handle): Db {
  const prepare = remembering((sql) => handle.prepare(sql));
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => handle.close() } }) });
}

/** An import says the same long statement hundreds of times: it is prepared once. The oldest make room. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const [oldest] = made.keys();
    if (made.size >= MOST_STATEMENTS && oldest !== undefined) made.delete(oldest);
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}

/** A call that blocks, as the promise that other engines need. */
async function settle(call: () => unknown): Promise<void> {
  await Promise.resolve().then(call);
}
