import { describe, expect, it } from "vitest";
import { readText } from "../../src/formats/text.ts";
import { utf8 } from "./bytes.ts";
import { cellsOf } from "./written.ts";

const TABLE = [
  ["Objetivo", "Indicador", "Frecuencia", "Línea base", "Avance", "Nota"],
  ["Vacunar a la niñez", "Dosis", "Trimestral", "1,234.50", "38%", "Cifras; preliminares, y más"],
  ["Vacunar a la niñez", "Cobertura", "Anual", "80", "91", 'La "meta" de ayer'],
  ["Abrir consultorios", "Consultorios", "Mensual", "20", "", "uno\ndos"],
  ["Limpiar calles", "Calles", "Mensual", "1", "2", "3"],
];
/** Without a cell over several lines. */
const FLAT = TABLE.map((row) => row.map((cell) => cell.replace("\n", " ")));

interface Pen {
  readonly separator: string;
  readonly quote?: string;
  /** Of a quote within quotes. */
  readonly escape?: string;
  readonly always?: boolean;
  readonly after?: string;
  readonly end?: string;
}

function written(rows: readonly (readonly string[])[], pen: Pen): string {
  const { separator, quote = '"', escape = quote, always = false, after = "", end = "\n" } = pen;
  const cell = (text: string) => {
    const isQuoted = always || [separator, quote, "\n"].some((sign) => text.includes(sign));
    return isQuoted ? `${quote}${text.replaceAll(quote, escape + quote)}${quote}` : text;
  };
  return rows.map((row) => row.map(cell).join(separator + after) + end).join("");
}

/** Without blanks around cells, blank rows and blank cells at the end. */
function rowsOf(text: string): string[][] {
  const rows = cellsOf(readText("informe.csv", utf8(text))).map((cells) => cells.map((cell) => cell.trim()));
  return rows
    .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1))
    .filter((row) => row.length > 0);
}

describe.each([",", ";", "\t", "|", "^", "~", ":"])("text whose cells stand between %j", (separator) => {
  it.each<readonly [string, Omit<Pen, "separator">]>([
    ["quoted where they must be", {}],
    ["all quoted", { always: true }],
    ["all in single quotes", { always: true, quote: "'" }],
    ["with a backslash before quotes", { escape: "\\" }],
    ["with blanks after separators", { after: " " }],
    ["with lines that end in CRLF", { end: "\r\n" }],
  ])("is read with cells %s", (_, pen) => {
    expect(rowsOf(written(TABLE, { separator, ...pen }))).toEqual(TABLE);
  });

  it("is read with a separator at the end of each line, and with titles over it", () => {
    expect(rowsOf(written(TABLE, { separator, end: `${separator}\n` }))).toEqual(TABLE);
    const filled = separator.repeat(5);
    const titles = `MUNICIPIO DE VALLE${filled}\nIndicadores de Resultados${filled}\n${filled}\n`;
    expect(rowsOf(titles + written(TABLE, { separator })).slice(2)).toEqual(TABLE);
  });

  it("may say so itself in its first line", () => {
    expect(rowsOf(`sep=${separator}\r\n${written(TABLE, { separator, end: "\r\n" })}`)).toEqual(TABLE);
  });
});

describe("text of rare habits", () => {
  it("may end its lines with CR alone", () => {
    expect(rowsOf(written(FLAT, { separator: ",", end: "\r" }))).toEqual(FLAT);
  });

  it("may have lines of comment before its table", () => {
    expect(rowsOf(`# exportado\n# sistema\n${written(TABLE, { separator: "," })}`).slice(-5)).toEqual(TABLE);
  });

  it("writes digits as a formula so that a spreadsheet leaves them alone", () => {
    expect(rowsOf('Clave;Indicador;Avance\n="007";Actas;1\n"=""008""";Obras;=1+1\n="009";Calles;3\n')).toEqual([
      ["Clave", "Indicador", "Avance"],
      ["007", "Actas", "1"],
      ["008", "Obras", "=1+1"],
      ["009", "Calles", "3"],
    ]);
  });

  it.each([",", ";", "\t", "|"])("keeps a stray quote between %j in its cell", (separator) => {
    const strays: Readonly<Record<string, string>> = { Calles: 'Tubo de 5" y', "Limpiar calles": '"Limpiar' };
    const stray = FLAT.map((row) => row.map((cell) => strays[cell] ?? cell));
    const plain = stray
      .filter((row) => row[1] !== "Cobertura")
      .map((row) => row.map((cell) => cell.replaceAll(/[,;]/g, "")));
    expect(rowsOf(plain.map((row) => row.join(separator)).join("\n"))).toEqual(plain);
  });

  it("has a blank first cell where a line begins with a bar and the others do not", () => {
    const text = "Objetivo|Indicador|Avance\nVacunar|Dosis|1\n|Cobertura|2\nLimpiar|Calles|3\n";
    expect(rowsOf(text)[2]).toEqual(["", "Cobertura", "2"]);
    expect(rowsOf("|a|b|c|\n|1||3|\n|4|5|6|\n")).toEqual([
      ["a", "b", "c"],
      ["1", "", "3"],
      ["4", "5", "6"],
    ]);
  });

  it("keeps quotes that belong to a text between tabs", () => {
    expect(rowsOf('a\t"b"\tc\n1\t2\t3\n4\t5\t6\n')[0]).toEqual(["a", '"b"', "c"]);
  });

  it("has decimal commas between semicolons", () => {
    const comma = FLAT.map((row) => row.map((cell) => (cell === "1,234.50" ? "1.234,50" : cell)));
    expect(rowsOf(written(comma, { separator: ";" }))).toEqual(comma);
  });

  it("is labels and values where no line has more than one comma", () => {
    expect(rowsOf('Nombre del indicador,Actas\nFrecuencia,Anual\n"Meta, anual",5\nAvance,3\n')).toEqual([
      ["Nombre del indicador", "Actas"],
      ["Frecuencia", "Anual"],
      ["Meta, anual", "5"],
      ["Avance", "3"],
    ]);
    expect(rowsOf("Uno, dos\nTres, cuatro\nCinco, seis, siete\nOcho, nueve\n")[0]).toEqual(["Uno, dos"]);
  });
});
