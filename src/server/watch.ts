import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { trouble } from "./answer.ts";
import type { House } from "./house.ts";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Whether it lives, how it does, and a line of log for each request: the route and never who or what. */
export function addWatch(server: FastifyInstance, { shelf }: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "indicadora_http_request_duration_seconds",
    help: "Time from request to reply, by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers: [registry],
  });
  server.addHook("onResponse", (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? "-";
    const seconds = reply.elapsedTime / 1000;
    durations.observe({ method, route, status: String(reply.statusCode) }, seconds);
    request.log.info({ method, route, status: reply.statusCode, seconds: Number(seconds.toFixed(4)) });
    done();
  });
  server.get("/api/health", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      await shelf.institutions();
      return await reply.send({ status: "ok" });
    } catch {
      return reply.code(503).send({ status: "database" });
    }
  });
  // How the machine does is for whoever runs it: only from the machine itself, and not through a proxy on it.
  server.get("/api/metrics", async (request, reply) => {
    const isNear = LOOPBACK.has(request.socket.remoteAddress ?? "") && request.headers["x-forwarded-for"] === undefined;
    if (!isNear) return trouble(reply, 404);
    return reply
      .header("cache-control", "no-store")
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}
