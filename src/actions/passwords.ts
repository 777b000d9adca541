import { type Account, passwordFault, plainEmail, SHORTEST_PASSWORD } from "../core/domain/account.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { AccessLink, Credential } from "../store/access.ts";
import type { AccountRecord } from "../store/store.ts";
import { mustWait, noteFailure, triedBy } from "./attempts.ts";
import { enrolmentAddress, newSecret, stepOfCode } from "./second-factor.ts";
import { hashPassword, hashToken, isPassword } from "./secrets.ts";
import { type Linked, sendLink } from "./send-link.ts";
import type { Doors, Open } from "./sign-in.ts";

export interface Linkholder {
  readonly account: AccountRecord;
  readonly kind: AccessLink["kind"];
  /** Whether a code is asked for besides the password. */
  readonly secondFactor: boolean;
}

/** Whose a link is, as long as it lasts; opening it spends nothing: mail readers open links too. */
export async function readLink(doors: Doors, institution: string, token: string): Promise<Result<Linkholder, Problem>> {
  const link = await doors.store.access.link(institution, hashToken(token));
  if (!link || link.endsAt <= doors.now()) return fail({ code: "link-spent" });
  const account = (await doors.store.accountVersions(institution, link.person)).at(-1);
  if (account?.state !== "active") return fail({ code: "link-spent" });
  const credential = await doors.store.access.credential(institution, account.id);
  return ok({ account, kind: link.kind, secondFactor: (credential?.totpSecret ?? null) !== null });
}

/** Spends a link: the account has this password from now on, and its sessions so far end. */
export async function choosePassword(
  doors: Doors,
  request: { readonly institution: string; readonly token: string; readonly password: string },
): Promise<Result<AccountRecord, Problem>> {
  const { institution, token, password } = request;
  const holder = await readLink(doors, institution, token);
  if (!holder.ok) return holder;
  const { account, kind } = holder.value;
  const weak = passwordProblem(password, account);
  if (weak) return fail(weak);
  const passwordHash = await hashPassword(password);
  const action = kind === "invitation" ? "accept-invitation" : "reset-password";
  const act = { institution, actor: account.name, action, subject: `person ${account.id}`, at: doors.now() };
  return doors.store.act(act, async (writer) => {
    // Two who hold the same link: the second finds it spent.
    const link = await writer.access.link(institution, hashToken(token));
    if (!link) return fail({ code: "link-spent" });
    const known = await writer.access.credential(institution, account.id);
    await writer.access.putCredential({ ...(known ?? emptyCredential(account.id)), passwordHash });
    await writer.access.endLinks(account.id);
    await writer.access.endSessions(account.id, null);
    return ok(account);
  });
}

/** Makes a link for who says to have lost the password; says nothing about whether there is such an account. */
export async function askNewPassword(
  doors: Doors,
  request: { readonly institution: string; readonly email: string; readonly origin: string; readonly machine: string },
): Promise<Result<Linked | null, Problem>> {
  const { institution, origin, machine } = request;
  const { store } = doors;
  const at = doors.now();
  const email = plainEmail(request.email);
  if (!(await store.institution(institution))) return fail({ code: "institution-not-found", institution });
  const of = { institution, tried: triedBy(institution, `reset ${email}`, machine), now: at };
  const wait = await mustWait(store.access, of);
  if (wait) return fail(wait);
  const account = (await store.accounts(institution)).find((one) => one.email === email && one.state === "active");
  return store.remember(institution, async (access) => {
    await noteFailure(access, of);
    if (!account) return null;
    const writer = { access, institution: (id: string) => store.institution(id) };
    return sendLink(writer, { institution, account, origin, kind: "reset", at });
  });
}

