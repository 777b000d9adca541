import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { propose } from "../../../src/core/ingest/propose.ts";
import type { Readings } from "../../../src/core/ingest/proposal.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { gridOf } from "./documents.ts";

const lexicon = loadSpanishLexicon();
const HEADER = "Objetivo\tIndicador\tDefinición\tFrecuencia\tLínea base\tAvance";

/** The readings of the document's rows, in order. */
function rowsOf(...lines: readonly string[]): readonly Readings[] {
  const proposal = propose(gridOf(...lines), lexicon);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return [...proposal.value.rows()].map(({ readings }) => readings);
}

function seen(reading: Reading | undefined) {
  return reading && { value: reading.value, status: reading.status, reasons: [...reading.reasons] };
}

const full = (name: string, figure: string) =>
  `Celebrar ${name} públicas\tPorcentaje de ${name}\tMide las ${name} celebradas\tTrimestral\t100\t${figure}`;

describe("a record", () => {
  it("has a reading for every column, with its characters as found", () => {
    const [row] = rowsOf(HEADER, full("sesiones", "25%"), full("audiencias", "50%"), full("consultas", "75%"));
    expect(Object.keys(row ?? {})).toEqual([
      "objective",
      "indicator",
      "definition",
      "frequency",
      "baseline",
      "progress",
      "area",
    ]);
    expect(row?.progress).toMatchObject({ raw: "25%", value: "25", unit: "percent", status: "read" });
    expect(row?.frequency).toMatchObject({ raw: "Trimestral", value: "quarterly" });
  });

  it("is asked for its area where no column prints it, with the offices its texts name", () => {
    const [row] = rowsOf(HEADER, "Informe de la Dirección Jurídica\tActas\tActas publicadas\tAnual\t4\t25%");
    expect(row?.area).toMatchObject({ raw: null, value: "Dirección Jurídica", status: "ask" });
  });

  it("reads the unit of its own row for its numbers", () => {
    const [row] = rowsOf("Indicador\tUnidad de medida\tFrecuencia\tAvance", "Actas publicadas\tActa\tAnual\t40");
    expect(row?.progress).toMatchObject({ value: "40", unit: "Acta" });
  });
});

describe("a record whose page lost a column", () => {
  const lost = ["sesiones", "audiencias", "consultas", "asambleas"].map(
    (name) => `Celebrar ${name} públicas\tPorcentaje de ${name}\tTrimestral\t100\t25%`,
  );

  it("is asked for the texts that may be any of three, and keeps what stands right of the frequency", () => {
    const [row] = rowsOf(HEADER, ...lost);
    expect(row?.objective).toMatchObject({ status: "ask" });
    expect([row?.frequency?.value, row?.baseline?.value, row?.progress?.value]).toEqual(["quarterly", "100", "25"]);
    expect((["objective", "indicator", "definition"] as const).map((field) => row?.[field]?.reasons[0])).toContain(
      "column-lost-on-page",
    );
  });

  it("completes a piece from the neighbour that says it in full, where the columns repeat one another", () => {
    const repeating = ["sesiones", "audiencias", "consultas", "asambleas"].map(
      (name) =>
        `Celebrar las ${name} públicas del Consejo General\tlas ${name} públicas del Consejo General\tTrimestral\t100\t25%`,
    );
    const [row] = rowsOf(HEADER, ...repeating);
    const texts = [row?.objective, row?.indicator, row?.definition];
    expect(texts.map((reading) => reading?.value)).toEqual(
      Array(3).fill("Celebrar las sesiones públicas del Consejo General"),
    );
    expect(texts.map((reading) => reading?.status)).toContain("repaired");
    expect(texts.map((reading) => reading?.raw)).toContain(null);
  });

  it("asks where the neighbour says the same in other capitals, for then it is no piece of it", () => {
    const repeating = ["sesiones", "audiencias", "consultas", "asambleas"].map(
      (name) =>
        `Celebrar las ${name} públicas del Consejo General\tLas ${name} públicas del Consejo General\tTrimestral\t100\t25%`,
    );
    const [row] = rowsOf(HEADER, ...repeating);
    const texts = [row?.objective, row?.indicator, row?.definition];
    expect(texts.map((reading) => reading?.status)).not.toContain("repaired");
    expect(texts.map((reading) => reading?.reasons[0])).toContain("piece-of-neighbour");
  });
});

