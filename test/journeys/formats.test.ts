import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { at, useCli } from "../cli/run-cli.ts";
import { workbookOf } from "../formats/workbooks.ts";

const FOLDER = fileURLToPath(new URL("../../examples/formatos/", import.meta.url));
const NAME = "Ayuntamiento de Santa Clara de los Vientos";
const scans = ["informe-escaneado.pdf", "informe-escaneado.png"];
const quick = readdirSync(FOLDER).filter((name) => /\.(?!md$)/.test(name) && !scans.includes(name));

const cli = useCli();

describe("a report of any format, in a process of its own", { timeout: 120_000 }, () => {
  it.each(quick)("%s is imported and published", async (name) => {
    const own = ["--db", `${name}.db`] as const;
    await cli.run("init", "--name", NAME, "--id", "santa-clara", ...own);
    const options = ["--institution", "santa-clara", "--period", name.startsWith("sipot") ? "2025-T1" : "2025-T2"];
    const imported = await cli.json("import", `${FOLDER}${name}`, ...options, ...own);
    expect(imported).toMatchObject({ code: 0, value: { rows: name.startsWith("sipot") ? 8 : 10 } });
    expect((await cli.json("publish", ...own)).code).toBe(0);
    expect((await cli.json("verify", ...own)).value).toMatchObject({ sound: true });
  });

  it.each(["informe.pdf", "informe-escaneado.png"])("%s: an edition shows its figures on paper", async (name) => {
    const own = ["--db", `papel-${name}.db`] as const;
    await cli.run("init", "--name", NAME, ...own);
    expect((await cli.json("import", `${FOLDER}${name}`, ...own)).code).toBe(0);
    expect((await cli.json("publish", ...own)).code).toBe(0);
    const exported = await cli.json("export", "edition", "1", "--to", `papel-${name}`, ...own);
    const files = Object.values(at(exported.value, "files") ?? {}).map(String);
    const cell = files.find((file) => file.endsWith("celda-1-progress.png")) ?? "";
    const { width, height } = await sharp(cli.path(cell)).metadata();
    expect([width > 20, height > 10]).toEqual([true, true]);
    expect(readFileSync(cli.path(`papel-${name}/index.html`), "utf8")).toContain('src="celda-1-progress.png"');
  });

  it("pages are drawn with the open questions framed; a workbook has none", async () => {
    const own = ["--db", "papel-informe.pdf.db"] as const;
    const drawn = await cli.json("export", "pages", "--to", "paginas", ...own);
    expect(drawn).toMatchObject({ code: 0, value: { import: 1 } });
    expect((await sharp(cli.path("paginas/pagina-01.png")).metadata()).width).toBeGreaterThan(500);
    const none = await cli.json("export", "pages", "--to", "nada", "--db", "informe.xlsx.db");
    expect(none).toMatchObject({ code: 4, value: { problem: { code: "document-without-pages" } } });
  });
});

describe("a workbook of several sheets", { timeout: 60_000 }, () => {
  const table = (progress: string) => [
    ["Nombre del indicador", "Frecuencia de medición", "Línea base", "Avance de metas"],
    ["Fugas reparadas", "Trimestral", "40%", progress],
    ["Tomas nuevas", "Trimestral", "60%", "30%"],
  ];

  it("is read of the sheets that are named", async () => {
    await cli.write("hojas.xlsx", workbookOf({ Enero: { rows: table("10%") }, Marzo: { rows: table("25%") } }));
    const one = await cli.json("propose", "hojas.xlsx", "--sheet", "Marzo");
    expect(at(one.value, "rows", 0, "progress", "value")).toBe("25");
    expect(at(one.value, "rows", 2)).toBeUndefined();
    const none = await cli.json("propose", "hojas.xlsx", "--sheet", "Abril");
    expect(none).toMatchObject({ code: 5, value: { problem: { code: "sheet-not-found", known: ["Enero", "Marzo"] } } });
  });
});

