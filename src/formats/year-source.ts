import type { Evidence } from "../core/domain/evidence.ts";
import type {
  PublishedImport,
  PublishedRevision,
  PublishedSource,
  RevisionContent,
  YearPoint,
} from "../core/report/year-report.ts";
import { placeText } from "../core/words/places.ts";
import { type Markup, markup } from "./markup.ts";
import { printReported } from "./year-print.ts";
import { byAt, institutionText, quotedText, type YearView } from "./year-view.ts";

/** Every revision of a figure, the newest first, back to the characters it was read from. */
export function trailNote(point: YearPoint, view: YearView): Markup {
  const { trail } = view.words;
  const { revisions, imports } = point;
  if (revisions.length + imports.length === 0) return markup`<p class="fine">${trail.nobody}</p>`;
  const items = [
    ...revisions.toReversed().map((one) => revisionItem(one, point, view)),
    ...imports.toReversed().map((one) => importItem(one, point, view)),
  ];
  return markup`<ul class="trail">${items}</ul>`;
}

function revisionItem(one: PublishedRevision, { from, revision }: YearPoint, view: YearView): Markup {
  const { trail } = view.words;
  const stands = from === "approved" && revision === one.revision;
  const value = one.content
    ? markup`<b>${printReported(one.content.reported, view)}</b> <span class="fine">${view.words.basis[one.content.basis]}</span>`
    : null;
  const state = stands ? `${trail.states[one.state]}, ${trail.stands}` : trail.states[one.state];
  return markup`<li><p class="rev">${trail.revision(one.revision)} · ${state} ${value}</p>
<p>${actsText(one, view)}</p>${one.content ? contentNote(one.content, view) : markup`<p class="fine">${trail.keptBack}</p>`}</li>`;
}

function actsText(one: PublishedRevision, view: YearView): string {
  const { trail } = view.words;
  return [
    trail.written(byAt(one.written, view)),
    ...(one.submitted ? [trail.submitted(byAt(one.submitted, view))] : []),
    ...(one.approved ? [trail.approved(byAt(one.approved, view))] : []),
    ...(one.returned ? [trail.returned(byAt(one.returned, view), one.returned.reason)] : []),
    ...(one.corrects === null ? [] : [trail.corrects(one.corrects)]),
    ...(one.late ? [trail.late] : []),
  ].join(" ");
}

function contentNote({ justification, evidence, withheld, source }: RevisionContent, view: YearView): Markup {
  const { trail } = view.words;
  const said = justification === null ? null : markup`<p>${trail.justification} ${quotedText(justification, view)}</p>`;
  const shown = evidence.map((one) => markup`<li>${evidenceText(one, view)}</li>`);
  const proofs = shown.length === 0 ? null : markup`<p>${trail.evidence}</p><ul class="plain">${shown}</ul>`;
  const kept = withheld === 0 ? null : markup`<p class="fine">${trail.withheld(withheld)}</p>`;
  return markup`${said}<p>${sourceText(source, view)}</p>${proofs}${kept}`;
}

function sourceText(source: PublishedSource, view: YearView): Markup {
  const { trail } = view.words;
  if (source.kind === "typed") return markup`${trail.typed}`;
  const place = trail.file(source.name, placeText(source.at, view.language));
  const raw = source.raw === null ? trail.rawKeptBack : markup`${trail.raw} <code>${source.raw}</code>`;
  return markup`${place}. ${raw} ${trail.hash} <code>${source.sha256}</code>`;
}

function evidenceText({ kind, at, note }: Evidence, view: YearView): Markup {
  const { evidenceKinds, hash } = view.words.trail;
  const where =
    at.kind === "link"
      ? markup`<a class="to" href="${at.url}" rel="nofollow noopener">${at.url}</a>`
      : markup`${at.name} ${hash} <code>${at.sha256}</code>`;
  return markup`${evidenceKinds[kind]}: ${where}${note === null ? null : markup`. ${institutionText(note, view)}`}`;
}

function importItem(one: PublishedImport, { from, revision }: YearPoint, view: YearView): Markup {
  const { trail } = view.words;
  const stands = from === "imported" && revision === one.revision;
  const value = one.reported ? markup` <b>${printReported(one.reported, view)}</b>` : null;
  const act = one.state === "confirmed" ? trail.confirmed(byAt(one, view)) : trail.withdrew(byAt(one, view));
  const raw = one.raw === null ? null : markup` ${trail.raw} <code>${one.raw}</code>`;
  const place = [trail.imported(one.importId, one.row), placeText(one.place, view.language)]
    .filter((part) => part !== "")
    .join(", ");
  return markup`<li><p class="rev">${trail.revision(one.revision)}${stands ? ` · ${trail.stands}` : ""}${value}</p><p>${act} ${place}.${raw}</p></li>`;
}
