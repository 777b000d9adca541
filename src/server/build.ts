import { createHash } from "node:crypto";
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { PublishedShelf } from "../actions/published-shelf.ts";
import { isLanguage, type Language } from "../core/words/language.ts";
import { editionPath, indexPage, institutionPage, STYLE_PATH, STYLES, troublePage } from "./pages.ts";

const HTML = "text/html; charset=utf-8";
const CSS = "text/css; charset=utf-8";

/** Nothing runs in these pages, and nobody may frame them or load anything into them. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** A file of an edition never changes: its bytes are its name. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** May be kept, but must be asked for again each time. */
const ASK_AGAIN = "no-cache";

/** The public door: reads the shelf of published editions, and nothing else. */
export async function buildServer(shelf: PublishedShelf): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 1024,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 120, ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => void trouble(reply, 400),
  });
  server.server.headersTimeout = 10_000;
  server.server.maxConnections = 1_000;
  server.addHook("onRequest", (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
  server.setNotFoundHandler(async (request, reply) => trouble(reply, isRead(request) ? 404 : 405));
  server.setErrorHandler(async (error, _request, reply) => trouble(reply, isClientError(error) ? 400 : 500));
  addRoutes(server, shelf);
  return server;
}

interface EditionParams {
  readonly institution: string;
  readonly edition: string;
  readonly file?: string;
}

function addRoutes(server: FastifyInstance, shelf: PublishedShelf): void {
  server.get(STYLE_PATH, async (request, reply) =>
    answer(request, reply, { type: CSS, content: STYLES, cache: ASK_AGAIN }),
  );
  server.get("/", async (request, reply) => {
    const all = await shelf.institutions();
    const [only, ...others] = all;
    const language = languageOf(request);
    const newest = only?.editions[0];
    if (only && newest && others.length === 0) return move(reply, editionPath(only.institution.id, newest, language));
    return answer(request, reply, { type: HTML, content: indexPage(all, language), cache: ASK_AGAIN });
  });
  server.get<{ Params: { institution: string } }>("/:institution", async ({ params }, reply) => {
    const found = await shelf.editions(params.institution);
    return found ? move(reply, `/${found.institution.id}/`) : trouble(reply, 404);
  });
  server.get<{ Params: { institution: string } }>("/:institution/", async (request, reply) => {
    const found = await shelf.editions(request.params.institution);
    if (!found) return trouble(reply, 404);
    return answer(request, reply, {
      type: HTML,
      content: institutionPage(found, languageOf(request)),
      cache: ASK_AGAIN,
    });
  });
  server.get<{ Params: EditionParams }>("/:institution/ediciones/:edition", async ({ params }, reply) => {
    const number = editionNumber(params.edition);
    const file = number === null ? null : await shelf.file(params.institution, number, "index.html");
    return file ? move(reply, `/${params.institution}/ediciones/${number}/`) : trouble(reply, 404);
  });
  for (const path of ["/:institution/ediciones/:edition/", "/:institution/ediciones/:edition/:file"]) {
    server.get<{ Params: EditionParams }>(path, async (request, reply) => sendFile(shelf, request, reply));
  }
}

async function sendFile(
  shelf: PublishedShelf,
  request: FastifyRequest<{ Params: EditionParams }>,
  reply: FastifyReply,
) {
  const { institution, edition, file = "index.html" } = request.params;
  const number = editionNumber(edition);
  const found = number === null ? null : await shelf.file(institution, number, file);
  if (!found) return trouble(reply, 404);
  const { mediaType: type, content, sha256 } = found;
  return answer(request, reply, { type, content: Buffer.from(content), cache: FOR_EVER, sha256 });
}

interface Content {
  readonly type: string;
  readonly content: string | Buffer;
  readonly cache: string;
  readonly sha256?: string;
}

function answer(request: FastifyRequest, reply: FastifyReply, of: Content): FastifyReply {
  const tag = `"${of.sha256 ?? createHash("sha256").update(of.content).digest("hex")}"`;
  reply.header("etag", tag).header("cache-control", of.cache);
  if (of.type === HTML && of.cache === ASK_AGAIN) reply.header("vary", "accept-language");
  if (asksFor(request.headers["if-none-match"], tag)) return reply.code(304).send();
  return reply.type(of.type).send(of.content);
}

/** If-None-Match: a list of tags, weak or strong, or a star. */
function asksFor(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

function move(reply: FastifyReply, path: string): FastifyReply {
  return reply.header("cache-control", ASK_AGAIN).header("vary", "accept-language").redirect(path, 302);
}

const TROUBLES = { 400: "badRequest", 404: "notFound", 405: "notAllowed", 500: "failed" } as const;

function trouble(reply: FastifyReply, code: keyof typeof TROUBLES): FastifyReply {
  if (code === 405) reply.header("allow", "GET, HEAD");
  // What cannot even be routed does not pass through the hook that sets these.
  return reply
    .code(code)
    .headers(HEADERS)
    .header("cache-control", "no-store")
    .type(HTML)
    .send(troublePage(TROUBLES[code]));
}

function isRead(request: FastifyRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function isClientError(error: unknown): boolean {
  return (
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500
  );
}

function editionNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** `?lang=en`, else what the browser prefers, else Spanish. */
function languageOf(request: FastifyRequest): Language {
  const { query } = request;
  const asked = typeof query === "object" && query !== null && "lang" in query ? query.lang : null;
  if (typeof asked === "string" && isLanguage(asked)) return asked;
  const preferred = /^\s*(es|en)\b/i.exec(request.headers["accept-language"] ?? "")?.[1]?.toLowerCase();
  return preferred === "en" ? "en" : "es";
}
