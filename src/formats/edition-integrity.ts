import { printBytes, printInstant } from "../core/words/language.ts";
import type { HashedFile } from "./edition-output.ts";
import type { View } from "./edition-view.ts";
import { documentText } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";

/** A file of the edition to offer; its hash where it was made before this page. */
export type Download = HashedFile | { readonly name: string };

export function downloadsSection(view: View, downloads: readonly Download[]): Markup {
  const { words } = view;
  return markup`<section id="descargas"><div class="head"><h2>${words.sections.downloads}</h2></div>
<p class="lead">${words.downloads.about}</p>${downloadList(downloads, words.downloads.files)}<p class="fine">${words.downloads.csvNote}</p></section>`;
}

/** The files with what each is for, by name. */
export function downloadList(downloads: readonly Download[], files: Readonly<Record<string, string>>): Markup {
  const about = new Map(Object.entries(files));
  const items = downloads.map((file) => markup`<li>${downloadLine(file, about.get(file.name) ?? "")}</li>`);
  return markup`<ul class="files">${items}</ul>`;
}

function downloadLine(file: Download, about: string): Markup {
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
