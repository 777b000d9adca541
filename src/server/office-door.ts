import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import type { Language } from "../core/words/language.ts";
import { type Desk, deskHref, deskOf, OFFICE_PAGES } from "../actions/office-pages.ts";
import { HTML, trouble } from "./answer.ts";
import { queryOf, ROOTS } from "./asked.ts";
import type { Office } from "./house.ts";
import { type Exchange, isOwnForm, type Seat, seatOf } from "./seat.ts";

/** A page of an institution's office, or a form sent to one. */
export interface Visit extends Exchange {
  readonly office: Office;
  readonly language: Language;
  readonly institution: Institution;
  readonly desk: Desk;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
}

export type SeatedVisit = Visit & { readonly seat: Seat };
export type Sent<V> = V & { readonly form: URLSearchParams };

type Handler<V> = (visit: V) => Promise<FastifyReply>;

/** The routes of one page, in both languages. */
export interface Door {
  /** For anybody. */
  open(page: string, get: Handler<Visit>): void;
  openForm(page: string, post: Handler<Sent<Visit>>): void;
  /** For whoever has signed in; others are shown where to. */
  seated(page: string, get: Handler<SeatedVisit>): void;
  seatedForm(page: string, post: Handler<Sent<SeatedVisit>>): void;
}

const FORM_BYTES = 65_536;

export function officeDoor(server: FastifyInstance, office: Office): Door {
  const visitOf = async (exchange: Exchange, language: Language): Promise<Visit | null> => {
    const params = exchange.request.params as Readonly<Record<string, string>>;
    const institution = await office.doors.store.institution(params["institution"] ?? "");
    if (institution === null) return null;
    const themed = { ...institution, theme: await office.shelf.theme(institution.id) };
    const desk = deskOf(language, themed);
    return { ...exchange, office, language, institution, desk, params, query: queryOf(exchange.request) };
  };
  const sit = async (visit: Visit): Promise<SeatedVisit | null> => {
    const seat = await seatOf(visit.request, office, visit.institution.id);
    if (seat === null) return null;
    const managesPeople = seat.context.may("manage-people", { institution: visit.institution.id, areas: [] });
    const person = { name: seat.open.account.name, formToken: seat.formToken, managesPeople };
    return { ...visit, seat, desk: deskOf(visit.language, visit.desk.institution, person) };
  };
  const add = (method: "GET" | "POST", page: string, handle: Handler<Visit>): void => {
    for (const [language, root] of ROOTS) {
      server.route({
        method,
        url: `${root}/app/:institution/${page}`,
        bodyLimit: FORM_BYTES,
        handler: async (request, reply) => {
          const visit = await visitOf({ request, reply }, language);
          return visit === null ? trouble(reply, 404) : handle(visit);
        },
      });
    }
  };
  return {
    open: (page, get) => add("GET", page, get),
    openForm: (page, post) =>
      add("POST", page, async (visit) => {
        const form = formOf(visit.request);
        return form && isOwnForm(visit, form, null) ? post({ ...visit, form }) : forged(visit);
      }),
    seated: (page, get) =>
      add("GET", page, async (visit) => {
        const seated = await sit(visit);
        return seated === null ? toSignIn(visit) : get(seated);
      }),
    seatedForm: (page, post) =>
      add("POST", page, async (visit) => {
        const seated = await sit(visit);
        if (seated === null) return toSignIn(visit);
        const form = formOf(visit.request);
        return form && isOwnForm(visit, form, seated.seat) ? post({ ...seated, form }) : forged(seated);
      }),
  };
}

/** Forms come as URLSearchParams, see `build.ts`. */
function formOf({ body }: FastifyRequest): URLSearchParams | null {
  return body instanceof URLSearchParams ? body : null;
}

/** Never kept by anybody: it is one person's page. */
export function show({ reply }: Exchange, page: string, status = 200): FastifyReply {
  return reply.code(status).header("cache-control", "no-store").type(HTML).send(page);
}

/** After a form: a reload sends nothing twice. */
export function goTo({ reply, desk }: Visit, page: string): FastifyReply {
  return reply.header("cache-control", "no-store").redirect(deskHref(desk, page), 303);
}

function toSignIn(visit: Visit): FastifyReply {
  return goTo(visit, "entrar");
}

function forged(visit: Visit): FastifyReply {
  const problem: Problem = { code: "request-forged" };
  return show(visit, OFFICE_PAGES.refused(visit.desk, visit.desk.words.title, problem), 403);
}
