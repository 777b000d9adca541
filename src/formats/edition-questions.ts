import { isNumberField } from "../core/domain/field.ts";
import type { CellProposal, ReportQuestion } from "../core/report/report.ts";
import { fieldName } from "../core/words/fields.ts";
import { reasonText, telling } from "../core/words/reasons.ts";
import { said } from "./edition-source.ts";
import type { View } from "./edition-view.ts";
import { documentText, manyRows, quotedText, stackedTable } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** What somebody must still decide: printed, doubted for, proposed, and in which rows. */
export function questionsSection(view: View): Markup | null {
  const { report, words } = view;
  if (report.questions.length === 0) return null;
  const cells = report.questions.reduce((sum, question) => sum + question.rows.length, 0);
  const { heads, caption } = words.questions;
  const table = {
    caption,
    kind: "questions",
    heads: [heads.id, heads.field, heads.printed, heads.proposals, heads.why, heads.rows],
  };
  return markup`<section id="preguntas"><div class="head"><h2>${words.sections.questions}</h2></div>
<p class="lead">${words.questions.about(cells)}</p>
${stackedTable(
  table,
  report.questions.map((question) => questionRow(question, view)),
)}</section>`;
}

function questionRow(question: ReportQuestion, view: View): Markup {
  const { words, language } = view;
  const { heads, none } = words.questions;
  const { field, raw } = question;
  const proposals = question.proposals.map((one) => markup`<li>${proposalText(one, question, view)}</li>`);
  const reasons = telling(question.reasons).map((reason) => markup`<li>${reasonText(reason, language)}</li>`);
  return markup`<tr><th scope="row">${question.id}</th>
<td data-l="${heads.field}">${fieldName(field, language)}</td>
<td data-l="${heads.printed}">${raw === null ? words.source.nothingPrinted : quotedText(raw, view)}</td>
<td data-l="${heads.proposals}">${proposals.length > 0 ? markup`<ul>${proposals}</ul>` : none}</td>
<td data-l="${heads.why}"><ul>${reasons}</ul></td>
<td data-l="${heads.rows}" class="links">${manyRows(question.rows, view)}</td></tr>
`;
}

/** A text proposed as it is printed is not printed twice. */
function proposalText({ value, unit }: CellProposal, { field, raw }: ReportQuestion, view: View): Markup {
  if (isNumberField(field)) return markup`${said({ field, value, unit }, view)}`;
  return value === raw?.trim()
    ? markup`${view.words.questions.asPrinted}`
    : documentText(said({ field, value, unit }, view), view);
}
