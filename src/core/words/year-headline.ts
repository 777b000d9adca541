import type { Colour, Light } from "../domain/evaluation.ts";
import { countOf, type Language, listOf, printDecimal, type Said } from "./language.ts";

/** How many indicators have each light. */
export interface HeadNumbers {
  readonly total: number;
  readonly counts: Readonly<Record<Light, number>>;
}

/** The colours in the order in which they are told, with the word each has on a page. */
const TOLD: readonly (readonly [Colour, Said])[] = [
  ["green", { es: "en meta", en: "on target" }],
  ["over-fulfilled", { es: "por encima de la meta", en: "above target" }],
  ["yellow", { es: "en riesgo", en: "at risk" }],
  ["red", { es: "en estado crítico", en: "critical" }],
];

/** The finding of a year in one sentence, in two pieces so that the second may be set off. */
export function yearHeadline({ total, counts }: HeadNumbers, language: Language): readonly [string, string] {
  const told = TOLD.map(([light, name]) => [counts[light], name[language]] as const).filter(([count]) => count > 0);
  const left = total - told.reduce((sum, [count]) => sum + count, 0);
  const { none, only, all, nobody, of, without } = SENTENCES[language];
  if (total === 0) return [none, ""];
  const [first] = told;
  if (total === 1) return [only, `${first ? `${is(1, language)} ${first[1]}` : without(1)}.`];
  if (!first) return [nobody(total), ""];
  if (first[0] === total) return [all(total), `${is(total, language)} ${first[1]}.`];
  const rest = left === 0 ? "." : `; ${printDecimal(String(left))} ${without(left)}.`;
  return [`${of(total)} ${listOf(groups(told, language), language)}`, rest];
}

/** "11 están en meta", "3 en riesgo": the verb again only where its number changes. */
function groups(told: readonly (readonly [number, string])[], language: Language): readonly string[] {
  return told.map(([count, name], place) => {
    const before = told[place - 1]?.[0];
    const verb = before !== undefined && (before === 1) === (count === 1) ? "" : `${is(count, language)} `;
    return `${printDecimal(String(count))} ${verb}${name}`;
  });
}

function is(count: number, language: Language): string {
  const [one, many] = language === "es" ? ["está", "están"] : ["is", "are"];
  return count === 1 ? one : many;
}

interface Sentences {
  readonly none: string;
  readonly only: string;
  readonly all: (total: number) => string;
  readonly nobody: (total: number) => string;
  readonly of: (total: number) => string;
  readonly without: (count: number) => string;
}

const SENTENCES: Said<Sentences> = {
  es: {
    none: "Todavía no hay indicadores que informar.",
    only: "El único indicador ",
    all: (total) => `Los ${countOf(total, "", "indicadores")} `,
    nobody: (total) => `Ninguno de los ${countOf(total, "", "indicadores")} tiene semáforo.`,
    of: (total) => `De ${countOf(total, "", "indicadores")},`,
    without: (count) => (count === 1 ? "no tiene semáforo" : "no tienen semáforo"),
  },
  en: {
    none: "There are no indicators to report yet.",
    only: "The only indicator ",
    all: (total) => `All ${countOf(total, "", "indicators")} `,
    nobody: (total) => `None of the ${countOf(total, "", "indicators")} has a light.`,
    of: (total) => `Of ${countOf(total, "", "indicators")},`,
    without: (count) => (count === 1 ? "has no light" : "have no light"),
  },
};

/** What may be worth saying after the headline; names are those of indicators. */
export interface HeadNews {
  /** The edition it corrects, and how many indicators now say something else. */
  readonly correction: { readonly edition: number; readonly indicators: number } | null;
  /** Since the period before. */
  readonly newlyCritical: readonly string[];
  readonly worse: readonly string[];
  readonly better: readonly string[];
  readonly leftOut: readonly (readonly [count: number, light: string])[];
  readonly isFirstPeriod: boolean;
}

const MOST_NAMES = 2;

/** The one thing that matters most: a correction, then what got worse, then what is left out, then what got better. */
export function yearNews(news: HeadNews, language: Language): string {
  const say = NEWS[language];
  const { correction, newlyCritical, worse, better, leftOut } = news;
  if (correction !== null && correction.indicators > 0)
    return say.correction(correction.edition, correction.indicators);
  if (newlyCritical.length > 0) return say.critical(newlyCritical.length, named(newlyCritical, language));
  if (worse.length > 0) return say.worse(worse.length, named(worse, language));
  if (leftOut.length > 0) {
    return say.leftOut(
      listOf(
        leftOut.map(([count, light]) => `${printDecimal(String(count))} ${light}`),
        language,
      ),
    );
  }
  if (better.length > 0) return say.better(better.length, named(better, language));
  return news.isFirstPeriod ? say.first : say.same;
}

/** The names while they are few; null when only a count is of use. */
function named(names: readonly string[], language: Language): string | null {
  if (names.length > MOST_NAMES) return null;
  return listOf(
    names.map((name) => (language === "es" ? `«${name}»` : `“${name}”`)),
    language,
  );
}

interface News {
  correction(edition: number, count: number): string;
  critical(count: number, names: string | null): string;
  worse(count: number, names: string | null): string;
  better(count: number, names: string | null): string;
  leftOut(groups: string): string;
  readonly first: string;
  readonly same: string;
}

const NEWS: Said<News> = {
  es: {
    correction: (edition, count) =>
      `Corrige la edición ${edition}: ${countOf(count, "indicador dice", "indicadores dicen")} algo distinto, y se explica por qué.`,
    critical: (count, names) =>
      `En este periodo ${count === 1 ? "pasó" : "pasaron"} a estado crítico ${names ?? countOf(count, "indicador", "indicadores")}.`,
    worse: (count, names) =>
      `Desde el periodo anterior ${count === 1 ? "empeoró" : "empeoraron"} ${names ?? countOf(count, "indicador", "indicadores")}.`,
    better: (count, names) =>
      `Desde el periodo anterior ${count === 1 ? "mejoró" : "mejoraron"} ${names ?? countOf(count, "indicador", "indicadores")}.`,
    leftOut: (all) => `Sin semáforo: ${all}.`,
    first: "Es el primer periodo del año.",
    same: "Ningún semáforo cambió desde el periodo anterior.",
  },
  en: {
    correction: (edition, count) =>
      `It corrects edition ${edition}: ${countOf(count, "indicator says", "indicators say")} something else, and why.`,
    critical: (count, names) => `In this period ${names ?? countOf(count, "indicator", "indicators")} became critical.`,
    worse: (count, names) =>
      `Since the period before, ${names ?? countOf(count, "indicator", "indicators")} got worse.`,
    better: (count, names) =>
      `Since the period before, ${names ?? countOf(count, "indicator", "indicators")} got better.`,
    leftOut: (all) => `Without a light: ${all}.`,
    first: "It is the first period of the year.",
    same: "No light has changed since the period before.",
  },
};
