import { describe, expect, it } from "vitest";
import { surveyGrid } from "../../../src/core/ingest/survey.ts";
import { gridOf } from "./documents.ts";

const HEADER = "Indicador\tFrecuencia\tUnidad\tLínea base\tAvance";

function survey(...rows: readonly string[]) {
  return surveyGrid(gridOf(HEADER, ...rows));
}

describe("what is known of a document before its cells are read", () => {
  it("profiles every number column, and no other", () => {
    const { numbers } = survey(
      "Sesiones\tAnual\tSesión\t4\t25%",
      "Actas\tAnual\tActa\t6\t50%",
      "Foros\tAnual\tForo\tND\t75%",
    );
    expect([...numbers.keys()].toSorted()).toEqual(["baseline", "progress"]);
    expect([numbers.get("baseline")?.numbers, numbers.get("progress")?.percents]).toEqual([2, 3]);
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
    const { numbers } = survey("Sesiones\tAnual\t4\t25%", "Actas\tAnual\t6\t50%", "Foros\tAnual\t2\t75%");
    expect(numbers.get("progress")?.percents).toBe(3);
    expect(numbers.get("baseline")?.numbers).toBe(3);
  });

  it("knows blocks of records with one baseline", () => {
    const rows = ["Sesiones", "Actas", "Foros", "Informes", "Acuerdos"].map((name) => `${name}\tAnual\t\t100\t25`);
    expect(survey(...rows).blocks.constant(2, "progress")).toBe("25");
  });
});
