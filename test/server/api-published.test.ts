import { readFile, writeFile } from "node:fs/promises";
import { Compile } from "typebox/compile";
import { describe, expect, it } from "vitest";
import { openShelf } from "../../src/actions/published-shelf.ts";
import { isRecord } from "../../src/core/domain/plain-data.ts";
import { API_ROUTES } from "../../src/server/api/api.ts";
import { buildServer } from "../../src/server/build.ts";
import { must } from "../core/decimals.ts";
import { houseOf } from "./house.ts";
import { at, PLANNING, useOffice } from "./office-bench.ts";
import { LIBRARIES, threeInstitutions } from "./shelf.ts";

const office = useOffice();
const OPENAPI = new URL("../../docs/openapi.json", import.meta.url);

describe("what was published", () => {
  it("is found, in pages that leave nothing out, and is not sent twice to who has it", async () => {
    const server = await buildServer(houseOf({ shelf: threeInstitutions() }));
    const get = async (path: string, headers = {}) => server.inject({ url: `/api/v1${path}`, headers });
    const all = `/institutions/${LIBRARIES.id}/indicators`;
    const whole: unknown = (await get(all)).json();
    const keys: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const page: unknown = (await get(`${all}?limit=7${cursor === "" ? "" : `&cursor=${cursor}`}`)).json();
      if (!isRecord(page) || !Array.isArray(page["items"])) throw new Error("no page");
      keys.push(...page["items"].map((one: unknown) => (isRecord(one) ? String(one["key"]) : "")));
      cursor = typeof page["next"] === "string" ? page["next"] : null;
    }
    expect(
      isRecord(whole) &&
        Array.isArray(whole["items"]) &&
        whole["items"].map((one: unknown) => isRecord(one) && one["key"]),
    ).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(14);
    const found = (await get(`${all}?text=PRESTADOS`)).json<{ items: { key: string }[] }>();
    expect(found.items.map(({ key }) => key)).toEqual(["BIB-009"]);
    const tag = String((await get(all)).headers["etag"]);
    expect((await get(all, { "if-none-match": tag })).statusCode).toBe(304);
    await server.close();
  });

  it("is all there is of a server without a register", async () => {
    const server = await buildServer(houseOf({ shelf: threeInstitutions() }));
    for (const url of ["/app/", `/app/${LIBRARIES.id}/entrar`, `/api/v1/institutions/${LIBRARIES.id}/session`]) {
      expect((await server.inject(url)).statusCode).toBe(404);
    }
    await server.close();
  });
});

describe("the description of the API", () => {
  it("is OpenAPI 3.1, is committed, and has every door", async () => {
    const served = (await office.call("/openapi.json")).json<{ openapi: string; paths: Record<string, object> }>();
    if (process.env["UPDATE_DOCS"] === "1") await writeFile(OPENAPI, `${JSON.stringify(served, null, 2)}\n`);
    expect(JSON.parse(await readFile(OPENAPI, "utf8"))).toEqual(served);
    expect(served.openapi).toBe("3.1.0");
    const doors = Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(doors.toSorted()).toEqual(API_ROUTES.map(({ method, path }) => `${method} /api/v1${path}`).toSorted());
  });

  it("is true of what is answered", async () => {
    const planning = await office.tokenOf("Ana Paz", PLANNING);
    const lines = [{ clave: "IND-001", periodo: "2025-Q1", valor: "6" }];
    await office.ask(at("/progress"), { method: "POST", token: planning, payload: { lines } });
    const shelf = await buildServer(houseOf({ shelf: threeInstitutions() }));
    const published = async (path: string) => (await shelf.inject(`/api/v1${path}`)).json<unknown>();
    const own = async (path: string) => (await office.call(at(path), { token: planning })).json<unknown>();
    const site = `/institutions/${LIBRARIES.id}`;
    const cases: readonly (readonly [string, unknown])[] = [
      ["/institutions", await published("/institutions")],
      ["/institutions/{institution}/editions", await published(`${site}/editions`)],
      ["/institutions/{institution}/editions/{edition}", await published(`${site}/editions/5`)],
      ["/institutions/{institution}/indicators", await published(`${site}/indicators?limit=500`)],
      ["/institutions/{institution}/indicators/{key}", await published(`${site}/indicators/BIB-016`)],
      ["/institutions/{institution}/session", await own("/session")],
      ["/institutions/{institution}/sessions", await own("/sessions")],
      ["/institutions/{institution}/register", await own("/register")],
      ["/institutions/{institution}/register/{key}", await own("/register/IND-001")],
      ["/institutions/{institution}/audit", await own("/audit")],
      ["/institutions/{institution}/settings/{setting}", await own("/settings/rules")],
      ["/institutions/{institution}/periods", await own("/periods")],
      ["/institutions/{institution}/periods/{period}", await own("/periods/2025-Q1")],
      ["/institutions/{institution}/periods/{period}/evaluation", await own("/periods/2025-Q1/evaluation")],
    ];
    for (const [path, body] of cases) {
      const route = must(
        API_ROUTES.find((one) => one.method === "GET" && one.path === path),
        path,
      );
      expect(Compile(route.reply).Errors(body), path).toEqual([]);
    }
    await shelf.close();
  });
});

describe("whoever runs the server", () => {
  it("asks whether it lives, and how it does, from the machine itself alone", async () => {
    expect((await office.server.inject("/api/health")).json()).toEqual({ status: "ok" });
    await office.call("/institutions");
    const metrics = await office.server.inject("/api/metrics");
    expect(metrics.body).toContain(
      'indicadora_http_request_duration_seconds_count{method="GET",route="/api/v1/institutions",status="200"} 1',
    );
    expect((await office.server.inject({ url: "/api/metrics", remoteAddress: "203.0.113.9" })).statusCode).toBe(404);
    const through = { url: "/api/metrics", headers: { "x-forwarded-for": "203.0.113.9" } };
    expect((await office.server.inject(through)).statusCode).toBe(404);
  });

  it("is told that the database cannot answer", async () => {
    const shelf = { ...openShelf(office.context.store), institutions: () => Promise.reject(new Error("gone")) };
    const server = await buildServer(houseOf({ shelf }));
    expect((await server.inject("/api/health")).statusCode).toBe(503);
    expect((await server.inject("/api/v1/institutions")).json()).toMatchObject({ status: 500, code: "server-failed" });
    await server.close();
  });
});
