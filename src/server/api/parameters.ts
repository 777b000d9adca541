import { Type } from "typebox";
import { LIGHTS } from "../../core/domain/evaluation.ts";
import { SETTINGS } from "../../core/domain/setting.ts";
import { Key, OneOf, Period } from "./schemas.ts";

/** What stands in the addresses of the API. */

export const InstitutionParams = Type.Object({ institution: Type.String({ maxLength: 40 }) });
export const KeyParams = Type.Object({ institution: Type.String({ maxLength: 40 }), key: Key });
export const PeriodParams = Type.Object({ institution: Type.String({ maxLength: 40 }), period: Period });
export const EditionParams = Type.Object({
  institution: Type.String({ maxLength: 40 }),
  edition: Type.String({ pattern: String.raw`^[1-9]\d{0,8}$` }),
});
export const PersonParams = Type.Object({
  institution: Type.String({ maxLength: 40 }),
  person: Type.String({ maxLength: 20 }),
});
export const SessionParams = Type.Object({
  institution: Type.String({ maxLength: 40 }),
  session: Type.String({ pattern: String.raw`^[1-9]\d{0,8}$` }),
});
export const SettingParams = Type.Object({ institution: Type.String({ maxLength: 40 }), setting: OneOf(SETTINGS) });

/** Where a list goes on: what `next` of the reply before it said. */
export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(
    Type.String({ pattern: "^(?:[1-9]\\d?|[1-4]\\d\\d|500)$", description: "1 to 500; 100 when it is left out" }),
  ),
});
export const IndicatorQuery = Type.Object({
  ...PageQuery.properties,
  edition: Type.Optional(Type.String({ pattern: String.raw`^[1-9]\d{0,8}$` })),
  text: Type.Optional(Type.String({ maxLength: 200 })),
  area: Type.Optional(Type.String({ maxLength: 300 })),
  light: Type.Optional(OneOf(LIGHTS)),
});
export const EvaluationQuery = Type.Object({
  keys: Type.Optional(Type.String({ maxLength: 4000, description: "keys, with commas" })),
});
