import { describe, expect, it } from "vitest";
import type { NumberField } from "../../../src/core/domain/field.ts";
import { type Survey, surveyGrid } from "../../../src/core/ingest/survey.ts";
import { gridOf } from "./documents.ts";

const HEADER = "Indicador\tFrecuencia\tUnidad\tLínea base\tAvance";

function survey(...rows: readonly string[]) {
  return surveyGrid(gridOf(HEADER, ...rows));
}

/** A number column of the document's table number `at`, counted from 0. */
function columnOf({ numbers, tables }: Survey, field: NumberField, at = 0) {
  const table = tables[at];
  if (table === undefined) throw new Error(`no table ${at}`);
  return numbers.of(table, field);
}

describe("what is known of a document before its cells are read", () => {
  it("profiles every number column, and no other", () => {
    const found = survey(
      "Sesiones\tAnual\tSesión\t4\t25%",
      "Actas\tAnual\tActa\t6\t50%",
      "Foros\tAnual\tForo\tND\t75%",
    );
    const [baseline, target, progress] = (["baseline", "target", "progress"] as const).map((f) => columnOf(found, f));
    expect([baseline?.numbers, target?.numbers, progress?.numbers, progress?.percents]).toEqual([2, 0, 3, 3]);
  });

  it("keeps the columns of each table apart: what one prints is no evidence in another", () => {
    const second = ["Segunda parte", "Indicador\tFrecuencia\tAvance"];
    const found = survey(
      "Sesiones\tAnual\tSesión\t4\t12,5",
      "Actas\tAnual\tActa\t6\t7,5",
      ...second,
      "Foros\tAnual\t34.679",
      "Cursos\tAnual\t12",
    );
    const [first, other] = [0, 1].map((at) => columnOf(found, "progress", at));
    expect([first?.notation(), first?.numbers, other?.notation(), other?.numbers]).toEqual(["1.234,5", 2, null, 2]);
  });

  it("goes on with a column under the same headings repeated", () => {
    const found = survey("Sesiones\tAnual\tSesión\t4\t12,5", HEADER, "Actas\tAnual\tActa\t6\t7");
    expect([found.tables.length, columnOf(found, "progress").numbers]).toEqual([1, 2]);
  });

  it("knows whether any cell prints a percent sign", () => {
    expect(survey("Sesiones\tAnual\tSesión\t4\t25%").percentInDocument).toBe(true);
    expect(survey("Sesiones\tAnual\tSesión\t4\t25").percentInDocument).toBe(false);
  });

  it("learns the words of the records, and of nothing else", () => {
    const { vocabulary } = survey("Sesiones ordinarias\tAnual\tSesión\t4\t25%", "Total\t\t\t4\t25%");
    expect([vocabulary.rows("ordinarias"), vocabulary.rows("total"), vocabulary.rows("indicador")]).toEqual([1, 0, 0]);
  });

  it("finds a number where its column lies on the page, not where the cell stands", () => {
    const found = survey("Sesiones\tAnual\t4\t25%", "Actas\tAnual\t6\t50%", "Foros\tAnual\t2\t75%");
    expect(columnOf(found, "progress").percents).toBe(3);
    expect(columnOf(found, "baseline").numbers).toBe(3);
  });

  it("knows blocks of records with one baseline", () => {
    const rows = ["Sesiones", "Actas", "Foros", "Informes", "Acuerdos"].map((name) => `${name}\tAnual\t\t100\t25`);
    expect(survey(...rows).blocks.constant(2, "progress")).toBe("25");
  });
});
