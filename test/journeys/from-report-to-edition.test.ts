import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EXAMPLE, useCli, waitFor } from "../cli/run-cli.ts";

function memberNames(value: unknown): readonly string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

/** One institution's first day with its real report, each step a command; they build on one another. */
describe("from the real report to an edition that can be trusted", { timeout: 60_000 }, () => {
  const cli = useCli();
  const owner = "INSTITUTO ELECTORAL Y DE PARTICIPACIÓN CIUDADANA DEL ESTADO DE DURANGO";

  it("init opens the register", async () => {
    expect(await cli.json("init", "--name", owner)).toMatchObject({
      code: 0,
      value: { database: "indicadora.db", institution: { id: "iepc-durango", keyPrefix: "IND" } },
    });
    expect((await cli.run("init", "--name", owner)).code).toBe(4);
  });

  it("propose reads the report and writes nothing", async () => {
    const { code, value } = await cli.json("propose", EXAMPLE);
    expect(code).toBe(0);
    expect(memberNames(value)).toEqual(["document", "report", "rows", "setAside", "findings"]);
    expect(value).toMatchObject({
      document: { format: "text" },
      report: { cutoff: { value: "2025-03-31" } },
      rows: { length: 62 },
      setAside: { length: 2 },
    });
    const { out } = await cli.run("propose", EXAMPLE);
    expect(out).toContain("31 de marzo de 2025");
    expect(out).toContain("62 indicadores, 2 renglones apartados");
    expect((await cli.json("imports")).value).toMatchObject({ imports: [] });
  });

  it("import writes it once", async () => {
    expect(await cli.json("import", EXAMPLE)).toMatchObject({
      code: 0,
      value: { importId: 1, rows: 62, newIndicators: 62, period: "2025-Q1" },
    });
    expect(await cli.json("import", EXAMPLE)).toMatchObject({
      code: 4,
      value: { problem: { code: "already-imported", importId: 1 }, exitCode: 4 },
    });
  });

  it("questions shows what is doubted, why, and how to answer", async () => {
    const { out } = await cli.run("questions");
    expect(out).toContain("«199744»");
    expect(out).toContain("$ indicadora answer 1-01 --proposal 1");
    expect(out).toContain("1-03  Nombre del indicador: columna perdida en la página 2  (7 celdas: filas 19–25)");
    expect(out).toContain("fila 24: Aprobación de la documentación electoral con emblemas");
  });

  it("answer confirms cells alike, or one cell, and undo takes it back", async () => {
    expect(await cli.json("answer", "1-01", "--proposal")).toMatchObject({
      code: 0,
      value: { answer: 1, value: "100", unit: "percent" },
    });
    expect(await cli.json("answer", "row", "17", "progress", "25%", "--note", "cotejado")).toMatchObject({
      code: 0,
      value: { answer: 2, value: "25" },
    });
    expect(await cli.json("undo", "2")).toMatchObject({ code: 0, value: { undone: [2], withdrawn: 1 } });
    const { out } = await cli.run("answer", "1-03", "--proposal");
    expect(out).toContain("Respuesta 4: Nombre del indicador = la propuesta de cada celda  (7 celdas: filas 19–25)");
    expect(await cli.json("undo", "4")).toMatchObject({ code: 0, value: { undone: [4, 5, 6, 7, 8, 9, 10] } });
    expect(await cli.json("answer", "--accept-all")).toMatchObject({ code: 0, value: { answer: 18, contested: 0 } });
  });

  it("publish freezes an edition, and nothing changed makes no other", async () => {
    expect(await cli.json("publish")).toMatchObject({
      code: 0,
      value: { edition: { number: 1, state: "provisional", corrects: null } },
    });
    expect(await cli.json("publish")).toMatchObject({
      code: 4,
      value: { problem: { code: "nothing-changed", edition: 1 } },
    });
  });

  it("a correction is another edition with its differences", async () => {
    expect((await cli.run("answer", "1-02", "100%", "--by", "Luis Mora")).code).toBe(0);
    expect(await cli.json("publish")).toMatchObject({
      code: 0,
      value: { edition: { number: 2, corrects: 1 }, differences: 3 },
    });
    expect(await cli.json("editions")).toMatchObject({ value: { editions: [{ number: 1 }, { number: 2 }] } });
  });

  it("register list, show and history lead from a figure to its characters and to who vouches for it", async () => {
    expect(await cli.json("register", "list")).toMatchObject({ value: { indicators: { length: 62 } } });
    const { out } = await cli.run("register", "show", "IND-013");
    expect(out).toContain("impreso: «3»");
    expect(out).toMatch(/Confirmó Luis Mora, .* \(respuesta \d+\)/);
    expect(out).toContain("página 1, renglón 16");
    const history = await cli.run("register", "history", "IND-013");
    expect(history.out).toMatch(/cifra confirmada, revisión 1: Avance de las metas, primer trimestre de 2025 = 100/);
    expect(await cli.json("register", "show", "IND-13")).toMatchObject({
      code: 5,
      value: { problem: { near: ["IND-013"] } },
    });
  });

  it("export and verify: what was exported is what was published, until somebody touches it", async () => {
    expect((await cli.run("export", "edition", "--to", "edicion")).code).toBe(0);
    expect((await cli.run("export", "edition", "--to", "edicion")).code).toBe(4);
    expect((await cli.run("export", "edition", "1", "--to", "edicion", "--force")).code).toBe(0);
    expect(await cli.json("verify", "edicion")).toMatchObject({
      code: 0,
      value: { sound: true, edition: 1, comparedWithRegister: false },
    });
    expect(await cli.json("verify", "edicion", "--db", "indicadora.db")).toMatchObject({
      code: 0,
      value: { sound: true, comparedWithRegister: true },
    });
    await writeFile(cli.path("edicion/informe.csv"), "otra cosa");
    expect(await cli.json("verify", "edicion")).toMatchObject({
      code: 7,
      value: { sound: false, altered: ["informe.csv"], problem: { code: "edition-altered" } },
    });
    expect((await cli.run("export", "register", "--to", "registro")).code).toBe(0);
    expect(await readFile(cli.path("registro/cifras.csv"), "utf8")).toContain(
      "IND-013,2025-Q1,progress,100,percent,confirmed,3,",
    );
  });

  it("backup and restore", async () => {
    expect((await cli.run("backup", "respaldo.db")).code).toBe(0);
    expect(await cli.json("backup", "respaldo.db")).toMatchObject({
      code: 4,
      value: { problem: { code: "target-exists" } },
    });
    expect(await cli.json("restore", "respaldo.db")).toMatchObject({
      code: 4,
      value: { problem: { code: "target-exists" } },
    });
    expect((await cli.run("restore", "respaldo.db", "--to", "otra.db")).code).toBe(0);
    const [one, other] = [await cli.json("verify"), await cli.json("verify", "--db", "otra.db")];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ code: 0, value: { sound: true } });
  });

  it("diff and next quarter's import recognise the same indicators", async () => {
    const text = await readFile(EXAMPLE, "utf8");
    const next = await cli.write(
      "t2.txt",
      text
        .replace("31 de marzo 2025", "30 de junio 2025")
        .replace("\tElecciones escolares\t", "\tElecciones en escuelas\t"),
    );
    expect(await cli.json("diff", next)).toMatchObject({
      code: 0,
      value: { new: [], gone: [], undecided: [{ row: 2, keys: ["IND-002"] }] },
    });
    expect(await cli.json("import", next)).toMatchObject({
      code: 4,
      value: { problem: { code: "match-undecided", rows: [{ row: 2, keys: ["IND-002"] }] } },
    });
    expect(await cli.json("diff", next, "--match", "2=IND-002")).toMatchObject({
      value: { renamed: [{ key: "IND-002", before: "Elecciones escolares", after: "Elecciones en escuelas" }] },
    });
    expect(await cli.json("import", next, "--match", "2=IND-002")).toMatchObject({
      code: 0,
      value: { importId: 2, period: "2025-Q2", newIndicators: 0, knownIndicators: 62 },
    });
  });

  it("serve shows the editions until it is stopped", async () => {
    const child = cli.start("serve", "--port", "0");
    const [, address] = await waitFor(child, /(http:\/\/127\.0\.0\.1:\d+\/)/);
    const page = await fetch(String(address));
    expect(page.url).toMatch(/\/iepc-durango\/$/);
    expect(await page.text()).toContain("INSTITUTO ELECTORAL");
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});
