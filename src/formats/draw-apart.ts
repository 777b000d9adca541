import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Box } from "../core/domain/source.ts";
import type { PageMark } from "./page-marks.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { APART_LIMITS, runApart } from "./run-apart.ts";
import { siblingModule } from "./sibling-module.ts";

/** A page of a document. */
export interface DrawingRequest {
  /** The document's name, for the record only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
}

/** A process can be told of no more when it starts. */
const MOST_BOXES = 300;

/** A page as a PNG, with cells marked; of very many marks the first ones. */
export async function drawPageApart(
  request: DrawingRequest,
  marks: readonly PageMark[],
  tools: ReadingTools,
): Promise<Result<Uint8Array, Problem>> {
  const drawn = await draw(request, { work: "page", list: marks.slice(0, MOST_BOXES) }, tools);
  if (!drawn.ok) return drawn;
  const [picture] = drawn.value;
  if (picture === undefined) throw new Error("a page was drawn without a picture");
  return ok(picture);
}

/** Cells of a page as PNG, in the order of their boxes. */
export async function cutCellsApart(
  request: DrawingRequest,
  boxes: readonly Box[],
  tools: ReadingTools,
): Promise<Result<readonly Uint8Array[], Problem>> {
  const cells: Uint8Array[] = [];
  for (let from = 0; from < boxes.length; from += MOST_BOXES) {
    const cut = await draw(request, { work: "cells", list: boxes.slice(from, from + MOST_BOXES) }, tools);
    if (!cut.ok) return cut;
    cells.push(...cut.value);
  }
  return ok(cells);
}

function draw(
  { name, bytes, page }: DrawingRequest,
  { work, list }: { readonly work: "page" | "cells"; readonly list: readonly object[] },
  tools: ReadingTools,
): Promise<Result<readonly Uint8Array[], Problem>> {
  const hear = (message: unknown): Result<readonly Uint8Array[], Problem> | null => {
    if (!isDrawn(message)) return null;
    return message.pictures === null ? fail({ code: "page-not-found", file: name, page }) : ok(message.pictures);
  };
  const module = siblingModule("drawing-child", import.meta.url);
  const options = [work, String(page), JSON.stringify(list)];
  return runApart({ file: name, bytes, module, options, hear }, tools, APART_LIMITS);
}

function isDrawn(found: unknown): found is { readonly pictures: readonly Uint8Array[] | null } {
  return typeof found === "object" && found !== null && "pictures" in found;
}
