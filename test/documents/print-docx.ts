import { zipOf } from "../formats/zips.ts";
import type { Block, Table, TableCell } from "./blocks.ts";
import type { Paper } from "./paper.ts";
import { type Press, pressOf } from "./press.ts";
import { escapeXml } from "./print-html.ts";
import { blocksOf } from "./sample.ts";

/** DOCX as small programs write it: the parts without which no reader opens it, and no others. */
export const DOCX_PRESS: Press = pressOf({ name: "docx, bare", format: "docx" }, (sample) => ({
  sample,
  name: "informe.docx",
  bytes: docxOf(blocksOf(sample, "docx, bare"), { paper: { width: 792, height: 612 }, isRuled: true }),
}));

export interface WordsLook {
  readonly paper: Paper;
  readonly isRuled: boolean;
}

export function docxOf(blocks: readonly Block[], look: WordsLook): Uint8Array {
  const body = blocks.map((block) => wordsBlock(block, look)).join("") + section(look.paper);
  return zipOf([
    ["[Content_Types].xml", { content: TYPES }],
    ["_rels/.rels", { content: RELATIONS }],
    ["word/document.xml", { content: `${XML}<w:document ${SPACE}><w:body>${body}</w:body></w:document>` }],
  ]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
const RELATIONS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  'Target="word/document.xml"/></Relationships>';

/** Lengths are in twentieths of a point. */
function section({ width, height }: Paper): string {
  const turned = width > height ? ' w:orient="landscape"' : "";
  const margins = ["top", "right", "bottom", "left"].map((side) => `w:${side}="720"`).join(" ");
  return `<w:sectPr><w:pgSz w:w="${width * 20}" w:h="${height * 20}"${turned}/><w:pgMar ${margins}/></w:sectPr>`;
}

function wordsBlock(block: Block, look: WordsLook): string {
  if (block.kind === "page-end") return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (block.kind === "paragraph") return paragraph(block.text);
  const all = block.widths.reduce((sum, width) => sum + width, 0);
  const grid = block.widths.map(
    (width) => `<w:gridCol w:w="${Math.floor((width / all) * (look.paper.width - 72) * 20)}"/>`,
  );
  const borders = look.isRuled ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : "";
  const layout = '<w:tblW w:w="5000" w:type="pct"/>' + borders + '<w:tblLayout w:type="fixed"/>';
  return `<w:tbl><w:tblPr>${layout}</w:tblPr><w:tblGrid>${grid.join("")}</w:tblGrid>${tableRows(block)}</w:tbl>${paragraph("")}`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

function paragraph(text: string): string {
  return `<w:p><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A cell over several rows goes on in each of them, as an empty cell that says so. */
function tableRows({ rows }: Table): string {
  const open = new Map<number, Covering>();
  return rows
    .map(({ role, cells }) => {
      const head = role === "header" ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
      return `<w:tr>${head}${rowCells(cells, open).join("")}</w:tr>`;
    })
    .join("");
}

interface Covering {
  readonly across: number;
  left: number;
}

function rowCells(cells: readonly TableCell[], open: Map<number, Covering>): string[] {
  const written: string[] = [];
  let column = 0;
  const cover = () => {
    for (let above = open.get(column); above !== undefined && above.left > 0; above = open.get(column)) {
      above.left -= 1;
      written.push(tableCell({ text: "", across: above.across }, '<w:vMerge w:val="continue"/>'));
      column += above.across;
    }
  };
  for (const cell of cells) {
    cover();
    if (cell.down > 1) open.set(column, { across: cell.across, left: cell.down - 1 });
    written.push(tableCell(cell, cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ""));
    column += cell.across;
  }
  cover();
  return written;
}

function tableCell({ text, across }: Pick<TableCell, "text" | "across">, merge: string): string {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
}
