import type {
  AccessLink,
  AccessReader,
  AccessWriter,
  Credential,
  FailedAttempts,
  KeptReply,
  OutboxMessage,
  SessionRecord,
} from "./access.ts";
import { readAttempts, readCredential, readLink, readMessage, readReply, readSession } from "./people-rows.ts";
import type { Db } from "./schema.ts";
import type { Explain } from "./sql-cycle-reader.ts";

/** What the doors ask, the same for every engine that speaks SQL. */
export class SqlAccessReader implements AccessReader {
  protected readonly db: Db;
  readonly #explain: Explain;

  constructor(db: Db, explain: Explain) {
    this.db = db;
    this.#explain = explain;
  }

  credential(institution: string, person: string): Promise<Credential | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("credential")
        .selectAll()
        .where("institution", "=", institution)
        .where("person", "=", person)
        .executeTakeFirst();
      return row ? readCredential(row) : null;
    });
  }

  session(institution: string, tokenHash: string): Promise<SessionRecord | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("session")
        .selectAll()
        .where("institution", "=", institution)
        .where("token_hash", "=", tokenHash)
        .executeTakeFirst();
      return row ? readSession(row) : null;
    });
  }

  sessions(institution: string, person: string): Promise<readonly SessionRecord[]> {
    return this.ask(async () => {
      const all = this.db.selectFrom("session").selectAll().where("institution", "=", institution);
      return (await all.where("person", "=", person).orderBy("no", "desc").execute()).map(readSession);
    });
  }

  link(institution: string, tokenHash: string): Promise<AccessLink | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("access_link")
        .selectAll()
        .where("institution", "=", institution)
        .where("token_hash", "=", tokenHash)
        .executeTakeFirst();
      return row ? readLink(row) : null;
    });
  }

  attempts(institution: string, subjectHash: string): Promise<FailedAttempts | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("failed_attempt")
        .selectAll()
        .where("institution", "=", institution)
        .where("subject_hash", "=", subjectHash)
        .executeTakeFirst();
      return row ? readAttempts(row) : null;
    });
  }

  messages(institution: string, limit: number): Promise<readonly OutboxMessage[]> {
    return this.ask(async () => {
      const all = this.db.selectFrom("outbox_message").selectAll().where("institution", "=", institution);
      return (await all.orderBy("no", "desc").limit(limit).execute()).map(readMessage);
    });
  }

  keptReply(institution: string, person: string, key: string): Promise<KeptReply | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("kept_reply")
        .selectAll()
        .where("institution", "=", institution)
        .where("person", "=", person)
        .where("idempotency_key", "=", key)
        .executeTakeFirst();
      return row ? readReply(row) : null;
    });
  }

  protected async ask<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw this.#explain(error);
    }
  }
}

/** The same, and its writes, of one institution and within one transaction. */
export class SqlAccessWriter extends SqlAccessReader implements AccessWriter {
  readonly #institution: string;
  #isOver = false;

  constructor(db: Db, explain: Explain, institution: string) {
    super(db, explain);
    this.#institution = institution;
  }

  /** From now on nothing can be asked or written: the transaction is over. */
  close(): void {
    this.#isOver = true;
  }

