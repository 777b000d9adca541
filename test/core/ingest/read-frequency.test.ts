import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readDirection, readFrequency } from "../../../src/core/ingest/read-frequency.ts";

describe("a frequency", () => {
  it.each([
    ["Mensual", "monthly"],
    ["BIMESTRAL", "bimonthly"],
    ["Trimestral", "quarterly"],
    [" trimestral. ", "quarterly"],
    ["Trimestre", "quarterly"],
    ["cada tres meses", "quarterly"],
    ["Cuatrimestral", "four-monthly"],
    ["Semestral", "half-yearly"],
    ["Anual", "annual"],
    ["Cada año", "annual"],
    ["Bienal", "biennial"],
    ["Trienal", "triennial"],
    ["Sexenal", "six-yearly"],
    ["Por proceso electoral", "per-process"],
    ["Única vez", "per-process"],
    ["A demanda", "on-demand"],
  ])("%j is %s", (text, value) => {
    expect(readFrequency(text)).toEqual({ value, exact: true, meanings: [] });
  });

  it.each([
    ["Trimestrl", "quarterly"],
    ["Trmestral", "quarterly"],
    ["Bmestral", "bimonthly"],
    ["Trimestrai", "quarterly"],
    ["Trirnestral", "quarterly"],
    ["Mensua1", "monthly"],
    ["Anuai", "annual"],
    ["Semestraf", "half-yearly"],
    ["Cuatrimestra", "four-monthly"],
    ["Por proceso electora", "per-process"],
  ])("%j is %s in spite of its damage", (text, value) => {
    expect(readFrequency(text)).toEqual({ value, exact: false, meanings: [] });
  });

  it.each([
    ["Bianual", ["biennial", "half-yearly"]],
    ["Trianual", ["triennial", "four-monthly"]],
    ["Bimensual", ["bimonthly"]],
  ])("%j is used for more than one thing", (text, meanings) => {
    expect(readFrequency(text)).toEqual({ value: meanings[0], exact: false, meanings });
  });

  it.each([
    ["", "nothing"],
    ["rimestral", "two frequencies"],
    ["simestral", "three frequencies"],
    ["Semanal", "another frequency"],
    ["Semanalmente", "another frequency"],
    ["Trimensual", "another frequency"],
    ["Diario", "another frequency"],
    ["Manual", "another word"],
    ["Actualmente", "another word"],
    ["Solicitud", "another word"],
    ["Anu", "too short"],
    ["Informe anual de actividades de la Secretaría", "a text"],
    ["100%", "a number"],
  ])("is not %j: %s", (text) => {
    expect(readFrequency(text)).toBeNull();
  });
});

describe("a direction", () => {
  it.each([
    ["Ascendente", "ascending", true],
    ["DESCENDENTE", "descending", true],
    ["Regular", "regular", true],
    ["Nominal", "nominal", true],
    ["Sin sentido", "none", true],
    ["Reducción", "descending", true],
    ["Asendente", "ascending", false],
    ["Descendemte", "descending", false],
    ["Regulaz", "regular", false],
  ])("%j is %s", (text, value, exact) => {
    expect(readDirection(text)).toEqual({ value, exact, meanings: [] });
  });

  it.each(["", "scendente", "Producción", "Educación", "Redacción", "Reciente", "Nómina", "Trascendente", "Instante"])(
    "is not %j",
    (text) => {
      expect(readDirection(text)).toBeNull();
    },
  );
});

function spanishWords(): readonly string[] {
  const path = createRequire(import.meta.url).resolve("an-array-of-spanish-words/index.json");
  const words: unknown = JSON.parse(readFileSync(path, "utf8"));
  return Array.isArray(words) ? words.map(String) : [];
}

describe("no word of the language that means something else", () => {
  const words = spanishWords();
  const taken = (read: typeof readFrequency | typeof readDirection) =>
    words.filter((word) => {
      const found = read(word);
      return found !== null && !found.exact && found.meanings.length === 0;
    });

  it("is left out of this check", () => {
    expect(words.length).toBeGreaterThan(600_000);
  });

  it("is taken for a damaged frequency: only other forms of the same word are", () => {
    const forms = /^(?:bi|tri|cuatri|se)mestr(?:al)?es$|^(?:bi|tri)enales$|^cuadrimestres?$|^(?:mensu|anu)ales$/;
    expect(taken(readFrequency).filter((word) => !forms.test(word))).toEqual([]);
  });

  it("is taken for a damaged direction: only other forms of the same word are", () => {
    const forms = /^(?:a|de)?scendentes$|^(?:de)?crecientes$/;
    expect(taken(readDirection).filter((word) => !forms.test(word))).toEqual([]);
  });
});
