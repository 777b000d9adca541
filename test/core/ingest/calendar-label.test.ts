import { describe, expect, it } from "vitest";
import { calendarFieldOf, pieceOfLabel } from "../../../src/core/ingest/calendar-label.ts";

describe("a heading that names a piece of the year", () => {
  it.each([
    ["T1", "Q1"],
    ["2T", "Q2"],
    ["Q3", "Q3"],
    ["1er. trimestre", "Q1"],
    ["4º trimestre", "Q4"],
    ["TERCER TRIMESTRE", "Q3"],
    ["Trim. II", "Q2"],
    ["IV Trim.", "Q4"],
    ["Ene-Mar", "Q1"],
    ["Octubre - Diciembre 2025", "Q4"],
    ["Primer semestre", "S1"],
    ["2S", "S2"],
    ["Enero", "M01"],
    ["Sept.", "M09"],
    ["dic 2025", "M12"],
    ["Ene-25", "M01"],
  ])("%s says nothing else", (label, piece) => {
    expect(pieceOfLabel(label)).toEqual({ piece, rest: "" });
  });

  it.each(["Avance", "Ene-Jun", "Enero a septiembre", "Trimestre", "Trimestral", "T5", "Meta 2025", "", "IT"])(
    "%s names none, or several",
    (label) => {
      expect(pieceOfLabel(label)).toBeNull();
    },
  );

  it.each([
    ["Avance T1", "progressQ1"],
    ["Meta 1er trimestre", "targetQ1"],
    ["T2 Programado", "targetQ2"],
    ["Primer trimestre Alcanzado", "progressQ1"],
    ["Avance programado ene-mar", "targetQ1"],
    ["Avance al segundo trimestre de 2025", "progressQ2"],
    ["Meta marzo", "targetM03"],
    ["Avance T1 Meta", "targetQ1"],
    ["Cumplimiento de metas T1", "progressQ1"],
    ["Línea base T4", null],
    ["T1", null],
  ])("%s names the figure too: %s", (label, field) => {
    expect(calendarFieldOf(label)).toBe(field);
  });
});
