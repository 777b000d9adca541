import { changeSetting } from "../../actions/change-setting.ts";
import { readAudit, readRegister, readTrace } from "../../actions/office-reads.ts";
import { fail, ok } from "../../core/domain/result.ts";
import { registerJson } from "./office-json.ts";
import { cursorName, cursorOf, limitOf, pageOf } from "./paging.ts";
import { type ApiRoute, seatedRoute } from "./route.ts";
import * as P from "./parameters.ts";
import * as S from "./schemas.ts";
import { areasOf } from "./seat-areas.ts";

/** The register, its log and its rules. */
export const REGISTER_ROUTES: readonly ApiRoute[] = [
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/register",
      summary: { en: "Indicators that I may read, in key order", es: "Indicadores que puedo consultar, por clave" },
      act: "read-register",
      params: P.InstitutionParams,
      query: P.PageQuery,
      reply: S.listOf(S.RegisterIndicator),
    },
    async ({ institution, seat, query }) => {
      const entries = await readRegister(seat.context, { institution: institution.id, areas: areasOf(seat) });
      return entries.ok ? pageOf(entries.value.map(registerJson), query, ({ key }) => key) : entries;
    },
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/register/{key}",
      summary: {
        en: "Everything that is known of one indicator: versions, figures, targets, sources",
        es: "Todo lo que se sabe de un indicador: versiones, cifras, metas, fuentes",
      },
      act: "read-register",
      params: P.KeyParams,
      reply: S.Trace,
    },
    async ({ institution, seat, params }) => readTrace(seat.context, { institution: institution.id, key: params.key }),
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/audit",
      summary: { en: "The audit log, oldest first", es: "La bitácora, de lo más antiguo a lo más nuevo" },
      act: "read-audit",
      params: P.InstitutionParams,
      query: P.PageQuery,
      reply: S.listOf(S.AuditEntry),
    },
    async ({ institution, seat, query }) => {
      const after = cursorName(query);
      if (!after.ok) return after;
      if (after.value !== null && !/^[1-9]\d{0,14}$/.test(after.value)) {
        return fail({ code: "request-invalid", faults: [{ at: "/cursor", rule: "is none of ours" }] });
      }
      const limit = limitOf(query);
      const of = { institution: institution.id, after: after.value === null ? 0 : Number(after.value), limit };
      const entries = await readAudit(seat.context, of);
      if (!entries.ok) return entries;
      const items = entries.value.map(({ seq, at, actor, action, subject, rows, hash, previous }) => {
        return { seq, at, actor, action, subject, rows, hash, previous };
      });
      const last = items.length === limit ? items.at(-1) : undefined;
      return ok({ items, next: last === undefined ? null : cursorOf(String(last.seq)) });
    },
  ),
  seatedRoute(
    {
      method: "GET",
      path: "/institutions/{institution}/settings/{setting}",
      summary: {
        en: "What the institution rules for itself; version 0 where our own rules hold",
        es: "Lo que la institución dispone; versión 0 donde rigen las reglas por defecto",
      },
      params: P.SettingParams,
      reply: S.Setting,
    },
    async ({ institution, seat, params }) => {
      const setting = await seat.context.store.setting(institution.id, params.setting);
      const { version, value } = setting ?? { version: 0, value: null };
      return ok({ name: params.setting, version, value });
    },
  ),
  seatedRoute(
    {
      method: "PUT",
      path: "/institutions/{institution}/settings/{setting}",
      summary: {
        en: "Rule something for the institution: a new version",
        es: "Disponer algo para la institución: una versión nueva",
      },
      act: "manage-settings",
      params: P.SettingParams,
      body: S.SettingChange,
      reply: S.Setting,
    },
    async ({ institution, seat, params, body }) => {
      const asked = { institution: institution.id, name: params.setting, value: body.value };
      const changed = await changeSetting(seat.context, asked);
      if (!changed.ok) return changed;
      const { name, version, value } = changed.value;
      return ok({ name, version, value });
    },
  ),
];
