import { describe, expect, it } from "vitest";
import { amount, percentage } from "../../../src/core/domain/figure.ts";
import { checkCoherence } from "../../../src/core/wording/coherence.ts";
import { checkCremaa } from "../../../src/core/wording/cremaa.ts";
import { QUALITY_FINDINGS, type QualityFinding } from "../../../src/core/wording/finding-codes.ts";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import type { IndicatorText } from "../../../src/core/wording/indicator-text.ts";
import { suggestionFinding, wordingReader } from "../../../src/core/wording/suggest-wording.ts";
import { qualityText } from "../../../src/core/words/wording.ts";
import { decimal, GOOD, quarters, written } from "./fixture.ts";

const suggested = wordingReader(INCLUSIVE_RULES)("Apoyar a los alumnos").suggestions;

const TEXTS: readonly IndicatorText[] = [
  written({}),
  written({ inDoubt: ["indicator"] }),
  written({ name: "Trámite", objective: "Otra cosa", source: "La dirección", method: "Según se acuerde" }),
  { ...GOOD, name: GOOD.objective, source: "Encuesta", definition: "Responder las solicitudes" },
  { ...GOOD, name: "Número de solicitudes" },
  { ...GOOD, objective: "Fomentar la lectura", unit: null },
  {
    ...GOOD,
    name: "Porcentaje de solicitudes atendidas, programadas, recibidas, revisadas; turnadas y archivadas en el año por cada una de las áreas del instituto",
    unit: "Piezas",
    target: { kind: "exactly", bound: { value: decimal("9"), unit: "count" } },
  },
];

const share = written({ name: "Porcentaje de talleres", unit: "Talleres" });
const split = [{ by: "sex", parts: [{ name: "mujeres", reported: amount(decimal("3"), "count") }] }];

/** At least one finding of every kind. */
const FINDINGS: readonly QualityFinding[] = [
  ...suggested.map((one) => suggestionFinding(one, "objective")),
  ...TEXTS.flatMap((text, i) => checkCremaa(text, i === 0 ? null : [GOOD]).answers.flatMap((answer) => answer.reasons)),
  ...checkCremaa(GOOD, [GOOD]).answers.flatMap((answer) => answer.reasons),
  ...checkCoherence(quarters(["120", percentage(decimal("12"), decimal("10"))], { unit: "percent" }), share),
  ...checkCoherence(quarters(["9", "7"], { basis: "cumulative", text: "Ninguno" }), share),
  ...checkCoherence(quarters(["9", "7"], { text: "Fueron 12 talleres", breakdowns: split }), share),
  ...checkCoherence(quarters(["12", "11", "13", "12", "120"]), share),
  ...checkCoherence([...quarters(["1"]), ...quarters(["1"], { unit: "percent" })], share),
];

describe("the evidence of a finding", () => {
  it("is shown here for every code", () => {
    const found = new Set(FINDINGS.map(({ code }) => code));
    expect(Object.keys(QUALITY_FINDINGS).filter((code) => ![...found].some((one) => one === code))).toEqual([]);
  });

  it("holds what its sentence quotes", () => {
    for (const { code, data } of FINDINGS) {
      const quoted = [...(qualityText(code, "es").evidence ?? "").matchAll(/\{(\w+)/g)].map((slot) => slot[1] ?? "");
      for (const slot of quoted) expect(data[slot], `${code}: ${slot}`).toBeDefined();
    }
  });

  it("keeps the severity of its code", () => {
    for (const { code, severity } of FINDINGS) {
      const given = Object.entries(QUALITY_FINDINGS).find(([known]) => known === code)?.[1] ?? "warning";
      expect(severity).toBe(given);
    }
  });

  it("of a suggestion is the words found and what may be said instead", () => {
    expect(FINDINGS[0]).toEqual({
      code: "inclusive-wording",
      field: "objective",
      severity: "info",
      data: {
        text: "a los alumnos",
        alternatives: "al alumnado; a las alumnas y alumnos",
        rule: "alumnos",
        offset: 7,
        length: 13,
      },
    });
  });
});
