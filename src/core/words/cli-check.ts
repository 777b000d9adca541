import { countOf, countsOf, listOf, type Said } from "./language.ts";

/** What `check` prints. */
export interface CheckWords {
  /** Above what is said of every indicator alike. */
  ofAll(indicators: number): string;
  readonly criterion: string;
  readonly figures: string;
  wordingOf(where: string): string;
  readonly instead: string;
  readonly wouldRead: string;
  readonly numberChanges: string;
  leftAlone(found: string, where: string, why: string): string;
  summary(of: {
    readonly indicators: number;
    readonly suggestions: number;
    readonly figures: number;
    readonly rules: string;
  }): string;
}

export const CHECK_WORDS: Said<CheckWords> = {
  es: {
    ofAll: (indicators) => `En los ${countOf(indicators, "indicador", "indicadores")}:`,
    criterion: "Criterio",
    figures: "Cifras",
    wordingOf: (where) => `Redacción (${where})`,
    instead: "o bien",
    wouldRead: "Quedaría:",
    numberChanges: "Cambia de plural a singular, o al revés: ajuste el verbo, si lo hay.",
    leftAlone: (found, where, why) => `Se deja ${found} (${where}). ${why}`,
    summary: ({ indicators, suggestions, figures, rules }) => {
      const found = countsOf([
        [suggestions, "sugerencia de redacción", "sugerencias de redacción"],
        [figures, "hallazgo en las cifras", "hallazgos en las cifras"],
      ]);
      const rest = found.length === 0 ? "nada que decir de su redacción ni de sus cifras" : listOf(found, "es");
      return `${countOf(indicators, "indicador", "indicadores")}; ${rest}. Reglas de redacción: ${rules}. Son ayudas: nada se cambió.`;
    },
  },
  en: {
    ofAll: (indicators) => `In all ${countOf(indicators, "indicator", "indicators")}:`,
    criterion: "Criterion",
    figures: "Figures",
    wordingOf: (where) => `Wording (${where})`,
    instead: "or",
    wouldRead: "It would read:",
    numberChanges: "Plural becomes singular, or the reverse: adjust the verb, if there is one.",
    leftAlone: (found, where, why) => `${found} is left alone (${where}). ${why}`,
    summary: ({ indicators, suggestions, figures, rules }) => {
      const found = countsOf([
        [suggestions, "suggestion of wording", "suggestions of wording"],
        [figures, "finding in the figures", "findings in the figures"],
      ]);
      const rest = found.length === 0 ? "nothing to say of their wording or figures" : listOf(found, "en");
      return `${countOf(indicators, "indicator", "indicators")}; ${rest}. Rules of wording: ${rules}. This is help: nothing was changed.`;
    },
  },
};
