import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readBlocks, ticking } from "./blocks-grid.ts";
import { HiddenText } from "./hidden-text.ts";
import { childOf, type MarkupElement } from "./markup-tree.ts";
import { marginsOf, OdtBody, type OdtContext } from "./odt-body.ts";
import { OdtStyles } from "./odt-styles.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { openPackage, XmlParts } from "./word-package.ts";
import { type Block, textOf } from "./written-blocks.ts";

const HEADERS = ["style:header", "style:header-first", "style:header-left"];
const FOOTERS = ["style:footer", "style:footer-first", "style:footer-left"];

/** Reads an ODT as its pages show it: headers, text, tables, boxes and notes; what was deleted is not read. */
export function readOdt(name: string, bytes: Uint8Array, tools: ReadingTools): Result<Grid, Problem> {
  const zip = openPackage(name, bytes, (part) => PARTS.has(part));
  if (!zip.ok) return zip;
  if (isEncrypted(zip.value.parts.get("META-INF/manifest.xml")))
    return fail({ code: "document-protected", file: name });
  tools.signal.throwIfAborted();
  const parts = new XmlParts(zip.value.parts);
  const content = parts.root("content.xml");
  const text = childOf(childOf(content, "office:body"), "office:text");
  if (text === undefined) return fail({ code: "document-damaged", file: name });
  return readBlocks({ name, bytes, format: "odt" }, () => {
    const hidden = new HiddenText();
    const styles = parts.root("styles.xml");
    const context = { file: name, hidden, styles: new OdtStyles([content, styles]), tick: ticking(tools, 100) };
    const body = new OdtBody(context);
    const blocks = body.blocksIn(text);
    const headers = marginBlocks(marginsOf(styles, HEADERS), context);
    const footers = marginBlocks(marginsOf(styles, FOOTERS), context);
    return { blocks: [...headers, ...blocks, ...body.notes, ...footers], notes: hidden.notes() };
  });
}

const PARTS = new Set(["content.xml", "styles.xml", "META-INF/manifest.xml"]);

/** With a password the parts are encrypted and the list of them says so. */
function isEncrypted(manifest: Buffer | undefined): boolean {
  return manifest?.includes("encryption-data") ?? false;
}

/** Pages of several kinds may have the same margin: it is said once. */
function marginBlocks(margins: readonly MarkupElement[], context: OdtContext): readonly Block[] {
  const said = new Set<string>();
  return margins.flatMap((margin) => {
    const blocks = new OdtBody(context).blocksIn(margin);
    const text = textOf(blocks);
    if (margin.attribs["style:display"] === "false" || said.has(text)) return [];
    said.add(text);
    return blocks;
  });
}
