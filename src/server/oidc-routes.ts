import type { FastifyReply } from "fastify";
import { OFFICE_PAGES } from "../actions/office-pages.ts";
import { openFor } from "../actions/sign-in.ts";
import { isRecord } from "../core/domain/plain-data.ts";
import type { Problem } from "../core/domain/problem.ts";
import { browserOf } from "./browser.ts";
import type { Office } from "./house.ts";
import { type Door, goTo, show, type Visit } from "./office-door.ts";
import type { Errand } from "./oidc.ts";
import { originOf } from "./asked.ts";
import { statusOf } from "./problem-status.ts";
import { cookieOf, sit } from "./seat.ts";

const COOKIE = "indicadora-oidc";
const ERRAND_SECONDS = 600;
const REFUSED: Problem = { code: "sign-in-refused" };

/** Coming in by the institution's own provider: it says whose e-mail it is, our accounts say what they may. */
export function addOidcRoutes(door: Door, office: Office): void {
  const { oidc } = office;
  if (oidc === null) return;
  door.open("oidc", async (visit) => {
    const { url, errand } = await oidc.begin(callbackOf(visit));
    visit.reply.setCookie(COOKIE, Buffer.from(JSON.stringify(errand)).toString("base64url"), {
      ...errandCookie(visit),
      maxAge: ERRAND_SECONDS,
    });
    return visit.reply.header("cache-control", "no-store").redirect(url, 303);
  });
  door.open("oidc/vuelta", async (visit) => {
    const errand = errandIn(visit.request.cookies[COOKIE]);
    visit.reply.clearCookie(COOKIE, errandCookie(visit));
    const callback = new URL(callbackOf(visit));
    callback.search = visit.query.toString();
    const email = errand && (await oidc.end(callback, errand));
    const { id } = visit.institution;
    const account = (await office.doors.store.accounts(id)).find((one) => one.email === email);
    if (account?.state !== "active") return refused(visit);
    const agent = browserOf(visit.request.headers["user-agent"]);
    const signedIn = await openFor(office.doors, account, { institution: id, agent, spend: () => Promise.resolve() });
    if (!signedIn.ok) return refused(visit);
    sit(visit, office, { institution: id, signedIn: signedIn.value });
    return goTo(visit, "");
  });
}

function callbackOf({ request, office, institution }: Visit): string {
  return `${originOf(request, office)}/app/${institution.id}/oidc/vuelta`;
}

function errandCookie({ request, office, institution }: Visit) {
  return cookieOf(request, office, `/app/${institution.id}/oidc`);
}

function errandIn(text: string | undefined): Errand | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text ?? "", "base64url").toString());
    return isErrand(read) ? read : null;
  } catch {
    return null;
  }
}

function isErrand(value: unknown): value is Errand {
  return isRecord(value) && ["state", "nonce", "verifier"].every((name) => typeof value[name] === "string");
}

function refused(visit: Visit): FastifyReply {
  const page = OFFICE_PAGES.refused(visit.desk, visit.desk.words.signIn.title, REFUSED);
  return show(visit, page, statusOf(REFUSED.code));
}
