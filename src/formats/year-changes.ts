import type { LightMove, PointSide, YearCause, YearDifference } from "../core/report/year-report.ts";
import { printTarget } from "../core/words/evaluation.ts";
import { printDate } from "../core/words/language.ts";
import { stackedTable } from "./edition-view.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { printPercent, printReported } from "./year-print.ts";
import { byAt, periodName, quotedText, sheetLink, type YearView } from "./year-view.ts";

/** What changed: lights since the period before, and everything said otherwise since the edition before. */
export function changesSection(view: YearView): Markup {
  const { report, words } = view;
  const { moves, overTime } = report;
  const nothing = overTime.length < 2 ? words.moves.first : words.moves.none;
  return markup`<section id="cambios"><div class="head"><h2>${words.sections.changes}</h2><p>${words.moves.about}</p></div>
${moves.length === 0 ? markup`<p class="lead">${nothing}</p>` : moveLists(moves, view)}
${differences(view)}</section>`;
}

function moveLists(moves: readonly LightMove[], view: YearView): Markup {
  const { ways } = view.words.moves;
  const lists = (["worse", "better", "other"] as const).map((way) => {
    const own = moves.filter((one) => one.way === way);
    if (own.length === 0) return null;
    return markup`<div><h3>${ways[way]}</h3><ul class="moves">${own.map((one) => moveItem(one, view))}</ul></div>`;
  });
  return markup`<div class="three">${lists}</div>`;
}

function moveItem(move: LightMove, view: YearView): Markup {
  const { lights, moves } = view.words;
  return markup`<li>${sheetLink(move, view)}<span>${lightTag(move.after, lights[move.after])} <small>${moves.from} ${lights[move.before].toLowerCase()}</small></span></li>`;
}

const MOST_DIFFERENCES = 500;

function differences(view: YearView): Markup | null {
  const { report, words } = view;
  const { corrects } = report.edition;
  if (corrects === null) return null;
  const { title, about, none, caption, heads } = words.differences;
  const table = {
    caption,
    kind: "changes",
    heads: [heads.indicator, heads.period, heads.before, heads.after, heads.cause],
  };
  const rows = report.differences.slice(0, MOST_DIFFERENCES).map((one) => differenceRow(one, view));
  const more = report.differences.length - rows.length;
  return markup`<h3 class="sub" id="diferencias">${title(corrects)}</h3>
<p class="lead">${rows.length === 0 ? `${about} ${none}` : about}</p>
${rows.length === 0 ? null : stackedTable(table, rows)}${more > 0 ? markup`<p>${words.more(more, "year.json")}</p>` : null}`;
}

function differenceRow(one: YearDifference, view: YearView): Markup {
  const { heads, added, removed } = view.words.differences;
  const name = markup`<th scope="row">${sheetLink(one, view)} <small>${one.key}</small></th>`;
  if (one.kind !== "changed") {
    const [before, after] = one.kind === "added" ? ["—", added] : [removed, "—"];
    return markup`<tr>${name}<td data-l="${heads.period}">—</td><td data-l="${heads.before}">${before}</td><td data-l="${heads.after}">${after}</td><td data-l="${heads.cause}">—</td></tr>
`;
  }
  return markup`<tr>${name}
<td data-l="${heads.period}">${periodName(one.period, view)}</td>
<td data-l="${heads.before}">${side(one.before, view)}</td>
<td data-l="${heads.after}">${side(one.after, view)}</td>
<td data-l="${heads.cause}">${causeText(one.cause, view)}</td></tr>
`;
}

function side(of: PointSide | null, view: YearView): Markup {
  const { words, language } = view;
  if (of === null) return markup`${words.differences.absent}`;
  const details = [
    ...(of.target ? [`${words.chart.target}: ${printTarget(of.target, language)}`] : []),
    ...(of.shown === null ? [] : [printPercent(of.shown, view)]),
  ];
  return markup`<b>${printReported(of.reported, view)}</b> <small>${details.join(" · ")}</small> ${lightTag(of.light, words.lights[of.light])}`;
}

function causeText(cause: YearCause, view: YearView): Markup {
  const { causes } = view.words.differences;
  switch (cause.kind) {
    case "approved": {
      const said = causes.approved(cause.corrects, byAt(cause.written, view), byAt(cause.approved, view));
      if (cause.justification === null) return markup`${said}`;
      return markup`${said} ${view.words.trail.justification} ${quotedText(cause.justification, view)}`;
    }
    case "imported":
      return markup`${causes.imported(byAt(cause, view))}`;
    case "target":
      return markup`${causes.target(cause.version, cause.by, printDate(cause.on, view.language))}`;
    case "rules":
      return markup`${causes.rules(cause.rules)}`;
    case "withdrawn":
    case "follows":
      return markup`${causes[cause.kind]}`;
  }
}
