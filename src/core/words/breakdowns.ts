import type { Language, Said } from "./language.ts";

/** What parts of a figure tell apart, by the codes that files of figures are read as. */
const NAMES: ReadonlyMap<string, Said> = new Map([
  ["sex", { es: "sexo", en: "sex" }],
  ["age", { es: "edad", en: "age" }],
  ["municipality", { es: "municipio", en: "municipality" }],
  ["locality", { es: "localidad", en: "locality" }],
]);

/** Any other as the institution calls it. */
export function breakdownName(by: string, language: Language): string {
  return NAMES.get(by)?.[language] ?? by;
}
