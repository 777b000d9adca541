import type { Doc, Layout } from "./model.ts";
import type { Printed } from "./print-rows.ts";
import { type Random, seeded } from "./random.ts";
import { renderAligned } from "./render-aligned.ts";
import { renderDelimited } from "./render-delimited.ts";
import { renderSheets, renderStacked } from "./render-sheets.ts";

const RENDERERS: Readonly<Record<Layout, (doc: Doc, random: Random) => Printed[]>> = {
  tab: renderDelimited,
  pipe: renderDelimited,
  semicolon: renderDelimited,
  comma: renderDelimited,
  aligned: renderAligned,
  "cell-per-line": renderStacked,
  "key-value": renderSheets,
};

/** The document as lines of text; the same document is always printed the same way. */
export function render(doc: Doc): Printed[] {
  return RENDERERS[doc.layout](doc, seeded(doc.seed, "render"));
}
