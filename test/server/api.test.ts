import { describe, expect, it } from "vitest";
import type { HeldRole } from "../../src/core/domain/account.ts";
import { at, HERE, OTHER, OWN, PLANNING, type Sent, useOffice } from "./office-bench.ts";

const office = useOffice();
const LIAISON: readonly HeldRole[] = [{ role: "liaison", area: OWN }];
const HEAD: readonly HeldRole[] = [{ role: "head", area: OWN }];
const figure = { key: "IND-001", period: "2025-Q1", revision: 1 };

async function recorded(token: string, valor = "6") {
  const lines = [{ clave: "IND-001", periodo: "2025-Q1", valor }];
  return office.ask(at("/progress"), { method: "POST", token, payload: { lines } });
}

describe("a year through the API", () => {
  it("goes from a draft to an edition that anybody reads, each step by who may", async () => {
    const liaison = await office.tokenOf("Eva Luna", LIAISON);
    const head = await office.tokenOf("Luz Mora", HEAD);
    const planning = await office.tokenOf("Ana Paz", PLANNING);
    const post = (path: string, token: string, payload: object) =>
      office.ask(at(path), { method: "POST", token, payload });
    expect(await recorded(liaison)).toMatchObject({ status: 200, body: { done: [figure], refused: [] } });
    expect(await post("/progress/submit", liaison, { period: "2025-Q1" })).toMatchObject({
      body: { done: [{ ...figure, act: "submitted", by: "Eva Luna" }] },
    });
    const approval = { figures: [figure] };
    expect((await post("/progress/approve", liaison, approval)).body["refused"]).toMatchObject([
      { key: "IND-001", problems: [{ code: "not-permitted", status: 403 }] },
    ]);
    expect(await post("/progress/approve", head, approval)).toMatchObject({ body: { done: [{ by: "Luz Mora" }] } });
    const period = (await office.ask(at("/periods/2025-Q1"), { token: planning })).body;
    expect(period["figures"]).toMatchObject([{ state: "approved" }, { key: "IND-002", state: "missing" }]);
    office.setNow("2025-04-12T10:00:00.000Z");
    const again = await office.tokenOf("Rosa Gil", PLANNING);
    expect(await post("/periods/2025-Q1/review", again, {})).toMatchObject({ body: { state: "in-review" } });
    expect(await post("/periods/2025-Q1/close", again, {})).toMatchObject({ body: { state: "closed" } });
    const published = await post("/editions", again, { period: "2025-Q1" });
    expect(published).toMatchObject({ status: 201, body: { number: 1, state: "provisional" } });
    expect((await office.ask(at("/editions"))).body["items"]).toMatchObject([
      { number: 1, kind: "year", period: "2025-Q1" },
    ]);
    expect((await office.ask(at("/indicators/IND-001"))).body).toMatchObject({
      light: "green",
      series: [{ period: "2025-Q1", measure: { value: "6", unit: "sesiones" }, from: "approved" }],
    });
    expect((await office.context.store.verify(HERE)).faults).toEqual([]);
  });

  it("lets nobody approve their own figure, whatever they may", async () => {
    const planning = await office.tokenOf("Ana Paz", PLANNING);
    await recorded(planning);
    await office.ask(at("/progress/submit"), { method: "POST", token: planning, payload: { period: "2025-Q1" } });
    const own = await office.ask(at("/progress/approve"), {
      method: "POST",
      token: planning,
      payload: { figures: [figure] },
    });
    expect(own.body).toMatchObject({ done: [], refused: [{ problems: [{ code: "own-figure" }] }] });
  });

  it("reads figures as a sheet does, and guesses nothing", async () => {
    const liaison = await office.tokenOf("Eva Luna", LIAISON);
    expect((await recorded(liaison, "1.234,5")).body).toMatchObject({
      done: [],
      refused: [{ line: 2, problems: [{ code: "cell-unreadable" }] }],
    });
    const unknown = { lines: [{ clave: "IND-001", periodo: "2025-Q1", valor: "6", color: "rojo" }] };
    const reply = await office.ask(at("/progress"), { method: "POST", token: liaison, payload: unknown });
    expect(reply).toMatchObject({ status: 422, body: { code: "column-unknown" } });
  });
});

