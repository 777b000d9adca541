import { describe, expect, it } from "vitest";
import { adjustTargetOf } from "../../src/actions/change-targets.ts";
import type { Context } from "../../src/actions/context.ts";
import { editIndicator } from "../../src/actions/edit-indicator.ts";
import { exportRegister } from "../../src/actions/export-register.ts";
import { listRegister, newestApproved } from "../../src/actions/list-register.ts";
import { closePeriod } from "../../src/actions/move-period.ts";
import { recordProgress } from "../../src/actions/record-progress.ts";
import { returnProgress, submitProgress } from "../../src/actions/review-progress.ts";
import { traceIndicator } from "../../src/actions/trace-indicator.ts";
import { percentage } from "../../src/core/domain/figure.ts";
import { atLeast, d, date } from "../core/decimals.ts";
import { faultsOf } from "../formats-out/data-package-rules.ts";
import { expectOk, expectThere, OWNER, useRegister } from "./fixture.ts";
import { approved, as, beginYear, draftOf, expectAll, figureOf, ON_TIME, Q1, Q2, sessions } from "./year-fixture.ts";
import { addIndicators } from "../../src/actions/add-indicators.ts";

const bench = useRegister();
const institution = OWNER;

const SECRET = "https://ople.example/lista-con-nombres.pdf";
const EVIDENCE = {
  kind: "attendance-list",
  at: { kind: "link", url: SECRET },
  personalData: true,
  note: null,
} as const;

/** IND-001: 6 sessions approved, a correction to 5 that was returned, a target of 28; renamed from the second quarter on. */
async function aYear(context: Context): Promise<void> {
  await beginYear(context);
  await approved(context, figureOf("IND-001", sessions("6"), { evidence: [EVIDENCE] }));
  const correction = figureOf("IND-001", sessions("0"), { justification: "Ninguna tuvo quórum" });
  const record = { institution, figures: [correction], on: ON_TIME, document: null, corrects: true };
  expectAll(await recordProgress(context, record));
  expectAll(await submitProgress(context, { institution, period: Q1, keys: ["IND-001"], area: null }));
  const figures = [{ key: "IND-001", period: Q1, revision: 2 }];
  expectAll(await returnProgress(as(context, "Luis Soto"), { institution, figures, reason: "Falta el acta" }));
  const reasons = { cut: "Se quita el calendario", increase: "Sesiones extraordinarias" };
  const target = { annual: atLeast("28", "sesiones"), calendar: null };
  const asked = { askedBy: "Luis Soto", askedOn: date("2025-06-20"), authorisedOn: date("2025-06-24") };
  expectAll(await adjustTargetOf(context, { institution, key: "IND-001", target, reasons, ...asked }));
  const dated = { from: Q2, why: "Así lo llama el reglamento nuevo" };
  const edit = { description: { name: "Sesiones celebradas" }, plan: {}, cycle: null, dated };
  expectOk(await editIndicator(context, { institution, key: "IND-001", ...edit }));
  expectOk(await closePeriod(context, { institution, period: Q1 }));
}

describe("the register", () => {
  it("knows of an indicator its targets, every revision, and which figure stands", async () => {
    await aYear(bench.context);
    const entry = expectThere((await listRegister(bench.context.store, OWNER))[0]);
    expect(entry.targets.map((one) => [one.version, one.change.kind])).toEqual([
      [1, "set"],
      [2, "adjusted"],
    ]);
    expect(entry.progress.map((one) => [one.revision, one.state])).toEqual([
      [1, "approved"],
      [2, "returned"],
    ]);
    expect(newestApproved(entry)).toMatchObject({ revision: 1, reported: sessions("6"), approvedBy: "Luis Soto" });
  });

  it("has no approved figure where nobody approved one", async () => {
    const { context } = bench;
    await beginYear(context);
    const figures = [figureOf("IND-001", sessions("6"))];
    expectAll(await recordProgress(context, { institution, figures, on: ON_TIME, document: null, corrects: false }));
    expect(newestApproved(expectThere((await listRegister(context.store, OWNER))[0]))).toBeNull();
  });

  it("tells of an indicator every step, every target and what became of it, each with who and when", async () => {
    await aYear(bench.context);
    const trace = expectOk(await traceIndicator(bench.context.store, OWNER, "IND-001"));
    expect(trace.steps.map(({ revision, act, by }) => [revision, act.kind, by])).toEqual([
      [1, "drafted", "Ana Pérez"],
      [1, "submitted", "Ana Pérez"],
      [1, "approved", "Luis Soto"],
      [2, "drafted", "Ana Pérez"],
      [2, "submitted", "Ana Pérez"],
      [2, "returned", "Luis Soto"],
    ]);
    expect(trace.targets).toHaveLength(2);
    expect(trace.lineage).toMatchObject([{ no: 1, by: "Ana Pérez", event: { kind: "renamed", from: Q2 } }]);
  });

  it("does not tell of one indicator what became of another", async () => {
    await aYear(bench.context);
    expectAll(await addIndicators(bench.context, { institution, drafts: [draftOf("AGUA-1")] }));
    const trace = expectOk(await traceIndicator(bench.context.store, OWNER, "AGUA-1"));
    expect(trace).toMatchObject({ steps: [], targets: [], lineage: [] });
  });
});

