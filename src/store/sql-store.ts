import { AsyncLocalStorage } from "node:async_hooks";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok } from "../core/domain/result.ts";
import type { Result } from "../core/domain/result.ts";
import type { Db } from "./schema.ts";
import type { AccessWriter } from "./access.ts";
import { SqlAccessReader, SqlAccessWriter } from "./sql-access.ts";
import { SqlReader } from "./sql-reader.ts";
import { SqlWriter } from "./sql-writer.ts";
import { StoreFailure } from "./store.ts";
import type { Act, Store, Verification, Writer } from "./store.ts";
import { verifyInstitution } from "./verify.ts";

/** What one engine must offer; all the rest is the same SQL for each. */
export interface Engine {
  /** For reads outside acts: sees what is committed, never what an act in progress has added. */
  readonly reads: Db;
  /** Opens the one write transaction, waiting up to the busy limit: else `database-busy`. */
  begin(): Promise<Result<Transaction, Problem>>;
  /** Runs the work against a state of the database that stands still. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Looks below the tables, at the file itself; throws a `StoreFailure` when it is damaged. */
  expectSound(): Promise<void>;
  /** Writes a complete copy; throws a `StoreFailure` when it cannot. */
  copyTo(path: string): Promise<void>;
  /** What an error means for a person; null when it is a bug. */
  problemOf(error: unknown): Problem | null;
  close(): Promise<void>;
}

export interface Transaction {
  readonly db: Db;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

type Work<T> = (writer: Writer) => Promise<Result<T, Problem>>;

export class SqlStore extends SqlReader implements Store {
  readonly access: SqlAccessReader;
  readonly #engine: Engine;
  /** Set within an act; an act inside an act would wait for itself for ever. */
  readonly #inAct = new AsyncLocalStorage<{ isOpen: boolean }>();
  #last: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(engine: Engine) {
    super(engine.reads, (error) => explain(engine, error));
    this.#engine = engine;
    this.access = new SqlAccessReader(engine.reads, (error) => explain(engine, error));
  }

  async act<T>(act: Act, work: Work<T>): Promise<Result<T, Problem>> {
    if (this.#closing) throw new Error("the store is closed");
    if (this.#inAct.getStore()?.isOpen === true) throw new Error(`${act.action}: an act inside an act`);
    return this.#inTurn(() => this.#run((transaction) => this.#work(transaction, act, work)));
  }

  async remember<T>(institution: string, work: (access: AccessWriter) => Promise<T>): Promise<Result<T, Problem>> {
    if (this.#closing) throw new Error("the store is closed");
    return this.#inTurn(() =>
      this.#run(async ({ db }) => {
        const access = new SqlAccessWriter(db, (error) => explain(this.#engine, error), institution);
        try {
          return ok(await work(access));
        } finally {
          access.close();
        }
      }),
    );
  }

  async verify(institution: string): Promise<Verification> {
    return this.ask(async () => {
      const found = await this.#engine.snapshot((db) => verifyInstitution(db, institution));
      // Faults already say that something happened, and where.
      if (found.faults.length === 0) await this.#engine.expectSound();
      return found;
    });
  }

  async backupTo(path: string): Promise<void> {
    await this.ask(() => this.#engine.copyTo(path));
  }

  /** Waits for the acts already asked for. */
  async close(): Promise<void> {
    this.#closing ??= this.#last.then(() => this.#engine.close());
    await this.#closing;
  }

  async #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(run);
    this.#last = turn.catch(() => null);
    return turn;
  }

  async #run<T>(work: (transaction: Transaction) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    const begun = await this.#engine.begin();
    if (!begun.ok) return begun;
    const transaction = begun.value;
    try {
      const result = await work(transaction);
      if (result.ok) await transaction.commit();
      else await transaction.rollback();
      return result;
    } catch (error) {
      await transaction.rollback();
      const explained = explain(this.#engine, error);
      if (explained instanceof StoreFailure) return fail(explained.problem);
      throw explained;
    }
  }

  async #work<T>({ db }: Transaction, act: Act, work: Work<T>): Promise<Result<T, Problem>> {
    const writer = await SqlWriter.open(db, (error) => explain(this.#engine, error), act);
    const token = { isOpen: true };
    try {
      if (await isDone(writer, act)) return fail({ code: "already-done" });
      const result = await this.#inAct.run(token, () => work(writer));
      if (!result.ok) return result;
      await markDone(writer, act);
      await writer.seal();
      return result;
    } finally {
      token.isOpen = false;
      await writer.close();
    }
  }
}

async function isDone({ access }: Writer, { institution, once }: Act): Promise<boolean> {
  return once !== undefined && (await access.keptReply(institution, once.person, once.key)) !== null;
}

async function markDone({ access }: Writer, { once, at: madeAt }: Act): Promise<void> {
  if (once === undefined) return;
  const { person, key, requestHash } = once;
  await access.putReply(person, { key, requestHash, status: null, content: "", madeAt });
}

function explain(engine: Engine, error: unknown): Error {
  if (error instanceof StoreFailure) return error;
  const problem = engine.problemOf(error);
  if (problem) return new StoreFailure(problem, error);
  return error instanceof Error ? error : new Error(String(error), { cause: error });
}
