import { load } from "cheerio";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../src/server/build.ts";
import { isRecord } from "../../src/core/domain/plain-data.ts";
import { ELECTORAL, HOSTILE_ID, LIBRARIES, threeInstitutions } from "./shelf.ts";
import { houseOf } from "./house.ts";

const LIB = `/${LIBRARIES.id}`;
const DOC = `/${ELECTORAL.id}`;
const PAGES = ["/", "/indicadores", "/ediciones/", "/datos", "/metodologia", "/comprobar"];

let server: FastifyInstance;
const shelf = threeInstitutions();

beforeAll(async () => {
  server = await buildServer(houseOf({ shelf, origin: "https://datos.ejemplo.mx" }));
});
afterAll(async () => server.close());

async function page(url: string, headers: Readonly<Record<string, string>> = {}) {
  const { statusCode, body } = await server.inject({ url, headers });
  expect(statusCode, url).toBe(200);
  return load(body);
}

function namesIn($: ReturnType<typeof load>): readonly string[] {
  return $("table.list tbody th[scope=row] a, table.rows tbody th[scope=row] a")
    .toArray()
    .map((one) => $(one).text());
}

describe("every page of the portal", () => {
  const urls = [LIB, DOC, `/${HOSTILE_ID}`].flatMap((site) =>
    PAGES.flatMap((path) => [site + path, `/en${site}${path}`]),
  );

  it.each(urls)("%s names itself, its other language and its whole address, and runs nothing inline", async (url) => {
    const $ = await page(url);
    const isEnglish = url.startsWith("/en/");
    const other = isEnglish ? url.slice(3) : `/en${url}`;
    expect($("html").attr("lang")).toBe(isEnglish ? "en" : "es-MX");
    expect($("h1")).toHaveLength(1);
    expect($("h1").text().trim()).not.toBe("");
    expect($("title").text()).not.toBe("");
    expect($("a.lang").attr("href")).toBe(other);
    expect($("link[rel=canonical]").attr("href")).toBe(`https://datos.ejemplo.mx${url}`);
    expect($("nav [aria-current=page]")).toHaveLength(1);
    for (const script of $("script").toArray()) {
      const [type, src] = [$(script).attr("type"), $(script).attr("src")];
      expect(type === "application/ld+json" || src?.startsWith("/recursos/")).toBe(true);
    }
    expect($("[style], [onclick], [onload], style")).toHaveLength(0);
    expect((await server.inject(other)).statusCode).toBe(200);
  });

  it.each(urls)("%s leads nowhere that does not exist", async (url) => {
    const $ = await page(url);
    const links = $("a[href^='/'], link[href^='/'], script[src^='/'], form[action^='/']")
      .toArray()
      .map((one) => $(one).attr("href") ?? $(one).attr("src") ?? $(one).attr("action") ?? "");
    const within = [...new Set(links.map((one) => one.replace(/#.*$/, "")))];
    expect(within.length).toBeGreaterThan(5);
    for (const link of within) expect((await server.inject(link)).statusCode, `${url} → ${link}`).toBe(200);
  });

  it("escapes what would end the description for machines", async () => {
    const $ = await page(`/${HOSTILE_ID}/datos`);
    const data: unknown = JSON.parse($("script[type='application/ld+json']").text());
    expect(data).toMatchObject({ "@type": "Dataset", isAccessibleForFree: true, version: "5" });
    expect($("script")).toHaveLength(1);
  });
});

describe("the directory", () => {
  it("gives the finding of each institution, and finds one without its accents", async () => {
    const $ = await page("/");
    expect($(".shelf li")).toHaveLength(3);
    expect($(".shelf").text()).toContain("indicadores");
    const found = await page("/?texto=PARTICIPACION+ciudadana");
    expect(found(".shelf h2").text()).toBe(ELECTORAL.name);
    expect((await page("/?texto=zzz"))(".nothing").text()).toContain("Ninguna institución coincide");
  });
});

describe("the search", () => {
  it("ignores accents and case, and needs every word", async () => {
    const all = namesIn(await page(`${LIB}/indicadores`));
    expect(all.length).toBeGreaterThan(5);
    const [first = ""] = all;
    const plain = first.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
    expect(namesIn(await page(`${LIB}/indicadores?texto=${encodeURIComponent(plain)}`))).toContain(first);
    expect(namesIn(await page(`${LIB}/indicadores?texto=${encodeURIComponent(`${plain} zzz`)}`))).toEqual([]);
  });

  it("parts the indicators by light without losing one, and keeps what was asked in the form", async () => {
    const $ = await page(`${LIB}/indicadores`);
    const lights = $("#semaforo option")
      .toArray()
      .map((one) => $(one).attr("value") ?? "")
      .filter((one) => one !== "");
    expect(lights.length).toBeGreaterThan(2);
    const parts: string[] = [];
    for (const light of lights) {
      const found = await page(`${LIB}/indicadores?semaforo=${light}`);
      const names = namesIn(found);
      expect(names.length).toBeGreaterThan(0);
      expect(found("#semaforo option[selected]").attr("value")).toBe(light);
      parts.push(...names);
    }
    expect(parts.toSorted()).toEqual(namesIn($).toSorted());
  });

  it("parts them by area, those without one too", async () => {
    const $ = await page(`${LIB}/indicadores`);
    const areas = $("#area option")
      .toArray()
      .map((one) => $(one).attr("value") ?? "")
      .filter((one) => one !== "");
    const parts: string[] = [];
    for (const area of areas) parts.push(...namesIn(await page(`${LIB}/indicadores?area=${encodeURIComponent(area)}`)));
    expect(parts.toSorted()).toEqual(namesIn($).toSorted());
  });

  it("says so when nothing fits, and takes any text for what it is", async () => {
    for (const text of ["zzz", "<script>alert(1)</script>", "%", "'; drop table", "x".repeat(3000)]) {
      const $ = await page(`${LIB}/indicadores?texto=${encodeURIComponent(text)}`);
      expect($(".nothing").text()).toContain("Ningún indicador coincide");
      expect($("#texto").attr("value")).toBe(text.slice(0, 200));
      expect($("script")).toHaveLength(0);
    }
  });

  it("finds the figures of a document by how far they were read", async () => {
    const asked = await page(`${DOC}/indicadores?estado=question`);
    expect(namesIn(asked).length).toBeGreaterThan(0);
    expect(namesIn(asked).length).toBeLessThan(namesIn(await page(`${DOC}/indicadores`)).length);
    expect(asked("tbody tr .s-question").length).toBeGreaterThan(0);
  });
});

describe("an indicator", () => {
  it("of a year opens its series, its explanation and the source of each number", async () => {
    const $ = await page(`${LIB}/indicadores/BIB-002`);
    for (const part of ["#serie", "#resultados", "#ficha", "#meta", ".trail"])
      expect($(part).length, part).toBeGreaterThan(0);
    expect($("main").text()).toContain("Dirección permanente");
  });

  it("of a document shows every cell as printed and as understood, and proposes without claiming", async () => {
    const list = await page(`${DOC}/indicadores?estado=question`);
    const href = list("table.rows tbody th a").first().attr("href") ?? "";
    const $ = await page(href);
    expect($(".cells details .note").length).toBeGreaterThan(4);
    expect($(".three-facts").text()).toMatch(/[¿«—]/);
  });

  it("that no edition has is not found", async () => {
    for (const key of ["NADA", "%3Cscript%3E", "__proto__"]) {
      expect((await server.inject(`${LIB}/indicadores/${key}`)).statusCode).toBe(404);
    }
  });
});

describe("editions", () => {
  it("shows an earlier one as it was, says so, and keeps showing it from page to page", async () => {
    const $ = await page(`${LIB}/?edicion=4`);
    expect($(".older").text()).toContain("edición anterior");
    for (const path of ["indicadores", "datos", "metodologia"]) {
      expect($(`nav a[href='${LIB}/${path}?edicion=4']`)).toHaveLength(1);
    }
    for (const none of ["9", "0", "x", "4x"]) {
      expect((await server.inject(`${LIB}/?edicion=${none}`)).statusCode, none).toBe(404);
    }
  });

  it("compares two, in either direction, and explains when it cannot", async () => {
    const there = await page(`${LIB}/ediciones/comparar?de=4&a=5`);
    const rows = there("table.changes tbody tr").length;
    expect(rows).toBeGreaterThan(0);
    expect((await page(`${LIB}/ediciones/comparar?de=5&a=4`))("table.changes tbody tr")).toHaveLength(rows);
    expect((await page(`${LIB}/ediciones/comparar?de=4&a=4`))(".lead").text()).toContain("Ningún dato");
    for (const query of ["", "?de=4", "?de=x&a=5", "?de=4&a=99"]) {
      expect((await page(`${LIB}/ediciones/comparar${query}`))(".nothing").text()).toContain("Elija dos ediciones");
    }
  });

  it("verifies every published file by its hash, and no other", async () => {
    const known = await shelf.editions(LIBRARIES.id);
    const file = known?.editions[0]?.files.find(({ name }) => name === "avances.csv");
    const yes = await page(`${LIB}/comprobar?sha256=${file?.sha256.toUpperCase() ?? ""}`);
    expect(yes(".verdict.yes").text()).toContain("avances.csv");
    expect((await page(`${LIB}/comprobar?sha256=${"0".repeat(64)}`))(".verdict.no").text()).toContain("No es ningún");
    expect((await page(`${LIB}/comprobar?sha256=abc`))(".verdict.no").text()).toContain("no es una huella");
  });
});

describe("for machines", () => {
  it("writes feeds that are well-formed XML, newest first, with whole addresses", async () => {
    for (const url of [
      "/ediciones.atom",
      "/en/ediciones.atom",
      `${LIB}/ediciones.atom`,
      `/${HOSTILE_ID}/ediciones.atom`,
    ]) {
      const { statusCode, body, headers } = await server.inject(url);
      expect(statusCode).toBe(200);
      expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
      const $ = load(body, { xml: true });
      const dates = $("entry > updated")
        .toArray()
        .map((one) => $(one).text());
      expect(dates.length).toBeGreaterThan(0);
      expect(dates).toEqual(dates.toSorted().toReversed());
      for (const id of $("id").toArray()) expect($(id).text()).toMatch(/^https:\/\/datos\.ejemplo\.mx\//);
    }
    expect((await server.inject("/nadie/ediciones.atom")).statusCode).toBe(404);
  });

  it("lists pages that all exist, and says where the list is", async () => {
    const { body } = await server.inject("/sitemap.xml");
    const $ = load(body, { xml: true });
    const urls = $("loc")
      .toArray()
      .map((one) => $(one).text().replace("https://datos.ejemplo.mx", ""));
    expect(urls.length).toBeGreaterThan(50);
    for (const url of urls) expect((await server.inject(url)).statusCode, url).toBe(200);
    expect((await server.inject("/robots.txt")).body).toContain("Sitemap: https://datos.ejemplo.mx/sitemap.xml");
  });

  it("describes the data as schema.org does", async () => {
    const $ = await page(`${LIB}/`);
    const data: unknown = JSON.parse($("script[type='application/ld+json']").text());
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      temporalCoverage: "2025-07-01/2025-09-30",
      license: "https://datos.gob.mx/libreusomx",
    });
    const files = isRecord(data) && Array.isArray(data["distribution"]) ? data["distribution"].filter(isRecord) : [];
    expect(files.length).toBeGreaterThan(3);
    for (const { contentUrl } of files) {
      const path = String(contentUrl).replace("https://datos.ejemplo.mx", "");
      expect((await server.inject(path)).statusCode).toBe(200);
    }
  });

  it("takes the address from the request only where that is a host and no more", async () => {
    const open = await buildServer(houseOf({ shelf }));
    const said = async (host: string) => (await open.inject({ url: "/robots.txt", headers: { host } })).body;
    expect(await said("datos.mx:8080")).toContain("Sitemap: http://datos.mx:8080/sitemap.xml");
    expect(await said("[::1]:4870")).toContain("Sitemap: http://[::1]:4870/sitemap.xml");
    for (const host of ["a/b", 'x"><script>', "a b", "-@evil", "a:99999999"]) {
      expect(await said(host)).toContain("Sitemap: /sitemap.xml");
    }
    await open.close();
  });
});

describe("weight", () => {
  it("sends pages compressed to whoever can read that, and plain to whoever cannot", async () => {
    const plain = await server.inject({ url: `${LIB}/indicadores`, headers: { "accept-encoding": "identity" } });
    const packed = await server.inject({ url: `${LIB}/indicadores`, headers: { "accept-encoding": "br" } });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.rawPayload.length * 3).toBeLessThan(plain.rawPayload.length);
    expect(packed.headers.etag).toBe(plain.headers.etag);
    const again = { "if-none-match": String(packed.headers.etag) };
    expect((await server.inject({ url: `${LIB}/indicadores`, headers: again })).statusCode).toBe(304);
  });

  it("keeps what its pages load for ever, under names that change with the bytes", async () => {
    const $ = await page(`${LIB}/`);
    const styles = $("link[rel=stylesheet]").attr("href") ?? "";
    const { body, headers } = await server.inject(styles);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const fonts = [...body.matchAll(/url\("([^"]+\.woff2)"\)/g)].map(([, name = ""]) => `/recursos/${name}`);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) {
      const { rawPayload, headers: about } = await server.inject(font);
      expect(about["content-type"]).toBe("font/woff2");
      expect(rawPayload.subarray(0, 4).toString("latin1")).toBe("wOF2");
    }
  });
});
