import type { Reading } from "../../src/core/domain/reading.ts";
import type { Box, Place } from "../../src/core/domain/source.ts";
import type { ProposedRow } from "../../src/core/ingest/proposal.ts";

type Part = keyof Place;

/** What a place has to say, by how the name of its document ends; coarse to fine. JSON may say as it likes. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  xlsx: ["sheet", "row"],
  xls: ["sheet", "row"],
  ods: ["sheet", "row"],
  csv: ["line"],
  html: ["table", "row"],
  docx: ["table", "row"],
  odt: ["table", "row"],
  pdf: ["page", "row"],
  png: ["page", "row"],
  jpeg: ["page", "row"],
  tiff: ["page", "row"],
};

/** Rows that do not say where they stand, two rows in one place, and cells whose ink is not on the page. */
export function misplaced(name: string, rows: readonly ProposedRow[]): string[] {
  const parts = PARTS[name.split(".")[1] ?? ""] ?? [];
  const seen = new Set<string>();
  return rows.flatMap(({ at, readings }) => {
    const place = parts.length === 0 ? JSON.stringify(at) : parts.map((part) => String(at[part] ?? "?")).join("/");
    const isKnown = !/\?|^\{\}$/.test(place) && !seen.has(place);
    seen.add(place);
    const inkless = parts.includes("page") ? Object.values(readings).filter(isOffPage) : [];
    return [
      ...(isKnown ? [] : [`no place of its own: ${JSON.stringify(at)}`]),
      ...inkless.map(({ raw, trace }) => `no ink on the page: ${JSON.stringify(raw)} ${JSON.stringify(trace)}`),
    ];
  });
}

/** What is printed has a box of some size on its page. */
function isOffPage({ raw, trace }: Reading): boolean {
  if (raw === null || raw.trim() === "") return false;
  return trace?.box === undefined || !isOnPage(trace.box);
}

function isOnPage({ x, y, width, height }: Box): boolean {
  return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.001 && y + height <= 1.001;
}
