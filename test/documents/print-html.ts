import type { Random } from "../damage/random.ts";
import { seeded } from "../damage/random.ts";
import type { Block, Table, TableCell, TableRow } from "./blocks.ts";
import { type Press, pressOf } from "./press.ts";
import { blocksOf, type Sample } from "./sample.ts";

/** How the pages of one author are marked up. */
export interface Markup {
  /** A sheet of style, or what else stands in the head of the page. */
  readonly head: string;
  /** Headings stand in a thead of th; otherwise they are cells like others. */
  readonly hasHead: boolean;
  /** The page is laid out by a table around everything, as pages once were. */
  readonly isNested: boolean;
  /** What is put into a cell. */
  cell(text: string, role: TableRow["role"]): string;
  /** Attributes of a table. */
  readonly table: string;
}

export const PLAIN: Markup = { head: "", hasHead: true, isNested: false, cell: escape, table: ' border="1"' };
/** Spreadsheet programs and web editors wrap what they write. */
const WRAPPED: Markup = {
  head: "<style>.n{text-align:right}</style><script>var x='<td>5</td>';</script>",
  hasHead: false,
  isNested: false,
  cell: (text, role) =>
    role === "header"
      ? `<p><b><font face="Arial">${escape(text).replace(" ", "<br>")}</font></b></p>`
      : `<p class="n"><span>${escape(text)}</span></p>`,
  table: ' cellspacing="0"',
};
const NESTED: Markup = { ...PLAIN, hasHead: false, isNested: true, table: "" };

export const HTML_PRESSES: readonly Press[] = (
  [
    ["html, plain", PLAIN],
    ["html, wrapped cells", WRAPPED],
    ["html, table in table", NESTED],
  ] as const
).map(([name, markup]) =>
  pressOf({ name, format: "html" }, (sample) => ({
    sample,
    name: "informe.html",
    bytes: printHtml(sample, { press: name, markup }),
  })),
);

function printHtml(sample: Sample, { press, markup }: { readonly press: string; readonly markup: Markup }): Uint8Array {
  return new TextEncoder().encode(htmlOf(blocksOf(sample, press), markup, seeded(sample.seed, press)));
}

export function htmlOf(blocks: readonly Block[], markup: Markup, random: Random): string {
  const body = blocks.map((block) => htmlBlock(block, markup)).join("\n");
  const around = markup.isNested
    ? `<table width="100%"><tr><td><a href="/">Inicio</a></td><td>${body}</td></tr></table>`
    : body;
  const doctype = random.chance(0.5) ? "<!doctype html>\n" : "";
  return `${doctype}<html lang="es"><head><meta charset="utf-8"><title>Indicadores</title>${markup.head}</head>\n<body>\n${around}\n</body></html>\n`;
}

function htmlBlock(block: Block, markup: Markup): string {
  if (block.kind === "page-end") return '<p style="break-after: page"></p>';
  if (block.kind === "table") return htmlTable(block, markup);
  return block.isTitle ? `<h2>${escape(block.text)}</h2>` : `<p>${escape(block.text)}</p>`;
}

function htmlTable({ rows, widths }: Table, markup: Markup): string {
  const headers = rows.findIndex(({ role }) => role !== "header");
  const split = markup.hasHead ? Math.max(headers, 0) : 0;
  const [above, below] = [rows.slice(0, split), rows.slice(split)];
  const lines = (some: readonly TableRow[]) => some.map((row) => htmlRow(row, markup)).join("\n");
  const thead = above.length === 0 ? "" : `<thead>\n${lines(above)}\n</thead>\n`;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width: ${((width / all) * 100).toFixed(1)}%">`).join("");
  return `<table${markup.table}><colgroup>${columns}</colgroup>\n${thead}<tbody>\n${lines(below)}\n</tbody></table>`;
}

function htmlRow({ role, cells }: TableRow, markup: Markup): string {
  const tag = role === "header" && markup.hasHead ? "th" : "td";
  return `<tr>${cells.map((cell) => `<${tag}${spans(cell)}>${markup.cell(cell.text, role)}</${tag}>`).join("")}</tr>`;
}

function spans({ across, down, isFigure }: TableCell): string {
  const wide = across > 1 ? ` colspan="${across}"` : "";
  const tall = down > 1 ? ` rowspan="${down}"` : "";
  return `${wide}${tall}${isFigure ? ' align="right"' : ""}`;
}

function escape(text: string): string {
  return escapeXml(text).replaceAll("\u00a0", "&nbsp;");
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
