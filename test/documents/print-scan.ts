import { seeded } from "../damage/random.ts";
import type { Press, Printed } from "./press.ts";
import { LOOK, type Look, typstPdf } from "./print-typst.ts";
import { makeSmallSample, type Sample } from "./sample.ts";
import { scanPdf, type Scanner } from "./scan-pdf.ts";
import type { Wear } from "./worsen.ts";

interface Scan extends Scanner {
  readonly look: Partial<Look>;
}

const FRESH: Wear = { skew: 0.3, noise: 3, blur: 0, paper: 250, ink: 15 };
const USED: Wear = { skew: 1, noise: 6, blur: 0.5, paper: 238, ink: 35 };
const POOR: Wear = { skew: 2, noise: 10, blur: 0.8, paper: 215, ink: 70 };
const PLAIN: Scan = { dpi: 200, wear: FRESH, quality: 80, as: "pdf", look: {} };

const SCANS: readonly (readonly [string, Scan])[] = [
  ["scan, 300 dpi", { ...PLAIN, dpi: 300 }],
  ["scan, 300 dpi, poor", { ...PLAIN, dpi: 300, wear: POOR, quality: 60 }],
  ["scan, 200 dpi", PLAIN],
  ["scan, 200 dpi, PNG", { ...PLAIN, as: "png" }],
  ["scan, 200 dpi, no rules", { ...PLAIN, look: { rules: "open" } }],
  ["scan, 200 dpi, used", { ...PLAIN, wear: USED, quality: 60, as: "jpeg" }],
  ["scan, 150 dpi", { ...PLAIN, dpi: 150, as: "tiff" }],
  ["scan, 150 dpi, used", { ...PLAIN, dpi: 150, wear: USED, quality: 60 }],
  ["scan, 120 dpi", { ...PLAIN, dpi: 120, quality: 60 }],
  ["scan, 100 dpi", { ...PLAIN, dpi: 100, quality: 60 }],
  ["scan, 100 dpi, used", { ...PLAIN, dpi: 100, wear: USED, quality: 40 }],
];

/** Where one is not installed, the first that comes with the program that prints stands in for it. */
const FONTS = [
  "Liberation Sans",
  "Liberation Sans",
  "Liberation Serif",
  "Libertinus Serif",
  "DejaVu Sans",
  "New Computer Modern",
];

/** As many records as one sheet holds. */
const RECORDS = 8;

export const SCAN_PRESSES = SCANS.map(([name, scan]): Press => ({
  name,
  format: name.split(/, (?=poor|PNG|no|used)/)[0] ?? name,
  isSlow: true,
  print: async (samples) => {
    const small = samples.map(({ seed }) => makeSmallSample(seed, RECORDS));
    const sheets = await Promise.all(small.map(async (sample) => onePage(sample, name, scan)));
    return sheets.flatMap((sheet) => sheet ?? []);
  },
}));

/** A small report in any size and font, on the glass; null where a picture holds a part of it only. */
async function onePage(sample: Sample, press: string, scan: Scan): Promise<Printed | null> {
  const random = seeded(sample.seed, press);
  const look: Look = { ...LOOK, size: random.pick([8, 9, 10, 11]), font: random.pick(FONTS), ...scan.look };
  const pdf = typstPdf(sample, { press, look, manner: { hasPages: false } });
  const bytes = await scanPdf(pdf, scan, sample.seed);
  return bytes === null ? null : { sample, name: `informe.${scan.as}`, bytes };
}
