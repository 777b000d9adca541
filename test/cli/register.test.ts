import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE, useCli } from "./run-cli.ts";

const INDICATORS = `clave,objetivo,nombre,definición,método,unidad,frecuencia,sentido,acumulación,área,dimensión,ciclo,fórmula,variables,línea base,año de la línea base,fuente de la línea base
SES-01,Vigilar el gasto,Sesiones del comité,Sesiones celebradas,Suma de sesiones,sesiones,Trimestral,Ascendente,Suma,Contraloría,Eficacia,2025,,,20,2024,Libro de actas
OFI-01,Responder a tiempo,Oficios respondidos,Oficios en plazo,Respondidos entre recibidos,porcentaje,Trimestral,Ascendente,Constante,Contraloría,Eficacia,2025,a / b * 100,a=Respondidos [oficios]; b=Recibidos [oficios],,,
TAL-01,Formar a la ciudadanía,Personas formadas,Personas que asistieron,Suma de personas,personas,Trimestral,Ascendente,Suma,Contraloría,Eficacia,2025,,,,,
`;
const PROGRESS = `clave,periodo,valor,base,evidencia,tipo de evidencia,datos personales,sexo:mujeres,sexo:hombres
SES-01,2025-T1,5,del periodo,https://ople.example/lista.pdf,lista de asistencia,sí,3,2
TAL-01,2025-T1,0,del periodo,https://ople.example/cero.pdf,informe,no,0,0
`;

