import { type Account, accountFault, hasAdministrator, plainEmail, plainPersonName } from "../core/domain/account.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { OutboxMessage } from "../store/access.ts";
import type { AccountRecord, Writer } from "../store/store.ts";
import { actOf, type Context, permit } from "./context.ts";
import { type Linked, sendLink } from "./send-link.ts";

type Asked = Pick<Account, "name" | "email" | "roles">;

export interface InviteRequest extends Asked {
  readonly institution: string;
  /** "https://indicadores.ejemplo.mx": what the link begins with; null where it is used at once and sent to nobody. */
  readonly origin: string | null;
}

export interface Invited extends Linked {
  readonly account: AccountRecord;
}

/** Writes a new person down and makes the link by which they choose a password. */
export async function invitePerson(context: Context, request: InviteRequest): Promise<Result<Invited, Problem>> {
  const { institution, origin, roles } = request;
  const person = permit(context, "manage-people", { institution, areas: [] });
  if (!person.ok) return person;
  const asked = { name: plainPersonName(request.name), email: plainEmail(request.email), roles };
  const why = accountFault(asked);
  if (why !== null) return fail({ code: "account-invalid", why });
  const act = actOf(context, institution, { action: "manage-people", subject: "invitation" });
  return context.store.act(act, async (writer) => {
    const known = await writer.accounts(institution);
    const taken = takenBy(known, asked);
    if (taken !== null) return fail({ code: "account-taken", by: taken });
    const account: AccountRecord = {
      id: `p-${known.length + 1}`,
      version: 1,
      ...asked,
      state: "active",
      by: person.value,
      at: act.at,
    };
    await writer.addAccountVersion(account);
    const link = await sendLink(writer, { institution, account, origin, kind: "invitation", at: act.at });
    return ok({ account, ...link });
  });
}

/** A new link for who lost theirs, or their password; those before it are spent, and so is the second factor. */
export async function inviteAgain(
  context: Context,
  request: { readonly institution: string; readonly person: string; readonly origin: string },
): Promise<Result<Invited, Problem>> {
  const { institution, origin } = request;
  return onPerson(context, request, async (writer, account, at) => {
    const credential = await writer.access.credential(institution, account.id);
    if (credential) await writer.access.putCredential({ ...credential, totpSecret: null, totpPending: null });
    const link = await sendLink(writer, { institution, account, origin, kind: "invitation", at });
    return ok({ account, ...link });
  });
}

export interface ChangeRequest {
  readonly institution: string;
  readonly person: string;
  /** The version that was seen. */
  readonly version: number;
  readonly roles: Account["roles"];
  readonly state: Account["state"];
}

/** Other roles, or the account suspended or active again. Whoever is suspended is out at once. */
export async function changePerson(context: Context, request: ChangeRequest): Promise<Result<AccountRecord, Problem>> {
  const { institution, person: id, version: seen, roles, state } = request;
  return onPerson(context, request, async (writer, account, at) => {
    if (account.version !== seen) {
      return fail({ code: "account-not-current", person: id, seen, current: account.version });
    }
    const why = accountFault({ ...account, roles });
    if (why !== null) return fail({ code: "account-invalid", why });
    const by = context.actor;
    const changed: AccountRecord = { ...account, version: account.version + 1, roles, state, by, at };
    const others = (await writer.accounts(institution)).filter((one) => one.id !== id);
    if (!hasAdministrator([...others, changed])) return fail({ code: "last-administrator" });
    await writer.addAccountVersion(changed);
    if (state === "suspended") {
      await writer.access.endSessions(id, null);
      await writer.access.endLinks(id);
    }
    return ok(changed);
  });
}

export interface People {
  readonly accounts: readonly AccountRecord[];
  /** Those who have chosen a password. */
  readonly arrived: ReadonlySet<string>;
}

export async function readPeople(context: Context, institution: string): Promise<Result<People, Problem>> {
  const person = permit(context, "manage-people", { institution, areas: [] });
  if (!person.ok) return person;
  const { store } = context;
  const accounts = await store.accounts(institution);
  const credentials = await Promise.all(accounts.map(({ id }) => store.access.credential(institution, id)));
  const arrived = credentials.flatMap((one) => (one === null || one.passwordHash === null ? [] : [one.person]));
  return ok({ accounts, arrived: new Set(arrived) });
}

const SHOWN_MESSAGES = 50;

/** What was, or was to be, sent by mail, the newest first. */
export async function readOutbox(
  context: Context,
  institution: string,
): Promise<Result<readonly OutboxMessage[], Problem>> {
  const person = permit(context, "manage-people", { institution, areas: [] });
  if (!person.ok) return person;
  return ok(await context.store.access.messages(institution, SHOWN_MESSAGES));
}

async function onPerson<T>(
  context: Context,
  { institution, person: id }: { readonly institution: string; readonly person: string },
  work: (writer: Writer, account: AccountRecord, at: string) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const person = permit(context, "manage-people", { institution, areas: [] });
  if (!person.ok) return person;
  const act = actOf(context, institution, { action: "manage-people", subject: `person ${id.slice(0, 20)}` });
  return context.store.act(act, async (writer) => {
    const account = (await writer.accountVersions(institution, id)).at(-1);
    return account ? work(writer, account, act.at) : fail({ code: "account-not-found", person: id });
  });
}

/** Names sign acts, so two that differ in case or accents alone are one. */
function takenBy(known: readonly Account[], { name, email }: Asked): "name" | "email" | null {
  if (known.some((one) => one.email === email)) return "email";
  return known.some((one) => folded(one.name) === folded(name)) ? "name" : null;
}

function folded(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
