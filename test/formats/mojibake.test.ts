import { describe, expect, it } from "vitest";
import { mendMojibake } from "../../src/formats/mojibake.ts";

/** UTF-8 read as Windows-1252. */
function misread(text: string): string {
  return new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
}

describe("text that went through the wrong encoding once", () => {
  it("is put right, letter by letter", () => {
    const text = "Promoción y difusión de la línea base del año: “100 %” — área";
    expect(misread(text)).toContain("PromociÃ³n");
    expect(mendMojibake(misread(text))).toBe(text);
  });

  it("may hold signs for letters that were lost before", () => {
    expect(mendMojibake(misread("Unidades m\ufffddicas m\ufffdviles en \ufffdreas"))).toBe(
      "Unidades m\ufffddicas m\ufffdviles en \ufffdreas",
    );
  });

  it("is left alone when too few letters say so", () => {
    expect(mendMojibake(misread("Sesión del año"))).toBeNull();
    expect(mendMojibake("Sesión del año, línea base, área")).toBeNull();
    expect(mendMojibake("")).toBeNull();
  });

  it("keeps letters that were right all along", () => {
    expect(mendMojibake(`${misread("Promoción, línea, área")} año`)).toBe("Promoción, línea, área año");
  });
});
