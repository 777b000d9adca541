import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readBlocks, ticking } from "./blocks-grid.ts";
import { DocxBody, type DocxContext } from "./docx-body.ts";
import { DocxStyles } from "./docx-styles.ts";
import { DocxMargins } from "./docx-margins.ts";
import { HiddenText } from "./hidden-text.ts";
import { childOf, elementsOf, type MarkupElement } from "./markup-tree.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { openPackage, XmlParts } from "./word-package.ts";
import type { Block } from "./written-blocks.ts";

const MAIN = "word/document.xml";
const PARTS = /^word\/(?:[^/]+\.xml|_rels\/document\.xml\.rels)$/;

/** Reads a DOCX as its pages show it: headers, text, tables, boxes and notes, its tracked changes accepted. */
export function readDocx(name: string, bytes: Uint8Array, tools: ReadingTools): Result<Grid, Problem> {
  const zip = openPackage(name, bytes, (part) => PARTS.test(part));
  if (!zip.ok) return zip;
  tools.signal.throwIfAborted();
  const parts = new XmlParts(zip.value.parts);
  const body = childOf(parts.root(MAIN), "w:body");
  if (body === undefined) return fail({ code: "document-damaged", file: name });
  return readBlocks({ name, bytes, format: "docx" }, () => {
    const hidden = new HiddenText();
    const context = {
      file: name,
      hidden,
      styles: new DocxStyles(parts.root("word/styles.xml")),
      tick: ticking(tools, 100),
    };
    return { blocks: documentBlocks(body, parts, context), notes: hidden.notes() };
  });
}

/** Section by section, each under its header; one that goes on is not said again. */
function documentBlocks(main: MarkupElement, parts: XmlParts, context: DocxContext): readonly Block[] {
  const body = new DocxBody(context);
  const margins = new DocxMargins(parts, context);
  const blocks: Block[] = [];
  let section: MarkupElement[] = [];
  for (const element of elementsOf(main)) {
    const end = element.name === "w:sectPr" ? element : childOf(childOf(element, "w:pPr"), "w:sectPr");
    section.push(element);
    if (end === undefined) continue;
    blocks.push(...margins.headers(end), ...body.blocksIn({ children: section }), ...margins.footers(end));
    section = [];
  }
  blocks.push(...body.blocksIn({ children: section }));
  const notes = body.notes.flatMap(({ kind, id }) => noteOf(parts.root(`word/${kind.slice(2)}s.xml`), kind, id));
  return [...blocks, ...notes.flatMap((note) => new DocxBody(context).blocksIn(note))];
}

function noteOf(notes: MarkupElement | undefined, kind: string, id: string): readonly MarkupElement[] {
  return elementsOf(notes ?? { children: [] }).filter(({ name, attribs }) => name === kind && attribs["w:id"] === id);
}
