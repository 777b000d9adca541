import { mkdir, truncate, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { workbookOf } from "../formats/workbooks.ts";
import { at, EXAMPLE, useCli } from "./run-cli.ts";

const HEADER =
  "Objetivo institucional\tNombre del indicador\tDefinición\tFrecuencia de medición\tLínea base\tAvance de metas";
const HEAD = "INSTITUTO DE PRUEBA\nIndicadores de Resultados al 31 de marzo de 2025";
const ROWS = [
  "Vacunar a la niñez\tDosis aplicadas\tDosis\tTrimestral\t10\t25%",
  "Abrir consultorios\tConsultorios\tUnidades\tAnual\t20\t50%",
].join("\n");
const GOOD = `${HEAD}\n${HEADER}\n${ROWS}\n`;

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}

// oxlint-disable-next-line no-control-regex -- none of these may reach a terminal
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

function sizeOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

/** Bytes without any order, the same ones every time. */
function randomBytes(length: number): Uint8Array {
  let state = 42;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

describe("a document that cannot be imported", { timeout: 60_000 }, () => {
  const cli = useCli();
  beforeAll(async () => void (await cli.run("init", "--name", "Instituto de Prueba")));

  const files: readonly (readonly [about: string, content: string | Uint8Array, code: string])[] = [
    ["empty", "", "file-empty"],
    ["nothing but blanks", " \n\n\t\n", "file-empty"],
    ["a program", Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(4000, 1)]), "file-binary"],
    ["random bytes", randomBytes(4096), "file-binary"],
    ["a PDF cut short", "%PDF-1.7\n…", "document-damaged"],
    ["a broken zip", Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(100)]), "workbook-damaged"],
    [
      "a workbook cut short",
      workbookOf({ Uno: { rows: [["Indicador", "Avance"]] } }).subarray(0, 900),
      "workbook-damaged",
    ],
    ["a workbook that hides all", workbookOf({ Uno: { rows: [["a"]], hiddenRows: [1] } }), "workbook-hidden"],
    ["a workbook without a table", workbookOf({ Uno: { rows: [["Querida Ana:"]] } }), "no-table"],
    ["a huge line", `${HEAD}\n${HEADER}\n${"x".repeat(1_000_001)}\n`, "line-too-long"],
    ["a million lines", "a\tb\n".repeat(1_000_000), "too-many-lines"],
    ["prose without a table", "Querida Ana:\nTe escribo para contarte del viaje.\nUn abrazo.\n", "no-table"],
    ["a table without records", `${HEAD}\n${HEADER}\n`, "no-records"],
    ["no cut-off date", `INSTITUTO DE PRUEBA\n${HEADER}\n${ROWS}\n`, "cutoff-not-read"],
  ];

  it.each(files)("%s: says what was found and what to do", async (_about, content, code) => {
    const file = await cli.write("malo.txt", content);
    const ran = await cli.json("import", file);
    expect(ran).toMatchObject({ code: 3, value: { problem: { code }, exitCode: 3 } });
    expect(String(at(ran.value, "problem", "message")).length).toBeGreaterThan(15);
    expect(String(at(ran.value, "problem", "todo")).length).toBeGreaterThan(10);
  });

  it("leaves no trace in the register", async () => {
    expect((await cli.json("verify")).value).toMatchObject({ sound: true, institutions: [{ entries: 1, rows: 1 }] });
  });

  it("missing, a folder, or over the limit before it is even read", async () => {
    await mkdir(cli.path("carpeta"));
    await writeFile(cli.path("enorme.txt"), "");
    await truncate(cli.path("enorme.txt"), 200 * 1024 * 1024);
    expect(await cli.json("import", "nada.txt")).toMatchObject({
      code: 5,
      value: { problem: { code: "file-not-found" } },
    });
    expect(await cli.json("import", "carpeta")).toMatchObject({
      code: 3,
      value: { problem: { code: "file-is-a-directory" } },
    });
    expect(await cli.json("import", "enorme.txt")).toMatchObject({
      code: 3,
      value: { problem: { code: "file-too-large" } },
    });
  });

  it("of another institution than the register's", async () => {
    expect(await cli.json("import", EXAMPLE)).toMatchObject({
      code: 4,
      value: { problem: { code: "institution-differs", institution: "instituto-prueba" } },
    });
  });

  it("in another encoding, cut in the middle of a letter, or with two tables is read all the same", async () => {
    const latin = Buffer.from(GOOD, "latin1");
    const cutShort = Buffer.concat([Buffer.from(`${GOOD}Ampliar el desag`), Buffer.from([0xc3])]);
    const variants: readonly (readonly [string, string | Uint8Array, number])[] = [
      ["latin1.txt", latin, 2],
      ["utf16.txt", utf16(GOOD), 2],
      ["cortado.txt", cutShort, 2],
      ["dos.txt", `${GOOD}\n\nSegunda tabla\n${HEADER}\nConstruir aulas\tAulas\tUnidades\tAnual\t5\t15%\n`, 3],
    ];
    for (const [name, content, rows] of variants) {
      const file = await cli.write(name, content);
      const { code, value } = await cli.json("propose", file);
      expect([name, code, sizeOf(at(value, "rows"))]).toEqual([name, 0, rows]);
      expect(JSON.stringify(value)).toContain("Vacunar a la niñez");
    }
  });

  it("never steers the terminal it is shown on", async () => {
    const evil = `${HEAD}\n${HEADER}\nVacunar\u001b]0;dueño\u0007 a la niñez\tDosis\u001b[2J\u001b[31m aplicadas\u202e\tDosis\tTrimestral\t10\t25%\n${ROWS}\n`;
    const file = await cli.write("malvado.txt", evil);
    const shown = await cli.run("propose", file);
    const json = await cli.run("propose", file, "--json");
    expect(shown.code).toBe(0);
    for (const text of [shown.out, shown.err, json.out]) expect(text).not.toMatch(STEERING);
    const problem = await cli.run("import", "\u001b[2Jnada.txt");
    expect(problem.err).toContain("No existe el archivo «nada.txt»");
  });
});

