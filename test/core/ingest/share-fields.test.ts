import { describe, expect, it } from "vitest";
import { readHeader } from "../../../src/core/ingest/header.ts";

function shares(heading: string): readonly string[] {
  const columns = readHeader(heading.split("|")) ?? [];
  return columns.map(({ field, twin }) => field ?? (twin === undefined ? "?" : `again ${twin}`));
}

describe("headings that name the same field", () => {
  it.each([
    ["Indicador|Meta|Meta", ["indicator", "target", "again target"]],
    ["Indicador|Meta|Avance|Avance %", ["indicator", "target", "progress", "again progress"]],
    ["Indicador|Meta|Avance|% de cumplimiento", ["indicator", "target", "progress", "?"]],
    ["Indicador|Meta|% de cumplimiento", ["indicator", "target", "progress"]],
    ["Indicador|Meta acumulada|Meta|Avance", ["indicator", "again target", "target", "progress"]],
    ["Indicador|Meta del periodo|Meta anual|Avance", ["indicator", "?", "target", "progress"]],
    ["Tipo de indicador|Indicador|Avance", ["?", "indicator", "progress"]],
    ["Indicador|Indicador|Avance", ["indicator", "again indicator", "progress"]],
    ["Fuente|Fuente de financiamiento|Indicador|Avance", ["source", "?", "indicator", "progress"]],
    ["Indicador|Avance T|Avance T2|Avance T3", ["indicator", "?", "progressQ2", "progressQ3"]],
    ["Indicador|Avance T1|Avance T2|Avance anual", ["indicator", "progressQ1", "progressQ2", "progress"]],
    ["Indicador|Avance T1|Meta anual", ["indicator", "progress", "target"]],
    ["Indicador|Avance T1|Avance T1|Avance T2", ["indicator", "progressQ1", "again progressQ1", "progressQ2"]],
  ])("%s", (heading, fields) => {
    expect(shares(heading)).toEqual(fields);
  });
});
