import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCaptureFile } from "../../src/formats/capture-file.ts";
import { readText } from "../../src/formats/text.ts";
import { at, useCli } from "../cli/run-cli.ts";
import { valueOf } from "../core/decimals.ts";
import { workbookOf } from "../formats/workbooks.ts";

const EXAMPLES = new URL("../../examples/anio-municipio/", import.meta.url);
const REPORT = new URL("../cases/tab/input.txt", import.meta.url);
const BOSS = ["--by", "Tomás Arriaga Cuevas"] as const;

const cli = useCli();

function sheetOf(name: string): Uint8Array {
  const grid = valueOf(readCaptureFile(name, readFileSync(new URL(`${name}.csv`, EXAMPLES))));
  return workbookOf({ Hoja1: { rows: [...grid.rows()].map(({ cells }) => [...cells]) } });
}

describe("figures handed in as workbooks", { timeout: 120_000 }, () => {
  it("make a register, its targets and the progress of a quarter", async () => {
    for (const name of ["indicadores", "metas", "avances-t1", "avances-con-errores"]) {
      await cli.write(`${name}.xlsx`, sheetOf(name));
    }
    await cli.run("init", "--name", "Ayuntamiento de San Isidro", "--id", "san-isidro", ...BOSS);
    expect(await cli.json("register", "add", "--file", "indicadores.xlsx", ...BOSS)).toMatchObject({ code: 0 });
    const targets = await cli.json("target", "set", "--file", "metas.xlsx", "--on", "2025-01-15", ...BOSS);
    expect(targets).toMatchObject({ code: 0, value: { faults: [], refused: [] } });
    await cli.run("period", "open", "2024-T4", ...BOSS);
    await cli.run("period", "open", "2025-T1", ...BOSS);
    const recorded = await cli.json("progress", "record", "--file", "avances-t1.xlsx", "--on", "2025-04-07", ...BOSS);
    expect(recorded).toMatchObject({ code: 0, value: { faults: [], refused: [] } });
    expect(at(recorded.value, "done")).toHaveLength(29);
  });

  it("say of each line that goes back in which row of the sheet it stands", async () => {
    await cli.run("period", "open", "2025-T2", ...BOSS);
    const { code, value } = await cli.json("progress", "record", "--file", "avances-con-errores.xlsx", ...BOSS);
    expect(code).toBe(3);
    expect(at(value, "refused", 0, "line")).toBe(3);
    expect(at(value, "refused", 0, "cells", 0)).toBe("SEG-01");
    expect((await cli.json("verify")).value).toMatchObject({ sound: true });
  });
});

describe("a report that is a workbook", { timeout: 120_000 }, () => {
  it("is proposed, checked, imported and published, each figure with its sheet and row", async () => {
    const rows = [...valueOf(readText("informe", readFileSync(REPORT))).rows()].map(({ cells }) => [...cells]);
    await cli.write("informe.xlsx", workbookOf({ Segundo: { rows } }));
    const valle = ["--db", "valle.db"] as const;
    await cli.run("init", "--name", "Municipio de Valle Hondo", ...valle);
    expect((await cli.json("propose", "informe.xlsx")).value).toMatchObject({
      rows: [{ at: { sheet: "Segundo", row: 4 } }, {}, {}, {}, {}],
    });
    expect((await cli.json("check", "informe.xlsx")).code).toBe(0);
    expect(await cli.json("import", "informe.xlsx", ...valle)).toMatchObject({ code: 0 });
    expect(await cli.json("diff", "informe.xlsx", ...valle)).toMatchObject({ code: 0 });
    expect(await cli.json("publish", ...valle)).toMatchObject({ code: 0 });
    expect(await cli.json("export", "edition", "1", "--to", "edicion", ...valle)).toMatchObject({ code: 0 });
    expect((await cli.json("verify", ...valle)).value).toMatchObject({ sound: true });
  });
});