describe("its export", () => {
  async function exported() {
    const files = expectOk(await exportRegister(bench.context.store, OWNER, "both"));
    return new Map(files.map(({ name, bytes }) => [name, bytes]));
  }
  const linesOf = (files: ReadonlyMap<string, Uint8Array>, name: string) =>
    new TextDecoder().decode(files.get(name)).trimEnd().split("\r\n");

  it("has a table of each thing, and a descriptor that describes them as they are", async () => {
    await aYear(bench.context);
    const files = await exported();
    expect([...files.keys()]).toEqual([
      "indicadores.csv",
      "cifras.csv",
      "observaciones.csv",
      "metas.csv",
      "avances.csv",
      "periodos.csv",
      "genealogia.csv",
      "datapackage.json",
      "registro.json",
    ]);
    const descriptor: unknown = JSON.parse(new TextDecoder().decode(files.get("datapackage.json")));
    expect(faultsOf(descriptor, files)).toEqual([]);
    expect(JSON.stringify(descriptor)).toContain("medios de verificación con datos personales");
  });

  it("keeps every step, a reported zero as zero, and evidence with personal data", async () => {
    await aYear(bench.context);
    const lines = linesOf(await exported(), "avances.csv");
    expect(lines).toHaveLength(7);
    expect(lines[1]).toContain(",1,1,drafted,Ana Pérez,");
    expect(lines[1]).toContain(SECRET);
    expect(lines[2]).toMatch(/,2,1,submitted,Ana Pérez,[^,]*,,total,,,,,,,,,,,,,,,,,,,$/);
    expect(lines[4]).toMatch(/,4,2,drafted,.*,total,,,value,0,,,,sesiones,,period,false,Ninguna tuvo quórum,/);
    expect(lines[6]).toMatch(/,6,2,returned,Luis Soto,[^,]*,Falta el acta,/);
  });

  it.each([
    ["a ratio by its two numbers", percentage(d("12"), d("15")), "value,,12,15,100,percent,,"],
    ["no data", { kind: "no-data", why: null }, "no-data,,,,,,,"],
    [
      "not applicable, with why",
      { kind: "not-applicable", why: "Sin convocatoria" },
      "not-applicable,,,,,,Sin convocatoria,",
    ],
    ["not due", { kind: "not-due" }, "not-due,,,,,,,"],
  ] as const)("writes %s apart from the others", async (_, reported, cells) => {
    const { context } = bench;
    await beginYear(context);
    const unit = reported.kind === "value" ? "percent" : "sesiones";
    expectAll(await addIndicators(context, { institution, drafts: [draftOf("AGUA-1", { plan: { unit } })] }));
    const figures = [figureOf("AGUA-1", reported)];
    expectAll(await recordProgress(context, { institution, figures, on: ON_TIME, document: null, corrects: false }));
    const [, line = ""] = linesOf(await exported(), "avances.csv");
    expect(line).toContain(`,total,,,${cells}period,`);
  });

  it("writes each part and each thing counted on a line of its own", async () => {
    const { context } = bench;
    await beginYear(context);
    const parts = [
      { name: "mujeres", reported: sessions("4") },
      { name: "hombres", reported: sessions("2") },
    ];
    const more = { breakdowns: [{ by: "sexo", parts }], inputs: { a: sessions("6") } };
    const figures = [figureOf("IND-001", sessions("6"), more)];
    expectAll(await recordProgress(context, { institution, figures, on: ON_TIME, document: null, corrects: false }));
    const [, , ...lines] = linesOf(await exported(), "avances.csv");
    expect(lines.map((line) => line.split(",").slice(10, 15))).toEqual([
      ["part", "sexo", "mujeres", "value", "4"],
      ["part", "sexo", "hombres", "value", "2"],
      ["variable", "", "a", "value", "6"],
    ]);
  });

  it("says of each target which is in force, and of periods and lineage who and why", async () => {
    await aYear(bench.context);
    const files = await exported();
    const targets = linesOf(files, "metas.csv").slice(1);
    expect(targets.map((line) => line.split(",").slice(4, 9).join(" "))).toEqual([
      "1 false set annual ",
      ...["Q1", "Q2", "Q3", "Q4"].map((quarter) => `1 false set discrete 2025-${quarter}`),
      "2 true adjusted annual ",
    ]);
    expect(targets[5]).toContain("Ana Pérez,2025-06-24,Luis Soto,2025-06-20,Se quita el calendario,");
    expect(linesOf(files, "periodos.csv").slice(1)).toEqual([
      expect.stringMatching(/^iepc-durango,2025-Q1,2025-01-01,2025-03-31,2025-04-10,open,,Ana Pérez,/),
      expect.stringMatching(/^iepc-durango,2025-Q1,2025-01-01,2025-03-31,2025-04-10,closed,,Ana Pérez,/),
    ]);
    expect(linesOf(files, "genealogia.csv")[1]).toMatch(
      /^iepc-durango,1,renamed,IND-001,,Sesiones del comité,Sesiones celebradas,2025-Q2,Así lo llama el reglamento nuevo,Ana/,
    );
    expect(linesOf(files, "indicadores.csv")[1]).toContain(",sesiones,sum,");
  });

  it("has all of it in the JSON too", async () => {
    await aYear(bench.context);
    const content: unknown = JSON.parse(new TextDecoder().decode((await exported()).get("registro.json")));
    expect(content).toMatchObject({
      indicators: [{ version: { plan: { unit: "sesiones" } } }],
      targets: [{ version: 1 }, { version: 2 }],
      steps: { length: 6 },
      periods: [{ now: { state: "open" } }, { now: { state: "closed" } }],
      lineage: [{ no: 1 }],
    });
  });
});