describe("a cell that begins small, in the middle of what its neighbour says", () => {
  const others = [full("audiencias", "50%"), full("consultas", "75%")];
  const withName = (name: string) =>
    rowsOf(
      HEADER,
      `Registrar a las personas usuarias del registro\t${name}\tMide el registro\tTrimestral\t100\t25%`,
      ...others,
    )[0]?.indicator;

  it("is asked, with the whole of it beside what is printed", () => {
    expect(withName("las personas usuarias")).toMatchObject({
      value: "las personas usuarias",
      status: "ask",
      reasons: ["piece-of-neighbour"],
      alternatives: [{ value: "Registrar a las personas usuarias del registro", why: "piece-of-neighbour" }],
    });
  });

  it.each([
    ["begins with a capital", "Las personas usuarias"],
    ["is of two words", "personas usuarias"],
    ["says something else", "celebrar actos públicos"],
  ])("is none when it %s", (_, name) => {
    expect(withName(name)?.reasons).not.toContain("piece-of-neighbour");
  });

  it("is none where the author begins all of them small", () => {
    const rows = ["sesiones", "audiencias", "consultas", "asambleas", "reuniones"].map(
      (name) => `Celebrar las ${name} públicas\tlas ${name} públicas\tMide el registro\tTrimestral\t100\t25%`,
    );
    expect(rowsOf(HEADER, ...rows).map(({ indicator }) => indicator?.status)).toEqual(Array(5).fill("read"));
  });
});

describe("a text under a heading that names no field", () => {
  it("is asked as the field that its heading resembles, and kept beside the record", () => {
    const grid = gridOf("Indicador\tNxmbrx dxl prxgrmx\tFrecuencia\tAvance", "Actas publicadas\tMovilidad\tAnual\t40");
    const proposal = propose(grid, lexicon);
    const [row] = proposal.ok ? [...proposal.value.rows()] : [];
    expect(row?.readings.programme).toMatchObject({
      raw: "Movilidad",
      value: "Movilidad",
      status: "ask",
      reasons: ["column-guessed"],
    });
    expect(row?.unplaced).toEqual([{ label: "Nxmbrx dxl prxgrmx", text: "Movilidad", like: "programme" }]);
  });

  it("is no question where another column has that field, or it resembles none", () => {
    const [row] = rowsOf(
      "Indicador\tPrograma\tNxmbrx dxl prxgrmx\tXqtzv wkjh\tFrecuencia\tAvance",
      "Actas publicadas\tGobierno abierto\tMovilidad\tAzul\tAnual\t40",
    );
    expect(row?.programme).toMatchObject({ value: "Gobierno abierto", status: "read" });
    expect(Object.keys(row ?? {})).toEqual(["indicator", "programme", "frequency", "progress", "area"]);
  });
});

describe("a record out of its columns", () => {
  it("is asked cell by cell, but for a frequency that says itself", () => {
    const rows = rowsOf(
      HEADER,
      full("sesiones", "25%"),
      full("audiencias", "50%"),
      "Celebrar foros\tForos\tTrimestral\t100\t75%\t",
    );
    expect(seen(rows[2]?.frequency)).toMatchObject({ value: "quarterly", status: "read" });
    expect(seen(rows[2]?.progress)).toMatchObject({ value: "75", status: "ask" });
    expect(rows[2]?.progress?.reasons[0]).toBe("cell-in-wrong-column");
  });

  it("is asked for its frequency when that stands in a number's place", () => {
    const rows = rowsOf(
      "Indicador\tFrecuencia\tAvance",
      "Sesiones celebradas\tTrimestral\t25%",
      "Audiencias celebradas\tAnual\t50%",
      "Foros celebrados\tNo aplica\tTrimestral",
    );
    expect(rows[2]?.frequency).toMatchObject({ value: null, status: "ask" });
    expect(rows[2]?.progress).toMatchObject({ status: "ask" });
  });

  it("is asked for a text that is a frequency", () => {
    const [row] = rowsOf(HEADER, "Celebrar foros\tTrimestral\tForos celebrados\tTrimestral\t100\t75%");
    expect(seen(row?.indicator)).toMatchObject({ value: "Trimestral", status: "ask" });
  });
});

describe("a record of a table without header", () => {
  const rows = () =>
    rowsOf("Sesiones celebradas\tTrimestral\t25%", "Audiencias celebradas\tAnual\t50%", "Foros celebrados\tAnual\t75%");

  it("is asked for every cell but its frequency, for the columns are a guess", () => {
    const [row] = rows();
    expect(seen(row?.indicator)).toMatchObject({ value: "Sesiones celebradas", status: "ask" });
    expect(row?.progress).toMatchObject({ value: "25", status: "ask" });
    expect(row?.frequency).toMatchObject({ value: "quarterly", status: "read" });
  });

  it("is asked for what its columns may have been as well", () => {
    const [row] = rows();
    for (const field of ["objective", "definition", "baseline", "target"] as const) {
      expect(seen(row?.[field])).toEqual({ value: null, status: "ask", reasons: ["column-guessed"] });
    }
  });
});

describe("a record under a heading that names no field", () => {
  it("is asked for each field that a cut heading may have named", () => {
    const [row] = rowsOf("Indicador\tFecha de\tAvance", "Sesiones celebradas\t31/03/2025\t25%");
    expect(seen(row?.validatedOn)).toEqual({ value: null, status: "ask", reasons: ["column-guessed"] });
    expect(row?.periodEnd?.status).toBe("ask");
  });
});
