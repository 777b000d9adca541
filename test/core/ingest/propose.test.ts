import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propose } from "../../../src/core/ingest/propose.ts";
import type { Proposal } from "../../../src/core/ingest/proposal.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { gridOf, gridOfCells } from "./documents.ts";

const lexicon = loadSpanishLexicon();
const HEADER = "Indicador\tFrecuencia\tAvance";

function proposed(...lines: readonly string[]): Proposal {
  const proposal = propose(gridOf(...lines), lexicon);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

describe("a proposal", () => {
  it("has as many rows as the document has records, each where it stands", () => {
    const proposal = proposed("Instituto", HEADER, "Sesiones\tAnual\t25%", "", "Actas\tAnual\t50%");
    expect(proposal.rowCount).toBe(2);
    expect([...proposal.rows()].map(({ at }) => at.line)).toEqual([3, 5]);
    expect(proposal.columns).toEqual(["indicator", "frequency", "progress"]);
  });

  it("shows what is set aside, with its text and why", () => {
    const { setAside } = proposed(HEADER, "Sesiones\tAnual\t25%", "Dirección Jurídica\t\t", "Total\t\t25%", HEADER);
    expect(setAside).toEqual([
      { at: { line: 3, page: 1 }, kind: "section", text: "Dirección Jurídica", why: "section" },
      { at: { line: 4, page: 1 }, kind: "total", text: "Total 25%", why: "total" },
      {
        at: { line: 5, page: 1 },
        kind: "repeated-header",
        text: "Indicador Frecuencia Avance",
        why: "repeated-header",
      },
    ]);
  });

  it("proposes the area that heads the section of a record, where no column prints it", () => {
    const proposal = proposed(
      HEADER,
      "Dirección de Obras\t\t",
      "Sesiones\tAnual\t25%",
      "2. Tesorería Municipal\t\t",
      "Actas\tAnual\t50%",
      "Eje 3. Bienestar\t\t",
      "Becas\tAnual\t75%",
    );
    const areas = [...proposal.rows()].map(({ readings }) => readings.area);
    expect(areas.map((area) => area?.value)).toEqual(["Dirección de Obras", "Tesorería Municipal", null]);
    expect(areas.map((area) => area?.status)).toEqual(["ask", "ask", "ask"]);
    expect(proposal.setAside.map(({ kind }) => kind)).toEqual(["section", "section", "section"]);
  });

  it("keeps the beginning of a very long text that is set aside", () => {
    const [dump] = proposed(HEADER, "Sesiones\tAnual\t25%", "lo mismo de siempre ".repeat(2000)).setAside;
    expect(dump?.kind).toBe("dump");
    expect(dump?.text.length).toBeLessThanOrEqual(20_000);
  });

  it("reads its rows the same way every time", () => {
    const proposal = proposed(HEADER, "Sesiones\tAnual\t25%", "Actas\tTrimestrl\t5O%");
    expect([...proposal.rows()]).toEqual([...proposal.rows()]);
  });

  it("finds the same whether its rows were read before, in part, or not at all", () => {
    const lines = [HEADER, "Sesiones\tAnual\t25%", "Sesiones\tAnual\t50%", "Actas\tAnual\tND"];
    const untouched = proposed(...lines);
    const walked = proposed(...lines);
    expect([...walked.rows()]).toHaveLength(3);
    const begun = proposed(...lines);
    for (const row of begun.rows()) if (row.at.line === 3) break;
    expect(walked.findings).toEqual(untouched.findings);
    expect(begun.findings).toEqual(untouched.findings);
    expect(untouched.findings).toEqual(untouched.findings);
    expect(untouched.findings.map(({ code }) => code)).toContain("repeated-name");
  });

  it("keeps every reading's characters as they stand in the document", () => {
    const someCell = fc.constantFrom(
      "",
      "Sesiones",
      "  Actas ",
      "25%",
      "l00%",
      "Trimestrl",
      "ND",
      "de la",
      "3,5",
      "\u00a0x",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(someCell, someCell, someCell), { minLength: 1, maxLength: 12 }), (rows) => {
        const proposal = propose(gridOfCells([["Indicador", "Frecuencia", "Avance"], ...rows]), lexicon);
        fc.pre(proposal.ok);
        const printed = new Set<string>(rows.flat());
        for (const { readings } of proposal.value.rows()) {
          for (const reading of Object.values(readings))
            expect(reading.raw === null || printed.has(reading.raw)).toBe(true);
        }
      }),
    );
  });

  it("leaves no row with ink out", () => {
    const someCell = fc.constantFrom("", "Sesiones", "25%", "Anual", "ND", "Total", "x", "Fuente: registros");
    fc.assert(
      fc.property(fc.array(fc.tuple(someCell, someCell, someCell), { minLength: 1, maxLength: 20 }), (rows) => {
        const proposal = propose(gridOfCells([["Indicador", "Frecuencia", "Avance"], ...rows]), lexicon);
        fc.pre(proposal.ok);
        const places = [...proposal.value.rows(), ...proposal.value.setAside].map(({ at }) => at.line ?? 0);
        const inked = rows.flatMap((cells, i) => (cells.some((cell) => cell !== "") ? [i + 2] : []));
        expect(places.toSorted((a, b) => a - b)).toEqual(inked);
      }),
    );
  });
});

describe("a document that is no report", () => {
  it("has no table", () => {
    const problem = propose(gridOf("Instituto Electoral", "Acta de la sesión ordinaria"), lexicon);
    expect(problem).toEqual({ ok: false, problem: { code: "no-table", file: "prueba.txt", lines: 2 } });
  });

  it("has a table and no records", () => {
    const problem = propose(gridOf(HEADER, "Sin datos", ""), lexicon);
    expect(problem).toEqual({ ok: false, problem: { code: "no-records", file: "prueba.txt", lines: 3, setAside: 1 } });
  });
});
