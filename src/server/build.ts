import { constants } from "node:zlib";
import compress from "@fastify/compress";
import { fastify, type FastifyInstance, type FastifyRequest } from "fastify";
import { openPortal } from "../actions/portal.ts";
import type { PublishedShelf } from "../actions/published-shelf.ts";
import { HEADERS, trouble } from "./answer.ts";
import { addEditionRoutes } from "./edition-routes.ts";
import { addPortalRoutes } from "./portal-routes.ts";

/** How the server is to appear. */
export interface ServerOptions {
  /** The address people know it by, "https://datos.ejemplo.mx"; null: whatever a request was sent to. */
  readonly origin: string | null;
}

/** Quick to make, and near the size of the slowest. */
const BROTLI_QUALITY = 5;

/** The public door: reads the shelf of published editions, and nothing else. */
export async function buildServer(
  shelf: PublishedShelf,
  { origin }: ServerOptions = { origin: null },
): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: 1024,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 600, ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => void trouble(reply, 400),
  });
  server.server.headersTimeout = 10_000;
  server.server.maxConnections = 1_000;
  await server.register(compress, {
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  server.addHook("onRequest", (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
  server.setNotFoundHandler(async (request, reply) => trouble(reply, isRead(request) ? 404 : 405));
  server.setErrorHandler(async (error, _request, reply) => trouble(reply, isClientError(error) ? 400 : 500));
  addPortalRoutes(server, openPortal(shelf), origin);
  addEditionRoutes(server, shelf);
  return server;
}

function isRead(request: FastifyRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function isClientError(error: unknown): boolean {
  return (
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500
  );
}
