import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { propose } from "../../src/core/ingest/propose.ts";
import { readGrid } from "../../src/formats/read-grid.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { valueOf } from "../core/decimals.ts";
import { TOOLS } from "../formats/written.ts";

const lexicon = loadSpanishLexicon();

/** Saved by LibreOffice: headings and an objective in merged cells, a line break, a note above the line. */
function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../formats/fixtures-words/${name}`, import.meta.url));
}

describe("a report written with a word processor", () => {
  it.each(["informe.docx", "informe.odt", "informe.html"])("is read cell by cell from %s", async (name) => {
    const proposal = valueOf(propose(valueOf(await readGrid(name, fixture(name), TOOLS)), lexicon));
    const { head, cutoff, columns } = proposal;
    expect([head.institution.value, cutoff]).toEqual(["MUNICIPIO DE VALLE HONDO", "2025-06-30"]);
    expect(columns).toEqual(["objective", "indicator", "frequency", "baseline", "target", "progress"]);
    const read = [...proposal.rows()].map(({ readings }) =>
      columns.map((field) => {
        const { raw, value } = readings[field] ?? {};
        return field === "objective" ? [raw] : [raw, value];
      }),
    );
    expect(read).toEqual([
      [
        ["Vacunar a la niñez"],
        ["Dosis aplicadas", "Dosis aplicadas"],
        ["Trimestral", "quarterly"],
        ["10", "10"],
        ["400", "400"],
        ["380¹", "380"],
      ],
      [
        ["Vacunar a la niñez"],
        ["Cobertura de\nvacunación", "Cobertura de vacunación"],
        ["Anual", "annual"],
        ["80%", "80"],
        ["95 %", "95"],
        ["91%", "91"],
      ],
      [
        ["Abrir consultorios"],
        ["Consultorios <abiertos>", "Consultorios <abiertos>"],
        ["Mensual", "monthly"],
        ["", null],
        ["1,250.75", "1250.75"],
        ["ND", null],
      ],
    ]);
  });
});
