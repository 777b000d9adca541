import { describe, expect, it } from "vitest";
import { detectBinary, looksBinary } from "../../src/formats/detect.ts";
import { bytesOf, latin1, utf8 } from "./bytes.ts";

describe("what the first bytes of a file say it is", () => {
  it.each([
    ["xlsx/docx/ods/zip", bytesOf(0x50, 0x4b, 0x03, 0x04, 0x14)],
    ["pdf", latin1("%PDF-1.7")],
    ["xls/doc", bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ["png", bytesOf(0x89, 0x50, 0x4e, 0x47)],
    ["jpeg", bytesOf(0xff, 0xd8, 0xff, 0xe0)],
    ["gzip", bytesOf(0x1f, 0x8b, 0x08)],
    ["sqlite", latin1("SQLite format 3")],
  ])("%s", (kind, bytes) => {
    expect(detectBinary(bytes)).toBe(kind);
  });

  it("is nothing for a text, for few bytes and for none", () => {
    expect([utf8("Indicador\tAvance"), bytesOf(0x50), bytesOf()].map(detectBinary)).toEqual([null, null, null]);
  });
});

describe("a text that looks binary", () => {
  it("is one in twenty characters of which no text holds", () => {
    expect(looksBinary("\u0001\u0002abc".repeat(20))).toBe(true);
    expect(looksBinary("\ufffd".repeat(20))).toBe(true);
  });

  it("is none with a few of them", () => {
    expect(looksBinary(`${"\u0001".repeat(8)}abc`)).toBe(false);
    expect(looksBinary(`${"\u0001".repeat(20)}${"Sesión del Consejo ".repeat(40)}`)).toBe(false);
    expect(looksBinary("")).toBe(false);
  });
});
