import { describe, expect, it } from "vitest";
import { buildServer } from "../../src/server/build.ts";
import { factsOf, number, quarters } from "../core/report/year-facts.ts";
import { yearReport } from "../core/report/year-fixture.ts";
import { ELECTORAL, HOSTILE_ID, LIBRARIES, shelfOf, shelvedYear, someInstitutions } from "../server/shelf.ts";
import { openAll, portOf, type Served, sideways, sized, violations, visits, WIDTHS } from "./visiting.ts";
import { houseOf } from "../server/house.ts";

const LIB = `/${LIBRARIES.id}`;
const DOC = `/${ELECTORAL.id}`;
const MANY = "/setenta";

const seventy = yearReport({
  indicators: Array.from({ length: 70 }, (_, index) =>
    factsOf({
      key: `S-${String(index + 1).padStart(2, "0")}`,
      plan: { accumulation: "constant", unit: "count" },
      progress: quarters(`S-${String(index + 1).padStart(2, "0")}`, [number("1"), number("2"), number("3")]),
    }),
  ),
  lineage: [],
});
const shelf = shelfOf([
  ...someInstitutions(),
  { institution: { ...LIBRARIES, id: "setenta", name: "Setenta indicadores" }, editions: [shelvedYear(seventy)] },
]);

function portal(): Served {
  const building = buildServer(houseOf({ shelf }));
  return {
    listen: async () => {
      const server = await building;
      await server.listen({ host: "127.0.0.1", port: 0 });
      const address = server.server.address();
      return portOf(address);
    },
    close: async () => (await building).close(),
  };
}

const { visit, origin } = visits(portal());

const ADDRESSES = [
  "/",
  `${LIB}/`,
  `${LIB}/indicadores`,
  `${LIB}/indicadores?texto=nada-se-llama-asi`,
  `${LIB}/indicadores/BIB-009`,
  `${LIB}/indicadores/BIB-016`,
  `${LIB}/ediciones/`,
  `${LIB}/ediciones/comparar?de=4&a=5`,
  `${LIB}/datos`,
  `${LIB}/metodologia`,
  `${LIB}/comprobar?sha256=${"0".repeat(64)}`,
  `${DOC}/`,
  `${DOC}/indicadores`,
  `${DOC}/metodologia`,
  `/${HOSTILE_ID}/`,
  `${MANY}/indicadores`,
];

describe.each(WIDTHS)("at %i px", (width) => {
  it.each(ADDRESSES.flatMap((path) => [path, `/en${path}`]))(
    "%s has no accessibility fault with everything open, and never scrolls sideways",
    async (path) => {
      await visit(path, sized(width), async (page, log) => {
        expect(await sideways(page)).toBe(0);
        await openAll(page);
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
        expect(log.faults).toEqual([]);
      });
    },
  );

  it("says what is not there in both languages, without a fault", async () => {
    await visit("/no/hay/nada", sized(width), async (page) => {
      expect(await violations(page)).toEqual([]);
      expect(await page.locator("h1").count()).toBe(2);
    });
  });
});

describe("what a page weighs", () => {
  it.each([
    `${MANY}/`,
    `${MANY}/indicadores`,
    `/en${MANY}/indicadores`,
    `${LIB}/indicadores/BIB-009`,
    `${DOC}/indicadores`,
  ])("%s comes in at most 60 kB and 5 requests", async (path) => {
    await visit(path, sized(360), async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const sizes = await page.evaluate(() =>
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .filter(({ name }) => !name.startsWith("data:"))
          .map(({ name, transferSize, encodedBodySize }) => ({ name, bytes: Math.max(transferSize, encodedBodySize) })),
      );
      const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0);
      expect(sizes.length).toBeGreaterThanOrEqual(3);
      expect(sizes.length).toBeLessThanOrEqual(5);
      expect(sizes.every((one) => one.bytes > 0)).toBe(true);
      expect(bytes).toBeLessThanOrEqual(60 * 1024);
    });
  });
});

