import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { previousEdition } from "../../src/core/report/build-report.ts";
import type { Report } from "../../src/core/report/report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import { HOSTILE } from "../core/report/arbitraries.ts";
import { answer, confirmAll, known, reportOf, snapshot } from "../core/report/fixture.ts";
import { read, ROWS } from "../core/report/rows.ts";
import { servedFiles, sideways, sized, violations, visits, WIDTHS } from "./visiting.ts";

const first = reportOf();
const corrected = reportOf({
  previous: previousEdition(first),
  edition: { number: 2, by: "Unidad de Planeación", at: "2025-05-02T12:00:00Z" },
  answers: [
    answer(1, [1, "progress"], { decision: { kind: "value", value: "90", unit: "percent" }, note: "por teléfono" }),
    answer(2, [1, "progress"], { decision: { kind: "undo", answer: 1 } }),
    answer(3, [2, "progress"], {
      decision: { kind: "value", value: "95", unit: "percent" },
      note: "así dice el original",
    }),
    answer(4, [3, "objective"], { decision: { kind: "value", value: "Promover el voto." } }),
  ],
});
const hostile = reportOf({
  rows: HOSTILE.map((text, index) => {
    const row = known(ROWS[0]);
    return {
      ...row,
      row: index + 1,
      key: text,
      readings: { ...row.readings, objective: read(text), indicator: read(text) },
    };
  }),
  answers: HOSTILE.map((text, index) => answer(index + 1, [index + 1, "baseline"], { by: text, note: text })),
  institution: { ...snapshot().institution, name: HOSTILE.join(" ") },
});
const many = reportOf({
  rows: Array.from({ length: 501 }, (_, index) => {
    const row = known(ROWS[index % ROWS.length]);
    return { ...row, row: index + 1, at: { page: 1 + Math.floor(index / 20), line: index + 4 }, key: `K-${index}` };
  }),
});
const EDITIONS: Readonly<Record<string, Report>> = {
  first,
  corrected,
  hostile,
  many,
  final: reportOf({ answers: confirmAll() }),
};

const served = Object.fromEntries(Object.entries(EDITIONS).map(([name, report]) => [name, editionFiles(report)]));
const { visit } = visits(servedFiles(served));

/** Opens everything that opens, but in the table only the first row: open sources lie over the next rows. */
async function openSources(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) {
      one.removeAttribute("name");
      one.open = !one.closest("table") || one.closest("tr")?.id === "fila-1";
    }
  });
}

describe.each(WIDTHS)("at %i px", (width) => {
  it.each([
    ["/first/index.html", "closed"],
    ["/corrected/index.html", "open"],
    ["/corrected/index.en.html", "open"],
    ["/hostile/index.html", "closed"],
    ["/final/index.en.html", "closed"],
    ["/many/filas-002.html", "closed"],
  ])("%s has no accessibility fault, its sources %s", async (path, sources) => {
    await visit(path, sized(width), async (page) => {
      if (sources === "open") await openSources(page);
      expect(await violations(page)).toEqual([]);
    });
  });

  it.each(Object.keys(EDITIONS))("the %s edition never scrolls sideways", async (name) => {
    for (const file of ["index.html", "index.en.html"]) {
      await visit(`/${name}/${file}`, sized(width), async (page) => {
        expect(await sideways(page)).toBe(0);
        await openSources(page);
        expect(await sideways(page)).toBe(0);
      });
    }
  });

  it("has no text below 13 px and no link or source below 24 px in the tables", async () => {
    await visit("/first/index.html", sized(width), async (page) => {
      const small = await page.evaluate(() => {
        const texts = [...document.querySelectorAll("body *")].filter((one) => {
          const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== "");
          return own && one.getClientRects().length > 0 && Number.parseFloat(getComputedStyle(one).fontSize) < 13;
        });
        const targets = [...document.querySelectorAll("table a, table summary")].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.height > 0 && box.height < 24;
        });
        return [...texts, ...targets].map((one) => one.outerHTML.slice(0, 120));
      });
      expect(small).toEqual([]);
    });
  });
});

describe("without JavaScript", () => {
  it.each(WIDTHS)("every figure opens its source, at %i px", async (width) => {
    await visit("/first/index.html", { ...sized(width), javaScriptEnabled: false }, async (page) => {
      const figure = page.locator("#fila-3 .c-baseline");
      await expect(figure.locator(".note").isVisible()).resolves.toBe(false);
      await figure.locator("summary").click();
      const note = figure.locator(".note");
      await expect(note.isVisible()).resolves.toBe(true);
      const said = await note.innerText();
      for (const part of [
        "«- 5»",
        "indicadores-1t2025.txt",
        "página 1",
        "renglón 8",
        "Nadie la ha confirmado todavía.",
      ]) {
        expect(said).toContain(part);
      }
      const box = known(await note.boundingBox());
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    });
  });

  it("opens with the keyboard alone, and the skip link leads to the content", async () => {
    await visit("/first/index.html", { ...sized(1440), javaScriptEnabled: false }, async (page) => {
      await page.keyboard.press("Tab");
      await expect(page.locator(".skip").boundingBox()).resolves.toMatchObject({ x: 0 });
      await page.locator("#fila-1 .c-progress summary").focus();
      await page.keyboard.press("Enter");
      await expect(page.locator("#fila-1 .c-progress .note").isVisible()).resolves.toBe(true);
    });
  });

  it("leads from the sentence of the findings to the row, and from one language to the other", async () => {
    await visit("/first/index.html", { ...sized(1440), javaScriptEnabled: false }, async (page) => {
      await page.locator("#preguntas a", { hasText: "fila 1" }).click();
      expect(page.url()).toContain("#fila-1");
      await page.locator(".lang").click();
      expect(page.url()).toContain("/first/index.en.html");
      await expect(page.locator("html").getAttribute("lang")).resolves.toBe("en");
    });
  });
});

describe("what the page asks for", () => {
  it("is itself, its styles and its three fonts, under the strictest policy, without a complaint", async () => {
    await visit("/first/index.html", sized(1440), async (page, log) => {
      await page.evaluate(() => document.fonts.ready);
      expect(log.faults).toEqual([]);
      const asked = [...new Set(log.requests)].filter((path) => path !== "/favicon.ico");
      expect(asked.toSorted()).toEqual([
        "/first/index.html",
        "/first/source-sans-3-400.woff2",
        "/first/source-sans-3-600.woff2",
        "/first/source-serif-4-600.woff2",
        "/first/styles.css",
      ]);
    });
  });

  it("is nothing more when the document is hostile: no script runs, no element slips in", async () => {
    await visit("/hostile/index.html", sized(1440), async (page, log) => {
      expect(log.faults).toEqual([]);
      expect(await page.locator("script, img, iframe, object, embed, form").count()).toBe(0);
      await expect(page.locator("#fila-1 th").innerText()).resolves.toContain(`<script>alert("1")</script>`);
    });
  });
});

describe("on paper", () => {
  it("repeats the heading of the table and hides what cannot be used there", async () => {
    await visit("/first/index.html", sized(1440), async (page) => {
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("nav").isVisible()).resolves.toBe(false);
      await expect(page.locator("#fila-3 .c-baseline .paper").innerText()).resolves.toContain("«- 5»");
      const display = await page.locator(".report thead").evaluate((one) => getComputedStyle(one).display);
      expect(display).toBe("table-header-group");
      expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    });
  });
});
