import type { Field } from "../core/domain/field.ts";
import { isNumberField } from "../core/domain/field.ts";
import { pageName, runsBy } from "../core/report/count-report.ts";
import type { Cell, ReportRow } from "../core/report/report.ts";
import { fieldName } from "../core/words/fields.ts";
import { tableCell } from "./edition-cell.ts";
import type { View } from "./edition-view.ts";
import { documentText, pageFile, rowAnchor, sheetRange, sheetCount } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** The report itself; its rows are here, or on the sheets it leads to. */
export function tableSection(view: View): Markup {
  const { report, words } = view;
  const sheets = sheetCount(report);
  return markup`<section id="indicadores"><div class="head"><h2>${words.table.title(report.rows.length)}</h2><p>${words.table.about}</p></div>
${sheets === 0 ? reportTable(report.rows, view) : sheetList(view)}</section>`;
}

/** The columns of the document in its own order, each figure with its source. */
export function reportTable(rows: readonly ReportRow[], view: View): Markup {
  const { report, words, language } = view;
  const heads = report.columns.map((field) => {
    return markup`<th scope="col" class="c-${field}${isNumberField(field) ? " n" : ""}">${fieldName(field, language)}</th>`;
  });
  return markup`<table class="report"><caption class="vh">${words.table.caption}</caption>
<thead><tr><th scope="col" class="r">${words.table.row}</th>${heads}</tr></thead>
${groups(rows, view)}</table>`;
}

/** The sheets of a long report; the one being drawn is named, not linked. */
export function sheetList(view: View): Markup {
  const { report, language, words } = view;
  const items = Array.from({ length: sheetCount(report) }, (_, index) => {
    const name = words.table.sheet(...sheetRange(report, index + 1));
    if (index + 1 === view.sheet) return markup`<li aria-current="page"><b>${name}</b></li>`;
    return markup`<li><a class="to" href="${pageFile(language, index + 1)}">${name}</a></li>`;
  });
  return markup`<ul class="sheets">${items}</ul>`;
}

/** By area where areas are known, else by page of the document; the order of the document stays. */
function groups(rows: readonly ReportRow[], view: View): readonly Markup[] {
  const { columns } = view.report;
  const byArea = view.report.rows.some((row) => row.area !== null) && !columns.includes("area");
  const runs = runsBy(rows, (row) => (byArea ? row.area : pageName(row.at)));
  return runs.map(([name, run]) => {
    const title = byArea ? areaTitle(name, view) : markup`${pageTitle(name, view)}`;
    const from = run[0].row;
    const about = view.words.table.group(from, run.at(-1)?.row ?? from, run.length);
    return markup`<tbody><tr class="g"><th scope="rowgroup" colspan="${columns.length + 1}">${title} <span>${about}</span></th></tr>
${run.map((row) => tableRow(row, view))}</tbody>
`;
  });
}

function areaTitle(name: string | null, view: View): Markup {
  return name === null ? markup`${view.words.table.noArea}` : documentText(name, view);
}

function pageTitle(name: string | null, { words }: View): string {
  return name === null ? words.pages.whole : words.pages.page(name);
}

function tableRow(row: ReportRow, view: View): Markup {
  const where = view.words.table.place(pageName(row.at), row.at.line ?? row.at.row);
  const homes = textHomes(row.cells);
  const cells = row.cells.map((cell) => {
    const home = homes.get(said(cell)) ?? cell.field;
    return tableCell(cell, view, home === cell.field ? null : fieldName(home, view.language));
  });
  const anchor = rowAnchor(row);
  return markup`<tr id="${anchor}"><td class="r"><a href="#${anchor}">${row.row}</a> <small>${where.map((part) => markup`<span>${part}</span> `)}</small></td>${cells}</tr>
`;
}

/** A long text is shown once per row; repeats say which column has it, character for character. */
const WORTH_SAYING_ONCE = 40;

/** The column each text of a row is shown in: the name's, when the name has it, else the first. */
function textHomes(cells: readonly Cell[]): ReadonlyMap<string, Field> {
  const homes = new Map<string, Field>();
  const nameFirst = cells.toSorted((a, b) => Number(b.field === "indicator") - Number(a.field === "indicator"));
  for (const { field, value } of nameFirst) {
    if (value === null || isNumberField(field) || value.length < WORTH_SAYING_ONCE) continue;
    if (!homes.has(value)) homes.set(value, field);
  }
  return homes;
}

/** What the cell would show: its value or, where nothing is printed, what is proposed for it. */
function said(cell: Cell): string {
  if (cell.value !== null) return cell.value;
  const blank = cell.source.raw === null || cell.source.raw.trim() === "";
  return cell.state === "question" && blank ? (cell.proposals[0]?.value ?? "") : "";
}
