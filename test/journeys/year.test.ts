import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { at, useCli, waitFor } from "../cli/run-cli.ts";

const FOLDER = fileURLToPath(new URL("../../examples/anio-municipio/", import.meta.url));
const STEPS = readFileSync(join(FOLDER, "pasos.sh"), "utf8").match(/^indicadora /gm)?.length ?? 0;
const DB = ["--db", "data/indicadora.db", "--institution", "san-isidro"] as const;

const cli = useCli();

/** From an empty database to a corrected edition, by the commands of the example. */
describe("a year of results", { timeout: 240_000 }, () => {
  it("stopped in the middle, goes on where it was", async () => {
    const child = cli.start("start", "--no-serve");
    await waitFor(child, /period close 2025-T1/);
    const ended = new Promise((resolve) => child.on("close", resolve));
    child.kill("SIGKILL");
    await ended;
    const { code, value } = await cli.json("start", "--no-serve");
    expect(code).toBe(0);
    const before = Number(at(value, "year", "before"));
    expect(before).toBeGreaterThan(10);
    expect(value).toMatchObject({ year: { institution: "san-isidro", steps: STEPS } });
    expect(before).toBeLessThan(STEPS);
  });

  it("done once, is not done again", async () => {
    const { value } = await cli.json("start", "--no-serve");
    expect(value).toMatchObject({ published: [], year: { steps: STEPS, before: STEPS } });
  });

  it("has an edition for each quarter, and one more that corrects the second", async () => {
    const { value } = await cli.json("editions", ...DB);
    const editions = at(value, "editions");
    expect(editions).toMatchObject([
      { number: 1, period: "2025-Q1", state: "final", corrects: null, importId: null },
      { number: 2, period: "2025-Q2", state: "final", corrects: null },
      { number: 3, period: "2025-Q3", state: "final", corrects: null },
      { number: 4, period: "2025-Q2", state: "final", corrects: 2 },
      { number: 5, period: "2025-Q4", state: "final", corrects: null },
    ]);
  });

  it("shows in the correction what was said before, and that nothing else changed", async () => {
    const { value } = await cli.json("diff", "--editions", "2,4", ...DB);
    expect(at(value, "changes")).toMatchObject([
      {
        kind: "point",
        key: "SOC-01",
        period: "2025-Q2",
        before: { reported: { figure: { value: "412", unit: "personas" } } },
        after: { reported: { figure: { value: "389", unit: "personas" } } },
      },
    ]);
    const { out } = await cli.run("diff", "--editions", "2,4", ...DB);
    expect(out).toContain("412 personas (Verde) → 389 personas (Verde)");
    const other = await cli.json("diff", "--editions", "2,9", ...DB);
    expect(other).toMatchObject({ code: 5, value: { problem: { code: "edition-not-found", edition: 9 } } });
  });

  it("is judged as its readme says", async () => {
    const { value } = await cli.json("evaluate", "--period", "2025-T4", ...DB);
    expect(at(value, "counts", "counts")).toMatchObject({ green: 19, yellow: 3, red: 0, "over-fulfilled": 1 });
    const { out } = await cli.run("evaluate", "TES-03", "--period", "2025-T4", ...DB);
    expect(out).toContain("0 observaciones");
    expect(out).toContain("Reglas: default-1.");
  });

  it("keeps who captured each figure, although the officer changed", async () => {
    const { value } = await cli.json("period", "status", "2025-T3", ...DB);
    const figures = at(value, "figures");
    if (!Array.isArray(figures)) throw new Error("no figures");
    const authors = figures.filter((one) => at(one, "area") === "Agua Potable y Alcantarillado");
    expect(new Set(authors.map((one) => at(one, "author")))).toEqual(new Set(["Omar Quintanar Lecona"]));
    expect(new Set(figures.map((one) => at(one, "state")))).toEqual(new Set(["approved"]));
  });

  it("takes no more figures of what is closed, nor changes backwards", async () => {
    const record = await cli.json("progress", "record", "SEG-03", "2025-T1", "40", ...DB);
    expect(record).toMatchObject({ code: 4, value: { problem: { code: "already-approved" } } });
    const adjust = [
      "target",
      "adjust",
      "SEG-01",
      "al menos 4,000",
      "--set",
      "T1=400",
      "--asked-by",
      "Elvira",
      "--cut",
      "x",
    ];
    const adjusted = await cli.json(...adjust, "--on", "2025-08-20", ...DB);
    expect(adjusted).toMatchObject({ code: 4, value: { problem: { code: "target-change-retroactive" } } });
    const again = await cli.json("publish", "--period", "2025-T4", ...DB);
    expect(again).toMatchObject({ code: 4, value: { problem: { code: "nothing-changed", edition: 5 } } });
  });

  it("gives back the bad lines of a file, for their owner, and takes the good ones once they are due", async () => {
    const file = join(FOLDER, "avances-con-errores.csv");
    const { code, value } = await cli.json("progress", "record", "--file", file, "--rejected", "mal.csv", ...DB);
    expect(code).toBe(3);
    expect(at(value, "rejected")).toBe("mal.csv");
    const rejected = readFileSync(cli.path("mal.csv"), "utf8");
    expect(rejected).toContain("qué corregir");
    expect(rejected).toContain("puede ser 1.188 o 1,188");
    expect(rejected.split("\r\n")[1]?.startsWith("SEG-03,")).toBe(true);
  });

  it("stands as it was written, and its editions too", async () => {
    const { code, value } = await cli.json("verify", ...DB);
    expect(code).toBe(0);
    expect(JSON.stringify(value)).not.toContain('fault"');
    expect((await cli.run("export", "edition", "4", "--to", "edicion", ...DB)).code).toBe(0);
    expect((await cli.run("verify", "edicion")).code).toBe(0);
    expect(readFileSync(cli.path("edicion/index.html"), "utf8")).toContain("412 personas");
  });
});
