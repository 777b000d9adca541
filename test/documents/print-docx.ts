import { zipOf } from "../formats/zips.ts";
import type { Block, TableCell, TableRow } from "./blocks.ts";
import { type Press, pressOf } from "./press.ts";
import { escapeXml } from "./print-html.ts";
import { blocksOf } from "./sample.ts";

/** DOCX as small programs write it: the parts without which no reader opens it, and no others. */
export const DOCX_PRESS: Press = pressOf({ name: "docx, bare", format: "docx" }, (sample) => ({
  sample,
  name: "informe.docx",
  bytes: docxOf(blocksOf(sample, "docx, bare")),
}));

export function docxOf(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map(wordsBlock).join("");
  return zipOf([
    ["[Content_Types].xml", { content: TYPES }],
    ["_rels/.rels", { content: RELATIONS }],
    ["word/document.xml", { content: `${XML}<w:document ${SPACE}><w:body>${body}<w:sectPr/></w:body></w:document>` }],
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

function wordsBlock(block: Block): string {
  if (block.kind === "page-end") return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (block.kind === "paragraph") return paragraph(block.text);
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${block.widths
    .map(() => '<w:gridCol w:w="1500"/>')
    .join("")}</w:tblGrid>${tableRows(block.rows)}</w:tbl>${paragraph("")}`;
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A cell over several rows goes on in each of them, as an empty cell that says so. */
function tableRows(rows: readonly TableRow[]): string {
  const open = new Map<number, { across: number; left: number }>();
  return rows
    .map(({ role, cells }) => {
      const waiting = [...cells];
      const written: string[] = [];
      let column = 0;
      for (;;) {
        const above = open.get(column);
        if (above !== undefined && above.left > 0) {
          above.left -= 1;
          written.push(tableCell({ text: "", across: above.across }, '<w:vMerge w:val="continue"/>'));
          column += above.across;
          continue;
        }
        const cell = waiting.shift();
        if (cell === undefined) break;
        if (cell.down > 1) open.set(column, { across: cell.across, left: cell.down - 1 });
        written.push(tableCell(cell, cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ""));
        column += cell.across;
      }
      const head = role === "header" ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
      return `<w:tr>${head}${written.join("")}</w:tr>`;
    })
    .join("");
}

function tableCell({ text, across }: Pick<TableCell, "text" | "across">, merge: string): string {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
}
