import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/formats/decode-text.ts";
import { bytesOf, joined, latin1, utf16, utf8 } from "./bytes.ts";

const REPORT = "Línea base\tAño\r\nSesión del Consejo — 25 %\f\n";
const LATIN_REPORT = "Línea base\tAño\r\nSesión del Consejo: 25 %\n";
const BOM = { utf8: bytesOf(0xef, 0xbb, 0xbf), le: bytesOf(0xff, 0xfe), be: bytesOf(0xfe, 0xff) };

describe("the characters of a text", () => {
  it.each([
    ["UTF-8", utf8(REPORT)],
    ["UTF-8 with its mark", joined(BOM.utf8, utf8(REPORT))],
    ["UTF-16 of either order with its mark", joined(BOM.le, utf16(REPORT, "le"))],
    ["the other order", joined(BOM.be, utf16(REPORT, "be"))],
  ])("are read from %s, in no doubt", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: REPORT, notes: [] });
  });

  it.each([
    ["utf-16le", utf16(REPORT, "le")],
    ["utf-16be", utf16(REPORT, "be")],
  ])("are read from %s without its mark, and that is said", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: REPORT, notes: [{ code: "encoding-assumed", encoding }] });
  });

  it("are taken for Windows-1252 when they are no Unicode, and that is said", () => {
    const notes = [{ code: "encoding-assumed", encoding: "windows-1252" }];
    expect(decodeText(latin1(LATIN_REPORT))).toEqual({ text: LATIN_REPORT, notes });
    expect(decodeText(joined(latin1("«25 €» año: "), bytesOf(0x80, 0x96))).text).toBe("«25 \u00ac» año: €–");
  });

  it("are the same in whatever encoding that can write them", () => {
    const someText = fc.string({ unit: fc.constantFrom(..."aZñÁü 9%\t\n".split("")), minLength: 20, maxLength: 200 });
    fc.assert(
      fc.property(someText, (text) => {
        expect(decodeText(utf8(text)).text).toBe(text);
        expect(decodeText(joined(BOM.le, utf16(text, "le"))).text).toBe(text);
        expect(decodeText(joined(BOM.be, utf16(text, "be"))).text).toBe(text);
      }),
    );
  });

  it("are the same in a text of any length and script", () => {
    const script = `${"Sesión ordinaria\n".repeat(30_000)}Ελλάδα 日本 😀`;
    expect(decodeText(utf8(script)).text).toBe(script);
    const latin = "Sesión ordinaria\n".repeat(30_000);
    expect(decodeText(utf8(latin)).text).toBe(latin);
  });
});

describe("a text in UTF-8 with broken letters", () => {
  const assumed = [{ code: "encoding-assumed", encoding: "utf-8" }];

  it("is still UTF-8 when it was cut in the middle of one", () => {
    const bytes = utf8("Sesión del Consejo, año, línea, área").subarray(0, -4);
    expect(decodeText(bytes)).toEqual({ text: "Sesión del Consejo, año, línea, \ufffd", notes: assumed });
  });

  it("says so even after its mark", () => {
    const bytes = joined(BOM.utf8, utf8("Sesión, año, línea, á"), bytesOf(0xc3));
    expect(decodeText(bytes)).toEqual({ text: "Sesión, año, línea, á\ufffd", notes: assumed });
  });

  it("is another encoding when hardly a letter is whole", () => {
    expect(decodeText(joined(latin1("año, línea, área"), utf8("ñ"))).notes).toEqual([
      { code: "encoding-assumed", encoding: "windows-1252" },
    ]);
  });
});

describe("characters that nobody sees", () => {
  it("are dropped, counted and said", () => {
    const text = "Se\u0000sión\u200b del\u0007 Consejo\ufeff";
    expect(decodeText(utf8(text))).toEqual({
      text: "Sesión del Consejo",
      notes: [{ code: "control-characters-dropped", count: 4 }],
    });
  });

  it("are none of tab, line ends and form feed", () => {
    const text = "a\tb\r\nc\rd\fe\u000b";
    expect(decodeText(utf8(text)).text).toBe("a\tb\r\nc\rd\fe");
  });
});

describe("bytes that are hardly text", () => {
  it("are decoded all the same, never thrown at anyone", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe("string");
      }),
    );
  });

  it("are left where they lie", () => {
    const around = utf8("xxSesiónxx");
    expect(decodeText(around.subarray(2, -2)).text).toBe("Sesión");
    expect(around).toEqual(utf8("xxSesiónxx"));
  });
});
