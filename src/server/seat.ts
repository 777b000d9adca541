import type { FastifyReply, FastifyRequest } from "fastify";
import { contextOf } from "../actions/acting-person.ts";
import type { Context } from "../actions/context.ts";
import { formToken, sameToken } from "../actions/secrets.ts";
import { type Open, openSession, type SignedIn } from "../actions/sign-in.ts";
import type { Office } from "./house.ts";
import { isFromHere, originOf } from "./asked.ts";

/** Who has signed in, and what their acts are given. */
export interface Seat {
  readonly open: Open;
  readonly token: string;
  readonly formToken: string;
  readonly context: Context;
  /** How it was shown: a browser sends its cookie by itself, a program its token on purpose. */
  readonly by: "cookie" | "bearer";
}

const COOKIE = "indicadora";

/** The session of a request in an institution; null without one. */
export async function seatOf(request: FastifyRequest, office: Office, institution: string): Promise<Seat | null> {
  const bearer = /^Bearer (\S{1,100})$/.exec(request.headers.authorization ?? "")?.[1];
  const token = tokenIn(bearer ?? request.cookies[COOKIE] ?? "", institution);
  const open = token === null ? null : await openSession(office.doors, institution, token);
  if (token === null || open === null) return null;
  const context = contextOf(office.doors, institution, open.account);
  return { open, token, formToken: formToken(token), context, by: bearer === undefined ? "cookie" : "bearer" };
}

/** It says of which institution the session is. */
function tokenIn(text: string, institution: string): string | null {
  const [, of, token = ""] = /^([a-z0-9-]{1,40})\.([\w-]{43})$/.exec(text) ?? [];
  return of === institution ? token : null;
}

/** A cookie that scripts cannot read and other sites cannot send along with a form. */
export function sit(
  { request, reply }: Exchange,
  office: Office,
  { institution, signedIn }: { readonly institution: string; readonly signedIn: SignedIn },
): void {
  reply.setCookie(COOKIE, `${institution}.${signedIn.token}`, {
    ...cookieOf(request, office),
    expires: new Date(signedIn.endsAt),
  });
}

export function standUp({ request, reply }: Exchange, office: Office): void {
  reply.clearCookie(COOKIE, cookieOf(request, office));
}

export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What every cookie of ours has: no script reads it, and where there is TLS it never goes without. */
export function cookieOf(request: FastifyRequest, office: Office, path = "/") {
  const secure = originOf(request, office).startsWith("https:");
  return { path, httpOnly: true, sameSite: "lax", secure } as const;
}

/** Whether a form was sent by the person from our own page: the site says so, and the form knows its session. */
export function isOwnForm(
  { request, office }: { readonly request: FastifyRequest; readonly office: Office },
  form: URLSearchParams,
  seat: Seat | null,
): boolean {
  if (!isFromHere(request, office)) return false;
  return seat === null || sameToken(form.get("ficha") ?? "", seat.formToken);
}
