import type { Box } from "../core/domain/source.ts";
import { startApart } from "./apart-child.ts";
import { cutCells, drawPage } from "./draw-page.ts";
import type { PageMark } from "./page-marks.ts";

/* A process of its own for drawing one page of a document: whole with cells marked, or the cells alone. */

const { bytes, options, send } = await startApart();
const [work, page, json = "[]"] = options;
await send({ is: "drawn", pictures: await (work === "cells" ? cut(Number(page)) : draw(Number(page))) });
process.exit(0);

async function draw(of: number): Promise<readonly Uint8Array[] | null> {
  const picture = await drawPage(bytes, of, listed(isMark));
  return picture === null ? null : [picture];
}

function cut(of: number): Promise<readonly Uint8Array[] | null> {
  return cutCells(bytes, of, listed(isBox));
}

/** Written by whoever started this process. */
function listed<T>(is: (found: unknown) => found is T): readonly T[] {
  const found: unknown = JSON.parse(json);
  return Array.isArray(found) ? found.filter(is) : [];
}

function isMark(found: unknown): found is PageMark {
  return typeof found === "object" && found !== null && "box" in found && "label" in found;
}

function isBox(found: unknown): found is Box {
  return typeof found === "object" && found !== null && "width" in found && "height" in found;
}
