import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/core/domain/reading.ts";
import type { Grid } from "../../src/core/ingest/grid.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { proposalJson } from "../../src/core/ingest/proposal-json.ts";
import { readJson } from "../../src/formats/json.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { readText } from "../../src/formats/text.ts";
import { valueOf } from "../core/decimals.ts";
import { bytesOf, joined, utf16, utf8 } from "./bytes.ts";
import { cellsOf, problemOf, TOOLS } from "./written.ts";

const read = (json: string) => readJson("informe.json", utf8(json), TOOLS);
const rows = (json: string) => cellsOf(read(json));
const lexicon = loadSpanishLexicon();
const proposalOf = (grid: Grid) => valueOf(propose(grid, lexicon));

describe("a list of records", () => {
  it("has the keys of all records as headings, as words, where each first appears", () => {
    const json =
      '[{"nombreIndicador": "Actas", "linea_base": 5}, {"avance-metas": 7, "linea_base": 6, "Área responsable": "Salud"}]';
    expect(rows(json)).toEqual([
      ["nombre Indicador", "linea base", "avance metas", "Área responsable"],
      ["Actas", "5", "", ""],
      ["", "6", "7", "Salud"],
    ]);
  });

  it("keeps every digit, and what is not there is blank", () => {
    const json =
      '[{"a": 0.10, "b": 12345678901234567890, "c": -1.50e3, "d": null, "e": true, "f": false, "g": NaN, "h": ""}]';
    expect(rows(json)[1]).toEqual(["0.10", "12345678901234567890", "-1.50e3", "", "Sí", "No", "", ""]);
  });

  it("flattens what stands within a record", () => {
    const json =
      '[{"meta": {"valor": 5, "unidad": {"clave": "%"}}, "notas": ["una", 2, null], "partes": [{"sexo": "M", "n": 3}]}]';
    expect(rows(json)).toEqual([
      ["meta valor", "meta unidad clave", "notas", "partes"],
      ["5", "%", "una; 2", "sexo: M, n: 3"],
    ]);
  });

  it("takes no key for anything but a key", () => {
    expect(rows('[{"2": "b", "1": "a", "__proto__": "c", "constructor": "d"}]')).toEqual([
      ["2", "1", "proto", "constructor"],
      ["b", "a", "c", "d"],
    ]);
  });

  it.each([
    ["one a line", '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n'],
    ["within one object", '{"total": null, "data": [{"a": 1, "b": 2}, {"a": 3, "b": 4}]}'],
    ["as rows of cells", '[["a", "b"], [1, 2], [3, 4]]'],
  ])("may come %s", (_, json) => {
    expect(rows(json)).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("says what else the object that holds it has to say", () => {
    expect(rows('{"institucion": "MUNICIPIO", "datos": [{"a": 1, "b": 2}]}')).toEqual([
      ["institucion", "MUNICIPIO"],
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("may be in any encoding, with escapes and typed line ends", () => {
    expect(cellsOf(readJson("a", joined(bytesOf(0xff, 0xfe), utf16('[{"a":"ñ"}]', "le")), TOOLS))).toEqual([
      ["a"],
      ["ñ"],
    ]);
    expect(rows('[{"a": "\\u00f1 \\"b\\" \\\\", "b": "uno\ndos"}]')[1]).toEqual(['ñ "b" \\', "uno\ndos"]);
  });
});

describe("JSON that is no list of records", () => {
  it.each([
    ["cut off", '[{"a": 1},\n {"a": "b', { code: "json-damaged", line: 2 }],
    ["with a comma too many", '[{"a": 1,}]', { code: "json-damaged", line: 1 }],
    ["without a comma", '[{"a": 1}\n{"a": 2}]', { code: "json-damaged", line: 2 }],
    ["with numbers that are none", '[{"a": 007}]', { code: "json-damaged", line: 1 }],
    ["with a key twice", '[{"a": 1,\n"a": 2}]', { code: "json-key-twice", line: 2, key: "a" }],
    ["of two lists", '{"x": [{"a": 1}], "y": [{"b": 2}]}', { code: "json-without-records" }],
    ["of bare values", "[1, 2, 3]", { code: "json-without-records" }],
    ["nested without end", "[".repeat(100_000), { code: "json-without-records" }],
    ["of empty records", "[{},{}]", { code: "file-empty" }],
    [
      "of very many fields",
      `[{${Array.from({ length: 2000 }, (_, i) => `"k${i}": 1`).join(",")}}]`,
      { code: "workbook-too-large" },
    ],
  ])("%s is refused", (_, json, problem) => {
    expect(problemOf(read(json))).toMatchObject({ file: "informe.json", ...problem });
  });
});

describe("what this program wrote itself", () => {
  const text = readFileSync(new URL("../../examples/iepc-durango-2025-t1.txt", import.meta.url));
  const proposed = proposalOf(valueOf(readText("informe.txt", text)));
  const written = [...proposalJson(proposed)].join("");

  it("is read as the same records: nothing more certain than it was", () => {
    const again = proposalOf(valueOf(read(written)));
    const [before, after] = [[...proposed.rows()], [...again.rows()]];
    expect(after.length).toBe(before.length);
    for (const [i, { readings }] of before.entries()) {
      for (const field of proposed.columns) {
        const [was, is] = [readings[field], after[i]?.readings[field]];
        expect([i, field, is && isFaithful(is, was)]).toEqual([i, field, true]);
      }
    }
    expect(again.head.institution.value).toBe(proposed.head.institution.value);
    expect(again.cutoff).toBe(proposed.cutoff);
  });

  /** The same characters; what was in question is so again, and what is settled says the same. */
  function isFaithful(is: Reading, was: Reading | undefined): boolean {
    if ((is.raw ?? "") !== (was?.raw ?? "")) return false;
    return is.status === "ask" || (was?.status !== "ask" && is.value === was?.value) || is.raw === "";
  }

  it("is an edition: what was settled as it stands, what is in question asked again", () => {
    const cell = (field: string, [value, unit]: readonly (string | null)[], more = {}) => ({
      field,
      value,
      unit,
      state: "confirmed",
      source: { raw: "?" },
      ...more,
    });
    const row = [
      cell("indicator", ["Actas", null]),
      cell("frequency", ["quarterly", null]),
      cell("baseline", ["12.5", "percent"]),
      cell("progress", [null, null], {
        state: "question",
        source: { raw: "2S" },
        proposals: [{ value: "25", unit: "percent" }],
      }),
    ];
    const edition = {
      schema: "indicadora/edition/1",
      institution: { id: "x", name: "MUNICIPIO DE VALLE" },
      title: "Indicadores de Resultados",
      cutoff: "2025-03-31",
      rows: [{ at: { line: 9, page: 2 }, cells: row }],
    };
    const grid = valueOf(read(JSON.stringify(edition)));
    expect([...grid.rows()].filter(({ cells }) => cells.length > 0)).toEqual([
      { at: {}, cells: ["MUNICIPIO DE VALLE"] },
      { at: {}, cells: ["Indicadores de Resultados al 31 de marzo de 2025"] },
      { at: {}, cells: ["Nombre del indicador", "Frecuencia de medición", "Línea base", "Avance de las metas"] },
      {
        at: { page: 2, row: 1 },
        cells: ["Actas", "Trimestral", "12.5%", "2S"],
        inks: [null, null, null, { otherwise: ["25%"] }],
      },
    ]);
  });

  it("is a register and a year of results: what they describe, with their figures", () => {
    const described = { key: "K1", name: "Actas", frequency: "annual", direction: "ascending" };
    const baseline = { kind: "known", measure: { value: "5", unit: "count" } };
    const register = {
      institution: { id: "x", name: "MUNICIPIO" },
      asOf: "2025-01-01",
      indicators: [{ version: { ...described, plan: { baseline } }, cells: [] }],
    };
    expect(rows(JSON.stringify(register)).slice(-2)).toEqual([
      ["Clave", "Nombre del indicador", "Frecuencia de medición", "Sentido del indicador", "Línea base"],
      ["K1", "Actas", "Anual", "Ascendente", "5"],
    ]);
    const point = (reported: unknown) => ({
      target: { target: { bound: { value: "90", unit: "percent" } } },
      reported,
    });
    const ratio = {
      kind: "value",
      figure: { kind: "ratio", numerator: "12", denominator: "15", per: "100", unit: "percent" },
    };
    const year = {
      schema: "indicadora/year/1",
      institution: { name: "MUNICIPIO" },
      cutoff: "2025-03-31",
      indicators: [{ ...described, baseline, series: [point({ kind: "not-due" }), point(ratio)] }],
    };
    expect(rows(JSON.stringify(year)).at(-1)).toEqual(["K1", "Actas", "Anual", "Ascendente", "5", "90%", "12 / 15"]);
  });
});
