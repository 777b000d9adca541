import { plainEmail } from "../core/domain/account.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Credential, SessionRecord } from "../store/access.ts";
import type { AccountRecord, Store } from "../store/store.ts";
import { mustWait, noteFailure, triedBy } from "./attempts.ts";
import { stepOfCode } from "./second-factor.ts";
import { hashToken, isPassword, newToken } from "./secrets.ts";

/** What every act of the doors is given; who acts is what they find out. */
export interface Doors {
  readonly store: Store;
  /** ISO 8601 instant. */
  readonly now: () => string;
}

export interface SignIn {
  readonly institution: string;
  readonly email: string;
  readonly password: string;
  /** Of the second factor; null when none was typed. */
  readonly code: string | null;
  /** The browser, as it says. */
  readonly agent: string;
  /** Where in the network the request comes from. */
  readonly machine: string;
}

export interface SignedIn {
  /** Known to the browser alone. */
  readonly token: string;
  readonly account: AccountRecord;
  readonly endsAt: string;
}

const SESSION_HOURS = 12;
const IDLE_HOURS = 2;
/** A session is written as seen no more often than this. */
const SEEN_EVERY_MINUTES = 5;
const LONGEST_AGENT = 120;
/** What has ended, and was answered or sent, is forgotten after this. */
const FORGET_DAYS = 30;

/** Opens a session for who proves to be an active account; says of a failure only that it is one. */
export async function signIn(doors: Doors, asked: SignIn): Promise<Result<SignedIn, Problem>> {
  const { institution } = asked;
  const { store } = doors;
  const now = doors.now();
  const email = plainEmail(asked.email);
  const of = { institution, tried: triedBy(institution, email, asked.machine), now };
  const wait = await mustWait(store.access, of);
  if (wait) return fail(wait);
  const proven = await prove(doors, { ...asked, email }, now);
  if (!proven.ok) {
    const isFailure = proven.problem.code !== "second-factor-needed" && (await store.institution(institution)) !== null;
    if (isFailure) await store.remember(institution, (access) => noteFailure(access, of));
    return proven;
  }
  const { account, credential } = proven.value;
  return openFor(doors, account, {
    ...asked,
    spend: async (access) => {
      await access.putCredential(credential);
      for (const { subjectHash } of of.tried.slice(0, 1)) await access.endAttempts(subjectHash);
    },
  });
}

/** The account, and its credential with the code spent. */
async function prove(
  { store }: Doors,
  { institution, email, password, code }: SignIn,
  now: string,
): Promise<Result<{ readonly account: AccountRecord; readonly credential: Credential }, Problem>> {
  const account = (await store.accounts(institution)).find((one) => one.email === email && one.state === "active");
  const credential = account ? await store.access.credential(institution, account.id) : null;
  const isRight = await isPassword(password, credential?.passwordHash ?? null);
  if (!account || !credential || !isRight) return fail({ code: "sign-in-refused" });
  const spent = spendCode(credential, code, now);
  return spent.ok ? ok({ account, credential: spent.value }) : spent;
}

function spendCode(credential: Credential, code: string | null, now: string): Result<Credential, Problem> {
  const { totpSecret, totpStep } = credential;
  if (totpSecret === null) return ok(credential);
  if (code === null || code.trim() === "") return fail({ code: "second-factor-needed" });
  const step = stepOfCode(totpSecret, code, { now, last: totpStep });
  return step === null ? fail({ code: "second-factor-wrong" }) : ok({ ...credential, totpStep: step });
}

/** A session for an account that was proven, here or by whom the institution trusts. */
export async function openFor(
  { store, now }: Doors,
  account: AccountRecord,
  of: Pick<SignIn, "institution" | "agent"> & {
    readonly spend: (access: Parameters<Parameters<Store["remember"]>[1]>[0]) => Promise<void>;
  },
): Promise<Result<SignedIn, Problem>> {
  const at = now();
  const token = newToken();
  const endsAt = later(at, SESSION_HOURS);
  const session = {
    tokenHash: hashToken(token),
    person: account.id,
    agent: of.agent.slice(0, LONGEST_AGENT),
    startedAt: at,
    seenAt: at,
    endsAt,
  };
  const remembered = await store.remember(of.institution, async (access) => {
    await of.spend(access);
    await access.sweep(at, later(at, -24 * FORGET_DAYS));
    await access.addSession(session);
  });
  return remembered.ok ? ok({ token, account, endsAt }) : remembered;
}

export interface Open {
  readonly account: AccountRecord;
  readonly session: SessionRecord;
}

/** Who a session belongs to, as long as it lasts and the account is active. */
export async function openSession(doors: Doors, institution: string, token: string): Promise<Open | null> {
  const { store } = doors;
  const now = doors.now();
  const session = await store.access.session(institution, hashToken(token));
  if (!session || session.endsAt <= now || later(session.seenAt, IDLE_HOURS) <= now) return null;
  const account = (await store.accountVersions(institution, session.person)).at(-1);
  if (account?.state !== "active") return null;
  if (later(session.seenAt, SEEN_EVERY_MINUTES / 60) <= now) {
    await store.remember(institution, (access) => access.touchSession(session.tokenHash, now));
  }
  return { account, session };
}

export async function signOut({ store }: Doors, institution: string, token: string): Promise<Result<void, Problem>> {
  return store.remember(institution, (access) => access.endSession(hashToken(token)));
}

/** Those that still last, the newest first. */
export async function listSessions(
  doors: Doors,
  institution: string,
  person: string,
): Promise<readonly SessionRecord[]> {
  const now = doors.now();
  const all = await doors.store.access.sessions(institution, person);
  return all.filter((one) => one.endsAt > now && later(one.seenAt, IDLE_HOURS) > now);
}

/** Ends one of a person's own sessions. */
export async function endSession(
  { store }: Doors,
  of: { readonly institution: string; readonly person: string; readonly no: number },
): Promise<Result<void, Problem>> {
  const session = (await store.access.sessions(of.institution, of.person)).find(({ no }) => no === of.no);
  if (!session) return fail({ code: "session-not-found" });
  return store.remember(of.institution, (access) => access.endSession(session.tokenHash));
}

/** "2026-01-01T10:00:00.000Z" and two hours. */
export function later(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}
