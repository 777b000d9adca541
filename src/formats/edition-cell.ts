import type { Field } from "../core/domain/field.ts";
import { isNumberField } from "../core/domain/field.ts";
import type { Cell } from "../core/report/report.ts";
import { printValue } from "../core/words/fields.ts";
import { printedNote, sourceNote } from "./edition-source.ts";
import type { View } from "./edition-view.ts";
import { documentText, quotedText } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";
import { mark } from "./state-mark.ts";

/** A cell of the table: what it says, its state, and the trail to its source, all without scripts. */
export function tableCell(cell: Cell, view: View, sameAs: string | null): Markup {
  const { field, state } = cell;
  if (isNumberField(field)) return markup`<td class="n c-${field} s-${state}">${figure(cell, view)}</td>`;
  const inner = markup`${text(cell, view, sameAs)}${textState(cell, view)}`;
  if (field === "indicator") return markup`<th scope="row" class="c-indicator s-${state}">${inner}</th>`;
  return markup`<td class="c-${field} s-${state}">${inner}</td>`;
}

function figure(cell: Cell, view: View): Markup {
  const word = view.words.states.names[cell.state].one;
  const shown = markup`<span class="v">${shownFigure(cell, view)}</span>${printedLine(cell, view)}`;
  const said = markup`<span class="s">${mark(cell.state)}${word}</span>`;
  return markup`<details name="fuente"><summary>${shown} ${said}</summary>${sourceNote(cell, view)}</details>${printedNote(cell, view)}`;
}

function shownFigure(cell: Cell, view: View): string | Markup {
  const { field, value, unit, source } = cell;
  if (value !== null) return printValue({ field, value, unit }, view.language);
  if (cell.state === "question") return shownProposal(cell, view);
  return isPrinted(source.raw) && cell.state !== "confirmed" ? quotedText(source.raw, view) : "—";
}

/** A proposal is never shown as a figure: it stands between question marks. */
function shownProposal(cell: Extract<Cell, { state: "question" }>, { language, words }: View): string {
  const first = cell.proposals[0];
  const said = first ? printValue({ field: cell.field, value: first.value, unit: first.unit }, language) : "";
  return words.table.asked(said);
}

function printedLine({ state, source }: Cell, view: View): Markup | null {
  if (state !== "question" || !isPrinted(source.raw)) return null;
  return markup` <span class="u">${view.words.table.printed(source.raw)}</span>`;
}

function text(cell: Cell, view: View, sameAs: string | null): Markup {
  const { field, value, source } = cell;
  if (value === null) return isPrinted(source.raw) ? documentText(source.raw, view) : proposedText(cell, view, sameAs);
  if (sameAs !== null) return markup`<span class="same">${view.words.table.same(sameAs)}</span>`;
  const shown = printValue({ field, value }, view.language);
  return isCoded(field) ? markup`${shown}` : documentText(shown, view);
}

/** Where nothing is printed: what is proposed, between question marks, or a dash. */
function proposedText(cell: Cell, view: View, sameAs: string | null): Markup {
  const first = cell.state === "question" ? cell.proposals[0] : undefined;
  if (!first) return markup`<span class="same">—</span>`;
  const { asked, same } = view.words.table;
  return markup`<span class="same">${asked(sameAs === null ? first.value : same(sameAs))}</span>`;
}

/** Texts read as printed need no more words: they are what they show. */
function textState(cell: Cell, view: View): Markup | null {
  if (cell.state === "read") return null;
  const said = markup`<span class="s">${mark(cell.state)}${view.words.states.texts[cell.state]}</span>`;
  return markup` <details name="fuente" class="of-text"><summary>${said}</summary>${sourceNote(cell, view)}</details>`;
}

function isPrinted(raw: string | null): raw is string {
  return raw !== null && raw.trim() !== "";
}

/** Fields whose value the page says in its own language. */
function isCoded(field: Field): boolean {
  return field === "frequency" || field === "direction" || field === "periodStart" || field === "periodEnd";
}