describe("what is refused", () => {
  it("is a problem with a code, in the language that is asked for", async () => {
    const english = await office.ask(at("/audit"), { headers: { "accept-language": "en-GB,en;q=0.9" } });
    expect(english.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(english.body).toEqual({
      type: "/api/#not-signed-in",
      status: 401,
      code: "not-signed-in",
      title: "You have not signed in, or your session is over.",
      detail: "Sign in again; what was saved is still there.",
    });
    expect((await office.ask(at("/audit"))).body["title"]).toBe("No ha entrado, o su sesión terminó.");
  });

  const wrong: readonly (readonly [string, { path: string; sent?: Sent; status: number; code: string }])[] = [
    ["an address that is not there", { path: "/nada", sent: {}, status: 404, code: "resource-not-found" }],
    [
      "an institution that is not there",
      { path: "/institutions/nadie/editions", sent: {}, status: 404, code: "institution-not-found" },
    ],
    ["another method", { path: at("/periods"), sent: { method: "DELETE" }, status: 405, code: "method-not-allowed" }],
    ["a limit beyond the limit", { path: "/institutions?limit=501", sent: {}, status: 400, code: "request-invalid" }],
    [
      "a cursor that is none of ours",
      { path: "/institutions?cursor=zz", sent: {}, status: 400, code: "request-invalid" },
    ],
    [
      "a light that is none",
      { path: `${at("/indicators")}?light=blue`, sent: {}, status: 400, code: "request-invalid" },
    ],
    ["an edition of no number", { path: at("/editions/0"), sent: {}, status: 400, code: "request-invalid" }],
    [
      "credentials of another shape",
      {
        path: at("/session"),
        sent: { method: "POST", payload: { email: 1, password: "x" } },
        status: 400,
        code: "request-invalid",
      },
    ],
    [
      "more than was asked for",
      {
        path: at("/session"),
        sent: { method: "POST", payload: { email: "a@b.mx", password: "x", admin: true } },
        status: 400,
        code: "request-invalid",
      },
    ],
    [
      "JSON that is none",
      {
        path: at("/session"),
        sent: { method: "POST", payload: "{", headers: { "content-type": "application/json" } },
        status: 400,
        code: "request-invalid",
      },
    ],
    [
      "a form",
      {
        path: at("/session"),
        sent: { method: "POST", payload: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
        status: 415,
        code: "media-not-supported",
      },
    ],
    [
      "text",
      {
        path: at("/session"),
        sent: { method: "POST", payload: "hola", headers: { "content-type": "text/plain" } },
        status: 415,
        code: "media-not-supported",
      },
    ],
    [
      "a body without end",
      {
        path: at("/session"),
        sent: { method: "POST", payload: { email: "a@b.mx", password: "x".repeat(1_100_000) } },
        status: 413,
        code: "request-too-large",
      },
    ],
    [
      "a wrong password",
      {
        path: at("/session"),
        sent: { method: "POST", payload: { email: "a@b.mx", password: "x" } },
        status: 401,
        code: "sign-in-refused",
      },
    ],
  ];

  it.each(wrong)("%s", async (_, { path, sent, status, code }) => {
    expect(await office.ask(path, sent)).toMatchObject({ status, body: { status, code } });
  });

  it("says which methods an address takes", async () => {
    const reply = await office.ask(at("/periods"), { method: "DELETE" });
    expect(reply.headers["allow"]).toBe("GET, POST");
  });

  it("after many requests, for a while", async () => {
    for (let time = 0; time < 600; time += 1) await office.call("/institutions");
    const reply = await office.ask("/institutions");
    expect(reply).toMatchObject({ status: 429, body: { code: "too-many-requests" } });
    expect(Number(reply.headers["retry-after"])).toBeGreaterThan(0);
    expect((await office.server.inject("/")).statusCode).not.toBe(429);
  });
});

describe("a session", () => {
  it("of a browser is a cookie that no script reads, and that serves no other site", async () => {
    const token = (await office.tokenOf("Ana Paz", PLANNING)).split(".")[1] ?? "";
    const cookie = `indicadora=${HERE}.${token}`;
    const setting = (headers: Readonly<Record<string, string>>) =>
      office.ask(at("/periods"), { method: "POST", payload: { period: "2025-Q2" }, headers: { cookie, ...headers } });
    expect((await office.ask(at("/session"), { headers: { cookie } })).body).toMatchObject({ name: "Ana Paz" });
    for (const headers of [
      {},
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://otra.mx" },
    ]) {
      expect(await setting(headers as Readonly<Record<string, string>>)).toMatchObject({
        status: 403,
        body: { code: "request-forged" },
      });
    }
    expect(await setting({ "sec-fetch-site": "same-origin" })).toMatchObject({ status: 201 });
  });

  it("opens nothing once it was ended", async () => {
    const token = await office.tokenOf("Ana Paz", PLANNING);
    expect(await office.ask(at("/session"), { method: "DELETE", token })).toMatchObject({ status: 200 });
    expect(await office.ask(at("/session"), { token })).toMatchObject({ status: 401 });
  });

  it.each(["", "Bearer", "Bearer x", `Bearer ${HERE}.${"x".repeat(43)}`, "Basic YTpi"])(
    "is none with %j",
    async (authorization) => {
      expect(await office.ask(at("/session"), { headers: { authorization } })).toMatchObject({ status: 401 });
    },
  );
});

it("one area's people see nothing of another's", async () => {
  const token = await office.tokenOf("Eva Luna", [{ role: "liaison", area: OTHER ?? "" }]);
  const trace = await office.ask(at("/register/IND-001"), { token });
  expect(trace).toMatchObject({ status: 403, body: { code: "not-permitted" } });
});
