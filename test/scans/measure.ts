// Reads many worn pages whose truth is known and prints how many cells came out exact, asked and silently wrong.
// Usage: node test/scans/measure.ts [first seed] [documents] [resolutions]
import { cpus } from "node:os";
import { argv } from "node:process";
import sharp from "sharp";
import { openScanEngine } from "../../src/formats/scan-engine.ts";
import { readPage } from "../../src/formats/scan-page.ts";
import { drawWear } from "./draw-wear.ts";
import { printTable } from "./printed-table.ts";
import { renderPdf, wear } from "./scanned-page.ts";
import { scoreRows, type Score } from "./score-rows.ts";

const from = Number(argv[2] ?? 1);
const count = Number(argv[3] ?? 3);
const resolutions = (argv[4] ?? "100,120,150,200,300").split(",").map(Number);

const engine = await openScanEngine(Math.min(2, cpus().length), new AbortController().signal);
const scores = new Map<number, Score[]>();
for (let seed = from; seed < from + count; seed += 1) {
  const table = printTable(seed);
  for (const dpi of resolutions) {
    const how = drawWear(seed, dpi);
    const image = await wear(await renderPdf(table.pdf, dpi), how, seed);
    const { data, info } = await sharp(image).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
    const bitmap = { width: info.width, height: info.height, pixels: new Uint8Array(data) };
    const read = await readPage(engine, { ...bitmap, dpi }, { file: "", page: 1 });
    if (!read.ok) console.log(seed, dpi, read.problem);
    const rows = read.ok ? read.value : [];
    const score = scoreRows(rows, table);
    scores.set(dpi, [...(scores.get(dpi) ?? []), score]);
    if (score.faults.length > 0) console.log(`${seed} ${JSON.stringify(how)}`);
    for (const fault of score.faults) console.log(`    ${fault}`);
  }
}
await engine.close();

console.log("dpi | cells | exact | asked | wrong | lost | numbers | exact | asked | wrong");
for (const [dpi, list] of scores) {
  const sum = (key: (score: Score) => number) => list.reduce((total, score) => total + key(score), 0);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  const [cells, numbers] = [sum(({ all }) => all.cells), sum(({ numbers: figures }) => figures.cells)];
  console.log(
    [
      dpi,
      cells,
      share(
        sum(({ all }) => all.exact),
        cells,
      ),
      share(
        sum(({ all }) => all.asked),
        cells,
      ),
      sum(({ all }) => all.wrong),
      sum(({ lost }) => lost),
      numbers,
      share(
        sum(({ numbers: figures }) => figures.exact),
        numbers,
      ),
      share(
        sum(({ numbers: figures }) => figures.asked),
        numbers,
      ),
      sum(({ numbers: figures }) => figures.wrong),
    ].join(" | "),
  );
}