describe("a file with the records of several quarters", { timeout: 60_000 }, () => {
  const headings =
    "Ejercicio|Fecha de inicio del periodo que se informa|Fecha de término del periodo que se informa|Objetivo institucional|Nombre(s) del(os) indicador(es)|Definición del indicador|Unidad de medida|Frecuencia de medición|Línea base|Metas programadas|Avance de metas|Nota";
  const row = (start: string, end: string, progress: string) =>
    `2025|${start}|${end}|Mejorar el servicio|Fugas reparadas|Cuenta las fugas|Fuga|Trimestral|20|120|${progress}|`;
  const rows = [headings, row("01/01/2025", "31/03/2025", "31"), row("01/04/2025", "30/06/2025", "64")];

  it("is imported for the quarter that is named, and refused where none is", async () => {
    const own = ["--db", "trimestres.db"] as const;
    await cli.run("init", "--name", NAME, "--id", "santa-clara", ...own);
    await cli.write("sipot.xlsx", workbookOf({ Información: { rows: rows.map((line) => line.split("|")) } }));
    const refused = await cli.json("import", "sipot.xlsx", ...own, "--institution", "santa-clara");
    expect(refused).toMatchObject({
      code: 3,
      value: { problem: { code: "several-periods", periods: ["2025-Q1", "2025-Q2"] } },
    });
    const imported = await cli.json(
      "import",
      "sipot.xlsx",
      "--period",
      "2025-T2",
      ...own,
      "--institution",
      "santa-clara",
    );
    expect(imported).toMatchObject({ code: 0, value: { rows: 1, period: "2025-Q2" } });
    const shown = await cli.json("register", "list", ...own);
    expect(JSON.stringify(shown.value)).toContain("64");
  });
});

describe("a workbook with a sheet for each quarter", { timeout: 60_000 }, () => {
  const COURT = "Tribunal Electoral de Robles";
  const sheet = (quarter: string, progress: number) => [
    [COURT],
    ["Indicadores de gestión"],
    [`${quarter} trimestre de 2025`],
    [],
    ["Área", "Indicador", "Frecuencia", "Meta", "Avance", "% de cumplimiento"],
    ["Secretaría General", "Sentencias emitidas", "Trimestral", 40, progress, progress / 40],
    ["Secretaría General", "Acuerdos publicados", "Trimestral", 80, progress * 2, progress / 40],
  ];
  const bytes = workbookOf({
    T1: { rows: sheet("Primer", 9) },
    T2: { rows: sheet("Segundo", 21) },
    T3: { rows: sheet("Tercer", 33) },
  });

  it("is imported once for each quarter, each by its name", async () => {
    const own = ["--db", "hojas.db"] as const;
    await cli.run("init", "--name", COURT, ...own);
    await cli.write("hojas.xlsx", bytes);
    expect(await cli.json("import", "hojas.xlsx", ...own)).toMatchObject({
      code: 3,
      value: { problem: { code: "several-periods", periods: ["2025-Q1", "2025-Q2", "2025-Q3"] } },
    });
    for (const [i, quarter] of ["2025-T2", "2025-T3"].entries()) {
      expect(await cli.json("import", "hojas.xlsx", "--period", quarter, ...own)).toMatchObject({
        code: 0,
        value: { rows: 2, importId: i + 1, period: quarter.replace("T", "Q"), newIndicators: i === 0 ? 2 : 0 },
      });
    }
    expect(await cli.json("import", "hojas.xlsx", "--period", "2025-T2", ...own)).toMatchObject({
      value: { problem: { code: "already-imported", importId: 1 } },
    });
    expect(await cli.json("import", "hojas.xlsx", "--period", "2025-T4", ...own)).toMatchObject({
      value: { problem: { code: "several-periods" } },
    });
    const shown = await cli.json("register", "show", "IND-001", ...own);
    expect(JSON.stringify(shown.value)).toContain('"33"');
  });

  it("is imported whole, quarter by quarter, where it is all there is", async () => {
    const started = await cli.json("start", "hojas.xlsx", "--no-serve", "--db", "todo.db");
    expect(started).toMatchObject({
      code: 0,
      value: { imported: [{ period: "2025-Q1" }, { period: "2025-Q2" }, { period: "2025-Q3" }], problems: [] },
    });
  });

  it("says in its proposal which quarters there are, and reads the one that is wished", async () => {
    const { out } = await cli.run("propose", "hojas.xlsx");
    expect(out).toMatch(/Corte +varios: primer trimestre de 2025, segundo .* y tercer .*--period/);
    const wished = await cli.run("propose", "hojas.xlsx", "--period", "2025-T2");
    expect(wished.out).toMatch(/Corte +30 de junio de 2025\nFilas +2 indicadores/);
  });
});