describe("a command that cannot be carried out", { timeout: 60_000 }, () => {
  const cli = useCli();

  it.each([
    [["import", EXAMPLE], 5, "database-not-found"],
    [["questions"], 5, "database-not-found"],
    [["verify"], 5, "database-not-found"],
    [["verify", "."], 5, "not-an-edition"],
    [["restore", "nada.db"], 5, "database-not-found"],
    [["impotr", "x.txt"], 2, "command-unknown"],
    [["import", "x.txt", "--perid", "2025-Q1"], 2, "option-unknown"],
    [["import"], 2, "argument-missing"],
    [["import", "a", "b"], 2, "argument-unexpected"],
    [["import", "x.txt", "--period", "2025"], 2, "option-invalid"],
    [["import", "x.txt", "--match", "uno"], 2, "option-invalid"],
    [["import", "x.txt", "--new", "9-3"], 2, "option-invalid"],
    [["init"], 2, "argument-missing"],
    [["init", "--name", "Uno", "--id", "../x"], 2, "option-invalid"],
    [["init", "--name", "Uno", "--prefix", "x-"], 2, "option-invalid"],
    [["init", "--name", "Uno", "--by", " "], 2, "person-missing"],
    [["answer"], 2, "argument-missing"],
    [["answer", "1-01"], 2, "argument-missing"],
    [["answer", "1-01", "5", "--blank"], 2, "argument-unexpected"],
    [["answer", "row", "x", "progress", "5"], 2, "option-invalid"],
    [["undo", "x"], 2, "option-invalid"],
    [["serve", "--port", "99999"], 2, "option-invalid"],
    [["export", "register"], 2, "argument-missing"],
    [["register"], 2, "argument-missing"],
    [["questions", "--lang", "fr"], 2, "option-invalid"],
  ] as const)("%j ends with %i and says %s, for people and for programs", async (words, code, problem) => {
    expect(await cli.json(...words)).toMatchObject({ code, value: { problem: { code: problem }, exitCode: code } });
  });

  it("leaves no database behind when init is refused", async () => {
    expect((await cli.run("init", "--name", "Uno", "--id", "MAL")).code).toBe(2);
    expect((await cli.json("institutions")).code).toBe(5);
  });

  it("speaks the language asked for, Spanish when in doubt", async () => {
    expect((await cli.run("questions")).err).toContain("No hay una base de datos");
    expect((await cli.run("questions", "--lang", "en")).err).toContain("There is no database");
    expect((await cli.run("--help")).out).toContain("Uso: indicadora [opciones] [orden]");
    expect((await cli.run("import", "--help", "--lang=en")).out).toContain("Usage: indicadora import [options] <file>");
    expect((await cli.run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("a database that is none, or damaged, is named as such", async () => {
    await cli.write("texto.db", "esto no es una base de datos, sólo un texto cualquiera".repeat(20));
    expect(await cli.json("imports", "--db", "texto.db")).toMatchObject({
      code: 6,
      value: { problem: { code: "not-a-database" } },
    });
  });
});
