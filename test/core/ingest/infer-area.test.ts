import { describe, expect, it } from "vitest";
import { inferArea } from "../../../src/core/ingest/infer-area.ts";

const values = (texts: readonly string[]) => inferArea(texts, null).alternatives.map(({ value }) => value);

describe("the area of a row that prints none", () => {
  it.each([
    ["La Dirección de Organización Electoral celebra sesiones", "Dirección de Organización Electoral"],
    ["Revisión de la Contraloría General", "Contraloría General"],
    ["Cursos de la Unidad Técnica de lo Contencioso", "Unidad Técnica de lo Contencioso"],
  ])("may be the office its texts name: %j", (text, office) => {
    const reading = inferArea([text], null);
    expect(reading).toMatchObject({
      raw: null,
      value: office,
      status: "ask",
      reasons: ["column-not-printed", "inferred-from-text"],
    });
  });

  it("is always a question, for being mentioned is not being responsible", () => {
    expect(inferArea(["La Contraloría General revisa"], null).status).toBe("ask");
    expect(inferArea([], null)).toMatchObject({ status: "ask", value: null, reasons: ["column-not-printed"] });
  });

  it("is not proposed where two are named, and both are offered", () => {
    const texts = ["La Contraloría General revisa", "a la Secretaría Ejecutiva"];
    expect(inferArea(texts, null).value).toBeNull();
    expect(values(texts)).toEqual(["Contraloría General", "Secretaría Ejecutiva"]);
  });

  it("is offered once, however often and however spelt it is named", () => {
    expect(values(["La Contraloría General", "de la Contraloria  General"])).toHaveLength(1);
  });

  it("is no office named without its own name, and no other thing in capitals", () => {
    expect(values(["la dirección de la revista", "la Unidad", "Proceso Electoral Local"])).toEqual([]);
  });

  it("is the one that heads its section, before those its texts name, and a question still", () => {
    const reading = inferArea(["La Contraloría General revisa"], "DIRECCIÓN DE OBRAS");
    expect(reading).toMatchObject({ raw: null, value: "DIRECCIÓN DE OBRAS", status: "ask" });
    expect(reading.reasons).toEqual(["column-not-printed", "inferred-from-section"]);
    expect(reading.alternatives.map(({ value }) => value)).toEqual(["DIRECCIÓN DE OBRAS", "Contraloría General"]);
  });
});
