import { describe, expect, it } from "vitest";
import { at, EXAMPLE, useCli } from "./run-cli.ts";

const REPORT = [
  "INSTITUTO DE BECAS DEL ESTADO",
  "Indicadores de Resultados al 31 de marzo de 2025",
  "Objetivo institucional\tNombre del indicador\tDefinición del indicador\tFrecuencia de medición\tLínea base\tAvance de metas",
  "Apoyar a los alumnos\tNúmero de becas\tBecas que se entregan\tTrimestral\t10\t25%",
  "Promover que los jóvenes lean\tLecturas\tClub «Los jóvenes leen», para las y los jóvenes\tTrimestral\t20\t30%",
].join("\n");

describe("check FILE", { timeout: 60_000 }, () => {
  const cli = useCli();

  it("helps with every indicator of the real report, and ends well whatever it finds", async () => {
    const { code, value } = await cli.json("check", EXAMPLE);
    expect(code).toBe(0);
    expect(value).toMatchObject({ document: { name: "iepc-durango-2025-t1.txt" }, indicators: { length: 62 } });
    expect(at(value, "indicators", 0)).toMatchObject({
      row: 1,
      at: { line: 4 },
      counts: { met: 1, "not-met": 2, "cannot-be-told": 3 },
      criteria: [
        {},
        { criterion: "relevant", state: "not-met", reasons: [{ code: "measures-activity" }, {}] },
        {},
        {},
        {},
        {},
      ],
    });
    expect(at(value, "indicators", 25, "wording")).toMatchObject([
      {
        field: "definition",
        suggestions: [{ found: "Proveedores", alternatives: [{ text: "Personas o empresas proveedoras" }] }],
      },
    ]);
  });

  it("says what holds of all once, then of each what to write instead and what is left alone", async () => {
    const { code, out } = await cli.run("check", await cli.write("becas.txt", REPORT));
    expect(code).toBe(0);
    const [all = "", first = "", second = "", ...end] = out.trimEnd().split("\n\n");
    expect(all).toMatch(
      /^En los 2 indicadores:\n {3}\? Claro: Sin unidad de medida\n {5}→ Indicar la unidad de medida\.\n/,
    );
    expect(all).toContain("   ✗ Monitoreable: Sin método de cálculo\n");
    expect(first).toMatch(/^fila 1 {2}Número de becas\n {3}\? Claro {2}/);
    expect(first).not.toContain("Sin unidad");
    expect(first).toContain(
      "   → Redacción (Objetivo institucional): «a los alumnos» → «al alumnado» o bien «a las alumnas y alumnos»\n",
    );
    expect(first).toContain("     Quedaría: «Apoyar al alumnado»");
    expect(first).toContain("     Cambia de plural a singular, o al revés: ajuste el verbo, si lo hay.\n");
    expect(second).toContain("   Se deja «Los jóvenes» (Definición del indicador). Es una cita.\n");
    expect(second).toContain("   Se deja «los jóvenes» (Definición del indicador). Ya nombra a mujeres y hombres.");
    expect(end.join("\n\n")).toMatch(
      /✓ Se cumple · ✗ No se cumple · \? No puede decirse\n\n2 indicadores; 2 sugerencias de redacción\. /,
    );
  });

  it("speaks English", async () => {
    const { out } = await cli.run("check", cli.path("becas.txt"), "--lang", "en");
    expect(out).toMatch(/^In all 2 indicators:\n {3}\? Clear: No unit of measurement\n/);
    expect(out).toContain("It would read: “Apoyar al alumnado”");
    expect(out).toMatch(/This is help: nothing was changed\.\n$/);
  });

  it("goes by our rules when they are printed and given back, and by others when they are edited", async () => {
    const printed = await cli.run("check", "--print-rules");
    const same = await cli.write("reglas.json", printed.out);
    const file = cli.path("becas.txt");
    expect(await cli.json("check", file, "--rules", same)).toEqual(await cli.json("check", file));
    const edited = await cli.write(
      "otras.json",
      printed.out.replace('"version": "1"', '"version": "1 bis"').replaceAll('"alumnos"', '"estudiosos"'),
    );
    const { value } = await cli.json("check", file, "--rules", edited);
    expect(value).toMatchObject({ rules: "1 bis", indicators: [{ wording: [] }, {}] });
  });

  it("names every fault of the rules at once, and checks nothing by them", async () => {
    const rules = await cli.write(
      "faltas.json",
      JSON.stringify({ version: "2", sources: {}, rules: [{ id: "Mi regla" }] }),
    );
    const { code, out, err } = await cli.run("check", cli.path("becas.txt"), "--rules", rules);
    expect([code, out]).toEqual([3, ""]);
    expect(err.split("\n")).toEqual([
      "✗ Las reglas tienen 5 faltas:",
      "  rules[0].id: usa solo minúsculas sin acento, cifras y guiones («Mi regla»).",
      "  rules[0].find: falta este dato.",
      "  rules[0].note: falta este dato.",
      "  rules[0].source: falta este dato.",
      "  guards: falta este dato.",
      "→ Corrija esos campos; --print-rules muestra reglas bien escritas.",
      "",
    ]);
    const told = await cli.json("check", cli.path("becas.txt"), "--rules", rules);
    expect(told.value).toMatchObject({ problem: { code: "rules-invalid", faults: { length: 5 } }, exitCode: 3 });
  });

  it.each([
    ["a file that is not there", ["informe.txt"], 5, "file-not-found"],
    ["a folder", ["./"], 3, "file-is-a-directory"],
    ["a file and a key", ["becas.txt", "IND-001"], 2, "argument-unexpected"],
    ["two files", ["becas.txt", "reglas.json"], 2, "argument-unexpected"],
    ["a file that is no report", ["reglas.json"], 3, "no-table"],
    ["rules that are no JSON", ["becas.txt", "--rules", "becas.txt"], 3, "not-json"],
    ["a key without a register", ["IND-001"], 5, "database-not-found"],
  ])("%s", async (...[, words, code, problem]) => {
    expect(await cli.json("check", ...words)).toMatchObject({ code, value: { problem: { code: problem } } });
  });
});

describe("check KEY…", { timeout: 60_000 }, () => {
  const cli = useCli();

  it("helps with the indicators of the register, all or those named", async () => {
    await cli.run("init", "--name", "Instituto de Becas del Estado");
    expect(at((await cli.json("check")).value, "indicators")).toEqual([]);
    expect((await cli.run("check")).out).toContain("El registro no tiene indicadores todavía.");
    await cli.run("import", await cli.write("becas.txt", REPORT));
    expect(await cli.json("check")).toMatchObject({
      code: 0,
      value: { indicators: [{ key: "IND-001" }, { key: "IND-002" }] },
    });
    const { code, value } = await cli.json("check", "IND-001");
    expect(code).toBe(0);
    expect(value).toMatchObject({ institution: "instituto-becas", indicators: { length: 1 } });
  });

  it("says what the figures say against themselves once they are confirmed", async () => {
    await cli.run("answer", "row", "1", "progress", "25%");
    const { out } = await cli.run("check", "IND-001");
    expect(out).toContain("≠ Cifras: «Número de…» junto a un porcentaje");
    expect(out).toMatch(/1 indicador; 1 sugerencia de redacción y 1 hallazgo en las cifras\./);
  });

  it("names near keys when there is no such indicator", async () => {
    expect(await cli.json("check", "IND-003")).toMatchObject({
      code: 5,
      value: { problem: { code: "indicator-not-found", near: ["IND-001", "IND-002"] } },
    });
  });
});
