import { beforeEach, describe, expect, it } from "vitest";
import { fail, ok } from "../../src/core/domain/result.ts";
import type { AccessWriter, Credential, SessionRecord } from "../../src/store/access.ts";
import type { Store } from "../../src/store/store.ts";
import { accountOf, fillPeople, PEOPLE } from "./people-samples.ts";
import { actOf, done, fillRegister } from "./samples.ts";

const A = "iepc-durango";
const B = "otro-instituto";
const HASH = (letter: string) => letter.repeat(64);
const EARLY = "2026-04-20T09:00:00Z";
const LATE = "2026-04-20T21:00:00Z";

function sessionOf(letter: string, change: Partial<SessionRecord> = {}): Omit<SessionRecord, "no"> {
  const { no: _no, ...session } = {
    no: 0,
    tokenHash: HASH(letter),
    person: "p-1",
    agent: "Firefox",
    startedAt: EARLY,
    seenAt: EARLY,
    endsAt: LATE,
    ...change,
  };
  return session;
}

const CREDENTIAL: Credential = {
  person: "p-1",
  passwordHash: "$argon2id$…",
  totpSecret: null,
  totpPending: "ABC",
  totpStep: null,
};

/** The people of an institution and its doors, the contract's third part. */
export function describePeople(current: () => Store): void {
  let store: Store;
  const remember = async (work: (access: AccessWriter) => Promise<unknown>, id = A) => {
    expect(await store.remember(id, work)).toMatchObject({ ok: true });
  };
  describe("the people of an institution, and its doors", () => {
    beforeEach(async () => {
      store = current();
      await fillRegister(store, A);
      await fillRegister(store, B);
    });

    describe("people", () => {
      it("are read as they stand and as they were, in the order they came", async () => {
        await fillPeople(store, A);
        expect(await store.accounts(A)).toEqual([PEOPLE[2], PEOPLE[1]]);
        expect(await store.accountVersions(A, "p-1")).toEqual([PEOPLE[0], PEOPLE[2]]);
        expect(await store.accounts(B)).toEqual([]);
        expect(await store.verify(A)).toMatchObject({ faults: [] });
      });

      it("have no version twice and none left out", async () => {
        await fillPeople(store, A);
        for (const version of [1, 2, 4]) {
          const adding = store.act(actOf(A), (writer) =>
            writer.addAccountVersion(accountOf(version)).then(() => ok(null)),
          );
          await expect(adding).rejects.toThrow("cannot follow");
        }
      });
    });

    describe("what the doors remember", () => {
      it("is a credential, replaced whole", async () => {
        await remember((access) => access.putCredential(CREDENTIAL));
        const proven = { ...CREDENTIAL, totpSecret: "ABC", totpPending: null, totpStep: 58_000_000 };
        await remember((access) => access.putCredential(proven));
        expect(await store.access.credential(A, "p-1")).toEqual(proven);
        expect(await store.access.credential(B, "p-1")).toBeNull();
      });

      it("is sessions, that are seen and end", async () => {
        await remember(async (access) => {
          await access.addSession(sessionOf("1"));
          await access.addSession(sessionOf("2", { agent: "Chrome" }));
          await access.addSession(sessionOf("3", { person: "p-2" }));
          await access.touchSession(HASH("2"), LATE);
        });
        expect(await store.access.session(A, HASH("2"))).toEqual({
          no: 2,
          ...sessionOf("2"),
          agent: "Chrome",
          seenAt: LATE,
        });
        expect((await store.access.sessions(A, "p-1")).map(({ no }) => no)).toEqual([2, 1]);
        expect(await store.access.session(B, HASH("2"))).toBeNull();
        await remember((access) => access.endSessions("p-1", HASH("1")));
        expect((await store.access.sessions(A, "p-1")).map(({ no }) => no)).toEqual([1]);
        await remember((access) => access.endSession(HASH("1")));
        await remember((access) => access.endSessions("p-2", null));
        expect(await store.access.session(A, HASH("1"))).toBeNull();
        expect(await store.access.session(A, HASH("3"))).toBeNull();
      });

      it("is links, of which spending one spends all", async () => {
        const link = { tokenHash: HASH("a"), person: "p-1", kind: "invitation", endsAt: LATE } as const;
        await remember(async (access) => {
          await access.addLink(link);
          await access.addLink({ ...link, tokenHash: HASH("b"), kind: "reset" });
        });
        expect(await store.access.link(A, HASH("a"))).toEqual(link);
        await remember((access) => access.endLinks("p-1"));
        expect(await store.access.link(A, HASH("b"))).toBeNull();
      });

      it("is failed attempts, until one succeeds", async () => {
        await remember((access) => access.putAttempts({ subjectHash: HASH("c"), failures: 1, lastAt: EARLY }));
        await remember((access) => access.putAttempts({ subjectHash: HASH("c"), failures: 2, lastAt: LATE }));
        expect(await store.access.attempts(A, HASH("c"))).toEqual({
          subjectHash: HASH("c"),
          failures: 2,
          lastAt: LATE,
        });
        await remember((access) => access.endAttempts(HASH("c")));
        expect(await store.access.attempts(A, HASH("c"))).toBeNull();
      });

      it("is messages, numbered, sent or not", async () => {
        const message = {
          person: "p-1",
          recipient: "ana@ejemplo.mx",
          subject: "Invitación",
          content: "…",
          madeAt: EARLY,
        };
        await remember(async (access) => {
          expect(await access.addMessage(message)).toBe(1);
          expect(await access.addMessage(message)).toBe(2);
          await access.settleMessage(1, { sentAt: LATE, fault: null });
          await access.settleMessage(2, { sentAt: null, fault: "ECONNREFUSED" });
        });
        expect(await store.access.messages(A, 5)).toEqual([
          { no: 2, ...message, sentAt: null, fault: "ECONNREFUSED" },
          { no: 1, ...message, content: "", sentAt: LATE, fault: null },
        ]);
        expect(await store.access.messages(A, 1)).toHaveLength(1);
        expect(await store.access.messages(B, 5)).toEqual([]);
      });

      it("is replies, each once", async () => {
        const reply = { key: "k-1", requestHash: HASH("d"), status: 201, content: "{}", madeAt: EARLY };
        await remember((access) => access.putReply("p-1", reply));
        expect(await store.access.keptReply(A, "p-1", "k-1")).toEqual(reply);
        expect(await store.access.keptReply(A, "p-2", "k-1")).toBeNull();
        await remember((access) => access.putReply("p-1", { ...reply, status: 200, content: "[]" }));
        expect(await store.access.keptReply(A, "p-1", "k-1")).toEqual({ ...reply, status: 200, content: "[]" });
      });

      it("is forgotten once it has ended", async () => {
        await remember(async (access) => {
          await access.addSession(sessionOf("1"));
          await access.addSession(sessionOf("2", { endsAt: EARLY }));
          await access.addLink({ tokenHash: HASH("a"), person: "p-1", kind: "reset", endsAt: EARLY });
          await access.putAttempts({ subjectHash: HASH("c"), failures: 1, lastAt: EARLY });
          await access.putReply("p-1", { key: "k", requestHash: HASH("d"), status: 200, content: "", madeAt: EARLY });
          await access.sweep("2026-04-20T12:00:00Z", LATE);
        });
        expect((await store.access.sessions(A, "p-1")).map(({ tokenHash }) => tokenHash)).toEqual([HASH("1")]);
        expect(await store.access.link(A, HASH("a"))).toBeNull();
        expect(await store.access.attempts(A, HASH("c"))).toBeNull();
        expect(await store.access.keptReply(A, "p-1", "k")).toBeNull();
      });

      it("goes along with the facts of an act, or with none", async () => {
        const refused = await store.act(actOf(A), async (writer) => {
          await writer.addAccountVersion(accountOf(1));
          await writer.access.putCredential(CREDENTIAL);
          return fail({ code: "last-administrator" });
        });
        expect(refused.ok).toBe(false);
        expect(await store.access.credential(A, "p-1")).toBeNull();
        await done(store, actOf(A), async (writer) => {
          await writer.addAccountVersion(accountOf(1));
          await writer.access.putCredential(CREDENTIAL);
        });
        expect(await store.access.credential(A, "p-1")).toEqual(CREDENTIAL);
        expect(await store.verify(A)).toMatchObject({ faults: [] });
      });

      it("does an act once, however often it is asked for, unless it was refused", async () => {
        const once = { person: "p-1", key: "k-1", requestHash: HASH("d") };
        const act = { ...actOf(A), once };
        const refused = await store.act(act, () => Promise.resolve(fail({ code: "last-administrator" })));
        expect(refused).toEqual(fail({ code: "last-administrator" }));
        await done(store, act, (writer) => writer.addAccountVersion(accountOf(1)));
        expect(await store.access.keptReply(A, "p-1", "k-1")).toMatchObject({ requestHash: HASH("d"), status: null });
        const again = await store.act(act, () => Promise.reject(new Error("done twice")));
        expect(again).toEqual(fail({ code: "already-done" }));
        expect(await store.accounts(A)).toHaveLength(1);
      });

      it("keeps nothing of work that failed, and takes no late writes", async () => {
        let kept: AccessWriter | undefined;
        const working = store.remember(A, async (access) => {
          kept = access;
          await access.putCredential(CREDENTIAL);
          throw new Error("no");
        });
        await expect(working).rejects.toThrow("no");
        expect(await store.access.credential(A, "p-1")).toBeNull();
        await expect(kept?.endSession(HASH("1"))).rejects.toThrow("over");
      });

      it("is of institutions that exist", async () => {
        await expect(store.remember("otra", (access) => access.putCredential(CREDENTIAL))).rejects.toThrow();
      });
    });
  });
}
