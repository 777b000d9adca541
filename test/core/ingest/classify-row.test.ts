import { describe, expect, it } from "vitest";
import { classifyRow, type RowClass } from "../../../src/core/ingest/classify-row.ts";
import { type HeaderColumn, readHeader } from "../../../src/core/ingest/header.ts";
import { viewRow } from "../../../src/core/ingest/row-form.ts";
import { columnsOf } from "./documents.ts";

const REPORT = columnsOf("objective", "indicator", "definition", "frequency", "baseline", "progress");

function classOf(cells: readonly string[], columns: readonly HeaderColumn[] | null = REPORT): RowClass {
  return classifyRow(viewRow(cells), { columns, meanCharacters: 200 }).is;
}

describe("a row of the table", () => {
  it.each([
    ["has a frequency and a text", ["Sesiones", "", "", "Trimestral", "", ""]],
    ["has a frequency and a number", ["", "", "", "Anual", "4", ""]],
    ["has a frequency and a date", ["", "", "", "Anual", "31/03/2025", ""]],
    ["has a text and a number", ["Sesiones", "4"]],
    ["has a text and says that it has no number", ["Sesiones", "", "", "", "ND", ""]],
    ["has texts in half of the columns", ["Sesiones", "Actas", "Informes", "", "", ""]],
  ])("is a record when it %s", (_, cells) => {
    expect(classOf(cells)).toBe("record");
  });

  it("is no record for two texts in six columns, but noise", () => {
    expect(classOf(["Sesiones", "Actas", "", "", "", ""])).toBe("noise");
  });

  const DATED = columnsOf(
    "key",
    "objective",
    "indicator",
    "definition",
    "updatedOn",
    "direction",
    "baseline",
    "progress",
  );

  it.each([
    ["an indicator and its definition", ["", "", "Sesiones", "Sesiones celebradas", "", "", "", ""], "record"],
    ["an indicator and its direction", ["", "", "Sesiones", "", "", "Ascendente", "", ""], "record"],
    ["an indicator and a date", ["", "", "Sesiones", "", "31/03/2025", "", "", ""], "record"],
    ["two numbers", ["", "", "", "", "", "", "547", "20%"], "record"],
    ["beside a cell in a wrong column", ["", "", "Sesiones", "", "", "Regular", "", "31/03/2025"], "record"],
    ["a number and a direction", ["", "", "", "", "", "Regular", "", "20%"], "record"],
    ["a definition and a date", ["", "", "", "Sesiones celebradas", "31/03/2025", "", "", ""], "record"],
    ["an objective and a number's direction", ["", "Vigilar", "", "", "", "Regular", "", ""], "noise"],
    ["a date and a direction", ["", "", "", "", "31/03/2025", "Regular", "", ""], "noise"],
    ["one number", ["", "", "", "", "", "", "", "20%"], "noise"],
    ["numbers where no numbers belong", ["3", "7", "", "", "", "", "", ""], "noise"],
    ["two names, as of who signs", ["", "Juana Pérez", "Luis Soto", "", "", "", "", ""], "noise"],
    ["a text and a date, but no indicator", ["", "Actas", "", "", "31/03/2025", "", "", ""], "noise"],
    ["two numbers of a row that lost a cell", ["", "", "", "", "", "547", "20%"], "record"],
    ["the numbers of the columns", ["1", "2", "3", "4", "5", "6", "7"], "note"],
    ["a row much narrower than its table", ["547", "20%"], "noise"],
    ["two frequencies, one of them in a wrong column", ["", "", "", "", "", "", "Anual", "Mensual"], "record"],
  ])("with hardly a cell left is told by their places: %s", (_, cells, is) => {
    expect(classOf(cells, DATED)).toBe(is);
  });

  it("with a method and its unit is a record, and with two names under indicator and unit is none", () => {
    const columns = columnsOf("indicator", "method", "unit", "progress", "note");
    expect(classOf(["", "Suma del presupuesto", "Pesos", "", ""], columns)).toBe("record");
    expect(classOf(["Juana Pérez", "", "Luis Soto", "", ""], columns)).toBe("noise");
  });

  it.each(["Total", "SUBTOTALES", "Gran total", "Promedio general", "Suma total", "SUBTOTA L DEL EJE"])(
    "is a total: %s",
    (label) => {
      expect(classOf([label, "", "", "", "120", "95%"])).toBe("total");
      expect(classOf([label, "", "", "", "120", "95%"], null)).toBe("total");
    },
  );

  it.each(["Total del programa", "SUBTOTAL DIRECCIÓN DE OBRAS", "Promedio general de la institución", "Total Eje 2"])(
    "is a total of a part of the document: %s",
    (label) => {
      expect(classOf([label, "", "", "", "120", "95%"])).toBe("total");
      expect(classOf([`${label} 85%`, "", "", "", "", ""])).toBe("total");
    },
  );

  it("is a record when its name only begins with the word total, or has a frequency", () => {
    expect(classOf(["Total de sesiones", "", "", "", "120", "95%"])).toBe("record");
    expect(classOf(["Total general de usuarios", "", "", "", "120", "95%"])).toBe("record");
    expect(classOf(["Promedio de días de atención", "", "", "", "120", "95%"])).toBe("record");
    expect(classOf(["Total de programas evaluados", "", "", "", "120", "95%"])).toBe("record");
    expect(classOf(["Total del programa", "", "", "Anual", "120", "95%"])).toBe("record");
  });

  it.each([
    ["numbers its columns", ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]],
    ["letters its columns", ["A", "B", "C", "D", "E", "F"]],
    ["says what they count in", ["", "", "", "", "(Núm.)", "(%)"]],
    ["is a footnote", ["* Cifras preliminares", "", "", "", "", ""]],
    ["is another footnote", ["1/ Cifras preliminares", "", "", "", "", ""]],
    ["is where people sign", ["Elaboró", "", "Revisó", "", "Autorizó", ""]],
    ["is who signs", ["Lic. Juana Pérez", "", "Mtro. Luis Soto", "", "C.P. Ana Ruiz", ""]],
  ])("is a note when it %s", (_, cells) => {
    expect(classOf(cells)).toBe("note");
  });

  it("says who signs under the line of those who do, and there only", () => {
    const people = ["Juana Pérez", "Luis Soto", "Ana Ruiz", "", "", ""];
    expect(classifyRow(viewRow(people), { columns: REPORT, meanCharacters: 200, signed: true }).is).toBe("note");
    expect(classOf(people)).toBe("record");
    const record = ["Sesiones", "", "", "Anual", "4", "25%"];
    expect(classifyRow(viewRow(record), { columns: REPORT, meanCharacters: 200, signed: true }).is).toBe("record");
  });

  it.each(["Nota: cifras preliminares", "Fuente: registros internos", "Elaboró: Juana Pérez", "Página 3", "- 3 -"])(
    "is a note: %s",
    (text) => {
      expect(classOf([text])).toBe("note");
    },
  );

  it("is a section for a lone title, and noise for anything else alone", () => {
    expect(classOf(["Dirección de Administración"])).toBe("section");
    expect(classOf(["dirección de administración"])).toBe("noise");
    expect(classOf(["", "", "", "Trimestral", "", ""])).toBe("section");
    expect(classOf([`A${"a".repeat(200)}`])).toBe("noise");
  });

  it("is blank when all its cells are", () => {
    expect(classOf(["", " ", "\u00a0"])).toBe("blank");
    expect(classOf([])).toBe("blank");
  });
});

