import type { YearReport } from "../core/report/year-report.ts";
import type { Language } from "../core/words/language.ts";
import { yearHeadline } from "../core/words/year-headline.ts";
import { type Download, downloadList } from "./edition-integrity.ts";
import { type Markup, markup } from "./markup.ts";
import { areasSection } from "./year-areas.ts";
import { changesSection } from "./year-changes.ts";
import { listSection } from "./year-list.ts";
import { methodSection } from "./year-method.ts";
import { summarySection } from "./year-summary.ts";
import { targetsSection } from "./year-targets.ts";
import { frontFile, type YearView, yearPageFrame, yearView } from "./year-view.ts";

/** The front page of a year: the finding first, then what changed, then everything with the way to its sheet. */
export function yearPage(report: YearReport, language: Language, downloads: readonly Download[]): Uint8Array {
  const view = yearView(report, language);
  const { menu } = view.words;
  return yearPageFrame(view, {
    title: yearHeadline(report.headline, language).join(""),
    otherFile: frontFile(language === "es" ? "en" : "es"),
    links: [
      ["#cambios", menu.changes],
      ...(report.areas.length > 0 ? [["#areas", menu.areas] as const] : []),
      ["#indicadores", menu.indicators],
      ["#metas", menu.targets],
      ["#metodo", menu.method],
      ["#descargas", view.shared.sections.downloads],
      ["#integridad", view.shared.sections.integrity],
    ],
    content: [
      summarySection(view),
      changesSection(view),
      areasSection(view),
      listSection(view),
      targetsSection(view),
      methodSection(view),
      downloadsSection(view, downloads),
      integritySection(view),
    ],
  });
}

function downloadsSection({ shared, words }: YearView, downloads: readonly Download[]): Markup {
  return markup`<section id="descargas"><div class="head"><h2>${shared.sections.downloads}</h2></div>
<p class="lead">${shared.downloads.about}</p>${downloadList(downloads, words.files)}<p class="fine">${shared.downloads.csvNote}</p></section>`;
}

/** How anyone can make sure, without asking anybody, that these are the files that were published. */
function integritySection({ report, shared }: YearView): Markup {
  const { integrity } = shared;
  const { audit } = report;
  const place = audit
    ? markup`${integrity.auditPlace(audit.seq)} <code>${audit.hash}</code>. ${integrity.auditNext}`
    : markup`${integrity.noAudit}`;
  return markup`<section id="integridad"><div class="head"><h2>${shared.sections.integrity}</h2></div>
<p class="lead">${integrity.about}</p>
<dl class="facts"><dt>${integrity.audit}</dt><dd>${place}</dd></dl>
<p>${integrity.how}</p><pre><code>sha256sum -c SHA256SUMS</code></pre>
<p>${integrity.windows}</p><pre><code>certutil -hashfile avances.csv SHA256</code></pre></section>`;
}
