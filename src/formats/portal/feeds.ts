import type { SiteEdition } from "../../core/report/site.ts";
import { type Language, LANGUAGES } from "../../core/words/language.ts";
import { PORTAL_WORDS } from "../../core/words/portal.ts";
import { reportWords } from "../../core/words/report.ts";
import { escapeHtml } from "../markup.ts";
import { editionFrontHref, languagePath, periodTitle, siteHref } from "./site.ts";

/** What a feed and a site map tell of one institution. */
export interface Announced {
  readonly institution: { readonly id: string; readonly name: string };
  readonly editions: readonly SiteEdition[];
}

/** Entries of a feed: the newest. */
const MOST_ENTRIES = 100;

/**
 * An Atom feed (RFC 4287) of editions as they are published: of one institution, or of all. Of nobody
 * there is none: null.
 */
export function atomFeed(
  all: readonly Announced[],
  of: { readonly language: Language; readonly origin: string; readonly one: boolean },
): string | null {
  const { language, origin, one } = of;
  const words = PORTAL_WORDS[language];
  const [first] = all;
  const entries = all
    .flatMap((from) => from.editions.map((edition) => ({ from, edition })))
    .toSorted((a, b) => (a.edition.at < b.edition.at ? 1 : -1))
    .slice(0, MOST_ENTRIES);
  const newest = entries[0];
  if (!first || !newest) return null;
  const own = one ? siteHref({ institution: first.institution, language }, "") : `${languagePath(language)}/`;
  const title = one ? words.feed.title(first.institution.name) : words.feed.all;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reportWords(language).code}">
<id>${xml(origin + own)}</id>
<title>${xml(title)}</title>
<updated>${xml(newest.edition.at)}</updated>
<link rel="self" type="application/atom+xml" href="${xml(`${origin}${own}ediciones.atom`)}"/>
<link rel="alternate" type="text/html" href="${xml(origin + own)}"/>
${entries.map(({ from, edition }) => entry(from, edition, of)).join("")}</feed>
`;
}

function entry(
  { institution }: Announced,
  edition: SiteEdition,
  { language, origin, one }: { readonly language: Language; readonly origin: string; readonly one: boolean },
): string {
  const words = PORTAL_WORDS[language];
  const href = origin + editionFrontHref({ institution, language }, edition);
  const name = words.feed.entry(edition.number, periodTitle(edition, language));
  const corrects = edition.corrects === null ? null : words.corrects(edition.corrects);
  return `<entry><id>${xml(href)}</id><title>${xml(one ? name : `${institution.name}. ${name}`)}</title><updated>${xml(edition.at)}</updated><author><name>${xml(institution.name)}</name></author><link rel="alternate" type="text/html" href="${xml(href)}"/><summary>${xml(words.feed.summary(words.states[edition.state], corrects))}</summary></entry>
`;
}

/** The pages of the newest edition of each institution and every edition's front page, as sitemaps.org has it. */
export function siteMap(all: readonly (Announced & { readonly keys: readonly string[] })[], origin: string): string {
  const urls = all.flatMap(({ institution, editions, keys }) => {
    const pages = ["", "indicadores", "ediciones/", "datos", "metodologia", "comprobar"];
    const own = [...pages, ...keys.map((key) => `indicadores/${encodeURIComponent(key)}`)].flatMap((page) =>
      LANGUAGES.map((language) => siteHref({ institution, language }, page)),
    );
    const frozen = editions.map((one) => editionFrontHref({ institution, language: "es" }, one));
    const changed = editions[0]?.at ?? "";
    return [...own, ...frozen].map(
      (path) => `<url><loc>${xml(origin + path)}</loc><lastmod>${xml(changed)}</lastmod></url>\n`,
    );
  });
  const listed = urls.slice(0, MOST_URLS);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${listed.join("")}</urlset>
`;
}

/** A site map may not have more. */
const MOST_URLS = 50_000;

/** Signs that XML has no way to write are left out. */
function xml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ""));
}
