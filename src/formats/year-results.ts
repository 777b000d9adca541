import type { PartsCheck } from "../core/domain/disaggregation.ts";
import type { PublishedBreakdown, PublishedPart, YearIndicator, YearPoint } from "../core/report/year-report.ts";
import { breakdownName } from "../core/words/breakdowns.ts";
import { explainInWords } from "../core/words/evaluation.ts";
import { printDecimal } from "../core/words/language.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { pointAnchor } from "./year-series-section.ts";
import { printReported } from "./year-print.ts";
import { trailNote } from "./year-source.ts";
import { institutionText, periodName, quotedText, type YearView } from "./year-view.ts";

/** Each period, the newest first: how its light came about, by parts, and where its figure comes from. */
export function resultsSection({ series }: YearIndicator, view: YearView): Markup | null {
  if (series.length === 0) return null;
  const { sheet } = view.words;
  const items = series.toReversed().map((point, place) => result(point, place === 0, view));
  return markup`<section id="resultados"><div class="head"><h2>${sheet.results}</h2><p>${sheet.resultsAbout}</p></div>
<ol class="results">${items}</ol></section>`;
}

function result(point: YearPoint, isNewest: boolean, view: YearView): Markup {
  const { words, language } = view;
  const { sheet, lights } = words;
  const steps = explainInWords(point.steps, language).map((one) => markup`<li>${one}</li>`);
  const why =
    "why" in point.reported && point.reported.why !== null
      ? markup`<p class="why">${quotedText(point.reported.why, view)}</p>`
      : null;
  return markup`<li id="${pointAnchor(point)}"><h3>${periodName(point.period, view)} <span class="said">${printReported(point.reported, view)}</span> ${lightTag(point.light, lights[point.light])}</h3>
<div class="result">${why}<details${isNewest ? OPEN : null}><summary>${sheet.explanation}</summary><ol class="steps">${steps}</ol></details>
${point.breakdowns.map((one) => partsTable(one, view))}
<details><summary>${sheet.trail}</summary>${trailNote(point, view)}</details></div></li>
`;
}

const OPEN = markup` open`;

function partsTable({ by, parts, check }: PublishedBreakdown, view: YearView): Markup {
  const { words } = view;
  const rows = parts.map((part) => partRow(part, view));
  const isHiding = parts.some((part) => part.kind === "hidden");
  const notes = [
    ...(check ? [checkText(check, view)] : []),
    ...(isHiding ? [words.parts.hiddenWhy(view.report.leastShown)] : []),
  ];
  return markup`<table class="parts"><caption>${words.parts.caption(breakdownName(by, view.language))}</caption><tbody>${rows}</tbody></table>${notes.map((one) => markup`<p class="fine">${one}</p>`)}`;
}

function partRow(part: PublishedPart, view: YearView): Markup {
  const value = part.kind === "hidden" ? view.words.parts.hidden : printReported(part.reported, view);
  return markup`<tr><th scope="row">${institutionText(part.name, view)}</th><td>${value}</td></tr>`;
}

function checkText(check: PartsCheck, { words }: YearView): string {
  const { checks } = words.parts;
  const numbers = (all: readonly string[]) => all.map(printDecimal).join(" / ");
  switch (check.kind) {
    case "adds-up":
      return checks["adds-up"];
    case "does-not-add-up":
      return checks["does-not-add-up"](numbers(check.parts), numbers(check.total));
    case "cannot-tell":
      return checks["cannot-tell"](check.without);
    case "unlike-units":
      return checks["unlike-units"](check.parts);
  }
}
