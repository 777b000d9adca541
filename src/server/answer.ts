import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { KeptPage } from "./kept-pages.ts";
import { type Trouble, troublePage } from "../actions/portal.ts";

export const HTML = "text/html; charset=utf-8";

/** A file of an edition never changes: its bytes are its name. */
export const FOR_EVER = "public, max-age=31536000, immutable";
/** May be kept, but must be asked for again each time. */
export const ASK_AGAIN = "no-cache";

/** Nothing runs in these pages but our own files, and nobody may frame them or load anything into them. */
export const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

interface Content {
  readonly type: string;
  readonly content: string | Buffer;
  readonly cache: string;
  readonly sha256?: string;
}

/** Sends a page that was drawn before, compressed as it is kept. */
export function answerKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  const { content, sha256, brotli } = page;
  const of = { type: HTML, cache: ASK_AGAIN, sha256 };
  reply.header("vary", "accept-encoding");
  if (!takesBrotli(request.headers["accept-encoding"]?.toString() ?? ""))
    return answer(request, reply, { ...of, content });
  reply.header("content-encoding", "br");
  return answer(request, reply, { ...of, content: brotli });
}

/** "gzip, br;q=0.5"; not where its weight is nothing. */
function takesBrotli(header: string): boolean {
  const asked = header.split(",").map((one) => one.trim().split(/\s*;\s*q=/));
  const found = asked.find(([name]) => name === "br");
  return found !== undefined && Number(found[1] ?? "1") > 0;
}

/** Sends the content, or only that the reader has it already. */
export function answer(request: FastifyRequest, reply: FastifyReply, of: Content): FastifyReply {
  const tag = `"${of.sha256 ?? createHash("sha256").update(of.content).digest("hex")}"`;
  reply.header("etag", tag).header("cache-control", of.cache);
  if (asksFor(request.headers["if-none-match"], tag)) return reply.code(304).send();
  return reply.type(of.type).send(of.content);
}

/** If-None-Match: a list of tags, weak or strong, or a star. */
function asksFor(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

export function move(reply: FastifyReply, path: string): FastifyReply {
  return reply.header("cache-control", ASK_AGAIN).redirect(path, 302);
}

const TROUBLES: Readonly<Record<400 | 404 | 405 | 500 | 503, Trouble>> = {
  400: "badRequest",
  404: "notFound",
  405: "notAllowed",
  500: "failed",
  503: "failed",
};

export function trouble(reply: FastifyReply, code: keyof typeof TROUBLES): FastifyReply {
  if (code === 405) reply.header("allow", "GET, HEAD");
  // What cannot even be routed does not pass through the hook that sets these.
  return reply
    .code(code)
    .headers(HEADERS)
    .header("cache-control", "no-store")
    .type(HTML)
    .send(troublePage(TROUBLES[code]));
}
