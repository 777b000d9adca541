import { chromium } from "playwright-core";
import { seeded } from "../damage/random.ts";
import { type Paper, paperFor } from "./paper.ts";
import type { Press } from "./press.ts";
import { htmlOf, PLAIN } from "./print-html.ts";
import { findProgram, QUIET } from "./programs.ts";
import { blocksOf, type Sample } from "./sample.ts";

interface Style {
  /** Rules of style for table and cells. */
  readonly css: string;
  /** Headings are printed again on every page. */
  readonly repeats: boolean;
  /** A line with page and date above and below, as browsers print it. */
  readonly isFramed: boolean;
}

const RULED: Style = {
  css: "table { border-collapse: collapse } td, th { border: 1px solid #333 }",
  repeats: true,
  isFramed: false,
};

const STYLES: readonly (readonly [string, Style])[] = [
  ["pdf, Chromium, ruled", RULED],
  ["pdf, Chromium, ruled, with running lines", { ...RULED, repeats: false, isFramed: true }],
  [
    "pdf, Chromium, closed rectangles",
    { ...RULED, css: "table { border-spacing: 3px } td, th { border: 1px solid #000 }" },
  ],
  [
    "pdf, Chromium, zebra",
    {
      ...RULED,
      css: "table { border-collapse: collapse } tr:nth-child(even) td { background: #e4e8ee } th { background: #7a1f3d; color: #fff }",
    },
  ],
  ["pdf, Chromium, no rules", { ...RULED, css: "" }],
];

export const CHROMIUM_PRESSES: readonly Press[] = STYLES.map(([name, style]) => ({
  name,
  format: "pdf",
  needs: "chromium",
  print: async (samples) => {
    const pages = samples.map((sample) => webPage(sample, name, style));
    const files = await printPages(pages, style);
    return samples.flatMap((sample, index) => {
      const bytes = files[index];
      return bytes === undefined ? [] : [{ sample, name: "informe.pdf", bytes }];
    });
  },
}));

/** Of 11-pixel letters as wide as Liberation Sans or DejaVu Sans, in points. */
const LETTER_WIDTH = 5.2;

function webPage(sample: Sample, press: string, style: Style): string {
  const random = seeded(sample.seed, press);
  const blocks = blocksOf(sample, press);
  const css = `${pageCss(paperFor(blocks, LETTER_WIDTH, random), style)} ${style.css}`;
  return htmlOf(blocks, { ...PLAIN, table: "", head: `<style>${css}</style>` }, random);
}

function pageCss({ width, height }: Paper, { repeats }: Style): string {
  return [
    `@page { size: ${width}pt ${height}pt; margin: 36pt }`,
    "body, td, th { font: 11px sans-serif } body { margin: 0 } th { font-weight: bold } h2 { font-size: 13px; margin: 2px 0 }",
    "table { width: 100%; table-layout: fixed; margin: 6px 0 } td, th { padding: 3px 4px; vertical-align: top }",
    repeats ? "" : "thead { display: table-row-group }",
  ].join(" ");
}

async function printPages(pages: readonly string[], { isFramed }: Style): Promise<Uint8Array[]> {
  const executablePath = findProgram("chromium");
  if (executablePath === undefined) throw new Error("Chromium is not there");
  const browser = await chromium.launch({ executablePath, args: QUIET });
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const tab = await context.newPage();
    const files: Uint8Array[] = [];
    for (const page of pages) {
      await tab.setContent(page);
      files.push(await tab.pdf({ preferCSSPageSize: true, printBackground: true, ...(isFramed ? RUNNING_LINES : {}) }));
    }
    return files;
  } finally {
    await browser.close();
  }
}

const RUNNING_LINES = {
  displayHeaderFooter: true,
  headerTemplate: '<div style="font-size:7px;margin:0 20px">12/04/2025 &nbsp; Unidad de Transparencia</div>',
  footerTemplate:
    '<div style="font-size:7px;margin:0 20px">Página <span class="pageNumber"></span> de <span class="totalPages"></span></div>',
};
