import type { Report, ReportRow } from "../core/report/report.ts";
import type { Language } from "../core/words/language.ts";
import type { ReportWords } from "../core/words/report.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** What every part of an edition's page is drawn from. */
export interface View {
  readonly report: Report;
  readonly language: Language;
  readonly words: ReportWords;
  /** The sheet of rows being drawn, from 1; null on the front page. */
  readonly sheet: number | null;
  /** The address of the edition's folder, where the page being drawn is not in it; "" where it is. */
  readonly base: string;
}

/** So many rows go on one page; a longer report has its rows on sheets of their own. */
const ROWS_PER_SHEET = 500;

/** How many sheets the rows need; none while they fit on the front page. */
export function sheetCount(report: Report): number {
  const last = report.rows.at(-1)?.row ?? 0;
  return last > ROWS_PER_SHEET ? sheetOf(last) : 0;
}

/** The first and last row of a sheet. */
export function sheetRange(report: Report, sheet: number): readonly [from: number, to: number] {
  const last = report.rows.at(-1)?.row ?? 0;
  return [(sheet - 1) * ROWS_PER_SHEET + 1, Math.min(sheet * ROWS_PER_SHEET, last)];
}

export function pageFile(language: Language, sheet: number | null): string {
  const name = sheet === null ? "index" : `filas-${String(sheet).padStart(3, "0")}`;
  return language === "es" ? `${name}.html` : `${name}.${language}.html`;
}

/** A place on the front page, from wherever the page being drawn is. */
export function frontHref(anchor: string, { language, sheet, base }: View): string {
  return sheet === null && base === "" ? `#${anchor}` : `${base}${pageFile(language, null)}#${anchor}`;
}

export function rowHref(row: number, { report, language, sheet, base }: View): string {
  const home = sheetCount(report) === 0 ? null : sheetOf(row);
  const isHere = home === sheet && base === "";
  return `${isHere ? "" : base + pageFile(language, home)}#${rowAnchor({ row })}`;
}

function sheetOf(row: number): number {
  return Math.ceil(row / ROWS_PER_SHEET);
}

/** A text of the document, marked as Spanish on a page in another language. */
export function documentText(text: string, view: View): Markup {
  return view.language === "es" ? markup`${text}` : markup`<span lang="es">${text}</span>`;
}

/** A text of the document between the quotation marks of the page's language. */
export function quotedText(text: string, view: View): Markup {
  const [open = "", close = ""] = view.words.source.quote("\0").split("\0");
  return markup`${open}${documentText(text, view)}${close}`;
}

export function rowAnchor(row: Pick<ReportRow, "row">): string {
  return `fila-${row.row}`;
}

const MOST_LINKS = 60;

/** Links to rows, "fila 5"; beyond sixty, how many more. */
export function manyRows(rows: readonly number[], view: View): readonly Markup[] {
  const { row: name, more } = view.words.findings;
  const links = rows.slice(0, MOST_LINKS).map((row) => {
    return markup`<a class="to" href="${rowHref(row, view)}">${name(row)}</a> `;
  });
  return rows.length > MOST_LINKS ? [...links, markup`${more(rows.length - MOST_LINKS)}`] : links;
}

/** A table that becomes a list of records on narrow screens: its cells carry their heading in `data-l`. */
export function stackedTable(
  table: { readonly caption: string; readonly heads: readonly string[]; readonly kind: string },
  rows: readonly Markup[],
): Markup {
  const heads = table.heads.map((head) => markup`<th scope="col">${head}</th>`);
  return markup`<table class="stack ${table.kind}"><caption class="vh">${table.caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
