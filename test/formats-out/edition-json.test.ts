import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildReport, previousEdition } from "../../src/core/report/build-report.ts";
import { editionJson, EDITION_SCHEMA, readPreviousEdition } from "../../src/formats/edition-json.ts";
import { anySnapshot } from "../core/report/arbitraries.ts";
import { reportOf, snapshot } from "../core/report/fixture.ts";

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("edition.json", () => {
  it("is the report, with the name of its shape first and one line per row", () => {
    const text = new TextDecoder().decode(editionJson(reportOf()));
    expect(text.startsWith(`{\n  "schema": "${EDITION_SCHEMA}",\n`)).toBe(true);
    const { pages: _pages, ...report } = reportOf();
    expect(JSON.parse(text)).toEqual({ schema: EDITION_SCHEMA, ...report });
    expect(text.split("\n").filter((line) => line.startsWith('    {"row":'))).toHaveLength(8);
  });

  it("gives a later edition all it needs to tell what changed", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const report = buildReport(given);
        const previous = readPreviousEdition(editionJson(report));
        expect(buildReport({ ...given, previous }).differences).toEqual([]);
      }),
    );
  });

  it("gives the same differences read back as straight from memory", () => {
    const first = reportOf();
    const back = readPreviousEdition(editionJson(first));
    const rows = snapshot().rows.slice(1);
    expect(reportOf({ rows, previous: back }).differences).toEqual(
      reportOf({ rows, previous: previousEdition(first) }).differences,
    );
  });

  it.each([
    ["no JSON", "{"],
    ["another shape", '{"schema":"indicadora/edition/99","edition":{"number":1},"rows":[]}'],
    ["no number", `{"schema":"${EDITION_SCHEMA}","edition":{},"rows":[]}`],
    ["a row without cells", `{"schema":"${EDITION_SCHEMA}","edition":{"number":1},"rows":[{"key":"a"}]}`],
    [
      "a cell of an unknown column",
      `{"schema":"${EDITION_SCHEMA}","edition":{"number":1},"rows":[{"key":"a","cells":[{"field":"x","source":{"raw":null}}]}]}`,
    ],
    ["a list", "[]"],
  ])("refuses %s", (_, text) => {
    expect(readPreviousEdition(encode(text))).toBeNull();
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(readPreviousEdition(new Uint8Array([0xff, 0xfe, 0x7b]))).toBeNull();
  });
});
