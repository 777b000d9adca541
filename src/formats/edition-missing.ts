import { nothingEvaluable } from "../core/report/find-missing.ts";
import type { Missing } from "../core/report/report.ts";
import type { View } from "./edition-view.ts";
import { capital, stackedTable } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** Nothing is coloured here: the page says what an evaluation would still need. */
export function missingSection(view: View): Markup {
  const { report, words } = view;
  const complete = report.missing.every((one) => one.without === 0);
  const lead = complete ? markup`${words.missing.none}` : verdict(view);
  return markup`<section id="falta"><div class="head"><h2>${words.sections.missing}</h2></div>
<div class="split"><p class="lead">${lead}</p>${complete ? null : missingTable(view)}</div></section>`;
}

function verdict({ report, words }: View): Markup {
  const { no, some, someWhy, why, names } = words.missing;
  if (!nothingEvaluable(report.missing)) return markup`<strong>${some}.</strong> ${someWhy}`;
  const lacking = report.missing.filter((one) => one.essential && one.without === one.of);
  return markup`<strong>${no}.</strong> ${why(lacking.map((one) => names[one.what]))}`;
}

function missingTable(view: View): Markup {
  const { caption, heads } = view.words.missing;
  const table = { caption, kind: "small missing", heads: [heads.what, heads.use, heads.document, heads.without] };
  return stackedTable(
    table,
    view.report.missing.map((one) => missingRow(one, view)),
  );
}

function missingRow(one: Missing, { words }: View): Markup {
  const { heads, names, uses, printed, notPrinted, of, essential } = words.missing;
  const need = one.essential ? markup` <small>${essential}</small>` : null;
  return markup`<tr><th scope="row">${capital(names[one.what])}${need}</th>
<td data-l="${heads.use}">${uses[one.what]}</td>
<td data-l="${heads.document}">${one.printed ? printed : notPrinted}</td>
<td data-l="${heads.without}">${of(one.without, one.of)}</td></tr>
`;
}
