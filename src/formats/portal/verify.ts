import { printDate } from "../../core/words/language.ts";
import { type Markup, markup } from "../markup.ts";
import { ASSETS } from "./assets.ts";
import { sitePage } from "./frame.ts";
import { editionHref, type Site, siteHref } from "./site.ts";

/** Whether a file is one that was published, by its hash; the browser computes it, or the person. */
export function verifyPage(site: Site, asked: string | null): string {
  const { institution } = site;
  const { verify } = site.words;
  const hash = asked === null ? null : asked.trim().toLowerCase();
  return sitePage(site, {
    title: verify.title,
    about: `${verify.title}. ${institution.name}. ${verify.lead}`,
    menu: "verify",
    path: "comprobar",
    script: ASSETS.verify.path,
    content: [
      markup`<h1 class="page-title">${verify.title}</h1><p class="lead">${verify.lead}</p>
${hash === null ? null : verdict(hash, site)}
<div class="drop" hidden data-working="${verify.working}" data-failed="${verify.failed}" data-no-crypto="${verify.noCrypto}"><label for="archivo">${verify.file}</label><input type="file" id="archivo" aria-describedby="archivo-nota"><p class="fine" id="archivo-nota">${verify.drop}</p><p role="status"></p></div>
<form class="ask hash-form" action="${siteHref(site, "comprobar")}"><div class="grow"><label for="sha256">${verify.hash}</label><input class="hash" id="sha256" name="sha256" required maxlength="80" autocomplete="off" spellcheck="false" aria-describedby="sha256-nota" value="${hash ?? ""}"></div><button>${verify.go}</button></form>
<p class="fine" id="sha256-nota">${verify.hashAbout}</p><pre><code>sha256sum avances.csv
certutil -hashfile avances.csv SHA256</code></pre>
<p>${verify.all}</p><pre><code>sha256sum -c SHA256SUMS</code></pre>`,
    ],
  });
}

function verdict(hash: string, site: Site): Markup {
  const { verify } = site.words;
  if (!/^[0-9a-f]{64}$/.test(hash)) return answer("no", verify.invalid, null);
  const known = site.editions.flatMap((edition) =>
    edition.files.filter(({ sha256 }) => sha256 === hash).map(({ name }) => ({ edition, name })),
  );
  if (known.length === 0) return answer("no", verify.unknown, markup`${verify.unknownTodo}`);
  const items = known.map(({ edition, name }) => {
    const said = verify.knownAs(name, edition.number, printDate(edition.at.slice(0, 10), site.language));
    return markup`<li><a class="to" href="${editionHref(site, edition.number, name)}">${said}</a></li>`;
  });
  return answer("yes", verify.known, markup`<ul>${items}</ul>`);
}

function answer(kind: "yes" | "no", says: string, more: Markup | null): Markup {
  return markup`<div class="verdict ${kind}" role="status"><b>${says}</b>${more}</div>`;
}
