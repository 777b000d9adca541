import { describe, expect, it } from "vitest";
import { LIGHTS, type Light } from "../../../src/core/domain/evaluation.ts";
import { type HeadNews, yearHeadline, yearNews } from "../../../src/core/words/year-headline.ts";

function numbers(of: Partial<Record<Light, number>>) {
  const counts = { ...NONE, ...of };
  return { total: LIGHTS.reduce((total, light) => total + counts[light], 0), counts };
}

const NONE: Readonly<Record<Light, number>> = {
  green: 0,
  yellow: 0,
  red: 0,
  "over-fulfilled": 0,
  "not-due": 0,
  "not-captured": 0,
  "not-evaluable": 0,
  "not-applicable": 0,
  "no-demand": 0,
  informative: 0,
};

describe("the headline", () => {
  it.each<[Partial<Record<Light, number>>, string, string]>([
    [{}, "Todavía no hay indicadores que informar.", "There are no indicators to report yet."],
    [{ green: 1 }, "El único indicador está en meta.", "The only indicator is on target."],
    [{ red: 1 }, "El único indicador está en estado crítico.", "The only indicator is critical."],
    [{ "not-due": 1 }, "El único indicador no tiene semáforo.", "The only indicator has no light."],
    [{ "not-captured": 7 }, "Ninguno de los 7 indicadores tiene semáforo.", "None of the 7 indicators has a light."],
    [{ green: 12 }, "Los 12 indicadores están en meta.", "All 12 indicators are on target."],
    [
      { green: 11, yellow: 3, red: 2, "not-captured": 8 },
      "De 24 indicadores, 11 están en meta, 3 en riesgo y 2 en estado crítico; 8 no tienen semáforo.",
      "Of 24 indicators, 11 are on target, 3 at risk and 2 critical; 8 have no light.",
    ],
    [
      { green: 1, "over-fulfilled": 1, informative: 1 },
      "De 3 indicadores, 1 está en meta y 1 por encima de la meta; 1 no tiene semáforo.",
      "Of 3 indicators, 1 is on target and 1 above target; 1 has no light.",
    ],
    [
      { green: 4, yellow: 1, red: 1200 },
      "De 1,205 indicadores, 4 están en meta, 1 está en riesgo y 1,200 están en estado crítico.",
      "Of 1,205 indicators, 4 are on target, 1 is at risk and 1,200 are critical.",
    ],
    [
      { red: 2, "not-due": 1 },
      "De 3 indicadores, 2 están en estado crítico; 1 no tiene semáforo.",
      "Of 3 indicators, 2 are critical; 1 has no light.",
    ],
  ])("of %o", (counts, es, en) => {
    expect(yearHeadline(numbers(counts), "es").join("")).toBe(es);
    expect(yearHeadline(numbers(counts), "en").join("")).toBe(en);
  });
});

describe("the sentence after it", () => {
  const quiet: HeadNews = {
    correction: null,
    newlyCritical: [],
    worse: [],
    better: [],
    leftOut: [],
    isFirstPeriod: false,
  };
  it.each<[Partial<HeadNews>, string, string]>([
    [
      { correction: { edition: 4, indicators: 1 }, worse: ["Becas"] },
      "Corrige la edición 4: 1 indicador dice algo distinto, y se explica por qué.",
      "It corrects edition 4: 1 indicator says something else, and why.",
    ],
    [
      { newlyCritical: ["Becas", "Visitas"], worse: ["Becas", "Visitas", "Aulas"] },
      "En este periodo pasaron a estado crítico «Becas» y «Visitas».",
      "In this period “Becas” and “Visitas” became critical.",
    ],
    [
      { worse: ["Becas"], leftOut: [[3, "sin captura"]] },
      "Desde el periodo anterior empeoró «Becas».",
      "Since the period before, “Becas” got worse.",
    ],
    [
      { worse: ["a", "b", "c"] },
      "Desde el periodo anterior empeoraron 3 indicadores.",
      "Since the period before, 3 indicators got worse.",
    ],
    [
      {
        leftOut: [
          [3, "x"],
          [1, "y"],
        ],
        better: ["a"],
      },
      "Sin semáforo: 3 x y 1 y.",
      "Without a light: 3 x and 1 y.",
    ],
    [{ better: ["a"] }, "Desde el periodo anterior mejoró «a».", "Since the period before, “a” got better."],
    [{ isFirstPeriod: true }, "Es el primer periodo del año.", "It is the first period of the year."],
    [
      { correction: { edition: 4, indicators: 0 } },
      "Ningún semáforo cambió desde el periodo anterior.",
      "No light has changed since the period before.",
    ],
  ])("of %o", (news, es, en) => {
    expect(yearNews({ ...quiet, ...news }, "es")).toBe(es);
    expect(yearNews({ ...quiet, ...news }, "en")).toBe(en);
  });
});
