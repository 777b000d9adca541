import { describe, expect, it } from "vitest";
import type { RowClass } from "../../../src/core/ingest/classify-row.ts";
import { SectionArea } from "../../../src/core/ingest/section-area.ts";

function after(...rows: readonly (readonly [RowClass, string])[]): string | null {
  const section = new SectionArea();
  for (const [is, text] of rows) section.pass(is, ["", text, ""]);
  return section.area;
}

describe("the area of the records beneath a line", () => {
  it.each([
    ["section", "DIRECCIÓN DE OBRAS", "DIRECCIÓN DE OBRAS"],
    ["section", "2. Tesorería Municipal", "Tesorería Municipal"],
    ["section", "Área: Oficialía Mayor", "Oficialía Mayor"],
    ["note", "Unidad responsable: Contraloría Interna", "Contraloría Interna"],
    ["head", "Área responsable: Dirección de Obras", "Dirección de Obras"],
  ] as const)("is what a %s such as %j names", (is, text, area) => {
    expect(after([is, text])).toBe(area);
  });

  it.each([
    ["section", "Eje 2. Bienestar"],
    ["section", "Unidad de medida: Porcentaje"],
    ["note", "Responsable: Juan Pérez López"],
    ["note", "Fuente: Dirección de Obras"],
    ["head", "Secretaría de Finanzas"],
    ["record", "Dirección de Obras"],
  ] as const)("is not named by a %s such as %j", (is, text) => {
    expect(after([is, text])).toBeNull();
  });

  it("goes on over records and headings until another section begins", () => {
    const obras = ["section", "Dirección de Obras"] as const;
    expect(after(obras, ["record", "Actas"], ["repeated-header", "Indicador"])).toBe("Dirección de Obras");
    expect(after(obras, ["section", "Tesorería"])).toBe("Tesorería");
    expect(after(obras, ["section", "Programa de becas"])).toBeNull();
  });
});
