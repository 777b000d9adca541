import { describe, expect, it } from "vitest";
import { parseQuarter } from "../../../src/core/domain/period.ts";
import { propose } from "../../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { valueOf } from "../decimals.ts";
import { gridOfCells } from "./documents.ts";

const lexicon = loadSpanishLexicon();
const HEADINGS =
  "Ejercicio|Fecha de inicio del periodo que se informa|Fecha de término del periodo que se informa|Objetivo institucional|" +
  "Nombre(s) del(os) indicador(es)|Dimensión(es) a medir|Definición del indicador|Unidad de medida|Frecuencia de medición|Línea base|" +
  "Metas programadas|Avance de metas|Sentido del indicador (catálogo)|Nota";

function grid(...periods: readonly (readonly [start: string, end: string])[]) {
  const row = ([start, end]: readonly [string, string]) =>
    `2025|${start}|${end}|Mejorar el servicio|Fugas reparadas|Eficacia|Cuenta las fugas reparadas|Fuga|Trimestral|ND|120|31|Ascendente|`;
  const above = ["48965", "TÍTULO|NOMBRE CORTO|DESCRIPCIÓN", "Indicadores de resultados|LT65|Los servicios que presta"];
  const ids = ["1|4|4|2|2|1|2|1|1|1|1|1|9|14", "436001|436002|436003", "Tabla Campos"];
  return gridOfCells([...above, ...ids, HEADINGS, ...periods.map(row)].map((line) => line.split("|")));
}

const FIRST = ["01/01/2025", "31/03/2025"] as const;
const SECOND = ["01/04/2025", "30/06/2025"] as const;

describe("a load format", () => {
  it("is part of the form above its headings, but for the title, and ends when its rows end", () => {
    const proposal = valueOf(propose(grid(FIRST, FIRST), lexicon));
    expect([proposal.rowCount, proposal.cutoff]).toEqual([2, "2025-03-31"]);
    expect(proposal.head.title.value).toBe("Indicadores de resultados");
    expect(proposal.head.institution.value).toBeNull();
    expect(proposal.setAside.every(({ kind }) => kind === "format")).toBe(true);
  });

  it("of several quarters is left to a person, and the others are set aside once one is chosen", () => {
    const both = valueOf(propose(grid(FIRST, SECOND), lexicon));
    expect([both.rowCount, both.cutoff, both.periods]).toEqual([2, null, ["2025-Q1", "2025-Q2"]]);
    const one = valueOf(propose(grid(FIRST, SECOND), lexicon, parseQuarter("2025-Q2")));
    expect([one.rowCount, one.cutoff, one.periods]).toEqual([1, "2025-06-30", ["2025-Q2"]]);
    expect(one.setAside.filter(({ kind }) => kind === "other-period")).toHaveLength(1);
  });
});
