import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { at, useCli } from "./run-cli.ts";

const CASES = fileURLToPath(new URL("../../examples/evaluation-cases.json", import.meta.url));
const GOLDEN = fileURLToPath(new URL("../cases/evaluation/golden.json", import.meta.url));

function casesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const found: unknown = typeof value === "object" && value !== null && "cases" in value ? value.cases : [];
  return Array.isArray(found) ? found.filter(isFields) : [];
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function inOwnName(rules: unknown): Readonly<Record<string, unknown>> {
  return isFields(rules) ? { ...rules, name: "instituto" } : {};
}

describe("evaluate --cases", { timeout: 60_000 }, () => {
  const cli = useCli();

  it("judges every case of the example without a register, and none differs from what the file says", async () => {
    const { code, value } = await cli.json("evaluate", "--cases", CASES);
    expect(code).toBe(0);
    const cases = casesOf(value);
    expect(cases).toHaveLength(18);
    expect(cases.flatMap((one) => one["disagreements"])).toEqual([]);
    expect(cases[2]).toMatchObject({ met: false, gap: "50", ratio: "75", formula: "gap", light: "red", missing: [] });
    expect(cases[10]).toMatchObject({ ratio: "59.20", finding: "target-contrary-to-direction" });
    expect(cases.every((one) => Array.isArray(one["explanation"]) && one["explanation"].length > 1)).toBe(true);
  });

  it("has for example the cases it is tested by", () => {
    expect(readFileSync(CASES, "utf8")).toBe(readFileSync(GOLDEN, "utf8"));
  });

  it("prints a table and explains each case, in the language asked for", async () => {
    const es = await cli.run("evaluate", "--cases", CASES);
    expect(es.out).toMatch(/^Caso +Cumple +Avance +Fórmula +Semáforo\n/);
    expect(es.out).toContain("Falta: sentido y unidad de medida.");
    expect(es.out).toMatch(/18 casos evaluados con las reglas default-1; ninguno difiere\.\n$/);
    const en = await cli.run("evaluate", "--cases", CASES, "--lang", "en");
    expect(en.out).toMatch(/18 cases judged by the rules default-1; none differs\.\n$/);
  });

  it("says where a case differs from what its file says", async () => {
    const one = { name: "Talleres", direction: "ascending", target: { atLeast: "10" }, actual: "5", light: "green" };
    const file = await cli.write("difiere.json", JSON.stringify([one]));
    const { code, out } = await cli.run("evaluate", "--cases", file);
    expect(code).toBe(0);
    expect(out).toContain('≠ El caso dice light = "green"; resulta "red".');
    expect(out).toContain("1 difiere de lo que el archivo dice");
  });

  it("judges the good cases, and names every fault of the others", async () => {
    const good = { name: "Bueno", direction: "ascending", target: { atLeast: "10" }, actual: "5" };
    const bad = { name: "Malo", direction: "arriba", target: { atLeast: "diez" }, actual: "5" };
    const file = await cli.write("mezcla.json", JSON.stringify({ cases: [bad, good] }));
    const { code, value } = await cli.json("evaluate", "--cases", file);
    expect(code).toBe(3);
    expect(value).toMatchObject({
      cases: [{ name: "Bueno", light: "red" }],
      refused: [{ place: 1, name: "Malo", problems: [{ field: "direction" }, { field: "target" }] }],
      problem: { code: "cases-refused", refused: 1, total: 2 },
    });
    const told = await cli.run("evaluate", "--cases", file);
    expect(told.out).toContain('✗ «direction» dice "arriba".');
    expect(told.err).toContain("1 caso no se entiende de 2");
  });

  it("judges by the rules of a file, begun from ours", async () => {
    const { value } = await cli.json("evaluate", "--print-rules");
    expect(value).toMatchObject({ name: "default", version: 1, places: 1 });
    const strict = {
      ...inOwnName(value),
      bands: { standard: { green: 99, yellow: 95 }, regular: { green: 99, yellow: 95 } },
    };
    const rules = await cli.write("reglas.json", JSON.stringify(strict));
    const one = { name: "Talleres", direction: "ascending", target: { atLeast: "100" }, actual: "98" };
    const file = await cli.write("casos.json", JSON.stringify([one]));
    expect(await cli.json("evaluate", "--cases", file)).toMatchObject({ value: { cases: [{ light: "green" }] } });
    expect(await cli.json("evaluate", "--cases", file, "--rules", rules)).toMatchObject({
      code: 0,
      value: { rules: "instituto-1", cases: [{ light: "yellow" }] },
    });
  });

  it("names every fault of the rules, and judges nothing by them", async () => {
    const rules = await cli.write("faltas.json", JSON.stringify({ name: "default", version: 1, places: -1 }));
    const { code, out, err } = await cli.run("evaluate", "--cases", CASES, "--rules", rules);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain("✗ Las reglas tienen 4 faltas:\n  name: ");
    expect(err).toContain("\n  places: debe ser un número entero de 0 a 10 («-1»).\n  bands: falta este dato.\n");
    const told = await cli.json("evaluate", "--cases", CASES, "--rules", rules, "--lang", "en");
    expect(at(told.value, "problem", "faults")).toMatchObject([
      { code: "reserved-name", path: "name", text: "default" },
      { code: "bad-places", path: "places", text: "-1" },
      { code: "missing", path: "bands" },
      { code: "missing", path: "overFulfilled" },
    ]);
  });

  it.each([
    ["rules that are not there", "nada.json", 5, "file-not-found"],
    ["rules that are no JSON", "no.json", 3, "not-json"],
  ])("%s", async (...[, name, code, problem]) => {
    await cli.write("no.json", "green: 90");
    const words = ["evaluate", "--cases", CASES, "--rules", cli.path(name)];
    expect(await cli.json(...words)).toMatchObject({ code, value: { problem: { code: problem } } });
  });

  it.each([
    ["neither cases nor a register", ["evaluate"], 5, "database-not-found"],
    ["a file that is not there", ["evaluate", "--cases", "nada.json"], 5, "file-not-found"],
  ])("%s", async (...[, words, code, problem]) => {
    expect(await cli.json(...words)).toMatchObject({ code, value: { problem: { code: problem } } });
  });

  it.each([
    ["an empty file", "", "file-empty"],
    ["no JSON", "cases: []", "cases-not-read"],
    ["JSON without cases", '{"casos": []}', "cases-not-read"],
    ["a program", "\u0000\u0001\u0002ELF", "cases-not-read"],
    ["very deep JSON", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "cases-refused"],
  ])("%s is said to be what it is", async (_, content, problem) => {
    const file = await cli.write("malo.json", content);
    expect(await cli.json("evaluate", "--cases", file)).toMatchObject({
      code: 3,
      value: { problem: { code: problem } },
    });
  });
});
