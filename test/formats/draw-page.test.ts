import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cutCellsApart, drawPageApart } from "../../src/formats/draw-apart.ts";
import { cutCells, drawPage } from "../../src/formats/draw-page.ts";
import { drawMarks } from "../../src/formats/page-marks.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { latin1, utf8 } from "./bytes.ts";

const mark = { box: { x: 0.5, y: 0.5, width: 0.25, height: 0.25 }, label: "1-07" };
const tools = { progress: () => undefined, signal: new AbortController().signal };

function whitePage(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "white" } });
}

/** One page of 200 by 100 points, with nothing on it. */
const PDF = latin1(
  [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
  ].join("\n"),
);

/** The colour of a picture at a place given in shares of it. */
async function colourAt(picture: Uint8Array | null, x: number, y: number) {
  const { data, info } = await sharp(picture ?? new Uint8Array())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe("a page drawn with its cells marked", () => {
  it.each([
    ["a picture", () => whitePage(400, 200).png().toBuffer()],
    ["a laid out page", () => Promise.resolve(PDF)],
  ])("%s: the cell is framed and the rest is as it was", async (_, make) => {
    const picture = await drawPage(await make(), 1, [mark]);
    const [red = 0, , blue = 0] = await colourAt(picture, 0.6, 0.5);
    expect(red - blue).toBeGreaterThan(100);
    expect(await colourAt(picture, 0.2, 0.7)).toEqual([255, 255, 255]);
  });

  it("a picture that is taken on its side is shown upright, as its boxes are", async () => {
    const lying = await whitePage(200, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await sharp((await drawPage(lying, 1, [mark])) ?? undefined).metadata();
    expect([width, height]).toEqual([400, 200]);
  });

  it("there is none where the document has no such page, or no pages at all", async () => {
    const png = await whitePage(40, 40).png().toBuffer();
    expect(await drawPage(png, 2, [])).toBeNull();
    expect(await drawPage(PDF, 2, [])).toBeNull();
    expect(await drawPage(utf8("a\tb"), 1, [])).toBeNull();
  });

  it("is drawn in a process of its own, which says when there is none", async () => {
    const request = { name: "informe.pdf", bytes: PDF, page: 1 };
    expect([...valueOf(await drawPageApart(request, [mark], tools)).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    const problem = problemOf(await drawPageApart({ ...request, page: 2 }, [mark], tools));
    expect(problem).toEqual({ code: "page-not-found", file: "informe.pdf", page: 2 });
  });

  it("cells alone are cut out, a little of what is around them included", async () => {
    const ink = await sharp({ create: { width: 100, height: 50, channels: 3, background: "black" } })
      .png()
      .toBuffer();
    const page = await whitePage(400, 200)
      .composite([{ input: ink, left: 200, top: 100 }])
      .png()
      .toBuffer();
    const [cell] = (await cutCells(page, 1, [mark.box])) ?? [];
    const { width, height } = await sharp(cell).metadata();
    expect([width, height]).toEqual([110, 60]);
    expect(await colourAt(cell ?? null, 0.5, 0.5)).toEqual([0, 0, 0]);
    expect(await colourAt(cell ?? null, 0, 0)).toEqual([255, 255, 255]);
    expect(await cutCells(page, 2, [mark.box])).toBeNull();
  });

  it("as many cells as there are, beyond what one process is told of", async () => {
    const request = { name: "informe.pdf", bytes: PDF, page: 1 };
    const boxes = Array.from({ length: 301 }, () => mark.box);
    expect(valueOf(await cutCellsApart(request, boxes, tools))).toHaveLength(301);
  });

  it("labels a cell in squares, for want of fonts", () => {
    const svg = drawMarks([mark], 400, 200);
    expect(svg).toContain('<rect x="200" y="100" width="100" height="50"');
    expect(svg.match(/<path d="M/g)).toHaveLength(4);
    expect(svg).not.toContain("<text");
  });
});
