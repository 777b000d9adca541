import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INCLUSIVE_RULES } from "../../../src/core/wording/inclusive-rules.ts";
import { wordingReader } from "../../../src/core/wording/suggest-wording.ts";

const read = wordingReader(INCLUSIVE_RULES);

const cells = readFileSync(new URL("../../../examples/iepc-durango-2025-t1.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line, i) => line.split("\t").map((cell, j) => ({ at: `${i + 1}/${j + 1}`, ...read(cell) })));

describe("the wording of a real report of an electoral institute", () => {
  it("is asked about where it leaves somebody out, and nowhere else", () => {
    expect(
      cells.flatMap(({ at, suggestions }) =>
        suggestions.map(({ rule, found, alternatives }) => [at, rule, found, ...alternatives.map(({ text }) => text)]),
      ),
    ).toEqual([["30/2", "proveedores", "Proveedores", "Personas o empresas proveedoras"]]);
  });

  it("is left as it is in names, and where “todos” speaks of things", () => {
    expect(
      cells.flatMap(({ at, withheld }) => withheld.map(({ rule, found, guard }) => [at, rule, found, guard])),
    ).toEqual([
      ["12/1", "todos", "todos", "thing"],
      ["12/2", "todos", "todos", "thing"],
      ["60/1", "candidatos", "Candidatos", "name"],
      ["62/1", "electores", "de Electores", "name"],
      ["62/2", "electores", "electores", "name"],
    ]);
  });
});
