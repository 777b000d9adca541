import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellInk, Grid, GridRow } from "../../src/core/ingest/grid.ts";
import { readScan } from "../../src/formats/scan.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { printTable, type PrintedTable } from "../scans/printed-table.ts";
import { renderPdf, wear } from "../scans/scanned-page.ts";
import { judgeRows } from "../scans/score-rows.ts";

const TIMEOUT = 120_000;

function tools(signal = new AbortController().signal) {
  const seen: (readonly [number, number])[] = [];
  return { progress: (done: number, total: number) => void seen.push([done, total]), signal, seen };
}

async function gridOf(image: Uint8Array): Promise<Grid> {
  return valueOf(await readScan("informe.png", image, tools()));
}

const tableRows = (grid: Grid): readonly GridRow[] => [...grid.rows()].filter(({ cells }) => cells.length > 1);

describe("a scanned table", () => {
  let table: PrintedTable;
  let page: Uint8Array;
  let upright: Grid;
  beforeAll(async () => {
    table = printTable(3, { font: "Libertinus Serif", size: 9, records: 2 });
    page = await wear(await renderPdf(table.pdf, 200), {
      dpi: 200,
      skew: 0.8,
      noise: 4,
      blur: 0.3,
      paper: 235,
      contrast: 0.85,
    });
    upright = await gridOf(page);
  }, TIMEOUT);

  it("comes out cell by cell, with the lines above it", () => {
    const judged = judgeRows([...upright.rows()], table);
    expect(judged.filter(({ verdict }) => verdict === "wrong" || verdict === "lost")).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === "asked").length).toBeLessThanOrEqual(1);
    expect(judged.filter(({ isNumber }) => isNumber).length).toBeGreaterThan(2);
    const lines = [...upright.rows()].filter(({ cells }) => cells.length === 1).map(({ cells }) => cells[0]);
    expect(lines).toEqual(table.head);
  });

  it("says of each cell where it stands on the paper as scanned", async () => {
    const { data, info } = await sharp(page).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    for (const { cells, inks = [] } of tableRows(upright)) {
      for (const [column, text] of cells.entries()) {
        const box = inks[column]?.trace?.box;
        if (box === undefined) throw new Error("no box");
        const darkest = darkestWithin(data, info.width, { ...box, pageHeight: info.height });
        if (text === "") expect(darkest).toBeGreaterThan(150);
        else expect(darkest).toBeLessThan(150);
      }
    }
  });

  it.each([
    [180, "left"],
    [270, "up"],
  ] as const)(
    "reads the same when the page lies turned by %i degrees",
    async (angle, runs) => {
      const turned = await gridOf(await sharp(page).rotate(angle).png().toBuffer());
      expect(
        judgeRows([...turned.rows()], table).filter(({ verdict }) => verdict === "wrong" || verdict === "lost"),
      ).toEqual([]);
      expect(tableRows(turned)).toHaveLength(tableRows(upright).length);
      const [heading] = tableRows(turned);
      expect(direction(heading?.inks?.[0], heading?.inks?.at(-1))).toBe(runs);
    },
    TIMEOUT,
  );

  it(
    "without rules comes out by its columns",
    async () => {
      const open = printTable(3, { font: "Libertinus Serif", size: 9, records: 3, ruled: false });
      const grid = await gridOf(await wear(await renderPdf(open.pdf, 200), { dpi: 200, skew: -0.5, noise: 4 }));
      const cells = judgeRows([...grid.rows()], open);
      expect(cells.filter(({ verdict }) => verdict === "wrong" || verdict === "lost")).toEqual([]);
      expect(cells.filter(({ verdict }) => verdict === "asked").length).toBeLessThanOrEqual(2);
    },
    TIMEOUT,
  );

  it(
    "of 100 dots per inch asks every figure",
    async () => {
      const grid = await gridOf(await wear(await renderPdf(table.pdf, 100), { dpi: 100, noise: 4 }));
      const rows = tableRows(grid);
      for (const [i, printed] of table.rows.entries()) {
        for (const [column, text] of printed.entries()) {
          if (i === 0 || table.isNumber[column] !== true || text === "") continue;
          expect(rows[i]?.inks?.[column]?.otherwise).toBeDefined();
        }
      }
    },
    TIMEOUT,
  );

  it(
    "of 50 dots per inch is refused, and says what to do",
    async () => {
      const image = await wear(await renderPdf(table.pdf, 50), { dpi: 50 });
      expect(problemOf(await readScan("informe.png", image, tools()))).toMatchObject({
        code: "scan-too-poor",
        page: 1,
      });
    },
    TIMEOUT,
  );

  it(
    "stops at once when nobody waits",
    async () => {
      const stop = new AbortController();
      const reading = readScan("informe.png", page, tools(stop.signal));
      setTimeout(() => stop.abort(), 300);
      const start = performance.now();
      await reading;
      expect(performance.now() - start).toBeLessThan(5_000);
    },
    TIMEOUT,
  );
});

