import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../src/core/ingest/guess-columns.ts";
import { rowOf } from "./documents.ts";

function fieldsOf(...rows: Parameters<typeof guessColumns>[0]) {
  return guessColumns(rows).map(({ field }) => field);
}

describe("columns guessed from what they hold", () => {
  it("are objective, indicator and definition for three texts, baseline and progress for two numbers", () => {
    expect(fieldsOf(rowOf("text", "text", "text", "frequency", "number", "number"))).toEqual([
      "objective",
      "indicator",
      "definition",
      "frequency",
      "baseline",
      "progress",
    ]);
  });

  it("are the indicator and its progress where there is but one of each", () => {
    expect(fieldsOf(rowOf("text", "number"))).toEqual(["indicator", "progress"]);
    expect(fieldsOf(rowOf("frequency", "text", "text"))).toEqual(["frequency", "objective", "indicator"]);
  });

  it("have no name beyond the third text or number, the second frequency, and what is neither", () => {
    expect(
      fieldsOf(
        rowOf("text", "text", "text", "text", "number", "number", "number", "number", "frequency", "frequency", "date"),
      ),
    ).toEqual([
      "objective",
      "indicator",
      "definition",
      null,
      "baseline",
      "target",
      "progress",
      null,
      "frequency",
      null,
      null,
    ]);
  });

  it("go by most rows of the most usual width", () => {
    expect(
      fieldsOf(
        rowOf("text", "number"),
        rowOf("text", "text", "frequency", "number"),
        rowOf("text", "blank", "frequency", "number"),
        rowOf("text", "text", "frequency", "marker"),
      ),
    ).toEqual(["objective", "indicator", "frequency", "progress"]);
  });

  it("are none of nothing", () => {
    expect(guessColumns([])).toEqual([]);
  });
});
