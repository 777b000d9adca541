import { describe, expect, it } from "vitest";
import { captureIndicators, captureProgress } from "../../src/actions/capture-year.ts";
import { readSheetFile } from "../../src/actions/capture-sheet.ts";
import { closePeriod, openPeriod } from "../../src/actions/move-period.ts";
import { publishYear } from "../../src/actions/publish-year.ts";
import { approveProgress, submitProgress } from "../../src/actions/review-progress.ts";
import { date } from "../core/decimals.ts";
import { expectOk, OWNER, useRegister } from "./fixture.ts";
import { as, expectAll, ON_TIME, Q1 } from "./year-fixture.ts";

const bench = useRegister();
const institution = OWNER;

const tools = { progress: () => undefined, signal: new AbortController().signal };

const sheet = async (name: string, ...lines: readonly string[]) =>
  expectOk(await readSheetFile({ name, bytes: new TextEncoder().encode(lines.join("\n")) }, tools));

const SECRET = "https://sitio.example/lista-con-nombres-7391.pdf";

/** Two men among 300 people, and a list of names as evidence. */
async function publishFile(): Promise<ReadonlyMap<string, string>> {
  const { context } = bench;
  const indicators = await sheet(
    "indicadores.csv",
    "clave,nombre,unidad,frecuencia,sentido,acumulación,ciclo",
    "SOC-1,Personas atendidas,personas,Trimestral,Ascendente,suma,2025",
  );
  expectOk(await captureIndicators(context, { institution, ...indicators }));
  expectOk(await openPeriod(context, { institution, period: Q1, dueOn: date("2025-04-10") }));
  const figures = await sheet(
    "avances.csv",
    "clave,periodo,valor,base,sexo:mujeres,sexo:hombres,evidencia,tipo de evidencia,datos personales,nota de la evidencia",
    `SOC-1,2025-T1,300,del periodo,298,2,${SECRET},lista de asistencia,sí,nombres y firmas`,
  );
  const captured = expectOk(
    await captureProgress(context, { institution, ...figures, on: ON_TIME, corrects: false, area: null }),
  );
  expect([captured.done.length, captured.refused, captured.faults]).toEqual([1, [], []]);
  expectAll(await submitProgress(context, { institution, period: Q1, keys: null, area: null }));
  const seen = [{ key: "SOC-1", period: Q1, revision: 1 }];
  expectAll(await approveProgress(as(context, "Luis Soto"), { institution, figures: seen }));
  expectOk(await closePeriod(context, { institution, period: Q1 }));
  const { edition } = expectOk(await publishYear(context, { institution, period: Q1 }));
  const files = new Map<string, string>();
  for (const { name } of edition.files) {
    const bytes = await context.store.editionFile(institution, edition.number, name);
    files.set(name, new TextDecoder().decode(bytes ?? undefined));
  }
  return files;
}

describe("what an edition publishes of a file of figures", () => {
  it("has no evidence with personal data, nor a part so small that somebody could be recognised", async () => {
    const files = await publishFile();
    const page = files.get("ficha-SOC-1.html") ?? "";
    expect(page).toContain("300 personas");
    expect(page).toContain("oculto");
    for (const [name, text] of files) {
      expect([name, text.includes("7391"), text.includes("nombres y firmas")]).toEqual([name, false, false]);
      expect([name, /\b298\b/.test(text)]).toEqual([name, false]);
    }
    const [, line = ""] = (files.get("avances.csv") ?? "").split("\r\n");
    expect(line).toContain("SOC-1");
    expect(JSON.parse(files.get("year.json") ?? "")).toMatchObject({
      indicators: [{ series: [{ revisions: [{ content: { withheld: 1, source: { kind: "file", raw: null } } }] }] }],
    });
  });
});
