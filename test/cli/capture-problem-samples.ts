import type { CaptureProblem, CaptureProblemOf } from "../../src/core/domain/capture-problem.ts";
import { d } from "../core/decimals.ts";

const KEY = "IND-001";

/** One of each that may be wrong with a file of figures, complete: the compiler checks it. */
export const CAPTURE_PROBLEM_SAMPLES: { readonly [C in CaptureProblem["code"]]: CaptureProblemOf<C> } = {
  "sheet-without-headings": { code: "sheet-without-headings", wanted: ["clave", "periodo"] },
  "sheet-without-lines": { code: "sheet-without-lines" },
  "sheet-too-long": { code: "sheet-too-long", limit: 100_000 },
  "column-unknown": { code: "column-unknown", heading: "justificasión", near: ["justificación"] },
  "column-repeated": { code: "column-repeated", headings: ["valor", "avance"] },
  "column-missing": { code: "column-missing", heading: "periodo" },
  "lines-refused": { code: "lines-refused", file: "avances.csv", refused: 3, total: 12 },
  "cells-beyond-headings": { code: "cells-beyond-headings", count: 2 },
  "cell-missing": { code: "cell-missing", column: "clave" },
  "cell-too-long": { code: "cell-too-long", column: "justificación", characters: 10_500, limit: 10_000 },
  "cell-unreadable": { code: "cell-unreadable", column: "valor", text: "doce", expected: "number" },
  "number-two-ways": {
    code: "number-two-ways",
    column: "valor",
    text: "1.234",
    readings: [d("1.234"), d("1234")],
  },
  "period-two-ways": { code: "period-two-ways", text: "T1 2025", readings: ["2025-Q1", "2025-T1"] },
  "period-outside-cycle": {
    code: "period-outside-cycle",
    key: KEY,
    period: "2026-Q1",
    periods: ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
  },
  "line-repeated": { code: "line-repeated", key: KEY, period: "2025-Q1", line: 4 },
  "unit-missing": { code: "unit-missing", column: "valor" },
  "unit-unlike": { code: "unit-unlike", column: "valor", unit: "percent", planned: "sesiones" },
  "value-missing": { code: "value-missing" },
  "value-beside-empty": { code: "value-beside-empty", status: "sin dato" },
  "said-twice": { code: "said-twice", columns: ["valor", "numerador, denominador"] },
  "ratio-invalid": { code: "ratio-invalid", why: "part-of-none" },
  "variable-not-of-indicator": {
    code: "variable-not-of-indicator",
    key: KEY,
    names: ["recibidas"],
    known: ["programadas", "realizadas"],
  },
  "parts-do-not-add-up": { code: "parts-do-not-add-up", by: "sex", parts: d("11"), total: d("12") },
  "parts-incomplete": { code: "parts-incomplete", by: "sex", without: ["hombres"] },
  "parts-of-percentage": { code: "parts-of-percentage", by: "sex" },
  "target-not-inclusive": { code: "target-not-inclusive", text: "más de 80" },
  "target-without-kind": { code: "target-without-kind", text: "80" },
  "calendar-without-entries": { code: "calendar-without-entries" },
};
