import { describe, expect, it } from "vitest";
import { readHead } from "../../../src/core/ingest/read-head.ts";
import { Speller } from "../../../src/core/ingest/spelling.ts";
import { Vocabulary } from "../../../src/core/ingest/vocabulary.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";

const speller = new Speller(loadSpanishLexicon(), new Vocabulary());

function headOf(...lines: readonly string[]) {
  const { head, cutoff } = readHead(lines, speller);
  return { institution: head.institution.value, title: head.title.value, cutoff };
}

describe("the head of a report", () => {
  it("says whose it is, what it is and up to when", () => {
    expect(headOf("Instituto Electoral del Estado", "Indicadores de Resultados al 31 de marzo de 2025")).toEqual({
      institution: "Instituto Electoral del Estado",
      title: "Indicadores de Resultados",
      cutoff: "2025-03-31",
    });
  });

  it("may say all of it on one line, and then the name ends where the title begins", () => {
    expect(headOf("Ayuntamiento de San Juan, Indicadores de Gestión al 30/06/2025")).toEqual({
      institution: "Ayuntamiento de San Juan",
      title: "Indicadores de Gestión",
      cutoff: "2025-06-30",
    });
  });

  it("has the whole of its title, from its first word", () => {
    expect(headOf("Municipio de San Juan", "Avance de los Indicadores de la Matriz 2025").title).toBe(
      "Avance de los Indicadores de la Matriz 2025",
    );
  });

  it("may say the quarter in one line and its year in another, and then says that it was put together", () => {
    const lines = ["Indicadores de Resultados 2025", "Periodo que se reporta: Tercer trimestre (julio - septiembre)"];
    const { head, cutoff } = readHead(lines, speller);
    expect([cutoff, head.cutoff.status, head.cutoff.raw]).toEqual(["2025-09-30", "repaired", lines[1]]);
    expect(head.cutoff.reasons).toEqual(["year-from-heading"]);
    expect(headOf(...lines, "Plan Municipal 2024").cutoff).toBe(null);
    expect(headOf(...lines, "Cuarto trimestre").cutoff).toBe(null);
  });

  it("takes nothing of a very long line, which is no name and no title", () => {
    const long = `Resolver las consultas de los hospitales al 31 de marzo de 2020. ${"Informe de la junta. ".repeat(12)}`;
    expect(headOf(long)).toEqual({ institution: null, title: null, cutoff: null });
    expect(headOf(long, "Junta de Aguas").institution).toBe("Junta de Aguas");
    expect(headOf(long.slice(0, 250)).cutoff).toBe("2020-03-31");
  });

  it("keeps the line as it was found with every reading", () => {
    const line = "Ayuntamiento de San Juan, Indicadores de Gestión al 30/06/2025";
    const { head } = readHead([line], speller);
    expect([head.institution.raw, head.title.raw, head.cutoff.raw]).toEqual([line, line, line]);
  });

  it("has its title repaired when it is a known one, damaged", () => {
    expect(headOf("Indicadcres de Resultacos").title).toBe("Indicadores de Resultados");
  });

  it.each([
    ["Del 1 de enero al 31 de marzo de 2025", "2025-03-31"],
    ["Fecha de corte: 30/06/2025", "2025-06-30"],
    ["Primer trimestre de 2025", "2025-03-31"],
    ["2do trimestre 2025", "2025-06-30"],
    ["III trimestre 2025", "2025-09-30"],
    ["T4 2025", "2025-12-31"],
    ["Informe de avance, enero a junio de 2025", "2025-06-30"],
    ["Enero – septiembre 2025", "2025-09-30"],
    ["Segundo semestre de 2025", "2025-12-31"],
    ["Segundo trimestre, enero a marzo de 2025", null],
    ["31/03/2025", "2025-03-31"],
    ["12/04/2025 Unidad de Transparencia", null],
    ["Primer trimestre de 2024 y 2025", null],
    ["Julio - septiembre 2025", "2025-09-30"],
    ["Ejercicio fiscal 2025", null],
    ["Trimestral", null],
  ])("is up to the last day it names: %s", (line, cutoff) => {
    expect(headOf(line).cutoff).toBe(cutoff);
  });

  it.each([
    ["Unidad de Transparencia 12/04/2025", "Avance al 31 de marzo de 2025", "2025-03-31"],
    ["12/04/2025", "Primer trimestre de 2025", "2025-03-31"],
    ["Durango, Dgo., a 15 de abril de 2025", "Fecha de corte: 31/03/2025", "2025-03-31"],
    ["Fecha de impresión: 12/04/2025", "31 de marzo de 2025", "2025-03-31"],
    ["Fecha de actualización: 12/04/2025", "Anexo 2", null],
    ["31 de marzo de 2025", "Unidad de Transparencia", "2025-03-31"],
  ])("is not up to the day it was printed or signed: %s, %s", (first, second, cutoff) => {
    expect(headOf(first, second).cutoff).toBe(cutoff);
  });

  it("is asked for what it does not say", () => {
    const { head, cutoff } = readHead(["Anexo 2", ""], speller);
    for (const reading of [head.institution, head.title, head.cutoff]) {
      expect(reading).toMatchObject({ raw: null, value: null, status: "ask" });
    }
    expect(cutoff).toBeNull();
  });
});
