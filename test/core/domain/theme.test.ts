import { describe, expect, it } from "vitest";
import { faintPairs, readTheme, type Theme } from "../../../src/core/domain/theme.ts";

const OURS: Theme = {
  paper: "#fbfaf6",
  ink: "#191c2b",
  soft: "#4a4f66",
  line: "#d9d6cc",
  strong: "#23306b",
  tint: "#eceef7",
};

describe("a theme", () => {
  it("is six colours, all of them and nothing else", () => {
    expect(readTheme(OURS)).toEqual(OURS);
    expect(readTheme({ ...OURS, strong: "#23306B" })).toEqual(OURS);
    const { line: _line, ...five } = OURS;
    for (const wrong of [
      null,
      [],
      "x",
      five,
      { ...OURS, more: "#000000" },
      { ...OURS, ink: "black" },
      { ...OURS, ink: "#000}" },
    ]) {
      expect(readTheme(wrong)).toBeNull();
    }
  });

  it("of ours can be read by everybody", () => {
    expect(faintPairs(OURS)).toEqual([]);
  });

  it.each([
    [{ strong: "#8899aa" }, ["#8899aa #fbfaf6 2.7", "#8899aa #eceef7 2.5", "#ffffff #8899aa 2.9"]],
    [{ soft: "#9a9a9a" }, ["#9a9a9a #fbfaf6 2.6"]],
    [{ tint: "#191c2b" }, ["#191c2b #191c2b 1", "#23306b #191c2b 1.3"]],
  ])("says which text is too faint where: %j", (change, expected) => {
    const said = faintPairs({ ...OURS, ...change }).map(({ text, ground, ratio }) => `${text} ${ground} ${ratio}`);
    expect(said).toEqual(expected);
  });

  it("knows the contrast of black and white, and of the grey that just passes", () => {
    const [pair] = faintPairs({ ...OURS, soft: "#777777", paper: "#ffffff" });
    expect(pair).toEqual({ text: "#777777", ground: "#ffffff", ratio: 4.4 });
    expect(faintPairs({ ...OURS, soft: "#767676", paper: "#ffffff" })).toEqual([]);
  });
});
