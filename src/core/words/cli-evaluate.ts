import { countOf, listOf, printDecimal, type Said } from "./language.ts";

/** What `evaluate` prints. */
export interface EvaluateWords {
  readonly columns: Readonly<Record<"name" | "met" | "shown" | "formula" | "light", string>>;
  readonly met: Readonly<Record<"yes" | "no", string>>;
  byQuarter(values: readonly (string | null)[]): string;
  shares(values: readonly (string | null)[]): string;
  ignored(fields: readonly string[]): string;
  disagrees(field: string, stated: string, found: string): string;
  summary(of: {
    readonly judged: number;
    readonly refused: number;
    readonly disagree: number;
    readonly rules: string;
  }): string;
}

const dashed = (values: readonly (string | null)[]) =>
  values.map((value) => (value === null ? "—" : printDecimal(value))).join(" · ");

export const EVALUATE_WORDS: Said<EvaluateWords> = {
  es: {
    columns: { name: "Caso", met: "Cumple", shown: "Avance", formula: "Fórmula", light: "Semáforo" },
    met: { yes: "sí", no: "no" },
    byQuarter: (values) => `Acumulado por periodo: ${dashed(values)}.`,
    shares: (values) => `Porcentaje de la meta anual por periodo: ${dashed(values)}.`,
    ignored: (fields) => `Campos que no se usan: ${listOf(fields, "es")}.`,
    disagrees: (field, stated, found) => `≠ El caso dice ${field} = ${stated}; resulta ${found}.`,
    summary: ({ judged, refused, disagree, rules }) =>
      [
        `${countOf(judged, "caso evaluado", "casos evaluados")} con las reglas ${rules}`,
        ...(refused > 0 ? [countOf(refused, "no se entiende", "no se entienden")] : []),
        disagree > 0 ? `${countOf(disagree, "difiere", "difieren")} de lo que el archivo dice` : "ninguno difiere",
      ].join("; ") + ".",
  },
  en: {
    columns: { name: "Case", met: "Met", shown: "Progress", formula: "Formula", light: "Light" },
    met: { yes: "yes", no: "no" },
    byQuarter: (values) => `Year to date by period: ${dashed(values)}.`,
    shares: (values) => `Share of the annual target by period: ${dashed(values)}.`,
    ignored: (fields) => `Fields that are not used: ${listOf(fields, "en")}.`,
    disagrees: (field, stated, found) => `≠ The case says ${field} = ${stated}; it is ${found}.`,
    summary: ({ judged, refused, disagree, rules }) =>
      [
        `${countOf(judged, "case", "cases")} judged by the rules ${rules}`,
        ...(refused > 0 ? [countOf(refused, "cannot be read", "cannot be read")] : []),
        disagree > 0 ? `${countOf(disagree, "differs", "differ")} from what the file says` : "none differs",
      ].join("; ") + ".",
  },
};