/** Where the second of two cells lies from the first. */
function direction(first: CellInk | null | undefined, last: CellInk | null | undefined): string {
  const [from, to] = [first?.trace?.box, last?.trace?.box];
  if (from === undefined || to === undefined) throw new Error("no box");
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? "right" : "left";
  return down > 0 ? "down" : "up";
}

/** The darkest shade of the inner part of a box. */
function darkestWithin(
  data: Buffer,
  width: number,
  box: { x: number; y: number; width: number; height: number; pageHeight: number },
): number {
  let darkest = 255;
  const [left, right] = [box.x + box.width * 0.03, box.x + box.width * 0.97].map((share) => Math.round(share * width));
  const [top, bottom] = [box.y + box.height * 0.12, box.y + box.height * 0.88].map((share) =>
    Math.round(share * box.pageHeight),
  );
  for (let y = top ?? 0; y < (bottom ?? 0); y += 1) {
    for (let x = left ?? 0; x < (right ?? 0); x += 1) darkest = Math.min(darkest, data[y * width + x] ?? 255);
  }
  return darkest;
}

describe("an image without a table", () => {
  const plain = async (background: string) =>
    sharp({ create: { width: 1200, height: 900, channels: 3, background } })
      .png()
      .toBuffer();

  it.each(["white", "black"])("all %s holds no text", async (background) => {
    expect(problemOf(await readScan("hoja.png", await plain(background), tools()))).toEqual({
      code: "scan-without-text",
      file: "hoja.png",
    });
  });

  it(
    "a photograph is refused",
    async () => {
      const noise = { type: "gaussian", mean: 120, sigma: 50 } as const;
      const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: "gray", noise } })
        .resize(640, 480, { kernel: "cubic" })
        .jpeg()
        .toBuffer();
      expect(problemOf(await readScan("foto.jpg", photo, tools())).code).toMatch(/^scan-(too-poor|without-text)$/);
    },
    TIMEOUT,
  );
});

it(
  "pages of a TIFF follow one another",
  async () => {
    const pages = await Promise.all(
      [1, 2].map(async (seed) => {
        const { pdf } = printTable(seed, { font: "Libertinus Serif", size: 10, records: 1 });
        return sharp(await renderPdf(pdf, 150))
          .resize(1800, 1000, { fit: "contain", background: "white" })
          .png()
          .toBuffer();
      }),
    );
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ compression: "lzw" })
      .toBuffer();
    const watched = tools();
    const grid = valueOf(await readScan("informe.tif", tiff, watched));
    const places = [...grid.rows()].map(({ at }) => at);
    expect(places[0]).toEqual({ page: 1, row: 1 });
    expect(places.filter(({ page }) => page === 2)[0]).toEqual({ page: 2, row: 1 });
    expect(watched.seen).toEqual([
      [1, 2],
      [2, 2],
    ]);
  },
  TIMEOUT,
);
