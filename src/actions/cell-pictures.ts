import { isNumberField } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import type { Box } from "../core/domain/source.ts";
import { readingsOf } from "../core/ingest/questions.ts";
import { pictureName } from "../core/report/cell-picture.ts";
import { cutCellsApart } from "../formats/draw-apart.ts";
import type { Pictures } from "../formats/edition-files.ts";
import type { ReadingTools } from "../formats/reading-tools.ts";
import type { ImportRecord, RowRecord } from "../store/store.ts";
import { type Context, tell } from "./context.ts";
import { spotOf } from "./draw-pages.ts";
import { allRows } from "./read-register.ts";

/** How far one page is need not be told, and nobody stops an act half-way but with the whole process. */
const TOOLS: ReadingTools = { progress: () => undefined, signal: new AbortController().signal };

interface Cut {
  readonly name: string;
  readonly box: Box;
}

/**
 * The figures of an import as they were printed: the cells alone, for other people's names may stand beside
 * them. None for a document without pages.
 */
export async function cellPictures(
  context: Context,
  { institution, record }: { readonly institution: string; readonly record: ImportRecord },
): Promise<Result<Pictures, Problem>> {
  const reader = context.store;
  const pictures = new Map<string, Uint8Array>();
  if (record.format === "text") return ok(pictures);
  const pages = cutsByPage(await allRows(reader, institution, record.id));
  const bytes = pages.size === 0 ? null : await reader.documentBytes(institution, record.sha256);
  if (bytes === null) return ok(pictures);
  let done = 0;
  for (const [page, cuts] of pages) {
    await tell(context, "building", { count: done, of: pages.size });
    done += 1;
    const boxes = cuts.map(({ box }) => box);
    const cells = await cutCellsApart({ name: record.documentName, bytes, page }, boxes, TOOLS);
    if (!cells.ok) return cells;
    cuts.forEach(({ name }, i) => {
      const cell = cells.value[i];
      if (cell !== undefined) pictures.set(name, cell);
    });
  }
  return ok(pictures);
}

function cutsByPage(rows: readonly RowRecord[]): ReadonlyMap<number, readonly Cut[]> {
  const cuts = rows.flatMap((row) =>
    readingsOf(row).flatMap(([field, reading]) => {
      const spot = isNumberField(field) ? spotOf(row, reading) : null;
      return spot === null ? [] : [{ page: spot.page, name: pictureName(row.row, field), box: spot.box }];
    }),
  );
  return Map.groupBy(cuts, ({ page }) => page);
}
