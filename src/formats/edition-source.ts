import { isNumberField } from "../core/domain/field.ts";
import { COUNT, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { ReasonCode } from "../core/domain/reading.ts";
import type { Cell, CellAnswer } from "../core/report/report.ts";
import { fieldName, printValue, unitName } from "../core/words/fields.ts";
import { printInstant } from "../core/words/language.ts";
import { placeText } from "../core/words/places.ts";
import { reasonText, telling } from "../core/words/reasons.ts";
import type { View } from "./edition-view.ts";
import { documentText, frontHref, quotedText } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** The trail of one cell: printed, understood, where, why, other readings, who confirmed it and when. */
export function sourceNote(cell: Cell, view: View): Markup {
  const { words, language } = view;
  const { raw, reasons } = cell.source;
  const why = telling(reasons).map((reason) => reasonText(reason, language));
  return markup`<dl class="note">${[
    entry(words.source.printed, raw === null ? words.source.nothingPrinted : quotedText(raw, view)),
    pictureEntry(cell, view),
    entry(words.source.understood, understood(cell, view)),
    storedEntry(cell, view),
    listEntry(words.source.proposals, proposals(cell, view)),
    entry(words.source.place, place(cell, view)),
    listEntry(
      words.source.why,
      why.map((reason) => markup`${reason}`),
    ),
    listEntry(words.source.alternatives, alternatives(cell, view)),
    entry(words.source.confirmation, confirmation(cell, view)),
    listEntry(words.source.history, history(cell, view)),
  ]}</dl>`;
}

/** For paper, where nothing can be opened: what is printed, when the figure shown is not just that. */
export function printedNote(cell: Cell, view: View): Markup | null {
  const { raw } = cell.source;
  if (raw === null || cell.state === "read" || cell.state === "question" || raw === cell.value) return null;
  return markup`<span class="paper" aria-hidden="true">${view.words.table.printed(raw)}</span>`;
}

/** A value with its unit in words, where the number alone does not show it. */
export function said(cell: Pick<Cell, "field" | "unit"> & { readonly value: string }, view: View): string {
  const shown = printValue(cell, view.language);
  const bare = cell.unit === COUNT || cell.unit === UNKNOWN_UNIT;
  return bare && cell.unit !== null ? `${shown} · ${unitName(cell.unit, view.language)}` : shown;
}

function entry(name: string, value: string | Markup): Markup {
  return markup`<dt>${name}</dt><dd>${value}</dd>`;
}

function listEntry(name: string, items: readonly Markup[]): Markup | null {
  const [first] = items;
  if (!first) return null;
  return items.length === 1
    ? entry(name, first)
    : entry(name, markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`);
}

/** The cell as it was printed, for whoever trusts their own eyes more. */
function pictureEntry({ source }: Cell, { words, base }: View): Markup | null {
  if (source.picture === undefined) return null;
  const { onPaper, picture } = words.source;
  return entry(
    onPaper,
    markup`<img class="paper-cell" src="${base}${source.picture}" alt="${picture}" loading="lazy">`,
  );
}

/** What stands in the file behind the print, where it is something else. */
function storedEntry({ source }: Cell, view: View): Markup | null {
  const stored = source.trace?.stored;
  return stored === undefined ? null : entry(view.words.source.stored, quotedText(stored, view));
}

function understood(cell: Cell, view: View): Markup {
  const { words } = view;
  const { field, unit, value } = cell;
  if (value !== null) return valueText({ field, unit, value }, view);
  if (cell.state === "question") return markup`${words.source.undecided}`;
  if (cell.state === "confirmed") return markup`${words.source.confirmedEmpty}`;
  return markup`${cell.state === "blank" ? words.table.nothing : words.table.noFigure}`;
}

function valueText(cell: Pick<Cell, "field" | "unit"> & { readonly value: string }, view: View): Markup {
  return isNumberField(cell.field) ? markup`${said(cell, view)}` : documentText(said(cell, view), view);
}

function proposals(cell: Cell, view: View): readonly Markup[] {
  if (cell.state !== "question") return [];
  const { field, source } = cell;
  return cell.proposals.map(({ value, unit, why }) => {
    const known = source.reasons.includes(why) && why !== "as-printed";
    return otherReading({ field, value, unit }, known ? null : why, view);
  });
}

function alternatives({ field, source, state }: Cell, view: View): readonly Markup[] {
  if (state === "question") return [];
  return source.alternatives.map(({ value, unit = null, why }) => otherReading({ field, value, unit }, why, view));
}

function otherReading(
  value: Pick<Cell, "field" | "unit"> & { readonly value: string },
  why: ReasonCode | null,
  view: View,
): Markup {
  return markup`${valueText(value, view)}${why === null ? null : `. ${reasonText(why, view.language)}`}`;
}

function place(cell: Cell, view: View): Markup {
  const { words, report, language } = view;
  const { at, trace } = cell.source;
  const where = [placeText(at, language, trace), words.source.column(fieldName(cell.field, language))];
  return markup`<a href="${frontHref("documento", view)}">${report.document.name}</a>, ${where.join(", ")}`;
}

function confirmation(cell: Cell, view: View): Markup {
  const { words, language } = view;
  if (cell.state !== "confirmed") return markup`${words.source.nobody}`;
  const by = words.source.by(cell.by, printInstant(cell.on, language));
  return markup`${cell.note === null ? by : `${by} ${words.source.note(cell.note)}`}`;
}

/** Shown once there is more to tell than the confirmation itself. */
function history(cell: Cell, view: View): readonly Markup[] {
  const { answers } = cell.source;
  if (answers.every((answer) => answer.standing === "stands")) return [];
  return answers.map((answer) => markup`${answerLine(answer, cell, view)}`);
}

function answerLine(answer: CellAnswer, { field }: Cell, view: View): string {
  const { words, language } = view;
  const at = printInstant(answer.at, language);
  const note = answer.note === null ? "" : `. ${words.source.note(answer.note)}`;
  if (answer.standing === "undo") return words.source.undid(answer.by, at) + note;
  const { value, unit } = answer;
  const shown = value === null ? words.source.answeredEmpty : said({ field, value, unit }, view);
  return `${words.source.answered(shown, answer.by, at)} (${words.source.standing[answer.standing]})${note}`;
}
