import { describe, expect, it } from "vitest";
import { detectSeparator } from "../../src/formats/detect-separator.ts";

const HEADER = ["Indicador", "Frecuencia", "Avance"];
const ROWS = [HEADER, ["Sesiones, foros y actas", "Anual", "25%"], ["Informes", "Trimestral", "50%"]];

function table(separator: string): readonly string[] {
  return ["Instituto Electoral", ...ROWS.map((cells) => cells.join(separator))];
}

describe("how a text separates its cells", () => {
  it.each(["\t", "|", ";"] as const)("by %j, when most lines split into as many cells", (separator) => {
    expect(detectSeparator(table(separator))).toBe(separator);
  });

  it("by commas, although some cells hold them within quotes", () => {
    const lines = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(","));
    expect(detectSeparator(lines)).toBe(",");
  });

  it("by commas, although quoted cells run over several lines", () => {
    const lines = [...ROWS, ...ROWS].flatMap((cells) =>
      cells
        .map((cell) => `"${cell}\ny más\ny más"`)
        .join(",")
        .split("\n"),
    );
    expect(detectSeparator(lines)).toBe(",");
  });

  it("by semicolons, although rows end in any number of blank cells", () => {
    const lines = [
      "Indicador;Frecuencia;Avance;Nota;;;",
      "Sesiones;Anual;25%",
      "Actas;Anual;50%;;;;;",
      "Foros;Anual;75%;;",
    ];
    expect(detectSeparator(lines)).toBe(";");
  });

  it("by two spaces, when nothing else splits it", () => {
    expect(detectSeparator(table("   "))).toBe("aligned");
  });

  it("by what splits each of several tables, though none is most of the text", () => {
    const title = ["Instituto", "Informe", "Anexo", "Corte al 31 de marzo"];
    const rows = (cells: number) =>
      Array.from({ length: 5 }, (_, i) => Array.from({ length: cells }, () => i).join(","));
    expect(detectSeparator([...title, ...rows(9), ...title, ...rows(5)])).toBe(",");
    const uneven = ["1,2,3", "1,2,3,4", "Dirección de Planeación", "1,2,3", "1,2,3", "1,2,3"];
    expect(detectSeparator([...title, ...uneven, ...title, ...rows(9)])).toBe(",");
    const scattered = rows(9).flatMap((row) => [row, ...title.slice(0, 2)]);
    expect(detectSeparator(scattered)).toBe("none");
  });

  it("by tabs or bars in a small table under a long head, and not by commas", () => {
    const under = (separator: string) => [
      "Instituto",
      "Informe",
      "Anexo",
      "Oficio",
      "Área",
      "Corte",
      ...ROWS.map((cells) => cells.join(separator)),
    ];
    for (const separator of ["\t", "|"] as const) expect(detectSeparator(under(separator))).toBe(separator);
    expect(detectSeparator(under(";"))).toBe("none");
  });

  it("by its columns, where blank cells leave no two rows as many gaps", () => {
    const drawn = [
      "Instituto Electoral",
      "Informe de avance",
      "",
      "Núm.  Objetivo  Indicador  Base  Meta  Avance  Nota   Firma",
      "1     Vigilar   Sesiones                       Final",
      "2     Atender   Actas      3     12    25%     Corte  Soto",
      "3     Publicar  Foros            4     50%",
      "4               Cursos                  75%",
    ];
    expect(detectSeparator(drawn)).toBe("aligned");
    expect(detectSeparator(drawn.map((line) => line.replaceAll(/ +/g, " ")))).toBe("none");
  });

  it("by nothing in prose, however many commas it has", () => {
    const prose = [
      "El Instituto, en sesión, aprobó el informe.",
      "Asistieron consejeras, consejeros, representantes y personal, todos ellos.",
      "Sin más asuntos, se levantó.",
      "La sesión terminó a las doce horas",
      "Primero, segundo, tercero, cuarto, quinto, sexto y séptimo.",
      "Se acordó publicar el informe, con sus anexos, en el portal.",
      "Firman al calce quienes intervinieron.",
      "El presente documento es público.",
      "Para mayor información, consulte el portal.",
      "No hubo votos en contra.",
      "Durango, Dgo., a 31 de marzo de 2025",
    ];
    expect(detectSeparator(prose)).toBe("none");
    expect(detectSeparator([])).toBe("none");
  });

  it("by what parts a label from its value, in a sheet of three of them", () => {
    expect(detectSeparator(["Indicador;Sesiones", "Frecuencia;Anual", "Avance;25%"])).toBe(";");
    expect(detectSeparator(["Indicador;Sesiones", "Frecuencia;Anual"])).toBe("none");
    const blank = (separator: string) => ["Instituto", `Indicador${separator}Sesiones`, "Definición", "Avance"];
    const sheets = (separator: string) => [1, 2, 3].flatMap(() => blank(separator));
    expect([detectSeparator(sheets("\t")), detectSeparator(sheets(";"))]).toEqual(["\t", "none"]);
  });

  it("by tabs rather than by what happens to split as well", () => {
    expect(detectSeparator(ROWS.map((cells) => cells.map((cell) => `${cell};x`).join("\t")))).toBe("\t");
  });
});