/** One small year: a figure approved and corrected but not approved again, a target adjusted, a new name. */
describe("the register of a year", { timeout: 120_000 }, () => {
  const cli = useCli();

  beforeAll(async () => {
    await cli.write("indicadores.csv", INDICATORS);
    await cli.write("avances.csv", PROGRESS);
    for (const line of [
      ["init", "--name", "Instituto", "--id", "ople", "--prefix", "IND"],
      ["register", "add", "--file", "indicadores.csv"],
      ["target", "set", "SES-01", "al menos 24", "--on", "2025-01-10"],
      ["target", "calendar", "SES-01", "--set", "calendario=discreto", ...quarters("6"), "--on", "2025-01-11"],
      ["period", "open", "2025-T1"],
      ["progress", "record", "--file", "avances.csv", "--on", "2025-04-02"],
      ["progress", "submit", "2025-T1", "SES-01"],
      ["progress", "approve", "2025-T1", "SES-01@1", "--by", "Luis Soto"],
      ["progress", "correct", "SES-01", "2025-T1", "4", ...reasoned("Una no tuvo quórum"), "--on", "2025-04-03"],
    ])
      expect(await cli.run(...line), line.join(" ")).toMatchObject({ code: 0 });
  }, 120_000);

  it("list shows the approved figure and the target, and no column of what was read where nothing was", async () => {
    const { out } = await cli.run("register", "list");
    const [head = "", , ...rows] = out.trimEnd().split("\n");
    expect(head).toMatch(/^Clave +Nombre del indicador +Avance aprobado +Meta$/);
    expect(rows).toEqual([
      expect.stringMatching(/^OFI-01 +Oficios respondidos$/),
      expect.stringMatching(/^SES-01 +Sesiones del comité +5 sesiones \(T1 2025\) +al menos 24 sesiones$/),
      expect.stringMatching(/^TAL-01 +Personas formadas$/),
    ]);
    expect(await cli.json("register", "list")).toMatchObject({
      value: {
        indicators: [
          { key: "OFI-01", approved: null, target: null },
          { key: "SES-01", approved: { revision: 1, approvedBy: "Luis Soto" }, target: { version: 2 } },
          { key: "TAL-01", approved: null, target: null },
        ],
      },
    });
  });

  it("show has the plan, the target in force, and the newest figure with what still stands", async () => {
    const { out } = await cli.run("register", "show", "SES-01");
    for (const line of [
      "  Área responsable: Contraloría",
      "  Forma de acumulación: Suma",
      "  Fórmula: No se ha indicado",
      "  Línea base: 20 sesiones (2024). Fuente: Libro de actas",
      "Meta vigente: al menos 24 sesiones",
      "    primer trimestre de 2025: al menos 6 sesiones",
      "  2. Calendarizada: al menos 24 sesiones. Ana Pérez, 11 de enero de 2025",
      "  1. Fijada: al menos 24 sesiones. Ana Pérez, 10 de enero de 2025",
      "primer trimestre de 2025: 4 sesiones  [borrador, revisión 2]",
      "  Mientras no se apruebe, sigue vigente la revisión 1: 5 sesiones.",
      "  Justificación: «Una no tuvo quórum»",
      "  Se capturó a mano.",
    ])
      expect(out.split("\n")).toContain(line);
    const formula = await cli.run("register", "show", "OFI-01", "--lang", "en");
    expect(formula.out).toContain("  Formula: a / b * 100\n    a: Respondidos (oficios)\n");
    expect(formula.out).not.toContain("Target in force");
    expect(await cli.json("register", "show", "SES-01")).toMatchObject({
      value: {
        version: { plan: { accumulation: "sum" } },
        targets: [{ version: 1 }, { version: 2 }],
        progress: [
          { state: "approved", source: { kind: "file", name: "avances.csv", at: { line: 2 } } },
          { revision: 2 },
        ],
      },
    });
  });

  it("history has every step with who took it, in the order of time", async () => {
    const { out } = await cli.run("register", "history", "SES-01");
    const lines = out.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("  "))).toEqual([
      "  versión 1 de la descripción: Sesiones del comité",
      expect.stringMatching(
        /^  meta, versión 1 \(ciclo .*\): Fijada: al menos 24 sesiones\. Ana Pérez, 10 de enero de 2025$/,
      ),
      expect.stringMatching(/^  meta, versión 2 .*: Calendarizada: /),
      "  SES-01@1, primer trimestre de 2025: captura en borrador, 5 sesiones. Archivo avances.csv, renglón 2",
      "  SES-01@1, primer trimestre de 2025: envío a revisión",
      "  SES-01@1, primer trimestre de 2025: aprobación",
      "  SES-01@2, primer trimestre de 2025: captura en borrador, 4 sesiones. Justificación: «Una no tuvo quórum» Se capturó a mano.",
    ]);
    expect(lines[lines.indexOf("  SES-01@1, primer trimestre de 2025: aprobación") - 1]).toMatch(/  Luis Soto$/);
  });

  it("show leads to the line of the file, the parts and the evidence", async () => {
    const lines = (await cli.run("register", "show", "TAL-01")).out.split("\n");
    for (const line of [
      "primer trimestre de 2025: 0 personas  [borrador, revisión 1]",
      "  Por sexo: mujeres 0 personas, hombres 0 personas",
      "  Archivo avances.csv, renglón 3",
      "  Informe: https://ople.example/cero.pdf",
    ])
      expect(lines).toContain(line);
    expect(lines).toContainEqual(expect.stringMatching(/^  Tal como está escrito: «valor: 0»/));
  });

  it("show and history say what was returned, by whom and why", async () => {
    const submit = await cli.run("progress", "submit", "2025-T1", "SES-01");
    expect(submit.code).toBe(0);
    const back = await cli.run(
      "progress",
      "return",
      "2025-T1",
      "SES-01@2",
      "--why",
      "Falta el acta",
      "--by",
      "Luis Soto",
    );
    expect(back.code).toBe(0);
    const { out } = await cli.run("register", "show", "SES-01");
    expect(out).toContain("primer trimestre de 2025: 4 sesiones  [devuelto, revisión 2]");
    expect(out).toMatch(/  Devolvió Luis Soto, .*: «Falta el acta»/);
    expect((await cli.run("register", "history", "SES-01")).out).toContain(
      "primer trimestre de 2025: devolución: «Falta el acta»",
    );
  });

  it("export writes a table of each thing, evidence with personal data included", async () => {
    expect((await cli.run("export", "register", "--to", "registro", "--format", "csv")).code).toBe(0);
    const progress = await readFile(cli.path("registro/avances.csv"), "utf8");
    expect(progress).toContain("https://ople.example/lista.pdf");
    expect(progress).toContain(",part,sex,mujeres,value,3,");
    expect(await readFile(cli.path("registro/metas.csv"), "utf8")).toContain(",discrete,2025-Q4,at-least,6,,sesiones,");
  });

  it("keeps the columns of what was read beside those of what was captured", async () => {
    expect((await cli.run("import", EXAMPLE, "--new", "all")).code).toBe(0);
    const { out } = await cli.run("register", "list");
    expect(out).toMatch(/^Clave .*Línea base.*Avance de las metas.*Avance aprobado.*Meta$/m);
    expect(out).toContain("Estados de lectura, no de evaluación.");
  });
});

function quarters(value: string): readonly string[] {
  return ["T1", "T2", "T3", "T4"].flatMap((quarter) => ["--set", `${quarter}=${value}`]);
}

function reasoned(why: string): readonly string[] {
  return ["--set", "base=del periodo", "--set", `justificación=${why}`];
}