describe("a very long row without figures", () => {
  const repeated = "Informe trimestral de actividades de la secretaría ".repeat(40);
  const various = (words: number) => Array.from({ length: words }, (_, i) => `palabra${i.toString(36)}`).join(" ");

  it("is a dump when it says the same over and over", () => {
    expect(classOf([repeated])).toBe("dump");
  });

  it("is none when it never repeats itself, up to a length that no record has", () => {
    expect(classOf([various(300), "Actas", "Informes"])).toBe("record");
    expect(classOf([various(600), "Actas", "Informes"])).toBe("dump");
  });

  it("is a record when it has a frequency or a number", () => {
    expect(classOf([repeated, "Trimestral"])).toBe("record");
    expect(classOf([repeated, "25%"])).toBe("record");
  });
});

describe("before the table", () => {
  it.each([
    ["a title", ["Indicadores de Resultados"]],
    ["a date in two cells", ["Fecha de corte:", "31/03/2025"]],
    ["a text and a number", ["Ejercicio", "2025"]],
    ["a note", ["Fuente: registros internos"]],
  ])("%s is of the head", (_, cells) => {
    expect(classOf(cells, null)).toBe("head");
  });

  it("a text, a number and something more are a record, for the table may have no header", () => {
    expect(classOf(["Sesiones", "Consejo", "4"], null)).toBe("record");
    expect(classOf(["Sesiones", "Trimestral"], null)).toBe("record");
    expect(classOf(["Sesiones", "Consejo", "N/A"], null)).toBe("record");
    expect(classOf(["Sesiones", "N/A"], null)).toBe("head");
  });
});

describe("a row of headings", () => {
  const headings = ["Objetivo", "Indicador", "Definición", "Frecuencia", "Línea base", "Avance"];

  it("opens a table", () => {
    expect(classOf(headings, null)).toBe("header");
    expect(classOf(["Indicador", "Meta", "Avance"], REPORT)).toBe("header");
  });

  it("is repeated when the same headings stand in the same places, but for a damaged one", () => {
    expect(classOf(headings)).toBe("repeated-header");
    expect(classOf([...headings.slice(0, 5), "x%$"])).toBe("repeated-header");
  });

  it("opens another table when the headings stand in other places", () => {
    expect(classOf(["Indicador", "Objetivo", "Definición", "Frecuencia", "Línea base", "Avance"])).toBe("header");
    expect(classOf([...headings, "Nota"])).toBe("header");
  });

  it("opens another table when one heading without damage is another's", () => {
    const columns = readHeader(headings);
    const second = headings.with(2, "Método de cálculo");
    expect(classOf(second, columns)).toBe("header");
    expect(classOf(headings.with(2, "Denición"), columns)).toBe("repeated-header");
    expect(classOf(headings.with(2, "Descripción del indicador"), columns)).toBe("repeated-header");
  });

  it("is none with a frequency, a number or a date in it", () => {
    expect(classOf(["Objetivo", "Indicador", "Trimestral"])).toBe("record");
    expect(classOf(["Objetivo", "Avance", "25%"])).toBe("record");
  });
});
