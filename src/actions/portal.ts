import { type ShownReport, standingEditions } from "../core/report/site.ts";
import type { Language } from "../core/words/language.ts";
import { PORTAL_WORDS } from "../core/words/portal.ts";
import { type Asset, assetAt } from "../formats/portal/assets.ts";
import { type Comparison, comparisonPage } from "../formats/portal/comparison.ts";
import { dataPage, DICTIONARY_FILE } from "../formats/portal/data.ts";
import { directoryPage, type Listed } from "../formats/portal/directory.ts";
import { editionsPage } from "../formats/portal/editions.ts";
import { atomFeed, siteMap } from "../formats/portal/feeds.ts";
import { homePage } from "../formats/portal/home.ts";
import { indicatorPage } from "../formats/portal/indicator.ts";
import { indicatorsPage } from "../formats/portal/indicators.ts";
import { methodPage } from "../formats/portal/method.ts";
import type { Site } from "../formats/portal/site.ts";
import { verifyPage } from "../formats/portal/verify.ts";
import { type ReportCache, siteEdition } from "./report-cache.ts";
import type { PublishedShelf, ShelvedInstitution } from "./published-shelf.ts";

export { languagePath } from "../formats/portal/site.ts";
export { apiPage } from "../formats/portal/api-page.ts";
export { type Trouble, troublePage } from "../formats/portal/frame.ts";

/** How a page of the portal is asked for. */
export interface PortalRequest {
  readonly language: Language;
  /** "https://datos.ejemplo.mx" */
  readonly origin: string;
  readonly query: URLSearchParams;
}

/** The pages of a site that need no more than their name. */
export const SITE_PAGES = ["home", "indicators", "editions", "comparison", "data", "method", "verify"] as const;
export type SitePageName = (typeof SITE_PAGES)[number];

/** The public pages, made from published editions and nothing else. What does not exist is null. */
export interface Portal {
  /** The only institution with an edition; null where there are none or several. */
  only(): Promise<string | null>;
  directory(request: PortalRequest): Promise<string>;
  page(institution: string, name: SitePageName, request: PortalRequest): Promise<string | null>;
  indicator(institution: string, key: string, request: PortalRequest): Promise<string | null>;
  /** Of one institution, or of all. */
  feed(institution: string | null, request: PortalRequest): Promise<string | null>;
  siteMap(origin: string): Promise<string>;
  asset(path: string): Asset | null;
}

export function openPortal(shelf: PublishedShelf, reports: ReportCache): Portal {
  const siteOf = async (id: string, request: PortalRequest) => {
    const shelved = await shelf.editions(id);
    return shelved && openSite(shelved, request, { reports, theme: await shelf.theme(id) });
  };
  return {
    only: async () => {
      const [first, ...others] = await shelf.institutions();
      return first && others.length === 0 ? first.institution.id : null;
    },
    directory: async ({ language, origin, query }) => {
      const listed = await Promise.all((await shelf.institutions()).map((one) => listedOf(one, reports)));
      const text = (query.get("texto") ?? "").slice(0, 200);
      return directoryPage(
        listed.filter((one) => one !== null),
        { language, origin, text },
      );
    },
    page: async (id, name, request) => {
      const site = await siteOf(id, request);
      return site && DRAWN[name](site, request.query, shelf);
    },
    indicator: async (id, key, request) => {
      const site = await siteOf(id, request);
      return site && indicatorPage(site, key);
    },
    feed: async (id, { language, origin }) => {
      const all = id === null ? await shelf.institutions() : [await shelf.editions(id)];
      return atomFeed(
        all
          .filter((one) => one !== null)
          .map(({ institution, editions }) => ({ institution, editions: editions.map(siteEdition) })),
        { language, origin, one: id !== null },
      );
    },
    siteMap: async (origin) => {
      const all = await shelf.institutions();
      const mapped = await Promise.all(
        all.map(async (one) => {
          const listed = await listedOf(one, reports);
          const editions = one.editions.map(siteEdition);
          return { institution: one.institution, editions, keys: listed === null ? [] : keysOf(listed.content) };
        }),
      );
      return siteMap(mapped, origin);
    },
    asset: assetAt,
  };
}

type Draw = (site: Site, query: URLSearchParams, shelf: PublishedShelf) => string | Promise<string>;

const DRAWN: Readonly<Record<SitePageName, Draw>> = {
  home: homePage,
  indicators: indicatorsPage,
  editions: editionsPage,
  method: methodPage,
  verify: (site, query) => verifyPage(site, query.get("sha256")),
  data: async (site, _query, shelf) => {
    const file = await shelf.file(site.institution.id, site.shown.number, DICTIONARY_FILE);
    return dataPage(site, file?.content ?? null);
  },
  comparison: async (site, query, shelf) => {
    const [before, after] = [editionNumber(query.get("de")), editionNumber(query.get("a"))];
    const found = before === null || after === null ? "missing" : await compare(site, { before, after }, shelf);
    return comparisonPage(site, found);
  },
};

async function compare(
  { institution }: Site,
  { before, after }: { readonly before: number; readonly after: number },
  shelf: PublishedShelf,
): Promise<Comparison | "missing" | "unlike"> {
  const compared = await shelf.compare(institution.id, { before, after });
  if (compared.ok) return { before, after, changes: compared.value.changes };
  return compared.problem.code === "not-a-year-edition" ? "unlike" : "missing";
}

/** "5" in an address; null where it is no number an edition could have. */
export function editionNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

async function openSite(
  { institution, editions }: ShelvedInstitution,
  { language, origin, query }: PortalRequest,
  { reports, theme }: { readonly reports: ReportCache; readonly theme: Site["theme"] },
): Promise<Site | null> {
  const all = editions.map(siteEdition);
  const standing = standingEditions(all);
  const asked = query.get("edicion");
  const number = editionNumber(asked);
  const shown = asked === null || asked === "" ? standing[0] : all.find((one) => one.number === number);
  const content = shown && (await reports.of(institution.id, shown));
  if (!shown || !content) return null;
  const words = PORTAL_WORDS[language];
  return { institution, theme, language, words, origin, editions: all, standing, shown, content };
}

async function listedOf({ institution, editions }: ShelvedInstitution, reports: ReportCache): Promise<Listed | null> {
  const [shown] = standingEditions(editions.map(siteEdition));
  const content = shown && (await reports.of(institution.id, shown));
  return shown && content ? { institution, editions: editions.length, shown, content } : null;
}

function keysOf(content: ShownReport): readonly string[] {
  return content.kind === "year"
    ? content.report.indicators.map(({ key }) => key)
    : content.report.rows.map(({ key }) => key);
}
