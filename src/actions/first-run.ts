import { accountFault, plainEmail, plainPersonName } from "../core/domain/account.ts";
import type { HeldRole } from "../core/domain/account.ts";
import { dueByDefault } from "../core/domain/reporting-period.ts";
import { proposeInstitutionId } from "../core/domain/institution-id.ts";
import { parseQuarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { DEFAULT_1 } from "../core/evaluation/rule-sets/default-1.ts";
import type { AccountRecord } from "../store/store.ts";
import { changeSetting } from "./change-setting.ts";
import { type Context, OWNER } from "./context.ts";
import { initInstitution, refuseInstitution } from "./init-institution.ts";
import { invitePerson } from "./manage-people.ts";
import { openPeriod } from "./move-period.ts";
import { choosePassword, passwordProblem } from "./passwords.ts";
import type { Doors } from "./sign-in.ts";

export interface FirstRun {
  /** One that is in the register, or the name of a new one and, if it was typed, its id. */
  readonly institution:
    | { readonly kind: "existing"; readonly id: string }
    | { readonly kind: "new"; readonly name: string; readonly id: string };
  readonly person: { readonly name: string; readonly email: string; readonly password: string };
  /** In a small institution the administrator does planning as well. */
  readonly plans: boolean;
  /** The year that is measured; null: no period is opened yet. */
  readonly year: number | null;
  /** Whether doing more than was promised counts against. */
  readonly strict: boolean;
}

const PREFIX = "IND";

/** Whether nobody can sign in anywhere on this server. */
export async function isUnpeopled({ store }: Doors): Promise<boolean> {
  for (const { id } of await store.institutions()) if ((await store.accounts(id)).length > 0) return false;
  return true;
}

/**
 * Makes a server ready: an institution, its first administrator, its rules, and the first quarter of a year. All is
 * looked at before anything is written, so that what is wrong can be put right and sent again.
 */
export async function beginWork(
  doors: Doors,
  asked: FirstRun,
): Promise<Result<{ readonly institution: string; readonly account: AccountRecord }, Problem>> {
  const { person, plans, year, strict } = asked;
  if (!(await isUnpeopled(doors))) return fail({ code: "account-taken", by: "email" });
  const roles: readonly HeldRole[] = [
    { role: "administration", area: null },
    ...(plans ? ([{ role: "planning", area: null }] as const) : []),
  ];
  const account = { name: plainPersonName(person.name), email: plainEmail(person.email), roles };
  const refused = refuse(account, person.password);
  if (refused) return fail(refused);
  const context: Context = { store: doors.store, now: doors.now, actor: account.name, may: OWNER };
  const institution = await institutionOf(context, asked.institution);
  if (!institution.ok) return institution;
  const id = institution.value;
  const invited = await invitePerson(context, { institution: id, ...account, origin: null });
  if (!invited.ok) return invited;
  const chosen = await choosePassword(doors, { ...person, institution: id, token: invited.value.token });
  if (!chosen.ok) return chosen;
  const ruled = await setRules(context, id, { strict, year });
  return ruled.ok ? ok({ institution: id, account: chosen.value }) : ruled;
}

function refuse(account: Parameters<typeof accountFault>[0], password: string): Problem | null {
  const why = accountFault(account);
  return why === null ? passwordProblem(password, account) : { code: "account-invalid", why };
}

async function institutionOf(context: Context, asked: FirstRun["institution"]): Promise<Result<string, Problem>> {
  if (asked.kind === "existing") {
    const found = await context.store.institution(asked.id);
    return found ? ok(found.id) : fail({ code: "institution-not-found", institution: asked.id });
  }
  const id = asked.id.trim() === "" ? (proposeInstitutionId(asked.name) ?? "") : asked.id.trim();
  const wanted = { id, name: asked.name, keyPrefix: PREFIX };
  const refused = refuseInstitution(wanted, context.actor);
  if (refused) return fail(refused);
  const made = await initInstitution(context, wanted);
  return made.ok ? ok(made.value.id) : made;
}

async function setRules(
  context: Context,
  institution: string,
  { strict, year }: Pick<FirstRun, "strict" | "year">,
): Promise<Result<null, Problem>> {
  if (strict) {
    const value = { ...DEFAULT_1, name: "estricto", overFulfilled: STRICT };
    const set = await changeSetting(context, { institution, name: "rules", value });
    if (!set.ok) return set;
  }
  const first = year === null ? null : parseQuarter(`${year}-Q1`);
  if (first === null || (await context.store.periods(institution)).length > 0) return ok(null);
  const opened = await openPeriod(context, { institution, period: first, dueOn: dueByDefault(first) });
  return opened.ok ? ok(null) : opened;
}

const STRICT = { kind: "mapped", yellowAbove: "110", redAbove: "120" };
