import { isRecord } from "../../core/domain/plain-data.ts";
import type { SiteFile } from "../../core/report/site.ts";
import { printBytes, printDate } from "../../core/words/language.ts";
import { reportWords } from "../../core/words/report.ts";
import { yearWords } from "../../core/words/year-report.ts";
import { LICENCE } from "../licence.ts";
import { type Markup, markup } from "../markup.ts";
import { parseJson } from "../parse-json.ts";
import { datasetOf } from "./dataset.ts";
import { sitePage } from "./frame.ts";
import { shownBar } from "./home.ts";
import { editionHref, type Site, siteHref, shownQuery } from "./site.ts";

/** The description of the data that goes with every edition. */
export const DICTIONARY_FILE = "datapackage.json";

/** The data of the edition: what each file and each column is, and how programs get at them. */
export function dataPage(site: Site, dictionary: Uint8Array | null): string {
  const { words, institution, shown, language } = site;
  const { data } = words;
  const published = printDate(shown.at.slice(0, 10), language);
  return sitePage(site, {
    title: data.title,
    about: `${data.title}. ${institution.name}. ${data.about}`,
    menu: "data",
    path: "datos",
    query: shownQuery(site),
    data: datasetOf(site),
    content: [
      shownBar(site),
      markup`<h1 class="page-title">${data.title}</h1><p class="lead">${data.about} <a class="to" href="${editionHref(site, shown.number, LICENCE.file)}">${data.licence}</a></p>`,
      markup`<section id="archivos"><div class="head"><h2>${data.filesTitle}</h2><p>${words.edition(shown.number)}</p></div>
<ul class="files">${dataFiles(shown.files).map((file) => fileItem(file, site))}</ul><p class="fine">${reportWords(language).downloads.csvNote}</p></section>`,
      dictionary === null ? null : dictionarySection(tablesOf(dictionary), site),
      markup`<section id="avisos"><div class="head"><h2>${data.feed}</h2></div><p>${data.feedAbout} <a class="to" href="${siteHref(site, "ediciones.atom")}">ediciones.atom</a></p></section>`,
      markup`<section id="cita"><div class="head"><h2>${data.cite}</h2></div><p>${data.citation(institution.name, shown.number, published)} <code>${site.origin}${editionHref(site, shown.number)}</code></p></section>`,
    ],
  });
}

/** What is no page and no ornament of one. */
function dataFiles(files: readonly SiteFile[]): readonly SiteFile[] {
  return files.filter(({ name }) => /\.(?:csv|json|txt)$|^SHA256SUMS$/.test(name) && name !== "fonts-license.txt");
}

function fileItem({ name, bytes, sha256 }: SiteFile, site: Site): Markup {
  const files: Readonly<Record<string, string>> =
    site.content.kind === "year" ? yearWords(site.language).files : reportWords(site.language).downloads.files;
  return markup`<li><a class="to" href="${editionHref(site, site.shown.number, name)}">${name}</a> <span>${files[name] ?? ""}</span> <small>${printBytes(bytes)} · SHA-256 <code>${sha256}</code></small></li>`;
}

interface DataTable {
  readonly file: string;
  readonly title: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly about: string }[];
}

/** The tables of a Frictionless Data Package, as far as they are described. */
function tablesOf(bytes: Uint8Array): readonly DataTable[] {
  const found = parseJson(bytes);
  const resources = isRecord(found) && Array.isArray(found["resources"]) ? found["resources"] : [];
  return resources.filter(isRecord).flatMap((resource): readonly DataTable[] => {
    const schema = isRecord(resource["schema"]) ? resource["schema"] : {};
    const fields = Array.isArray(schema["fields"]) ? schema["fields"].filter(isRecord) : [];
    if (fields.length === 0) return [];
    const said = (value: unknown) => (typeof value === "string" ? value : "");
    return [
      {
        file: said(resource["path"]),
        title: said(resource["title"]),
        fields: fields.map((one) => ({
          name: said(one["name"]),
          type: said(one["type"]),
          about: said(one["description"]),
        })),
      },
    ];
  });
}

function dictionarySection(tables: readonly DataTable[], { words }: Site): Markup {
  const { data } = words;
  const types: Readonly<Record<string, string>> = data.types;
  const heads = [data.heads.column, data.heads.type, data.heads.about];
  const shown = tables.map(({ file, title, fields }) => {
    const rows = fields.map(({ name, type, about }) => {
      return markup`<tr><th scope="row"><code>${name}</code></th><td data-l="${heads[1] ?? ""}">${types[type] ?? type}</td><td data-l="${heads[2] ?? ""}" lang="es">${about}</td></tr>
`;
    });
    return markup`<table class="stack dictionary"><caption><code>${file}</code> <span lang="es">${title}</span></caption><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
  });
  return markup`<section id="diccionario"><div class="head"><h2>${data.dictionary}</h2><p>${data.dictionaryAbout}</p></div>${shown}</section>`;
}
