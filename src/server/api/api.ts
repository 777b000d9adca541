import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PublicData } from "../../actions/public-data.ts";
import type { Institution } from "../../core/domain/register.ts";
import type { Problem } from "../../core/domain/problem.ts";
import { answer, ASK_AGAIN } from "../answer.ts";
import type { House, Office } from "../house.ts";
import { isFromHere } from "../asked.ts";
import { type Seat, seatOf } from "../seat.ts";
import { problemOfError } from "./faults.ts";
import { keepReply, markOf, needsMark } from "./idempotency.ts";
import { OPENAPI } from "./openapi.ts";
import { PEOPLE_ROUTES } from "./people-routes.ts";
import { problemReply } from "./problem-reply.ts";
import { PUBLIC_ROUTES } from "./public-routes.ts";
import { REGISTER_ROUTES } from "./register-routes.ts";
import type { ApiCall, ApiRoute } from "./route.ts";
import { Problem as ProblemSchema } from "./schemas.ts";
import { SESSION_ROUTES } from "./session-routes.ts";
import { YEAR_ROUTES } from "./year-routes.ts";

export const API_ROUTES: readonly ApiRoute[] = [
  ...PUBLIC_ROUTES,
  ...SESSION_ROUTES,
  ...PEOPLE_ROUTES,
  ...REGISTER_ROUTES,
  ...YEAR_ROUTES,
];

export const API_ROOT = "/api/v1";

/** Of a body; five hundred figures with their reasons take a tenth of it. */
const MOST_BYTES = 1_048_576;
const MOST_A_MINUTE = 600;
const MINUTE_MS = 60_000;
const JSON_TYPE = "application/json; charset=utf-8";

/** The API: every route is data, held against its schemas; every refusal is a problem with a code. */
export async function addApi(server: FastifyInstance, house: House, data: PublicData): Promise<void> {
  await server.register(
    async (api) => {
      await api.register(swagger, { openapi: OPENAPI });
      await api.register(rateLimit, {
        max: MOST_A_MINUTE,
        timeWindow: MINUTE_MS,
        errorResponseBuilder: (_request, { ttl }) => new TooMany(Math.ceil(ttl / 1000)),
      });
      api.removeContentTypeParser(["application/x-www-form-urlencoded", "text/plain"]);
      api.setSerializerCompiler(() => (value) => JSON.stringify(value));
      api.setErrorHandler(async (error: FastifyError, request, reply) => {
        const problem = error instanceof TooMany ? error.problem : problemOfError(error, MOST_BYTES);
        if (!problem) request.log.error(error);
        return problemReply(request, reply, problem ?? { code: "server-failed" });
      });
      api.setNotFoundHandler(async (request, reply) => problemReply(request, reply, unknownRoute(request)));
      for (const route of routesOf(house)) addRoute(api, route, { house, data });
      api.get("/openapi.json", { schema: { hide: true } }, async (request, reply) =>
        answer(request, reply, { type: JSON_TYPE, content: JSON.stringify(api.swagger()), cache: ASK_AGAIN }),
      );
    },
    { prefix: API_ROOT },
  );
}

/** Those that a server has: without a register, what published editions answer by themselves. */
export function routesOf({ doors }: House): readonly ApiRoute[] {
  return API_ROUTES.filter((route) => doors !== null || isForAll(route));
}

class TooMany extends Error {
  readonly statusCode = 429;
  readonly problem: Problem;

  constructor(seconds: number) {
    super("too many requests");
    this.problem = { code: "too-many-requests", seconds };
  }
}

/** What published editions answer by themselves. */
function isForAll({ method, asker }: ApiRoute): boolean {
  return asker === "anybody" && method === "GET";
}

interface Behind {
  readonly house: House;
  readonly data: PublicData;
}

