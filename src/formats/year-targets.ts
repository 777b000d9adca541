import type { LineageEvent } from "../core/domain/lineage.ts";
import type { PlannedTarget } from "../core/domain/target-calendar.ts";
import type { ReportedTarget, TargetChange, YearIndicator } from "../core/report/year-report.ts";
import { printTarget } from "../core/words/evaluation.ts";
import { lineageText } from "../core/words/lineage.ts";
import { printPeriod } from "../core/words/periods.ts";
import { whoChanged, whyChanged } from "../core/words/target-changes.ts";
import { stackedTable } from "./edition-view.ts";
import { type Markup, markup } from "./markup.ts";
import { institutionText, periodName, sheetLink, type YearView } from "./year-view.ts";

/** The targets that changed in the year: from what to what, who asked, who authorised, why. */
export function targetsSection(view: YearView): Markup {
  const { report, words } = view;
  const { targets } = words;
  const { caption, heads } = targets;
  const table = { caption, kind: "changes", heads: [heads.indicator, heads.before, heads.after, heads.who, heads.why] };
  const rows = report.targetChanges.map((one) => changeRow(one, view));
  return markup`<section id="metas"><div class="head"><h2>${words.sections.targets}</h2><p>${targets.about}</p></div>
${rows.length === 0 ? markup`<p class="lead">${targets.none}</p>` : stackedTable(table, rows)}${lineageList(report.lineage, view)}</section>`;
}

function changeRow(change: TargetChange, view: YearView): Markup {
  const { heads } = view.words.targets;
  return markup`<tr><th scope="row">${sheetLink(change, view)} <small>${change.key}</small></th>
<td data-l="${heads.before}">${plannedText(change.before, view)}</td>
<td data-l="${heads.after}">${plannedText(change.after.target, view)}</td>
<td data-l="${heads.who}">${whoChanged(change.after.change, view.language)}</td>
<td data-l="${heads.why}">${reasonText(change.after, view)}</td></tr>
`;
}

/** The target of the year and, under it, what it is by periods. */
function plannedText({ annual, calendar }: PlannedTarget, view: YearView): Markup {
  const { words, language } = view;
  const whole = markup`<b>${printTarget(annual, language)}</b>`;
  if (calendar === null) return markup`${whole} <small>${words.targets.noCalendar}</small>`;
  const entries = calendar.entries.map(({ period, target }) => {
    return markup`<li><span>${periodName(period, view)}</span> ${printTarget(target, language)}</li>`;
  });
  return markup`${whole} <small>${words.targets.calendar[calendar.kind]}</small><ul class="calendar">${entries}</ul>`;
}

function reasonText({ change }: ReportedTarget, { words, language }: YearView): Markup {
  if (change.kind !== "adjusted") return markup`${words.targets.kinds[change.kind]}`;
  return markup`${whyChanged(change, language).map((line) => markup`<p>${line}</p>`)}`;
}

/** Every version of one target, the newest first. */
export function targetHistory({ targets }: YearIndicator, view: YearView): Markup {
  const { targets: words } = view.words;
  if (targets.length === 0) return markup`<p class="lead">${words.nobody}</p>`;
  const { heads } = words;
  const table = {
    caption: words.historyCaption,
    kind: "changes",
    heads: [words.versionHead, heads.after, heads.who, heads.why],
  };
  const rows = targets.toReversed().map((one, place) => {
    const current = place === 0 ? markup` <small>${words.inForce}</small>` : null;
    return markup`<tr><th scope="row">${one.version}. ${words.kinds[one.change.kind]}${current}</th>
<td data-l="${heads.after}">${plannedText(one.target, view)}</td>
<td data-l="${heads.who}">${whoChanged(one.change, view.language)}</td>
<td data-l="${heads.why}">${one.change.kind === "adjusted" ? reasonText(one, view) : markup`—`}</td></tr>
`;
  });
  return stackedTable(table, rows);
}

/** What became of indicators, each with since when and why. */
export function lineageList(events: readonly LineageEvent[], view: YearView): Markup | null {
  if (events.length === 0) return null;
  const { lineage, sections } = view.words;
  const items = events.map((event) => {
    return markup`<li><b>${keysOf(event).join(", ")}</b> ${lineageText(event, view.language)} ${lineage.from(printPeriod(event.from, view.language))} <span class="fine">${institutionText(event.why, view)}</span></li>`;
  });
  return markup`<h3 class="sub" id="genealogia">${sections.lineage}</h3><p class="fine">${lineage.about}</p><ul class="events">${items}</ul>`;
}

function keysOf(event: LineageEvent): readonly string[] {
  return event.kind === "merged" ? event.keys : [event.key];
}
