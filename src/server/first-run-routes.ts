import type { FastifyInstance, FastifyReply } from "fastify";
import { beginWork, type FirstRun, isUnpeopled } from "../actions/first-run.ts";
import { deskHref, deskOf, OFFICE_PAGES } from "../actions/office-pages.ts";
import { sameToken } from "../actions/secrets.ts";
import { openFor } from "../actions/sign-in.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Language } from "../core/words/language.ts";
import { move, trouble } from "./answer.ts";
import { browserOf } from "./browser.ts";
import type { Office } from "./house.ts";
import { show } from "./office-door.ts";
import { isFromHere, ROOTS } from "./asked.ts";
import { statusOf } from "./problem-status.ts";
import { type Exchange, sit } from "./seat.ts";

/** The page by which the first administrator comes in; it is gone once there is one. */
export function addFirstRunRoutes(server: FastifyInstance, office: Office): void {
  for (const [language, root] of ROOTS) {
    server.get(`${root}/app/inicio`, async (request, reply) => {
      if (!(await isUnpeopled(office.doors))) return move(reply, `${root}/app/`);
      return page({ request, reply }, office, { language, typed: {} });
    });
    server.post(`${root}/app/inicio`, { bodyLimit: 65_536 }, async (request, reply) =>
      begin({ request, reply }, office, language),
    );
  }
}

interface Shown {
  readonly language: Language;
  readonly typed: Readonly<Record<string, string>>;
  readonly codeWrong?: boolean;
  readonly problem?: Problem;
}

async function page(exchange: Exchange, office: Office, of: Shown): Promise<FastifyReply> {
  const { language, typed, codeWrong = false, problem = null } = of;
  const institutions = await office.doors.store.institutions();
  const drawn = OFFICE_PAGES.firstRun(deskOf(language), { institutions, typed, codeWrong, problem });
  if (codeWrong) return show(exchange, drawn, 403);
  return show(exchange, drawn, problem === null ? 200 : statusOf(problem.code));
}

async function begin({ request, reply }: Exchange, office: Office, language: Language): Promise<FastifyReply> {
  if (!(await isUnpeopled(office.doors))) return trouble(reply, 404);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const typed = Object.fromEntries([...form].filter(([name]) => name !== "clave"));
  if (!isFromHere(request, office)) return page({ request, reply }, office, { language, typed, problem: FORGED });
  const { startCode } = office;
  if (startCode === null || !sameToken(form.get("codigo") ?? "", startCode)) {
    return page({ request, reply }, office, { language, typed: { ...typed, codigo: "" }, codeWrong: true });
  }
  const begun = await beginWork(office.doors, firstRunIn(form));
  if (!begun.ok) return page({ request, reply }, office, { language, typed, problem: begun.problem });
  const { institution, account } = begun.value;
  const signedIn = await openFor(office.doors, account, {
    institution,
    agent: browserOf(request.headers["user-agent"]),
    spend: () => Promise.resolve(),
  });
  if (signedIn.ok) sit({ request, reply }, office, { institution, signedIn: signedIn.value });
  const desk = { language, institution: { id: institution, name: "" } };
  return reply.header("cache-control", "no-store").redirect(deskHref(desk, "personas"), 303);
}

const FORGED: Problem = { code: "request-forged" };

/** A password is kept as it was typed, blanks and all: it is so that it is typed again. */
function firstRunIn(form: URLSearchParams): FirstRun {
  return {
    institution: institutionOf(form),
    person: { name: text(form, "persona"), email: text(form, "correo"), password: form.get("clave") ?? "" },
    plans: form.has("planeacion"),
    year: /^(?:19|20)\d\d$/.test(text(form, "anio")) ? Number(text(form, "anio")) : null,
    strict: form.get("reglas") === "estricto",
  };
}

function institutionOf(form: URLSearchParams) {
  const id = text(form, "institucion");
  return id === ""
    ? ({ kind: "new", name: text(form, "nombre"), id: text(form, "direccion") } as const)
    : ({ kind: "existing", id } as const);
}

function text(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").trim();
}
