import { describe, expect, it } from "vitest";
import { surveyZip, ZIP_LIMITS } from "../../src/formats/zip-guard.ts";
import { workbookOf } from "./workbooks.ts";
import { type WrittenPart, wideZipOf, zipOf } from "./zips.ts";

const SHEET = "xl/worksheets/sheet1.xml";

function surveyOf(part: WrittenPart) {
  return surveyZip(zipOf([[SHEET, part]]));
}

describe("a zip before a library opens it", () => {
  it("is sound when all it says of its parts is true", () => {
    const bytes = zipOf([
      ["mimetype", { content: "application/x" }],
      [SHEET, { content: "<sheetData/>" }],
    ]);
    expect(surveyZip(bytes)).toEqual({
      is: "sound",
      names: new Set(["mimetype", SHEET]),
      mimetype: "application/x",
      plain: bytes,
    });
    expect(surveyZip(workbookOf({ Uno: { rows: [["a"]] } }))).toMatchObject({ is: "sound" });
  });

  it.each<readonly [string, WrittenPart]>([
    ["says that a part is smaller than it is", { content: "x".repeat(500), claims: { unpacked: 10 } }],
    ["says that a part is larger than it is", { content: "x", claims: { unpacked: 10 } }],
    ["says beside a part that it is huge", { content: "x", claims: { beside: 4_000_000_000 } }],
    ["has a part whose checksum is another", { content: "x", claims: { crc: 1 } }],
    ["names a part otherwise in its directory", { content: "x", claims: { name: "xl/worksheets/sheet2.xml" } }],
  ])("is damaged when it %s", (_, part) => {
    expect(surveyOf(part)).toEqual({ is: "damaged" });
  });

  it("is damaged when a part comes twice, or its end is missing", () => {
    const part = [SHEET, { content: "x" }] as const;
    expect(surveyZip(zipOf([part, part]))).toEqual({ is: "damaged" });
    expect(surveyZip(zipOf([part]).subarray(0, -20))).toEqual({ is: "damaged" });
  });

  it("is damaged wherever it is cut, and when a byte of its data is changed", () => {
    const whole = zipOf([[SHEET, { content: "uno dos tres ".repeat(20) }]]);
    const comment = 2;
    for (let i = 0; i < whole.length - comment; i += 1) expect(surveyZip(whole.subarray(0, i)).is).toBe("damaged");
    const data = 30 + SHEET.length;
    for (let i = data; i < data + 10; i += 1) {
      const changed = Uint8Array.from(whole, (byte, at) => (at === i ? byte ^ 0xff : byte));
      expect(surveyZip(changed).is).toBe("damaged");
    }
  });

  it("is protected when a part is encrypted", () => {
    expect(surveyOf({ content: "x", claims: { flags: 1 } })).toEqual({ is: "protected" });
  });

  it("is sound as ZIP64, and then made plain for the libraries", () => {
    const parts = [
      ["mimetype", "application/x"],
      [SHEET, "<sheetData/>".repeat(50)],
    ] as const;
    const survey = surveyZip(wideZipOf(parts));
    expect(survey).toMatchObject({ is: "sound", mimetype: "application/x", names: new Set(["mimetype", SHEET]) });
    const plain = survey.is === "sound" ? survey.plain : new Uint8Array();
    expect(Buffer.from(plain).includes("PK\u0006")).toBe(false);
    const seen: string[] = [];
    expect(surveyZip(plain, (name, content) => seen.push(`${name} ${content.length}`))).toMatchObject({
      is: "sound",
      plain,
    });
    expect(seen).toEqual(["mimetype 13", `${SHEET} 600`]);
  });

  it("is damaged as ZIP64 wherever it is cut, and when a size of its own is another", () => {
    const whole = wideZipOf([[SHEET, "uno dos tres ".repeat(20)]]);
    for (let i = 0; i < whole.length - 2; i += 1) expect(surveyZip(whole.subarray(0, i)).is).toBe("damaged");
    const size = 30 + SHEET.length + 4;
    expect(surveyZip(whole.with(size, 1))).toEqual({ is: "damaged" });
  });

  const bomb = Buffer.alloc(ZIP_LIMITS.partBytes + 1);
  it.each<readonly [string, WrittenPart]>([
    ["says so", { content: bomb }],
    ["says that it is small", { content: bomb, claims: { unpacked: 100 } }],
  ])("is too large when a part unpacks to more than the limit and %s", (_, part) => {
    expect(surveyOf(part)).toEqual({ is: "too-large", over: "bytes", limit: ZIP_LIMITS.partBytes });
  });

  it("is too large by many parts, each within the limit", () => {
    const full = { content: Buffer.alloc(ZIP_LIMITS.partBytes) };
    const parts = ["a", "b", "c", "d", "e"].map((name) => [name, full] as const);
    expect(surveyZip(zipOf(parts))).toMatchObject({ is: "too-large", over: "bytes" });
    const many = Array.from({ length: ZIP_LIMITS.parts + 1 }, (_, i) => [`p${i}`, { content: "" }] as const);
    expect(surveyZip(zipOf(many))).toEqual({ is: "too-large", over: "parts", limit: ZIP_LIMITS.parts });
  });

  it.each([
    [
      "a filled cell of an ODS a thousand million times",
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000">',
    ],
    ["columns up to a number without end", '<cols><col min="1" max="1000000000" hidden="1"/></cols>'],
  ])("is too large when it repeats %s", (_, content) => {
    expect(surveyOf({ content })).toEqual({ is: "too-large", over: "cells", limit: ZIP_LIMITS.cells });
  });

  it("may repeat blank cells to the edge of the sheet, as every ODS does", () => {
    const content =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(surveyOf({ content })).toMatchObject({ is: "sound" });
  });
});
