import { describe, expect, it } from "vitest";
import { isPageMark } from "../../../src/core/ingest/page-mark.ts";

describe("a line that only numbers its page", () => {
  it.each(["Página 2 de 5", "PÁG. 2/5", "Hoja 3", "page 3 of 10", " - 3 - ", "– 12 –", "pag 7"])("is %j", (line) => {
    expect(isPageMark(line)).toBe(true);
  });

  it.each(["", "3", "Página", "Página web institucional 2", "Hojas 3", "-3", "- 25% -", `Página ${" ".repeat(50)}2`])(
    "is not %j",
    (line) => {
      expect(isPageMark(line)).toBe(false);
    },
  );
});
