import type { CellState, Difference, DifferenceSide } from "../core/report/report.ts";
import { fieldName, printValue } from "../core/words/fields.ts";
import { printInstant } from "../core/words/language.ts";
import type { View } from "./edition-view.ts";
import { documentText, stackedTable } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** What this edition says otherwise than the one it corrects. */
export function differencesSection(view: View): Markup | null {
  const { report, words } = view;
  if (report.edition.corrects === null) return null;
  const changed = report.differences.filter((one) => one.kind !== "state");
  const about = words.differences.about(report.edition.corrects);
  return markup`<section id="diferencias"><div class="head"><h2>${words.sections.differences}</h2></div>
<p class="lead">${changed.length === 0 ? `${about} ${words.differences.none}` : about}</p>
${changed.length === 0 ? null : differenceTable(changed, view)}${stateChanges(view)}</section>`;
}

const MOST_DIFFERENCES = 500;

function differenceTable(differences: readonly Difference[], view: View): Markup {
  const { heads, caption } = view.words.differences;
  const table = {
    caption,
    kind: "changes",
    heads: [heads.indicator, heads.field, heads.before, heads.after, heads.cause],
  };
  const rows = differences.slice(0, MOST_DIFFERENCES).map((one) => differenceRow(one, view));
  const more = differences.length - rows.length;
  return markup`${stackedTable(table, rows)}${more > 0 ? markup`<p>${view.words.findings.more(more)}</p>` : null}`;
}

function differenceRow(one: Difference, view: View): Markup {
  const { words, language } = view;
  const { heads, causes, added, removed } = words.differences;
  const whole = one.kind === "added" ? added : removed;
  const { by, at, note, kind } = one.cause;
  const cause = causes[kind](by, printInstant(at, language));
  return markup`<tr><th scope="row">${documentText(one.name ?? one.key, view)} <small>${one.key}</small></th>
<td data-l="${heads.field}">${one.field === null ? whole : fieldName(one.field, language)}</td>
<td data-l="${heads.before}">${side(one, one.before, view)}</td>
<td data-l="${heads.after}">${side(one, one.after, view)}</td>
<td data-l="${heads.cause}">${note === null ? cause : `${cause}. ${words.source.note(note)}`}</td></tr>
`;
}

function side({ field }: Difference, value: DifferenceSide | null, view: View): Markup {
  if (value === null || field === null) return markup`—`;
  const name = view.words.states.names[value.state].one.toLowerCase();
  if (value.value === null) return markup`— <small>${name}</small>`;
  const shown = printValue({ field, value: value.value, unit: value.unit }, view.language);
  return markup`${documentText(shown, view)} <small>${name}</small>`;
}

/** Changes of state alone, counted: most of a review is confirming what was read right. */
function stateChanges(view: View): Markup | null {
  const { differences, states } = view.words;
  const moved = view.report.differences.filter((one) => one.kind === "state");
  if (moved.length === 0) return null;
  const name = (state: CellState | undefined) => (state === undefined ? "—" : states.names[state].one.toLowerCase());
  const kinds = Map.groupBy(moved, ({ before, after }) => `${name(before?.state)}/${name(after?.state)}`);
  const items = [...kinds].map(([kind, same]) => {
    const [before = "", after = ""] = kind.split("/");
    return markup`<li>${differences.transition(same.length, before, after)}</li>`;
  });
  return markup`<p>${differences.states(moved.length)}</p><ul class="plain">${items}</ul>`;
}
