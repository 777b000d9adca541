import type { Light } from "../../core/domain/evaluation.ts";
import { fail, ok } from "../../core/domain/result.ts";
import { pageOf } from "./paging.ts";
import { editionJson, indicatorsJson, seriesJson } from "./published-json.ts";
import { type ApiRoute, openRoute } from "./route.ts";
import * as P from "./parameters.ts";
import * as S from "./schemas.ts";
import { Type } from "typebox";

const ANYTHING = { text: "", area: null, mark: null };

/** What anybody may read: published editions. */
export const PUBLIC_ROUTES: readonly ApiRoute[] = [
  openRoute(
    {
      method: "GET",
      path: "/institutions",
      summary: { en: "Institutions with at least one edition", es: "Instituciones con al menos una edición" },
      params: Type.Object({}),
      query: P.PageQuery,
      reply: S.listOf(S.Institution),
    },
    async ({ data, query }) => {
      const all = (await data.institutions()).map(({ institution: { id, name }, editions }) => {
        return { id, name, editions: editions.length };
      });
      return pageOf(all, query, ({ id }) => id);
    },
  ),
  openRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/editions",
      summary: { en: "Editions, the newest first", es: "Ediciones, la más nueva primero" },
      params: P.InstitutionParams,
      query: P.PageQuery,
      reply: S.listOf(S.Edition),
    },
    async ({ data, institution, query }) => {
      const all = (await data.editions(institution.id)) ?? [];
      return pageOf(
        all.map((one) => editionJson(institution.id, one)),
        query,
        ({ number }) => String(number),
      );
    },
  ),
  openRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/editions/{edition}",
      summary: { en: "One edition and its files", es: "Una edición y sus archivos" },
      params: P.EditionParams,
      reply: S.Edition,
    },
    async ({ data, institution, params }) => {
      const number = Number(params.edition);
      const found = (await data.editions(institution.id))?.find((one) => one.number === number);
      return found ? ok(editionJson(institution.id, found)) : fail({ code: "edition-not-found", edition: number });
    },
  ),
  openRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/indicators",
      summary: {
        en: "Indicators of the edition that stands, or of one named: text without accents, area, light",
        es: "Indicadores de la edición vigente, o de la que se diga: por texto sin acentos, área o semáforo",
      },
      params: P.InstitutionParams,
      query: P.IndicatorQuery,
      reply: S.listOf(S.PublishedIndicator),
    },
    async ({ data, institution, query }) => {
      const edition = query.edition === undefined ? null : Number(query.edition);
      const mark: Light | null = query.light ?? null;
      const found = await data.find(institution.id, edition, {
        text: query.text ?? "",
        area: query.area ?? null,
        mark,
      });
      if (found === null) return fail({ code: "edition-not-found", edition: edition ?? 0 });
      return pageOf(indicatorsJson(institution.id, found), query, ({ key }) => key);
    },
  ),
  openRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/indicators/{key}",
      summary: { en: "One indicator with its series", es: "Un indicador con su serie" },
      params: P.KeyParams,
      query: Type.Pick(P.IndicatorQuery, ["edition"]),
      reply: S.PublishedSeries,
    },
    async ({ data, institution, params, query }) => {
      const edition = query.edition === undefined ? null : Number(query.edition);
      const found = await data.find(institution.id, edition, ANYTHING);
      const series = found && seriesJson(institution.id, found, params.key);
      return series ? ok(series) : fail({ code: "resource-not-found" });
    },
  ),
];
