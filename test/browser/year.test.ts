import { describe, expect, it } from "vitest";
import type { YearReport } from "../../src/core/report/year-report.ts";
import { yearFiles } from "../../src/formats/year-files.ts";
import { factsOf, number, quarters } from "../core/report/year-facts.ts";
import { yearReport } from "../core/report/year-fixture.ts";
import { correctedReport, hostileReport } from "../formats-out/year-files.ts";
import { openAll, servedFiles, sideways, sized, violations, visits, WIDTHS } from "./visiting.ts";

const plain = factsOf({
  key: "F-1",
  plan: { accumulation: "constant", unit: "count" },
  progress: quarters("F-1", [number("1"), number("2"), number("3")]),
});
const YEARS: Readonly<Record<string, YearReport>> = {
  corrected: correctedReport(),
  hostile: hostileReport(),
  final: yearReport({ indicators: [plain], lineage: [] }),
  empty: yearReport({ indicators: [], lineage: [] }),
};

const served = Object.fromEntries(Object.entries(YEARS).map(([name, report]) => [name, yearFiles(report)]));
const { visit } = visits(servedFiles(served));

describe.each(WIDTHS)("at %i px", (width) => {
  it.each([
    "/corrected/index.html",
    "/corrected/index.en.html",
    "/corrected/ficha-BIB-002.en.html",
    "/corrected/ficha-BIB-016.html",
    "/corrected/ficha-BIB-021.en.html",
    "/final/index.html",
    "/empty/index.en.html",
    "/hostile/index.html",
  ])("%s has no accessibility fault with everything open, and never scrolls sideways", async (path) => {
    await visit(path, sized(width), async (page) => {
      expect(await sideways(page)).toBe(0);
      await openAll(page);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    });
  });

  it.each(["/corrected/index.html", "/corrected/ficha-BIB-002.html", "/corrected/ficha-BIB-016.html"])(
    "%s has no text below 13 px and no link below 24 px in its tables",
    async (path) => {
      await visit(path, sized(width), async (page) => {
        await openAll(page);
        const small = await page.evaluate(() => {
          const texts = [...document.querySelectorAll("body *")].filter((one) => {
            const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
            const drawing = one.closest("svg.chart");
            const scale =
              drawing instanceof SVGSVGElement
                ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width
                : 1;
            const size = Number.parseFloat(getComputedStyle(one).fontSize) * scale;
            return own && one.getClientRects().length > 0 && size < 12.99;
          });
          const targets = [...document.querySelectorAll("table a, summary")].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.height > 0 && box.height < 24;
          });
          return [...texts, ...targets].map((one) => one.outerHTML.slice(0, 120));
        });
        expect(small).toEqual([]);
      });
    },
  );

  it("shows one drawing of the series, whose points and names stay inside it", async () => {
    await visit("/corrected/ficha-BIB-016.html", sized(width), async (page) => {
      const drawings = page.locator("svg.chart:visible");
      expect(await drawings.count()).toBe(1);
      const outside = await drawings.evaluate((drawing) => {
        const frame = drawing.getBoundingClientRect();
        const parts = [...drawing.querySelectorAll("use, text, path, rect")];
        return parts
          .map((part) => part.getBoundingClientRect())
          .filter(
            (box) =>
              box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.top < frame.top - 1 ||
              box.bottom > frame.bottom + 1,
          ).length;
      });
      expect(outside).toBe(0);
    });
  });
});

describe("without JavaScript", () => {
  it.each([
    ["/corrected/ficha-BIB-009.html", "TOTAL;18 402;;", "renglón 212"],
    ["/corrected/ficha-BIB-009.en.html", "TOTAL;18 402;;", "line 212"],
  ])("%s opens the source of a figure by keyboard", async (path, raw, line) => {
    await visit(path, { ...sized(1440), javaScriptEnabled: false }, async (page) => {
      const source = page.locator(".results details").nth(1);
      await expect(source.locator(".trail").isVisible()).resolves.toBe(false);
      await source.locator("summary").focus();
      await page.keyboard.press("Enter");
      const said = await source.locator(".trail").innerText();
      for (const part of [raw, line, "prestamos-tercer-trimestre.csv"]) expect(said).toContain(part);
    });
  });

  it("leads from the front page to a sheet, from one language to the other, and back", async () => {
    await visit("/corrected/index.html", { ...sized(360), javaScriptEnabled: false }, async (page) => {
      await page.locator("#indicadores a", { hasText: "Libros prestados" }).click();
      expect(page.url()).toContain("/ficha-BIB-009.html");
      await page.locator(".lang").click();
      expect(page.url()).toContain("/ficha-BIB-009.en.html");
      await page.locator("nav a").first().click();
      expect(page.url()).toContain("/index.en.html");
      await expect(page.locator("html").getAttribute("lang")).resolves.toBe("en");
    });
  });
});

describe("what a page asks for", () => {
  it("is itself, its styles and its fonts, under the strictest policy, without a complaint", async () => {
    await visit("/corrected/index.html", sized(1440), async (page, log) => {
      await page.evaluate(() => document.fonts.ready);
      expect(log.faults).toEqual([]);
      expect(new Set(log.requests.filter((path) => path !== "/favicon.ico"))).toEqual(
        new Set([
          "/corrected/index.html",
          "/corrected/source-sans-3-400.woff2",
          "/corrected/source-sans-3-600.woff2",
          "/corrected/source-serif-4-600.woff2",
          "/corrected/styles.css",
        ]),
      );
    });
  });

  it("is nothing more when the texts are hostile", async () => {
    await visit("/hostile/index.html", sized(1440), async (page, log) => {
      expect(log.faults).toEqual([]);
      expect(await page.locator("script, img, iframe, object, embed, form").count()).toBe(0);
    });
  });
});

describe("on paper", () => {
  it.each(["/corrected/index.html", "/corrected/ficha-BIB-001.html"])(
    "%s keeps its numbers and hides what cannot be used there",
    async (path) => {
      await visit(path, sized(1440), async (page) => {
        await page.emulateMedia({ media: "print" });
        await expect(page.locator("nav").isVisible()).resolves.toBe(false);
        expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
      });
    },
  );
});
