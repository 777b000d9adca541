import { describe, expect, it } from "vitest";
import { RowForms, viewRow } from "../../../src/core/ingest/row-form.ts";

describe("the form of a row", () => {
  it("counts its cells by kind, and those that are filled", () => {
    const { form } = viewRow(["Sesiones", " ", "Trimestral", "25%", "ND", ""]);
    expect(form.kinds).toEqual(["text", "blank", "frequency", "number", "marker", "blank"]);
    expect(form.filled).toBe(4);
    expect(form.count).toEqual({ blank: 2, number: 1, frequency: 1, direction: 0, date: 0, marker: 1, text: 1 });
  });
});

describe("the forms of a document", () => {
  it("gives rows that look alike one and the same", () => {
    const forms = new RowForms();
    const first = forms.add(viewRow(["Sesiones", "25%"]));
    const second = forms.add(viewRow(["Informes", "50%"]));
    expect(second.form).toBe(first.form);
    expect(second.cells).toEqual(["Informes", "50%"]);
  });

  it("shows every row again as it was added, wide and rare ones too", () => {
    const forms = new RowForms();
    const wide = Array.from({ length: 100 }, (_, i) => String(i));
    const rare = Array.from({ length: 2100 }, (_, i) =>
      [...i.toString(2).padStart(12, "0")].map((bit) => (bit === "1" ? "7" : "")),
    );
    const rows = [wide, ...rare];
    for (const cells of rows) forms.add(viewRow(cells));
    expect(rows.every((cells, i) => forms.view(i, cells).form.kinds.join() === viewRow(cells).form.kinds.join())).toBe(
      true,
    );
  });
});