  putCredential(of: Credential): Promise<void> {
    return this.#write(async (institution) => {
      const row = {
        password_hash: of.passwordHash,
        totp_secret: of.totpSecret,
        totp_pending: of.totpPending,
        totp_step: of.totpStep,
      };
      await this.db
        .insertInto("credential")
        .values({ institution, person: of.person, ...row })
        .onConflict((on) => on.columns(["institution", "person"]).doUpdateSet(row))
        .execute();
    });
  }

  addSession(of: Omit<SessionRecord, "no">): Promise<void> {
    return this.#write(async (institution) => {
      const all = this.db.selectFrom("session").where("institution", "=", institution);
      const last = await all.select((one) => one.fn.max("no").as("no")).executeTakeFirst();
      await this.db
        .insertInto("session")
        .values({
          institution,
          token_hash: of.tokenHash,
          no: (last?.no ?? 0) + 1,
          person: of.person,
          agent: of.agent,
          started_at: of.startedAt,
          seen_at: of.seenAt,
          ends_at: of.endsAt,
        })
        .execute();
    });
  }

  touchSession(tokenHash: string, seenAt: string): Promise<void> {
    return this.#write(async (institution) => {
      await this.db
        .updateTable("session")
        .set({ seen_at: seenAt })
        .where("institution", "=", institution)
        .where("token_hash", "=", tokenHash)
        .execute();
    });
  }

  endSession(tokenHash: string): Promise<void> {
    return this.#write(async (institution) => {
      const one = this.db.deleteFrom("session").where("institution", "=", institution);
      await one.where("token_hash", "=", tokenHash).execute();
    });
  }

  endSessions(person: string, but: string | null): Promise<void> {
    return this.#write(async (institution) => {
      const all = this.db.deleteFrom("session").where("institution", "=", institution).where("person", "=", person);
      await (but === null ? all : all.where("token_hash", "!=", but)).execute();
    });
  }

  addLink(of: AccessLink): Promise<void> {
    return this.#write(async (institution) => {
      const row = { token_hash: of.tokenHash, person: of.person, kind: of.kind, ends_at: of.endsAt };
      await this.db
        .insertInto("access_link")
        .values({ institution, ...row })
        .execute();
    });
  }

  endLinks(person: string): Promise<void> {
    return this.#write(async (institution) => {
      const all = this.db.deleteFrom("access_link").where("institution", "=", institution);
      await all.where("person", "=", person).execute();
    });
  }

  putAttempts(of: FailedAttempts): Promise<void> {
    return this.#write(async (institution) => {
      const row = { failures: of.failures, last_at: of.lastAt };
      await this.db
        .insertInto("failed_attempt")
        .values({ institution, subject_hash: of.subjectHash, ...row })
        .onConflict((on) => on.columns(["institution", "subject_hash"]).doUpdateSet(row))
        .execute();
    });
  }

  endAttempts(subjectHash: string): Promise<void> {
    return this.#write(async (institution) => {
      const all = this.db.deleteFrom("failed_attempt").where("institution", "=", institution);
      await all.where("subject_hash", "=", subjectHash).execute();
    });
  }

  addMessage(of: Omit<OutboxMessage, "no" | "sentAt" | "fault">): Promise<number> {
    return this.#write(async (institution) => {
      const all = this.db.selectFrom("outbox_message").where("institution", "=", institution);
      const last = await all.select((one) => one.fn.max("no").as("no")).executeTakeFirst();
      const no = (last?.no ?? 0) + 1;
      const { person, recipient, subject, content, madeAt: made_at } = of;
      const row = { institution, no, person, recipient, subject, content, made_at, sent_at: null, fault: null };
      await this.db.insertInto("outbox_message").values(row).execute();
      return no;
    });
  }

  settleMessage(no: number, how: Pick<OutboxMessage, "sentAt" | "fault">): Promise<void> {
    return this.#write(async (institution) => {
      await this.db
        .updateTable("outbox_message")
        .set({ sent_at: how.sentAt, fault: how.fault, ...(how.sentAt === null ? {} : { content: "" }) })
        .where("institution", "=", institution)
        .where("no", "=", no)
        .execute();
    });
  }

  putReply(person: string, of: KeptReply): Promise<void> {
    return this.#write(async (institution) => {
      const { key, requestHash: request_hash, status, content, madeAt: made_at } = of;
      const row = { institution, person, idempotency_key: key, request_hash, status, content, made_at };
      await this.db
        .insertInto("kept_reply")
        .values(row)
        .onConflict((on) => on.columns(["institution", "person", "idempotency_key"]).doUpdateSet({ status, content }))
        .execute();
    });
  }

  sweep(now: string, old: string): Promise<void> {
    return this.#write(async (institution) => {
      for (const table of ["session", "access_link"] as const) {
        await this.db.deleteFrom(table).where("institution", "=", institution).where("ends_at", "<=", now).execute();
      }
      for (const table of ["kept_reply", "outbox_message"] as const) {
        await this.db.deleteFrom(table).where("institution", "=", institution).where("made_at", "<", old).execute();
      }
      const attempts = this.db.deleteFrom("failed_attempt").where("institution", "=", institution);
      await attempts.where("last_at", "<", old).execute();
    });
  }

  protected override ask<T>(query: () => Promise<T>): Promise<T> {
    return this.#isOver ? Promise.reject(new Error("the transaction of this writer is over")) : super.ask(query);
  }

  #write<T>(work: (institution: string) => Promise<T>): Promise<T> {
    return this.ask(() => work(this.#institution));
  }
}
