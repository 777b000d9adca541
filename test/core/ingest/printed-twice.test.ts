import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { settleTwins } from "../../../src/core/ingest/printed-twice.ts";
import { asPrinted, blank } from "../../../src/core/ingest/reading-of.ts";

function figure(text: string, unit = "unknown"): Reading {
  return { ...asPrinted(text, text), unit };
}

describe("a field that two columns print", () => {
  const target = figure("30");

  it("is asked, with both, where they differ", () => {
    const read = settleTwins({ own: figure("15"), other: figure("20"), target, emptyColumn: false });
    expect(read).toMatchObject({ status: "ask", value: "15", reasons: ["column-printed-twice"] });
    expect(read.alternatives.map(({ value }) => value)).toEqual(["15", "20"]);
  });

  it("is read where they agree, and where the second is blank", () => {
    const own = figure("15");
    expect(settleTwins({ own, other: figure("15"), target, emptyColumn: false })).toBe(own);
    expect(settleTwins({ own, other: blank(""), target, emptyColumn: false })).toBe(own);
  });

  it("is the second where the first is blank all the way down, and asked where it is not", () => {
    const printed = { own: blank(""), other: figure("20"), target };
    expect(settleTwins({ ...printed, emptyColumn: true })).toMatchObject({ value: "20", status: "read" });
    expect(settleTwins({ ...printed, emptyColumn: false })).toMatchObject({ value: "20", status: "ask" });
  });

  it.each([
    { count: "15", share: "50", whole: "30", status: "read" },
    { count: "10", share: "33.3", whole: "30", status: "read" },
    { count: "10", share: "33.4", whole: "30", status: "read" },
    { count: "10", share: "33.6", whole: "30", status: "ask" },
    { count: "10", share: "50", whole: "30", status: "ask" },
    { count: "10", share: "50", whole: "0", status: "ask" },
  ])("is the figure where the other is its percentage of the target: $count, $share % of $whole", (one) => {
    const [own, other] = [figure(one.count), figure(one.share, "percent")];
    const known = { target: figure(one.whole), emptyColumn: false };
    expect(settleTwins({ own, other, ...known }).status).toBe(one.status);
    expect(settleTwins({ own: other, other: own, ...known })).toMatchObject({
      status: one.status,
      value: one.status === "read" ? one.count : one.share,
    });
  });

  it("is asked where text and text differ", () => {
    const read = settleTwins({
      own: asPrinted("Sesiones", "Sesiones"),
      other: asPrinted("Actas", "Actas"),
      target: undefined,
      emptyColumn: false,
    });
    expect(read.status).toBe("ask");
  });
});