/** Another password for who is signed in and knows the one so far; the other sessions end. */
export async function changePassword(
  doors: Doors,
  { account, session }: Open,
  request: { readonly institution: string; readonly current: string; readonly password: string },
): Promise<Result<void, Problem>> {
  const { institution, current, password } = request;
  const proven = await provePassword(doors, account, { institution, password: current });
  if (!proven.ok) return proven;
  const weak = passwordProblem(password, account);
  if (weak) return fail(weak);
  const passwordHash = await hashPassword(password);
  return doors.store.remember(institution, async (access) => {
    await access.putCredential({ ...proven.value, passwordHash });
    await access.endSessions(account.id, session.tokenHash);
  });
}

export interface Enrolment {
  readonly secret: string;
  /** For the drawn code. */
  readonly address: string;
}

/** Starts to set up a second factor: it counts once a code has shown that it works. */
export async function startSecondFactor(
  doors: Doors,
  { account }: Open,
  request: { readonly institution: string; readonly password: string },
): Promise<Result<Enrolment, Problem>> {
  const { institution } = request;
  const proven = await provePassword(doors, account, request);
  if (!proven.ok) return proven;
  const secret = newSecret();
  const remembered = await doors.store.remember(institution, (access) =>
    access.putCredential({ ...proven.value, totpPending: secret }),
  );
  return remembered.ok ? ok(enrolmentOf(secret, institution, account)) : remembered;
}

/** What is being set up, for the page that shows it again. */
export async function pendingSecondFactor(
  { store }: Doors,
  { account }: Open,
  institution: string,
): Promise<{ readonly active: boolean; readonly pending: Enrolment | null }> {
  const credential = await store.access.credential(institution, account.id);
  const secret = credential?.totpPending ?? null;
  return {
    active: (credential?.totpSecret ?? null) !== null,
    pending: secret === null ? null : enrolmentOf(secret, institution, account),
  };
}

export async function confirmSecondFactor(
  doors: Doors,
  { account, session }: Open,
  request: { readonly institution: string; readonly code: string },
): Promise<Result<void, Problem>> {
  const { institution, code } = request;
  const credential = await doors.store.access.credential(institution, account.id);
  const secret = credential?.totpPending ?? null;
  if (!credential || secret === null) return fail({ code: "second-factor-none" });
  const totpStep = stepOfCode(secret, code, { now: doors.now(), last: null });
  if (totpStep === null) return fail({ code: "second-factor-wrong" });
  return doors.store.remember(institution, async (access) => {
    await access.putCredential({ ...credential, totpSecret: secret, totpPending: null, totpStep });
    await access.endSessions(account.id, session.tokenHash);
  });
}

export async function removeSecondFactor(
  doors: Doors,
  { account }: Open,
  request: { readonly institution: string; readonly password: string },
): Promise<Result<void, Problem>> {
  const { institution } = request;
  const proven = await provePassword(doors, account, request);
  if (!proven.ok) return proven;
  return doors.store.remember(institution, (access) =>
    access.putCredential({ ...proven.value, totpSecret: null, totpPending: null, totpStep: null }),
  );
}

/** Whoever sits down at an open session must still know the password. */
async function provePassword(
  { store, now }: Doors,
  account: AccountRecord,
  { institution, password }: { readonly institution: string; readonly password: string },
): Promise<Result<Credential, Problem>> {
  const of = { institution, tried: triedBy(institution, account.email, "").slice(0, 1), now: now() };
  const wait = await mustWait(store.access, of);
  if (wait) return fail(wait);
  const credential = await store.access.credential(institution, account.id);
  if (credential && (await isPassword(password, credential.passwordHash))) return ok(credential);
  await store.remember(institution, (access) => noteFailure(access, of));
  return fail({ code: "sign-in-refused" });
}

/** Why it is no password for that account; null when it is one. */
export function passwordProblem(password: string, account: Pick<Account, "name" | "email">): Problem | null {
  const why = passwordFault(password, account);
  return why === null ? null : { code: "password-weak", why, least: SHORTEST_PASSWORD };
}

function emptyCredential(person: string): Credential {
  return { person, passwordHash: null, totpSecret: null, totpPending: null, totpStep: null };
}

function enrolmentOf(secret: string, institution: string, { email }: AccountRecord): Enrolment {
  return { secret, address: enrolmentAddress(secret, { institution, email }) };
}
