import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Grid } from "../../src/core/ingest/grid.ts";
import type { ReadingTools } from "../../src/formats/reading-tools.ts";
import { valueOf } from "../core/decimals.ts";
import { zipOf } from "./zips.ts";

/** Nobody watches and nobody gives up. */
export const TOOLS: ReadingTools = { progress: () => undefined, signal: new AbortController().signal };

/** The cells of every row, the blank rows between tables left out. */
export function cellsOf(read: Result<Grid, Problem>): string[][] {
  return [...valueOf(read).rows()].map(({ cells }) => [...cells]).filter((cells) => cells.length > 0);
}

export function problemOf(read: Result<Grid, Problem>): Problem | null {
  return read.ok ? null : read.problem;
}

const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A DOCX of this body, and of further parts by name and content. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf([
    ["word/document.xml", { content: wordPart("document", `<w:body>${body}</w:body>`) }],
    ...Object.entries(parts).map(([name, content]) => [`word/${name}`, { content }] as const),
  ]);
}

export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0"?><w:${root} xmlns:w="${WORDS}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((one) => (one.startsWith("<") ? one : run(one))).join("")}</w:p>`;
}

/** A table of a DOCX; a cell is its text, or its properties and text. */
export function wordTable(rows: readonly (readonly (string | readonly [string, string])[])[], grid = ""): string {
  const cell = (of: string | readonly [string, string]) => {
    const [properties, text] = typeof of === "string" ? ["", of] : of;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<w:") ? text : paragraph(text)}</w:tc>`;
  };
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** An ODT of this text; `styles` go into its automatic styles, `pages` into styles.xml. */
export function odtOf(text: string, { styles = "", pages = "" } = {}): Uint8Array {
  const names = ["office", "text", "table", "style", "fo", "draw"]
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(" ");
  return zipOf([
    ["mimetype", { content: "application/vnd.oasis.opendocument.text" }],
    [
      "content.xml",
      {
        content:
          `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles>` +
          `<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
      },
    ],
    [
      "styles.xml",
      {
        content: `<office:document-styles ${names}><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
      },
    ],
  ]);
}
