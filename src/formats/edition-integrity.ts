import { printBytes, printDate, printInstant } from "../core/words/language.ts";
import type { HashedFile } from "./data-package.ts";
import type { View } from "./edition-view.ts";
import { documentText } from "./edition-view.ts";
import { LICENCE } from "./licence.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** A file of the edition to offer; its hash where it was made before this page. */
export type Download = HashedFile | { readonly name: string };

export function downloadsSection(view: View, downloads: readonly Download[]): Markup {
  const { words } = view;
  const items = downloads.map((file) => markup`<li>${downloadLine(file, view)}</li>`);
  return markup`<section id="descargas"><div class="head"><h2>${words.sections.downloads}</h2></div>
<p class="lead">${words.downloads.about}</p><ul class="files">${items}</ul><p class="fine">${words.downloads.csvNote}</p></section>`;
}

function downloadLine(file: Download, { words }: View): Markup {
  const about = Object.entries(words.downloads.files).find(([name]) => name === file.name)?.[1] ?? "";
  const size =
    "bytes" in file
      ? markup` <small>${printBytes(file.bytes.length)} · SHA-256 <code>${file.sha256}</code></small>`
      : null;
  return markup`<a class="to" href="${file.name}">${file.name}</a> <span>${about}</span>${size}`;
}

export function integritySection(view: View): Markup {
  const { report, words, language } = view;
  const { integrity } = words;
  const { document, audit, title } = report;
  const place = audit
    ? markup`${integrity.auditPlace(audit.seq)} <code>${audit.hash}</code>. ${integrity.auditNext}`
    : markup`${integrity.noAudit}`;
  const name = title === null ? null : markup`<dt>${integrity.names.title}</dt><dd>${documentText(title, view)}</dd>`;
  return markup`<section id="integridad"><div class="head"><h2>${words.sections.integrity}</h2></div>
<p class="lead">${integrity.about}</p>
<dl class="facts">${name}
<dt id="documento">${integrity.document}</dt><dd>${document.name}</dd>
<dt>${integrity.documentHash}</dt><dd><code>${document.sha256}</code></dd>
<dt>${integrity.imported}</dt><dd>${integrity.importedBy(report.import.by, printInstant(report.import.at, language))}</dd>
<dt>${integrity.audit}</dt><dd>${place}</dd></dl>
<p>${integrity.how}</p><pre><code>sha256sum -c SHA256SUMS</code></pre>
<p>${integrity.windows}</p><pre><code>certutil -hashfile indicadores.csv SHA256</code></pre></section>`;
}

export function pageFooter({ report, words, language }: View): Markup {
  const parts = [
    report.institution.name,
    words.upTo(printDate(report.cutoff, language)),
    words.edition(report.edition.number),
  ];
  return markup`<footer><p>${parts.join(" · ")}</p>
<p><a class="to" href="${LICENCE.file}">${LICENCE.title}</a> · ${words.made}</p></footer>`;
}
