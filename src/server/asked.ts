import type { FastifyRequest } from "fastify";
import { languagePath } from "../actions/portal.ts";
import { LANGUAGES } from "../core/words/language.ts";
import type { House } from "./house.ts";

/** The address people know us by: as configured, else as the request says it, where that is a host and no more. */
export function originOf(request: FastifyRequest, { origin }: Pick<House, "origin">): string {
  if (origin !== null) return origin;
  const host = /^[A-Za-z0-9.-]{1,253}(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?$/.exec(
    request.headers.host ?? "",
  );
  return host === null ? "" : `${request.protocol}://${host[0]}`;
}

/** Whether a form was sent from a page of ours: every browser of this decade says so itself. */
export function isFromHere(request: FastifyRequest, house: Pick<House, "origin">): boolean {
  const { "sec-fetch-site": site, origin } = request.headers;
  if (site !== undefined) return site === "same-origin";
  return origin !== undefined && origin === originOf(request, house);
}

/** Where the addresses of each language begin. */
export const ROOTS = LANGUAGES.map((language) => [language, languagePath(language)] as const);

/** Of a parameter given twice, the first. */
export function queryOf({ url }: FastifyRequest): URLSearchParams {
  const mark = url.indexOf("?");
  return new URLSearchParams(mark === -1 ? "" : url.slice(mark + 1));
}

/** Whether English is what the reader wants first; Spanish when in doubt. */
export function prefersEnglish(request: FastifyRequest): boolean {
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "");
}
