import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/actions/answer-question.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { expectOk, LINES, OWNER, problemOf, reportText, useRegister } from "./fixture.ts";

const bench = useRegister();

async function everything() {
  const { store } = bench.context;
  const [indicators, imports, audit] = [
    await store.indicators(OWNER),
    await store.imports(OWNER),
    await store.audit(OWNER),
  ];
  return { indicators: indicators.length, imports: imports.length, audit: audit.length };
}

describe("importing a document", () => {
  it("writes the document, its rows, findings and indicators as one act", async () => {
    const imported = await bench.importReport();
    expect(imported).toMatchObject({ importId: 1, period: "2025-Q1", rows: 4, newIndicators: 4, knownIndicators: 0 });
    const { store } = bench.context;
    const rows = await store.rows(OWNER, 1);
    expect(rows.map((row) => [row.row, row.key, row.readings.indicator?.value])).toEqual([
      [1, "IND-001", "Elecciones escolares"],
      [2, "IND-002", "Personas capacitadas"],
      [3, "IND-003", "Incentivos"],
      [4, "IND-004", "Incentivos"],
    ]);
    const audit = await store.audit(OWNER);
    expect(audit.map(({ action, subject, actor }) => [action, subject, actor])).toEqual([
      ["init-institution", `institution ${OWNER}`, "Ana Pérez"],
      ["import-document", "import 1", "Ana Pérez"],
    ]);
  });

  it("keeps the bytes of the document", async () => {
    await bench.importReport();
    const { store } = bench.context;
    const record = await store.import(OWNER, 1);
    const bytes = await store.documentBytes(OWNER, record?.sha256 ?? "");
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe(reportText());
  });

  it("confirms nothing on anybody's behalf", async () => {
    await bench.importReport();
    expect(await bench.context.store.observations(OWNER)).toEqual([]);
    expect(await bench.context.store.answers(OWNER)).toEqual([]);
  });

  it("imports the same bytes once, and says which import they are and since when", async () => {
    await bench.importReport();
    const before = await everything();
    const at = (await bench.context.store.import(OWNER, 1))?.at;
    const problem = problemOf(await bench.tryImport(reportText()));
    expect(problem).toMatchObject({ code: "already-imported", importId: 1, at });
    expect(await everything()).toEqual(before);
  });

  it("takes a corrected report of the same quarter as a new import beside the first", async () => {
    await bench.importReport();
    const corrected = reportText(
      LINES.map((line, i) => (i === 0 ? [...line.slice(0, 5), "26%"] : line) as typeof line),
    );
    const imported = await bench.importReport(corrected);
    expect(imported).toMatchObject({
      importId: 2,
      period: "2025-Q1",
      newIndicators: 0,
      knownIndicators: 4,
      changedIndicators: 0,
    });
    expect(await bench.context.store.indicators(OWNER)).toHaveLength(4);
  });

  it("recognises next quarter's rows, in whatever order, and gives new ones the next keys", async () => {
    await bench.importReport();
    const fresh: (typeof LINES)[number] = [
      "Modernizar el archivo",
      "Expedientes digitalizados",
      "Expedientes",
      "Trimestral",
      "5",
      "10%",
    ];
    const imported = await bench.importReport(reportText([fresh, ...LINES.toReversed()], "30 de junio de 2025"));
    expect(imported).toMatchObject({ period: "2025-Q2", newIndicators: 1, knownIndicators: 4 });
    const rows = await bench.context.store.rows(OWNER, 2);
    expect(rows.map((row) => row.key)).toEqual(["IND-005", "IND-004", "IND-003", "IND-002", "IND-001"]);
  });

  it("makes a new version of an indicator only when the document says something else about it", async () => {
    await bench.importReport();
    const lines = LINES.map(
      (line, i) => (i === 1 ? [line[0], line[1], "Personas certificadas", ...line.slice(3)] : line) as typeof line,
    );
    const imported = await bench.importReport(reportText(lines, "30 de junio de 2025"));
    expect(imported.changedIndicators).toBe(1);
    const versions = await bench.context.store.indicatorVersions(OWNER, "IND-002");
    expect(
      versions.map(({ version, definition, importId, answer }) => [version, definition, importId, answer]),
    ).toEqual([
      [1, "Personas que asistieron", 1, null],
      [2, "Personas certificadas", 2, null],
    ]);
  });

  it("asks about every row it cannot recognise for sure, all at once, and writes nothing", async () => {
    await bench.importReport();
    const before = await everything();
    const lines = LINES.map(
      (line, i) => (i < 2 ? [line[0], `${line[1]} y votaciones`, line[2], ...line.slice(3)] : line) as typeof line,
    );
    const text = reportText(lines, "30 de junio de 2025");
    const problem = problemOf(await bench.tryImport(text));
    expect(problem).toMatchObject({
      code: "match-undecided",
      rows: [
        { row: 1, keys: ["IND-001"] },
        { row: 2, keys: ["IND-002"] },
      ],
    });
    expect(await everything()).toEqual(before);
    const decisions = new Map([
      [1, "IND-001"],
      [2, null],
    ]);
    expect(await bench.importReport(text, { decisions })).toMatchObject({ newIndicators: 1, knownIndicators: 3 });
    expect((await bench.context.store.rows(OWNER, 2)).map((row) => row.key)).toEqual([
      "IND-001",
      "IND-005",
      "IND-003",
      "IND-004",
    ]);
  });

  it("at the same time as another gives each its own number", async () => {
    const texts = [reportText(), reportText(LINES, "30 de junio de 2025")];
    const both = await Promise.all(texts.map((text) => bench.importReport(text)));
    expect(both.map((one) => one.importId)).toEqual([1, 2]);
    const audit = await bench.context.store.audit(OWNER);
    expect(audit.map((entry) => entry.subject)).toEqual([`institution ${OWNER}`, "import 1", "import 2"]);
  });

  it("never overwrites a figure that somebody has confirmed", async () => {
    await bench.importReport();
    const target = { kind: "cell", importId: null, row: 1, field: "progress" } as const;
    const choice = { kind: "as-read" } as const;
    expectOk(await answerQuestion(bench.context, { institution: OWNER, target, choice, note: null }));
    const before = await bench.context.store.observations(OWNER);
    await bench.importReport(reportText().replace("25%", "99%"));
    expect(await bench.context.store.observations(OWNER)).toEqual(before);
  });

  it("takes what nobody decided as new when told to", async () => {
    await bench.importReport();
    const lines = LINES.map(
      (line) => [line[0], `${line[1]} y más`, line[2], ...line.slice(3)] as unknown as typeof line,
    );
    const imported = await bench.importReport(reportText(lines, "30 de junio de 2025"), { restIsNew: true });
    expect(imported).toMatchObject({ newIndicators: 4, knownIndicators: 0 });
  });

  it.each([
    ["a row the document lacks", new Map([[9, null]]), "option-invalid"],
    ["an unknown indicator", new Map([[1, "IND-009"]]), "indicator-not-found"],
    [
      "one indicator for two rows",
      new Map([
        [1, "IND-001"],
        [2, "IND-001"],
      ]),
      "option-invalid",
    ],
  ])("refuses a decision about %s", async (_about, decisions, code) => {
    await bench.importReport();
    const problem = problemOf(await bench.tryImport(reportText(LINES, "30 de junio de 2025"), { decisions }));
    expect(problem.code).toBe(code);
  });

  it("asks for the period where the document does not print its cut-off date", async () => {
    const text = reportText().replace(" al 31 de marzo de 2025", "");
    expect(problemOf(await bench.tryImport(text)).code).toBe("cutoff-not-read");
  });

  it("goes by names of an institution that exists, and of somebody who answers for it", async () => {
    expect(problemOf(await bench.tryImport(reportText(), { institution: "nadie" })).code).toBe("institution-not-found");
    const nobody = { ...bench.context, actor: "  " };
    const asked = { id: "otra", name: "Otra", keyPrefix: "IND" };
    expect(problemOf(await initInstitution(nobody, asked)).code).toBe("person-missing");
    expect(problemOf(await initInstitution(bench.context, { ...asked, id: OWNER })).code).toBe("institution-exists");
    expect(expectOk(await initInstitution(bench.context, asked)).id).toBe("otra");
  });

  it("imports ten thousand indicators without holding up or running out", { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 10_000 }, (_, i): (typeof LINES)[number] => [
      `Objetivo institucional número ${i} del programa`,
      `Indicador ${i}`,
      `Acciones del indicador ${i}`,
      "Trimestral",
      String((i % 90) + 10),
      `${(i % 80) + 10}%`,
    ]);
    const imported = await bench.importReport(reportText(lines));
    expect(imported).toMatchObject({ rows: 10_000, newIndicators: 10_000 });
    const next = reportText(lines, "30 de junio de 2025");
    expect(await bench.importReport(next)).toMatchObject({ newIndicators: 0, knownIndicators: 10_000 });
    expect(process.memoryUsage().heapUsed).toBeLessThan(700 * 1024 * 1024);
  });
});
