import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { problemOf } from "../actions/context.ts";
import { openPortal } from "../actions/portal.ts";
import { openPublicData } from "../actions/public-data.ts";
import { ReportCache } from "../actions/report-cache.ts";
import { addApi } from "./api/api.ts";
import { addApiPage } from "./api/page-routes.ts";
import { addAccountRoutes } from "./account-routes.ts";
import { HEADERS, trouble } from "./answer.ts";
import { addEditionRoutes } from "./edition-routes.ts";
import { addFirstRunRoutes } from "./first-run-routes.ts";
import type { House, Office } from "./house.ts";
import { addOidcRoutes } from "./oidc-routes.ts";
import { officeDoor } from "./office-door.ts";
import { addPeopleRoutes } from "./people-routes.ts";
import { addPortalRoutes } from "./portal-routes.ts";
import type { Exchange } from "./seat.ts";
import { addSignInRoutes } from "./sign-in-routes.ts";
import { addWatch } from "./watch.ts";

/** Quick to make, and near the size of the slowest. */
const BROTLI_QUALITY = 5;

/** The public pages, made from published editions alone, and behind them the office with its own doors. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const { shelf, doors, proxies } = house;
  const server = fastify({
    logger: loggerOf(house.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024,
    // Nothing that was sent is dropped or taken for another type before it is held against its schema.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
    forceCloseConnections: "idle",
    trustProxy: proxies.length === 0 ? false : [...proxies],
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
  server.setErrorHandler(async (error, request, reply) => failed(error, { request, reply }));
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  await server.register(cookie);
  addWatch(server, house);
  const reports = new ReportCache(shelf);
  await addApi(server, house, openPublicData(shelf, reports));
  addApiPage(server, house);
  addPortalRoutes(server, openPortal(shelf, reports), house);
  addEditionRoutes(server, shelf);
  if (doors !== null) addOffice(server, { ...house, doors });
  return server;
}

/** Lines of JSON on the error output. Of a fault, what it is and where; of a request, nothing that names anybody. */
function loggerOf(log: House["log"]) {
  if (log === "nothing") return false;
  return {
    level: log === "requests" ? "info" : "error",
    stream: process.stderr,
    base: null,
    serializers: {
      err: (error: Error) => ({
        type: error.name,
        message: "",
        stack: (error.stack ?? "").split("\n").slice(1, 12).join("\n"),
      }),
    },
  };
}

function addOffice(server: FastifyInstance, office: Office): void {
  addFirstRunRoutes(server, office);
  const door = officeDoor(server, office);
  addSignInRoutes(server, door, office);
  addOidcRoutes(door, office);
  addAccountRoutes(door, office);
  addPeopleRoutes(door, office);
}

function failed(error: unknown, { request, reply }: Exchange): FastifyReply {
  if (isClientError(error)) return trouble(reply, 400);
  if (problemOf(error)?.code === "database-busy") return trouble(reply.header("retry-after", "5"), 503);
  request.log.error(error);
  return trouble(reply, 500);
}

function isRead(request: FastifyRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function isClientError(error: unknown): boolean {
  return (
    error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500
  );
}
