import type { FastifyReply } from "fastify";
import { changePerson, inviteAgain, invitePerson, readOutbox, readPeople } from "../actions/manage-people.ts";
import { OFFICE_PAGES } from "../actions/office-pages.ts";
import { type Account, ACCOUNT_STATES, AREA_ROLES, HELD_ROLES, type HeldRole } from "../core/domain/account.ts";
import type { Problem } from "../core/domain/problem.ts";
import { deliver } from "./deliver.ts";
import type { Office } from "./house.ts";
import { type Door, goTo, type SeatedVisit, show } from "./office-door.ts";
import { originOf } from "./asked.ts";
import { statusOf } from "./problem-status.ts";

/** Who may sign in and what they may do; what was sent to them. */
export function addPeopleRoutes(door: Door, office: Office): void {
  door.seated("personas", async (visit) => peoplePage(visit, {}));
  door.seatedForm("personas", async (visit) => {
    const { form, institution, request, seat } = visit;
    const typed = { name: form.get("nombre") ?? "", email: form.get("correo") ?? "", roles: rolesOf(form) };
    const asked = { institution: institution.id, ...typed, origin: originOf(request, office) };
    const invited = await invitePerson(seat.context, asked);
    if (!invited.ok) return peoplePage(visit, { problem: invited.problem, typed });
    await deliver(office, institution.id);
    return peoplePage(visit, { invited: { name: invited.value.account.name, link: invited.value.link } });
  });
  door.seated("personas/:person", async (visit) => personPage(visit, {}));
  door.seatedForm("personas/:person", async (visit) => {
    const { form, institution, seat, params } = visit;
    const changed = await changePerson(seat.context, {
      institution: institution.id,
      person: params["person"] ?? "",
      version: Number(form.get("version")),
      roles: rolesOf(form),
      state: ACCOUNT_STATES.find((one) => one === form.get("estado")) ?? "active",
    });
    if (!changed.ok) return personPage(visit, { problem: changed.problem });
    return goTo(visit, `personas/${changed.value.id}?hecho`);
  });
  door.seatedForm("personas/:person/invitacion", async (visit) => {
    const { institution, params, request, seat } = visit;
    const person = params["person"] ?? "";
    const origin = originOf(request, office);
    const invited = await inviteAgain(seat.context, { institution: institution.id, person, origin });
    if (!invited.ok) return personPage(visit, { problem: invited.problem });
    await deliver(office, institution.id);
    return personPage(visit, { link: invited.value.link });
  });
  door.seated("correo", async (visit) => {
    const messages = await readOutbox(visit.seat.context, visit.institution.id);
    if (!messages.ok) return refused(visit, messages.problem);
    return show(visit, OFFICE_PAGES.outbox(visit.desk, messages.value, office.mailer !== null));
  });
}

const NOTHING_TYPED = { name: "", email: "", roles: [] } as const;

async function peoplePage(
  visit: SeatedVisit,
  of: {
    readonly problem?: Problem;
    readonly typed?: Pick<Account, "name" | "email" | "roles">;
    readonly invited?: { readonly name: string; readonly link: string };
  },
): Promise<FastifyReply> {
  const { problem = null, typed = NOTHING_TYPED, invited = null } = of;
  const people = await readPeople(visit.seat.context, visit.institution.id);
  if (!people.ok) return refused(visit, people.problem);
  const areas = await areasOf(visit);
  const page = OFFICE_PAGES.people(visit.desk, { ...people.value, areas, problem, typed, invited });
  return show(visit, page, problem === null ? 200 : statusOf(problem.code));
}

async function personPage(
  visit: SeatedVisit,
  of: { readonly problem?: Problem; readonly link?: string },
): Promise<FastifyReply> {
  const { problem = null, link = null } = of;
  const { institution, office, params, query, seat } = visit;
  const person = params["person"] ?? "";
  const people = await readPeople(seat.context, institution.id);
  if (!people.ok) return refused(visit, people.problem);
  const account = people.value.accounts.find(({ id }) => id === person);
  if (!account) return refused(visit, { code: "account-not-found", person });
  const versions = (await office.doors.store.accountVersions(institution.id, person)).toReversed();
  const areas = await areasOf(visit);
  const saved = query.has("hecho") && problem === null;
  const page = OFFICE_PAGES.person(visit.desk, { account, versions, areas, problem, saved, link });
  return show(visit, page, problem === null ? 200 : statusOf(problem.code));
}

function refused(visit: SeatedVisit, problem: Problem): FastifyReply {
  const page = OFFICE_PAGES.refused(visit.desk, visit.desk.words.people.title, problem);
  return show(visit, page, statusOf(problem.code));
}

/** Those that the indicators name. */
async function areasOf({ office, institution }: SeatedVisit): Promise<readonly string[]> {
  const indicators = await office.doors.store.indicators(institution.id);
  return [...new Set(indicators.flatMap(({ area }) => area ?? []))].toSorted((a, b) => a.localeCompare(b, "es"));
}

/** What was ticked, and the area that was typed. */
function rolesOf(form: URLSearchParams): readonly HeldRole[] {
  const whole = HELD_ROLES.filter((role) => !AREA_ROLES.includes(role) && form.getAll("rol").includes(role));
  const inAreas = AREA_ROLES.flatMap((role) => form.getAll(role).map((area) => ({ role, area })));
  const other = (form.get("otra-area") ?? "").trim();
  const typed = AREA_ROLES.filter((role) => other !== "" && role === form.get("otro-rol"));
  return [...whole.map((role) => ({ role, area: null })), ...inAreas, ...typed.map((role) => ({ role, area: other }))];
}
