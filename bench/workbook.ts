import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { utils, write } from "@e965/xlsx";
import { writeReport } from "./generate.ts";
import { cli, inFolder, runNode } from "./measure.ts";
import type { Row } from "./table.ts";

const ROWS = 100_000;

/**
 * `propose --json` on a long workbook, beside its library merely reading the same file, and beside the same
 * report as text. Limit: 3 times its library.
 */
export function measureWorkbook(): Promise<readonly Row[]> {
  return inFolder(async (folder) => {
    const report = join(folder, "report.xlsx");
    const text = join(folder, "report.txt");
    await writeWorkbook(report, text);
    const peer = runNode([fileURLToPath(new URL("xlsx-read-only.mjs", import.meta.url)), report]);
    const asText = runNode([cli, "propose", text, "--json"], ["--max-semi-space-size=8"]);
    const own = runNode([cli, "propose", report, "--json"], ["--max-semi-space-size=8"]);
    const measured = { job: `propose, workbook of ${ROWS} rows`, seconds: own.seconds, megabytes: own.megabytes };
    return [
      { ...measured, beside: "its library reading the same file", besideSeconds: peer.seconds },
      { ...measured, beside: "propose, the same as text", besideSeconds: asText.seconds },
    ];
  });
}

/** The report of the other benches, its numbers and percentages stored as a spreadsheet stores them. */
async function writeWorkbook(path: string, text: string): Promise<void> {
  await writeReport(text, ROWS);
  const rows = readFileSync(text, "utf8").trimEnd().split("\n");
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(
      rows.map((row) => row.split("\t").map(cellOf)),
      { dense: true },
    ),
  );
  const bytes: unknown = write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("no bytes were written");
  writeFileSync(path, bytes);
}

function cellOf(text: string): unknown {
  const [, digits, percent] = /^(\d+)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return text;
  return percent === "%" ? { t: "n", v: Number(digits) / 100, z: "0%" } : Number(digits);
}