function addRoute(api: FastifyInstance, route: ApiRoute, behind: Behind): void {
  const { method, path, summary, params, query, body, reply: schema, status } = route;
  api.route({
    method,
    url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
    bodyLimit: MOST_BYTES,
    schema: {
      summary: summary.en,
      tags: [tagOf(route)],
      ...(route.asker === "anybody" ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
      ...(Object.keys(params.properties).length === 0 ? {} : { params }),
      ...(query === null ? {} : { querystring: query }),
      ...(body === null ? {} : { body }),
      ...(needsMark(route) ? { headers: MARK_HEADER } : {}),
      response: { [status]: schema, default: ProblemSchema },
    },
    handler: async (request, reply) => handle(request, reply, { ...behind, route }),
  });
}

const MARK_HEADER = {
  type: "object",
  properties: {
    "idempotency-key": { type: "string", description: "8 to 100 characters, another for each operation; required" },
  },
};

function tagOf({ asker, path }: ApiRoute): string {
  if (path.includes("/session")) return "sessions";
  if (path.includes("/people")) return "people";
  return asker === "anybody" ? "published" : "office";
}

async function handle(
  request: FastifyRequest,
  reply: FastifyReply,
  { house, data, route }: Behind & { readonly route: ApiRoute },
): Promise<FastifyReply> {
  const refuse = (problem: Problem) => problemReply(request, reply, problem);
  const { institution: id } = request.params as { readonly institution?: string };
  const found = id === undefined ? NO_INSTITUTION : await institutionOf(house, route, id);
  if (found === null) return refuse({ code: "institution-not-found", institution: id ?? "" });
  // Public routes are never given the register: those of a server without one look the same.
  const office = house as Office;
  const seat = route.asker === "anybody" ? null : await seatOf(request, office, found.id);
  if (route.asker !== "anybody" && seat === null) return refuse({ code: "not-signed-in" });
  if (isForged(request, house, { route, seat })) return refuse({ code: "request-forged" });
  return respond(route, { request, reply, office, data, institution: found, seat });
}

const NO_INSTITUTION: Institution = { id: "", name: "", keyPrefix: "", createdAt: "" };

/** A cookie goes along with whatever any site sends; a token only with what its holder does. */
function isForged(
  request: FastifyRequest,
  house: House,
  { route, seat }: { readonly route: ApiRoute; readonly seat: Seat | null },
): boolean {
  return route.method !== "GET" && seat?.by === "cookie" && !isFromHere(request, house);
}

async function institutionOf({ doors, shelf }: House, route: ApiRoute, id: string): Promise<Institution | null> {
  if (doors === null || isForAll(route)) return (await shelf.editions(id))?.institution ?? null;
  return doors.store.institution(id);
}

async function respond(route: ApiRoute, call: ApiCall): Promise<FastifyReply> {
  const { seat } = call;
  if (seat !== null && needsMark(route)) return respondOnce(route, { ...call, seat });
  const result = await route.handle(call);
  if (!result.ok) return problemReply(call.request, call.reply, result.problem);
  return send(call, route.status, JSON.stringify(result.value));
}

/** What was asked for before is not done again: the reply is the same. */
async function respondOnce(route: ApiRoute, call: ApiCall & { readonly seat: Seat }): Promise<FastifyReply> {
  const { request, reply } = call;
  const marked = await markOf(call);
  if (!marked.ok) return problemReply(request, reply, marked.problem);
  if ("content" in marked.value) {
    reply.header("idempotent-replayed", "true");
    return send(call, marked.value.status, marked.value.content);
  }
  const result = await route.handle({ ...call, seat: marked.value.seat });
  if (!result.ok) return problemReply(request, reply, result.problem);
  const content = JSON.stringify(result.value);
  await keepReply(call, marked.value, { status: route.status, content });
  return send(call, route.status, content);
}

function send({ request, reply, seat }: ApiCall, status: number, content: string): FastifyReply {
  if (request.method !== "GET")
    return reply.code(status).header("cache-control", "no-store").type(JSON_TYPE).send(content);
  return answer(request, reply, { type: JSON_TYPE, content, cache: seat === null ? ASK_AGAIN : "private, no-cache" });
}

/** An address that takes other methods says which. */
function unknownRoute({ url, method }: FastifyRequest): Problem {
  const path = (url.split("?")[0] ?? "").slice(API_ROOT.length);
  const allowed = API_ROUTES.filter((route) => patternOf(route).test(path)).map((route) => route.method);
  return allowed.length === 0 || allowed.some((one) => one === method)
    ? { code: "resource-not-found" }
    : { code: "method-not-allowed", allowed: [...new Set(allowed)] };
}

function patternOf({ path }: ApiRoute): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}
