import { LIGHTS } from "../../core/domain/evaluation.ts";
import { CELL_STATES } from "../../core/report/report.ts";
import type { Wanted } from "../../core/report/search.ts";
import { reportWords } from "../../core/words/report.ts";
import { yearWords } from "../../core/words/year-report.ts";
import { type Markup, markup } from "../markup.ts";
import { NO_AREA, shownHref, shownQuery, type Site } from "./site.ts";

/** What an address asks for: ?texto=…&area=…&semaforo=… (or estado=… of a document). */
export function wantedOf(query: URLSearchParams, kind: Site["content"]["kind"]): Wanted {
  const area = query.get("area") ?? "";
  const mark = query.get(markName(kind)) ?? "";
  return {
    text: (query.get("texto") ?? "").slice(0, MOST_TEXT),
    area: area === "" ? null : area.replace(NO_AREA_WHOLE, ""),
    mark: mark === "" ? null : mark,
  };
}

const MOST_TEXT = 200;
const NO_AREA_WHOLE = new RegExp(`^${NO_AREA}$`);

function markName(kind: Site["content"]["kind"]): "semaforo" | "estado" {
  return kind === "year" ? "semaforo" : "estado";
}

/** The search alone, for the front page. */
export function searchBox(site: Site): Markup {
  const { words } = site;
  return markup`<section class="seek"><form class="ask" role="search" action="${shownHref(site, "indicadores")}">${keepShown(site)}
<div class="grow"><label for="texto">${words.search.label}</label><input type="search" id="texto" name="texto" maxlength="${MOST_TEXT}" aria-describedby="texto-nota"></div>
<button>${words.search.go}</button>
<a class="button" href="${shownHref(site, "indicadores")}">${words.search.all(countOfIndicators(site))}</a>
<p class="fine" id="texto-nota">${words.search.about}</p></form></section>`;
}

/** The search with its filters; every one is a field of a GET form. */
export function searchForm(site: Site, wanted: Wanted): Markup {
  const { words } = site;
  const areas = areasOf(site);
  const areaOptions: readonly Choice[] = [
    ["", words.search.anyArea],
    ...areas.map((area): Choice => (area === null ? [NO_AREA, words.search.noArea] : [area, area])),
  ];
  const chosenArea = wanted.area === "" ? NO_AREA : (wanted.area ?? "");
  const kind = site.content.kind;
  const markLabel = kind === "year" ? words.search.light : words.search.state;
  const isFiltered = wanted.text !== "" || wanted.area !== null || wanted.mark !== null;
  return markup`<form class="ask" role="search" action="${shownHref(site, "indicadores")}">${keepShown(site)}
<div class="grow"><label for="texto">${words.search.text}</label><input type="search" id="texto" name="texto" value="${wanted.text}" maxlength="${MOST_TEXT}"></div>
${areas.length > 1 ? select({ name: "area", label: words.search.area, chosen: chosenArea }, areaOptions) : null}
${select({ name: markName(kind), label: markLabel, chosen: wanted.mark ?? "" }, markOptions(site))}
<button>${words.search.go}</button>
${isFiltered ? markup`<a class="to" href="${shownHref(site, "indicadores")}">${words.search.clear}</a>` : null}</form>`;
}

type Choice = readonly [value: string, name: string];

/** Only the marks that some indicator has. */
function markOptions({ content, language, words }: Site): readonly Choice[] {
  if (content.kind === "year") {
    const { lights } = yearWords(language);
    const { counts } = content.report.headline;
    const present = LIGHTS.filter((light) => counts[light] > 0);
    return [["", words.search.anyLight], ...present.map((light): Choice => [light, lights[light]])];
  }
  const { names } = reportWords(language).states;
  const present = CELL_STATES.filter((state) => content.report.counts.figures[state] > 0);
  return [["", words.search.anyState], ...present.map((state): Choice => [state, names[state].one])];
}

export function select(
  { name, label, chosen }: { readonly name: string; readonly label: string; readonly chosen: string },
  options: readonly Choice[],
): Markup {
  const items = options.map(([value, text]) => {
    return markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${text}</option>`;
  });
  return markup`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${items}</select></div>`;
}

/** A form drops the query of its address: what must stay goes along hidden. */
function keepShown(site: Site): Markup | null {
  const { edicion } = shownQuery(site);
  return edicion === undefined ? null : markup`<input type="hidden" name="edicion" value="${edicion}">`;
}

export function countOfIndicators({ content }: Site): number {
  return content.kind === "year" ? content.report.indicators.length : content.report.rows.length;
}

/** In the order of the report; null for those without one. */
function areasOf({ content }: Site): readonly (string | null)[] {
  if (content.kind === "year") return content.report.areas.map(({ area }) => area);
  return [...new Set(content.report.rows.map(({ area }) => area))];
}
