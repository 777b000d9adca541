import { isNumberField } from "../../core/domain/field.ts";
import type { ReportRow } from "../../core/report/report.ts";
import { findableIndicator, findableRow } from "../../core/report/findable.ts";
import { findIndicators, type Wanted } from "../../core/report/search.ts";
import { fieldName } from "../../core/words/fields.ts";
import { tableCell } from "../edition-cell.ts";
import { documentText, type View } from "../edition-view.ts";
import { type Markup, markup } from "../markup.ts";
import { indicatorTable } from "../year-list.ts";
import { sitePage } from "./frame.ts";
import { shownBar } from "./home.ts";
import { countOfIndicators, searchForm, wantedOf } from "./search-form.ts";
import { cutoffText, documentViewOf, indicatorHref, type Site, shownQuery, yearViewOf } from "./site.ts";

/** All indicators of the edition, or those that were asked for. */
export function indicatorsPage(site: Site, query: URLSearchParams): string {
  const { words, language, content } = site;
  const wanted = wantedOf(query, content.kind);
  const { count, table } = tableOf(site, wanted);
  const total = countOfIndicators(site);
  const kept = [...query].filter(([name, value]) => value !== "" && FILTERS.has(name));
  return sitePage(site, {
    title: words.nav.indicators,
    about: words.dataset.about(site.institution.name, cutoffText(site.shown, language)),
    menu: "indicators",
    path: "indicadores",
    query: { ...Object.fromEntries(kept), ...shownQuery(site) },
    content: [
      shownBar(site),
      markup`<h1 class="page-title">${words.nav.indicators}</h1>
${searchForm(site, wanted)}
<p class="found" role="status"><b>${words.search.found(count, total)}</b> <span class="fine">${cutoffText(site.shown, language)}</span></p>
${count === 0 ? markup`<p class="nothing">${words.search.none}</p>` : table}`,
    ],
  });
}

const FILTERS: ReadonlySet<string> = new Set(["texto", "area", "semaforo", "estado"]);

function tableOf(site: Site, wanted: Wanted): { readonly count: number; readonly table: Markup | null } {
  const year = yearViewOf(site);
  if (year !== null) {
    const found = findIndicators(year.report.indicators, wanted, findableIndicator);
    return { count: found.length, table: indicatorTable(found, year) };
  }
  const view = documentViewOf(site);
  if (view === null) return { count: 0, table: null };
  const found = findIndicators(view.report.rows, wanted, findableRow);
  return { count: found.length, table: rowTable(found, view, site) };
}

/** The name of each, the way to its page, and its figures, each with its source. */
function rowTable(rows: readonly ReportRow[], view: View, site: Site): Markup {
  const { columns } = view.report;
  const fields = columns.filter(isNumberField);
  const heads = fields.map(
    (field) => markup`<th scope="col" class="n c-${field}">${fieldName(field, view.language)}</th>`,
  );
  return markup`<table class="report rows"><caption class="vh">${view.words.table.caption}</caption>
<thead><tr><th scope="col" class="c-indicator">${fieldName("indicator", view.language)}</th>${heads}</tr></thead>
<tbody>${rows.map((row) => rowLine(row, view, site))}</tbody></table>`;
}

function rowLine(row: ReportRow, view: View, site: Site): Markup {
  const about = [row.key, ...(row.area === null ? [] : [row.area])].join(" · ");
  const figures = row.cells.filter(({ field }) => isNumberField(field)).map((cell) => tableCell(cell, view, null));
  return markup`<tr><th scope="row" class="c-indicator"><a class="to" href="${indicatorHref(site, row.key)}">${documentText(rowName(row, view), view)}</a> <small>${about}</small></th>${figures}</tr>
`;
}

/** Its name as it is read, else as it is printed, else as it is proposed, between question marks. */
export function rowName({ key, cells }: ReportRow, view: View): string {
  const cell = cells.find(({ field }) => field === "indicator");
  const printed = cell?.value ?? cell?.source.raw?.trim() ?? "";
  if (printed !== "") return printed;
  const proposed = cell?.state === "question" ? cell.proposals[0] : undefined;
  return proposed === undefined ? key : view.words.table.asked(proposed.value);
}
