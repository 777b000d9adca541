import type { FastifyInstance, FastifyReply } from "fastify";
import { deskOf, OFFICE_PAGES } from "../actions/office-pages.ts";
import { askNewPassword, choosePassword, readLink } from "../actions/passwords.ts";
import { openFor, signIn, signOut } from "../actions/sign-in.ts";
import type { Problem } from "../core/domain/problem.ts";
import { move } from "./answer.ts";
import { browserOf } from "./browser.ts";
import { deliver } from "./deliver.ts";
import type { Office } from "./house.ts";
import { type Door, goTo, show, type Visit } from "./office-door.ts";
import { originOf, ROOTS } from "./asked.ts";
import { statusOf } from "./problem-status.ts";
import { sit, standUp } from "./seat.ts";

/** Coming in and going out. */
export function addSignInRoutes(server: FastifyInstance, door: Door, office: Office): void {
  for (const [language, root] of ROOTS) {
    server.get(`${root}/app`, async (_request, reply) => move(reply, `${root}/app/`));
    server.get(`${root}/app/`, async (request, reply) => {
      const all = await office.doors.store.institutions();
      const [only] = all;
      if (only !== undefined && all.length === 1) return move(reply, `${root}/app/${only.id}/`);
      return show({ request, reply }, OFFICE_PAGES.choose(deskOf(language), all));
    });
    server.get<{ Params: { institution: string } }>(`${root}/app/:institution`, async ({ params }, reply) =>
      move(reply, `${root}/app/${encodeURIComponent(params.institution)}/`),
    );
  }
  door.open("entrar", async (visit) => signInPage(visit, { ended: visit.query.has("cerrada") }));
  door.openForm("entrar", async (visit) => {
    const email = visit.form.get("correo") ?? "";
    const asked = {
      email,
      password: visit.form.get("clave") ?? "",
      code: visit.form.get("codigo"),
      ...whereFrom(visit),
    };
    const signedIn = await signIn(office.doors, asked);
    if (!signedIn.ok) return signInPage(visit, { problem: signedIn.problem, email });
    sit(visit, office, { institution: visit.institution.id, signedIn: signedIn.value });
    return goTo(visit, "");
  });
  door.seatedForm("salir", async (visit) => {
    await signOut(office.doors, visit.institution.id, visit.seat.token);
    standUp(visit, office);
    return goTo(visit, "entrar?cerrada");
  });
  door.open("olvide", async (visit) => show(visit, OFFICE_PAGES.forgot(visit.desk, { problem: null, done: false })));
  door.openForm("olvide", async (visit) => forgot(visit, visit.form.get("correo") ?? ""));
  door.open("clave/:token", async (visit) => {
    const holder = await readLink(office.doors, visit.institution.id, visit.params["token"] ?? "");
    if (!holder.ok) return spent(visit, holder.problem);
    return passwordPage(visit, { person: holder.value.account.name, problem: null });
  });
  door.openForm("clave/:token", async (visit) => {
    const [institution, token] = [visit.institution.id, visit.params["token"] ?? ""];
    const holder = await readLink(office.doors, institution, token);
    if (!holder.ok) return spent(visit, holder.problem);
    const { account, secondFactor } = holder.value;
    const password = visit.form.get("clave") ?? "";
    const chosen = await choosePassword(office.doors, { institution, token, password });
    if (!chosen.ok) return passwordPage(visit, { person: account.name, problem: chosen.problem });
    // Whoever has a second factor shows it as always: the link alone does not open a session.
    if (secondFactor) return goTo(visit, "entrar");
    const signedIn = await openFor(office.doors, chosen.value, { ...whereFrom(visit), spend: () => Promise.resolve() });
    if (!signedIn.ok) return goTo(visit, "entrar");
    sit(visit, office, { institution, signedIn: signedIn.value });
    return goTo(visit, "");
  });
}

function signInPage(
  visit: Visit,
  of: { readonly problem?: Problem; readonly email?: string; readonly ended?: boolean },
): FastifyReply {
  const { problem = null, email = "", ended = false } = of;
  const asksCode = problem?.code === "second-factor-needed" || problem?.code === "second-factor-wrong";
  const page = OFFICE_PAGES.signIn(visit.desk, {
    problem,
    email,
    asksCode,
    ended,
    provider: visit.office.oidc?.name ?? null,
  });
  return show(visit, page, problem === null ? 200 : statusOf(problem.code));
}

async function forgot(visit: Visit, email: string): Promise<FastifyReply> {
  const { office, institution, request } = visit;
  const asked = { institution: institution.id, email, origin: originOf(request, office), machine: request.ip };
  const made = await askNewPassword(office.doors, asked);
  if (!made.ok) {
    const page = OFFICE_PAGES.forgot(visit.desk, { problem: made.problem, done: false });
    return show(visit, page, statusOf(made.problem.code));
  }
  // Not waited for: how long it takes would say whether there is such an account.
  void deliver(office, institution.id).catch((error: unknown) => visit.request.log.error(error));
  return show(visit, OFFICE_PAGES.forgot(visit.desk, { problem: null, done: true }));
}

function passwordPage(visit: Visit, of: { readonly person: string; readonly problem: Problem | null }): FastifyReply {
  const page = OFFICE_PAGES.choosePassword(visit.desk, { ...of, token: visit.params["token"] ?? "" });
  return show(visit, page, of.problem === null ? 200 : statusOf(of.problem.code));
}

function spent(visit: Visit, problem: Problem): FastifyReply {
  return show(
    visit,
    OFFICE_PAGES.refused(visit.desk, visit.desk.words.choosePassword.spent, problem),
    statusOf(problem.code),
  );
}

function whereFrom({ institution, request }: Visit) {
  return { institution: institution.id, agent: browserOf(request.headers["user-agent"]), machine: request.ip };
}
