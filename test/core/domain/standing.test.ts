import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/core/domain/register.ts";
import { answerState, standingAnswers } from "../../../src/core/domain/standing.ts";

function says(no: number, value: string, row = 1): Answer {
  return {
    no,
    batch: no,
    importId: 1,
    row,
    field: "progress",
    decision: { kind: "value", value },
    by: "Ana",
    at: "",
    note: null,
  };
}

function undoes(no: number, answer: number, row = 1): Answer {
  return { ...says(no, "", row), decision: { kind: "undo", answer } };
}

function standing(answers: readonly Answer[]): (string | null | undefined)[] {
  return [1, 2].map((row) => standingAnswers(answers).get(`1/${row}/progress`)?.decision.value);
}

describe("the answer that stands for a cell", () => {
  it("is the newest", () => {
    expect(standing([says(1, "10"), says(2, "20"), says(3, "7", 2)])).toEqual(["20", "7"]);
  });

  it("is the earlier one again when the newest is undone, and none when all are", () => {
    expect(standing([says(1, "10"), says(2, "20"), undoes(3, 2)])[0]).toBe("10");
    expect(standing([says(1, "10"), says(2, "20"), undoes(3, 2), undoes(4, 1)])[0]).toBeUndefined();
  });

  it("is what was said after an undo", () => {
    expect(standing([says(1, "10"), undoes(2, 1), says(3, "30")])[0]).toBe("30");
  });

  it("knows whether an answer stands, was undone or was overtaken", () => {
    const [first, second] = [says(1, "10"), says(2, "20")];
    expect(answerState([first, second], first)).toEqual({ state: "superseded", by: 2 });
    expect(answerState([first, second], second)).toEqual({ state: "standing", earlier: first });
    expect(answerState([first, undoes(2, 1)], first)).toEqual({ state: "undone" });
  });
});
