import { boundsOf } from "../../core/domain/cycle-period.ts";
import { LICENCE } from "../licence.ts";
import { cutoffText, editionHref, languagePath, type Site, siteHref } from "./site.ts";

const MEDIA: Readonly<Record<string, string>> = { csv: "text/csv", json: "application/json" };

/** The data of the edition as schema.org describes a Dataset, for search engines. */
export function datasetOf(site: Site): object {
  const { institution, words, shown, origin, language } = site;
  const { start, end } = boundsOf(shown.period);
  const publisher = { "@type": "GovernmentOrganization", name: institution.name };
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: words.dataset.name(institution.name),
    description: words.dataset.about(institution.name, cutoffText(shown, language)),
    url: origin + siteHref(site, "datos"),
    inLanguage: "es-MX",
    license: LICENCE.path,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    datePublished: shown.at,
    version: String(shown.number),
    temporalCoverage: `${start}/${end}`,
    includedInDataCatalog: { "@type": "DataCatalog", name: words.title, url: `${origin}${languagePath(language)}/` },
    distribution: shown.files.flatMap(({ name, bytes, sha256 }) => {
      const media = MEDIA[name.split(".").at(-1) ?? ""];
      if (media === undefined) return [];
      return [
        {
          "@type": "DataDownload",
          name,
          encodingFormat: media,
          contentUrl: origin + editionHref(site, shown.number, name),
          contentSize: `${bytes} B`,
          sha256,
        },
      ];
    }),
  };
}
