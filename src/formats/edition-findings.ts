import type { Addressee } from "../core/domain/finding.ts";
import { pageName } from "../core/report/count-report.ts";
import type { FindingCase, FindingGroup, SetAsideRow } from "../core/report/report.ts";
import { fieldName } from "../core/words/fields.ts";
import { placeText } from "../core/words/places.ts";
import { findingEvidence, findingText } from "../core/words/findings.ts";
import type { View } from "./edition-view.ts";
import { documentText, manyRows } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** Two lists, two addressees, never mixed. */
export function findingsSection(view: View): Markup {
  return markup`<section id="hallazgos"><div class="head"><h2>${view.words.sections.findings}</h2></div>
<div class="two">${findingList("digitiser", view)}${findingList("area", view)}</div></section>`;
}

function findingList(addressee: Addressee, view: View): Markup {
  const { report, words } = view;
  const { title, about } = words.findings[addressee];
  const items = report.findings[addressee].map((group) => markup`<li>${findingGroup(group, view)}</li>`);
  return markup`<div><h3>${title}</h3><p class="fine">${about}</p>
${items.length === 0 ? markup`<p>${words.findings.none}</p>` : markup`<ol class="findings">${items}</ol>`}</div>`;
}

function findingGroup(group: FindingGroup, view: View): Markup {
  const { words, language } = view;
  const text = findingText(group.code, language);
  const count = group.cases.length;
  const tally = count > 1 ? markup` <span class="tally">${words.findings.cases(count)}</span>` : null;
  return markup`<h4>${text.title}${tally}</h4>
<p>${text.why}</p><p class="todo"><b>${words.findings.todo}</b> ${text.todo}</p>${cases(group, view)}
`;
}

const MOST_CASES = 200;
/** As many cases as are shown without asking. */
const FEW_CASES = 5;

function cases(group: FindingGroup, view: View): Markup | null {
  const { words } = view;
  const lines = group.cases.slice(0, MOST_CASES).map((one) => caseLine(one, group, view));
  const shown = lines.filter((line) => line !== null);
  if (shown.length === 0) return null;
  const more = group.cases.length - lines.length;
  const list = markup`<ul class="cases">${shown}${more > 0 ? markup`<li>${words.findings.more(more)}</li>` : null}</ul>`;
  if (lines.length <= FEW_CASES) return list;
  const title = `${words.findings.where}: ${words.findings.cases(group.cases.length)}`;
  return markup`<details><summary>${title}</summary>${list}</details>`;
}

function caseLine(one: FindingCase, group: FindingGroup, view: View): Markup | null {
  const evidence = findingEvidence(group.code, one.data, view.language);
  const { sheet, page } = one.at;
  const leaf = placeText(
    { ...(sheet === undefined ? {} : { sheet }), ...(page === undefined ? {} : { page }) },
    view.language,
  );
  const parts: Markup[] = [];
  if (leaf !== "" && one.rows.length !== 1) parts.push(markup`${leaf}`);
  if (one.field !== null) parts.push(markup`${fieldName(one.field, view.language)}`);
  if (evidence !== null) parts.push(markup`${evidence}`);
  if (one.rows.length > 0) parts.push(markup`${manyRows(one.rows, view)}`);
  if (parts.length === 0) return null;
  return markup`<li>${parts.map((part, index) => (index === 0 ? part : markup` · ${part}`))}</li>`;
}

/** What the document holds besides records, each with the reason it is not one. */
export function setAsideSection(view: View): Markup {
  const { report, words } = view;
  const rows = report.setAside;
  const about = rows.length === 0 ? words.setAside.none : words.setAside.about(rows.length);
  const items = rows.slice(0, MOST_CASES).map((row) => markup`<li>${setAsideRow(row, view)}</li>`);
  const more = rows.length - items.length;
  return markup`<section id="apartados"><div class="head"><h2>${words.setAside.title}</h2></div><p class="lead">${about}</p>
<ul class="aside">${items}${more > 0 ? markup`<li>${words.findings.more(more)}</li>` : null}</ul></section>`;
}

const LONGEST_SHOWN = 900;

function setAsideRow(row: SetAsideRow, view: View): Markup {
  const { words } = view;
  const where = words.table.place(pageName(row.at), row.at.line ?? row.at.row).join(", ");
  const long = row.text.length > LONGEST_SHOWN;
  const text = documentText(long ? row.text.slice(0, LONGEST_SHOWN) : row.text, view);
  const cut = long ? markup` <span class="fine">${words.setAside.cut(row.text.length)}</span>` : null;
  return markup`<details><summary><b>${kindName(row.kind, view)}</b> <span class="fine">${where}</span></summary><p class="raw">${text}${cut}</p></details>`;
}

function kindName(kind: string, { words }: View): string {
  const known = Object.entries(words.setAside.kinds).find(([name]) => name === kind);
  return known?.[1] ?? words.setAside.unknown;
}
