import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/actions/answer-question.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { publishEdition } from "../../src/actions/publish-edition.ts";
import { openShelf, type PublishedShelf } from "../../src/actions/published-shelf.ts";
import { fail } from "../../src/core/domain/result.ts";
import { buildServer } from "../../src/server/build.ts";
import { serve } from "../../src/server/serve.ts";
import { expectOk, expectThere, OWNER, reportText, useRegister } from "../actions/fixture.ts";
import { houseOf } from "./house.ts";

const bench = useRegister();
let server: FastifyInstance;

beforeEach(async () => {
  await bench.importReport();
  server = await buildServer(houseOf({ shelf: openShelf(bench.context.store) }));
});
afterEach(async () => server.close());

function publish(institution = OWNER) {
  return publishEdition(bench.context, { institution, importId: null });
}

function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  return server.inject({ method: "GET", url, headers });
}

describe("the public door", () => {
  it("shows nothing before something is published", async () => {
    expect((await get("/")).body).toContain("Todavía no se ha publicado ninguna edición");
    expect((await get(`/${OWNER}/`)).statusCode).toBe(404);
    expect((await get(`/${OWNER}/ediciones/1/`)).statusCode).toBe(404);
  });

  it("leads straight to the site of the only institution, in the language of the reader", async () => {
    expectOk(await publish());
    expect(await get("/")).toMatchObject({ statusCode: 302, headers: { location: `/${OWNER}/` } });
    const english = await get("/", { "accept-language": "en-GB,en;q=0.9" });
    expect(english.headers.location).toBe(`/en/${OWNER}/`);
    expect((await get(`/${OWNER}`)).headers.location).toBe(`/${OWNER}/`);
    expect((await get(`/${OWNER}/ediciones/1`)).headers.location).toBe(`/${OWNER}/ediciones/1/`);
  });

  it("lists editions newest first, and institutions when there are several", async () => {
    expectOk(await publish());
    const target = { kind: "cell", importId: null, row: 1, field: "progress" } as const;
    expectOk(
      await answerQuestion(bench.context, { institution: OWNER, target, choice: { kind: "as-read" }, note: null }),
    );
    expectOk(await publish());
    const list = await get(`/${OWNER}/ediciones/`);
    expect(list.body.indexOf("Edición 2")).toBeLessThan(list.body.indexOf("Edición 1"));
    expect(list.body).toContain("corrige la edición 1");
    expectOk(
      await initInstitution(bench.context, {
        id: "otra",
        name: "Otra <b>institución</b> & compañía",
        keyPrefix: "IND",
      }),
    );
    expect((await get("/")).statusCode).toBe(302);
    await bench.importReport(reportText().replace("45%", "46%"), { institution: "otra" });
    expectOk(await publish("otra"));
    const index = await get("/");
    expect(index.statusCode).toBe(200);
    expect(index.body).toContain("Otra &lt;b&gt;institución&lt;/b&gt; &amp; compañía");
    expect(index.body).not.toContain("<b>institución");
    expect((await get("/en/")).body).toContain("Institutions");
  });

  it("serves every file of an edition byte for byte, for ever, under its hash", async () => {
    const { edition } = expectOk(await publish());
    for (const { name, mediaType, sha256 } of edition.files) {
      const found = await get(`/${OWNER}/ediciones/1/${name}`);
      expect(found).toMatchObject({
        statusCode: 200,
        headers: {
          "content-type": mediaType,
          etag: `"${sha256}"`,
          "cache-control": "public, max-age=31536000, immutable",
        },
      });
      const stored = expectThere(await bench.context.store.editionFile(OWNER, 1, name));
      expect(Buffer.compare(found.rawPayload, stored)).toBe(0);
    }
  });

  it("does not send again what the reader has", async () => {
    const { edition } = expectOk(await publish());
    const sha256 = edition.files.find(({ name }) => name === "informe.csv")?.sha256;
    const path = `/${OWNER}/ediciones/1/informe.csv`;
    for (const tag of [`"${sha256}"`, `W/"${sha256}"`, `"otra", "${sha256}"`, "*"]) {
      expect(await get(path, { "if-none-match": tag })).toMatchObject({ statusCode: 304, body: "" });
    }
    expect((await get(path, { "if-none-match": '"otra"' })).statusCode).toBe(200);
    const list = await get(`/${OWNER}/`);
    expect((await get(`/${OWNER}/`, { "if-none-match": String(list.headers.etag) })).statusCode).toBe(304);
  });

  it("answers HEAD like GET without the body", async () => {
    expectOk(await publish());
    const head = await server.inject({ method: "HEAD", url: `/${OWNER}/ediciones/1/informe.csv` });
    const full = await get(`/${OWNER}/ediciones/1/informe.csv`);
    expect(head).toMatchObject({
      statusCode: 200,
      body: "",
      headers: { etag: full.headers.etag, "content-length": full.headers["content-length"] },
    });
  });

  it.each([
    "/nadie/",
    `/${OWNER}/ediciones/2/`,
    `/${OWNER}/ediciones/0/`,
    `/${OWNER}/ediciones/01/`,
    `/${OWNER}/ediciones/1e3/`,
    `/${OWNER}/ediciones/99999999999/`,
    `/${OWNER}/ediciones/1/nada.html`,
    `/${OWNER}/ediciones/1/..%2f..%2fpackage.json`,
    `/${OWNER}/ediciones/1/%2e%2e%2findex.html`,
    `/${OWNER}/ediciones/1/..\\..\\package.json`,
    `/${OWNER}/ediciones/1/index.html%00.css`,
    `/${OWNER}/ediciones/1/../../../../etc/passwd`,
    "/etc/passwd",
    "/__proto__/",
    "/constructor/ediciones/1/",
    `/${"x".repeat(5000)}/`,
    "/<script>alert(1)</script>/",
    `/${OWNER}/ediciones/1/%3Cscript%3Ealert(1)%3C%2Fscript%3E`,
  ])("has nothing at %s, says so in both languages and repeats nothing of it", async (url) => {
    expectOk(await publish());
    const found = await get(url);
    expect([400, 404]).toContain(found.statusCode);
    expect(found.body).toContain('lang="es"');
    expect(found.body).toContain('lang="en"');
    expect(found.body).not.toContain("<script");
    expect(found.body).not.toContain("root:");
    expect(found.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("refuses addresses that cannot be read, and everything but reading", async () => {
    expect((await get("/%ff/")).statusCode).toBe(400);
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] as const) {
      expect(await server.inject({ method, url: "/", payload: "x" })).toMatchObject({
        statusCode: 405,
        headers: { allow: "GET, HEAD" },
      });
    }
  });

  it("forbids everything a page has no need of, on every answer", async () => {
    expectOk(await publish());
    for (const url of ["/", `/${OWNER}/`, `/${OWNER}/ediciones/1/`, "/nada", "/recursos/nada.css", "/%ff"]) {
      const { headers } = await get(url);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
      });
      expect(headers["server"]).toBeUndefined();
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  it("tells the public nothing about a failure inside", async () => {
    const shelf: PublishedShelf = {
      institutions: () => Promise.reject(new Error("secreto: /var/db")),
      editions: () => Promise.resolve(null),
      file: () => Promise.resolve(null),
      theme: () => Promise.resolve(null),
      stamp: () => Promise.resolve(null),
      compare: () => Promise.resolve(fail({ code: "edition-not-found", edition: 1 })),
    };
    const broken = await buildServer(houseOf({ shelf }));
    const found = await broken.inject("/");
    expect(found.statusCode).toBe(500);
    expect(found.body).not.toContain("secreto");
    await broken.close();
  });

  it("listens on this machine only, names a port in use, and stops at once", async () => {
    const house = houseOf({ shelf: openShelf(bench.context.store) });
    const first = expectOk(await serve(house, { host: "127.0.0.1", port: 0 }));
    expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(first.address)).status).toBe(200);
    expect(await serve(house, { host: "127.0.0.1", port: first.port })).toMatchObject({
      ok: false,
      problem: { code: "port-in-use" },
    });
    expect(await serve(house, { host: "203.0.113.1", port: 0 })).toMatchObject({
      ok: false,
      problem: { code: "cannot-listen" },
    });
    await first.close();
    await expect(fetch(first.address)).rejects.toThrow();
  });
});
