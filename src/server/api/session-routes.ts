import { endSession, listSessions, signIn, signOut } from "../../actions/sign-in.ts";
import { fail, ok } from "../../core/domain/result.ts";
import { browserOf } from "../browser.ts";
import { sit, standUp } from "../seat.ts";
import { personJson } from "./office-json.ts";
import { type ApiRoute, openRoute, seatedRoute } from "./route.ts";
import * as P from "./parameters.ts";
import * as S from "./schemas.ts";

/** Coming in, going out, and one's own sessions. */
export const SESSION_ROUTES: readonly ApiRoute[] = [
  openRoute(
    {
      method: "POST",
      path: "/institutions/{institution}/session",
      summary: {
        en: "Sign in: a cookie for browsers, a token for programs",
        es: "Entrar: una cookie para navegadores, un token para programas",
      },
      params: P.InstitutionParams,
      body: S.Credentials,
      reply: S.OpenedSession,
      status: 201,
    },
    async (call) => {
      const { office, institution, request, body } = call;
      const { email, password, code = null } = body;
      const where = { agent: browserOf(request.headers["user-agent"]), machine: request.ip };
      const signedIn = await signIn(office.doors, { institution: institution.id, email, password, code, ...where });
      if (!signedIn.ok) return signedIn;
      sit(call, office, { institution: institution.id, signedIn: signedIn.value });
      const { account, token, endsAt } = signedIn.value;
      return ok({ person: personJson(account), token: `${institution.id}.${token}`, endsAt });
    },
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/session",
      summary: { en: "Who I am", es: "Quién soy" },
      params: P.InstitutionParams,
      reply: S.Person,
    },
    ({ seat }) => Promise.resolve(ok(personJson(seat.open.account))),
  ),
  seatedRoute(
    {
      method: "DELETE",
      path: "/institutions/{institution}/session",
      summary: { en: "Sign out", es: "Salir" },
      params: P.InstitutionParams,
      reply: S.Nothing,
    },
    async (call) => {
      const ended = await signOut(call.office.doors, call.institution.id, call.seat.token);
      if (!ended.ok) return ended;
      standUp(call, call.office);
      return ok({ ok: true });
    },
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/sessions",
      summary: { en: "My open sessions", es: "Mis sesiones abiertas" },
      params: P.InstitutionParams,
      reply: S.listOf(S.Session),
    },
    async ({ office, institution, seat }) => {
      const all = await listSessions(office.doors, institution.id, seat.open.account.id);
      const items = all.map(({ no, agent, startedAt, seenAt, endsAt }) => {
        return { number: no, agent, startedAt, seenAt, endsAt, current: no === seat.open.session.no };
      });
      return ok({ items, next: null });
    },
  ),
  seatedRoute(
    {
      method: "DELETE",
      path: "/institutions/{institution}/sessions/{session}",
      summary: { en: "End one of my sessions", es: "Cerrar una de mis sesiones" },
      params: P.SessionParams,
      reply: S.Nothing,
    },
    async ({ office, institution, seat, params }) => {
      const of = { institution: institution.id, person: seat.open.account.id, no: Number(params.session) };
      const ended = await endSession(office.doors, of);
      return ended.ok ? ok({ ok: true }) : fail(ended.problem);
    },
  ),
];
