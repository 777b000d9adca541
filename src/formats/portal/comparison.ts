import type { EditionChange } from "../../core/report/compare-editions.ts";
import type { DifferenceSide } from "../../core/report/report.ts";
import type { PointSide } from "../../core/report/year-report.ts";
import { printTarget } from "../../core/words/evaluation.ts";
import { fieldName, printValue } from "../../core/words/fields.ts";
import { printPeriod } from "../../core/words/periods.ts";
import { reportWords } from "../../core/words/report.ts";
import { printReported } from "../../core/words/reported.ts";
import { yearWords } from "../../core/words/year-report.ts";
import { capital, stackedTable } from "../edition-view.ts";
import { lightTag } from "../light-mark.ts";
import { type Markup, markup } from "../markup.ts";
import { compareForm } from "./editions.ts";
import { sitePage } from "./frame.ts";
import type { Site } from "./site.ts";

/** What two editions say; null where they are not of one kind, or one of them does not exist. */
export interface Comparison {
  readonly before: number;
  readonly after: number;
  readonly changes: readonly EditionChange[];
}

const MOST_CHANGES = 500;

/** What one edition says otherwise than another, item by item. */
export function comparisonPage(site: Site, found: Comparison | "missing" | "unlike"): string {
  const { words, institution } = site;
  const title =
    typeof found === "string" ? words.editions.compare.title : words.comparison.title(found.before, found.after);
  const [before, after] = typeof found === "string" ? [null, null] : [found.before, found.after];
  return sitePage(site, {
    title,
    about: `${title}. ${institution.name}.`,
    menu: "editions",
    path: "ediciones/comparar",
    query: before === null || after === null ? {} : { de: String(before), a: String(after) },
    content: [
      markup`<h1 class="page-title">${title}</h1>
${typeof found === "string" ? markup`<p class="nothing">${words.comparison[found]}</p>` : changesOf(found, site)}`,
      compareForm(site, before, after),
    ],
  });
}

function changesOf({ changes }: Comparison, site: Site): Markup {
  const { comparison } = site.words;
  const lead = markup`<p class="lead">${comparison.about(changes.length)}</p>`;
  if (changes.length === 0) return lead;
  const { heads, caption } = comparison;
  const table = { caption, kind: "changes", heads: [heads.indicator, heads.what, heads.before, heads.after] };
  const more = changes.length - MOST_CHANGES;
  return markup`${lead}${stackedTable(
    table,
    changes.slice(0, MOST_CHANGES).map((one) => changeRow(one, site)),
  )}${more > 0 ? markup`<p>${comparison.more(more)}</p>` : null}`;
}

function changeRow(one: EditionChange, site: Site): Markup {
  const { heads } = site.words.comparison;
  const [what, before, after] = cellsOf(one, site);
  const name = one.name ?? one.key;
  const said = site.language === "es" ? markup`${name}` : markup`<span lang="es">${name}</span>`;
  return markup`<tr><th scope="row">${said} <small>${one.key}</small></th>
<td data-l="${heads.what}">${what}</td><td data-l="${heads.before}">${before}</td><td data-l="${heads.after}">${after}</td></tr>
`;
}

function cellsOf(one: EditionChange, site: Site): readonly [Markup, Markup, Markup] {
  const { comparison } = site.words;
  const dash = markup`—`;
  switch (one.kind) {
    case "added":
      return [dash, dash, markup`${comparison.added}`];
    case "removed":
      return [dash, markup`${comparison.removed}`, dash];
    case "point":
      return [
        markup`${capital(printPeriod(one.period, site.language))}`,
        pointText(one.before, site),
        pointText(one.after, site),
      ];
    case "cell":
      return [
        markup`${fieldName(one.field, site.language)}`,
        cellText(one.field, one.before, site),
        cellText(one.field, one.after, site),
      ];
  }
}

function pointText(side: PointSide | null, { language, words }: Site): Markup {
  if (side === null) return markup`${words.comparison.absent}`;
  const { lights, chart } = yearWords(language);
  const target =
    side.target === null ? null : markup` <small>${chart.target}: ${printTarget(side.target, language)}</small>`;
  return markup`<b>${printReported(side.reported, language)}</b>${target} ${lightTag(side.light, lights[side.light])}`;
}

type CellField = Extract<EditionChange, { kind: "cell" }>["field"];

function cellText(field: CellField, side: DifferenceSide | null, { language, words }: Site): Markup {
  if (side === null) return markup`${words.comparison.absent}`;
  const { names } = reportWords(language).states;
  const value = side.value === null ? "—" : printValue({ field, value: side.value, unit: side.unit }, language);
  return markup`<b>${value}</b> <small>${names[side.state].one}</small>`;
}