describe("without JavaScript, by keyboard alone", () => {
  const still = { ...sized(1440), javaScriptEnabled: false };

  it("finds an indicator from the front page, opens the source of a figure, and goes over to English", async () => {
    await visit(`${LIB}/`, still, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").getAttribute("href")).toBe("#contenido");
      await page.locator("nav a", { hasText: "Indicadores" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/indicadores$/);
      await page.locator("input[name=texto]").focus();
      await page.keyboard.type("PRESTADOS");
      await page.keyboard.press("Enter");
      await page.waitForURL(/texto=PRESTADOS/);
      const found = page.locator("tbody th[scope=row] a");
      expect(await found.allInnerTexts()).toEqual(["Libros prestados a domicilio"]);
      await found.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/indicadores\/BIB-009$/);
      const source = page.locator(".results details").nth(1);
      await source.locator("summary").focus();
      await page.keyboard.press("Enter");
      expect(await source.locator(".trail").innerText()).toContain("prestamos-tercer-trimestre.csv");
      await page.locator("a.lang").focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/en\/.*\/indicadores\/BIB-009$/);
      await expect(page.locator("html").getAttribute("lang")).resolves.toBe("en");
    });
  });

  it("filters by light and by area with the form alone", async () => {
    await visit(`${LIB}/indicadores`, still, async (page) => {
      const all = await page.locator("tbody th[scope=row]").count();
      await page.locator("select[name=semaforo]").selectOption("red");
      await page.locator("form.ask button").first().click();
      await page.waitForURL(/semaforo=red/);
      const some = await page.locator("tbody th[scope=row]").count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
    });
  });

  it("checks a published file by the hash that a person pastes", async () => {
    await visit(`${LIB}/comprobar`, still, async (page) => {
      expect(await page.locator(".drop").isVisible()).toBe(false);
      const edition = (await shelf.editions(LIBRARIES.id))?.editions[0];
      await page.locator("input[name=sha256]").fill(edition?.files[0]?.sha256 ?? "");
      await page.locator("form.hash-form button").click();
      expect(await page.locator(".verdict.yes").count()).toBe(1);
    });
  });
});

describe("a file that is checked in the browser", () => {
  const published = async () => {
    const file = await shelf.file(LIBRARIES.id, 5, "year.json");
    if (file === null) throw new Error("the edition has no year.json");
    return Buffer.from(file.content);
  };

  it("is known by its bytes alone, which never leave the machine", async () => {
    await visit(`${LIB}/comprobar`, sized(1440), async (page, log) => {
      const sent: number[] = [];
      page.on("request", (request) => sent.push(request.postDataBuffer()?.length ?? 0));
      await page.locator("input[type=file]").setInputFiles({
        name: "otro-nombre.bin",
        mimeType: "application/octet-stream",
        buffer: await published(),
      });
      await page.waitForURL(/sha256=[0-9a-f]{64}$/);
      expect(await page.locator(".verdict.yes a").getAttribute("href")).toBe(`${LIB}/ediciones/5/year.json`);
      expect(sent.every((bytes) => bytes === 0)).toBe(true);
      expect(log.faults).toEqual([]);
    });
  });

  it("is unknown when one byte is another", async () => {
    await visit(`${LIB}/comprobar`, sized(1440), async (page) => {
      const buffer = await published();
      buffer[0] = 0x20;
      await page.locator("input[type=file]").setInputFiles({ name: "year.json", mimeType: "application/json", buffer });
      await page.waitForURL(/sha256=[0-9a-f]{64}$/);
      expect(await page.locator(".verdict.no").count()).toBe(1);
    });
  });
});

describe("texts made to break pages", () => {
  it.each([`/${HOSTILE_ID}/`, `/${HOSTILE_ID}/indicadores`, `/${HOSTILE_ID}/metodologia`])(
    "%s asks for nothing but its own, and runs nothing",
    async (path) => {
      await visit(path, sized(1440), async (page, log) => {
        expect(log.faults).toEqual([]);
        expect(await page.locator("img, iframe, object, embed, script:not([type='application/ld+json'])").count()).toBe(
          0,
        );
        expect(log.requests.every((one) => one.startsWith("/") || one.startsWith("mage/svg"))).toBe(true);
        expect(page.url().startsWith(origin())).toBe(true);
      });
    },
  );
});

describe("on paper", () => {
  it.each([`${LIB}/`, `${LIB}/indicadores`, `${LIB}/indicadores/BIB-009`, `${DOC}/indicadores`])(
    "%s keeps its heading and its figures and leaves out what is only for the screen",
    async (path) => {
      await visit(path, sized(1440), async (page) => {
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("nav").isVisible()).toBe(false);
        for (const form of await page.locator("form").all()) expect(await form.isVisible()).toBe(false);
        expect(await page.locator("h1").isVisible()).toBe(true);
        expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      });
    },
  );
});
