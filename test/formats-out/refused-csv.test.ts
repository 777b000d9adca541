import { describe, expect, it } from "vitest";
import { readProgressSheet } from "../../src/core/capture/read-progress-sheet.ts";
import { writeRefused } from "../../src/formats/refused-csv.ts";
import { readCaptureFile } from "../../src/formats/capture-file.ts";
import { KNOWN, sheet } from "../core/capture/sheets.ts";
import { valueOf } from "../core/decimals.ts";

function refusedOf(...lines: readonly string[]): string {
  return new TextDecoder().decode(writeRefused(readProgressSheet(sheet(...lines), KNOWN), "es"));
}

describe("the lines that go back to whoever wrote them", () => {
  it("keep their cells, and say all that is to be corrected", () => {
    expect(refusedOf("clave|periodo|valor|nota", "SES-1|2025-Q1|6|", "SES-2|hoy|1.234|dijo «hola, qué tal»")).toBe(
      [
        "clave,periodo,valor,nota,qué corregir",
        'SES-2,hoy,1.234,"dijo «hola, qué tal»","No hay un indicador con la clave «SES-2». ¿Quiso decir SES-1? · «periodo» dice «hoy». Escriba un periodo: 2025-T1, 1er trimestre de 2025, 2025-03, 2025-S1 o 2025. · «valor» dice «1.234», que puede ser 1.234 o 1,234. Escriba 1.2340 o 1,234: la coma separa millares y el punto, decimales."',
        "",
      ].join("\r\n"),
    );
  });

  it("run nothing in a spreadsheet", () => {
    expect(refusedOf("clave|periodo|valor|nota", "SES-1|2025-Q1||=HYPERLINK(1)")).toContain(",'=HYPERLINK(1),");
  });

  it("keep the cells that have no heading", () => {
    expect(refusedOf("clave|periodo|valor", "SES-1|2025-Q1|6|de más").split("\r\n")[0]).toBe(
      "clave,periodo,valor,,qué corregir",
    );
  });

  it("once corrected are read as they are, and an old remark is replaced", () => {
    const text = refusedOf("clave|periodo|estado|valor|nota", "SES-1|2025-Q1|||=1+1 no", "SES-1|2025-Q2||x|");
    const corrected = text.replace("SES-1,2025-Q1,,,", "SES-1,2025-Q1,valor,6,");
    const again = readProgressSheet(
      valueOf(readCaptureFile("corregido.csv", new TextEncoder().encode(corrected))),
      KNOWN,
    );
    expect(again.read.map(({ content }) => content.justification)).toEqual(["=1+1 no"]);
    const second = new TextDecoder().decode(writeRefused(again, "es"));
    expect(second.split("\r\n")[0]).toBe("clave,periodo,estado,valor,nota,qué corregir");
    expect(second.match(/Escriba un número/g)).toHaveLength(1);
  });
});
