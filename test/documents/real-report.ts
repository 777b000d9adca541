import { readFileSync } from "node:fs";
import { type Field, isNumberField } from "../../src/core/domain/field.ts";
import { at as inside } from "../cli/run-cli.ts";
import type { Cell, Column, Doc, Page } from "../damage/model.ts";

const FOLDER = new URL("../cases/iepc-durango-2025-t1/", import.meta.url);

const HEADINGS: readonly (readonly [Field, string])[] = [
  ["objective", "Objetivo institucional (Redactados con perspectiva de género)"],
  ["indicator", "Nombre del(os) indicador(es)"],
  ["definition", "Definición del indicador"],
  ["frequency", "Frecuencia de medición"],
  ["baseline", "Línea base"],
  ["progress", "Avance de metas al periodo que se informa"],
];

const FREQUENCIES: Readonly<Record<string, string>> = { quarterly: "Trimestral", annual: "Anual" };

/** The real report as its reading made by hand has it: what it meant, cleanly printed again. */
export function realReport(): Doc {
  const reading: unknown = JSON.parse(readFileSync(new URL("gold.json", FOLDER), "utf8"));
  const rows = inside(reading, "rows");
  const institution = inside(reading, "report", "institution");
  return {
    seed: 0,
    layout: "tab",
    head: {
      institution: String(institution),
      institutionSaysSo: true,
      title: "Indicadores de Resultados",
      cutoffShown: "Al 31 de marzo de 2025",
      cutoff: "2025-03-31",
      cutoffSpelledOut: true,
      joined: false,
      extra: [],
      onEachPage: false,
    },
    columns: HEADINGS.map(([field, heading]): Column => ({ field, heading, doubtful: false })),
    header: "once",
    pageBreak: "blank",
    notation: "mx",
    pages: pagesOf(Array.isArray(rows) ? rows : []),
    ink: { encoding: "utf-8", lineEnd: "\n", lastLineEnd: true, trailingTabs: false, controls: 0, misread: false },
    damages: [],
    next: null,
  };
}

function pagesOf(rows: readonly unknown[]): Page[] {
  const pages = Map.groupBy(rows, (row) => inside(row, "page"));
  return [...pages.values()].map((lines) => ({
    lines: lines.map((row) => {
      const cells = HEADINGS.map(([field]) => cellOf(field, row));
      return { kind: "record", cells, order: [...cells.keys()], loose: false } as const;
    }),
  }));
}

function cellOf(field: Field, row: unknown): Cell {
  if (isNumberField(field)) return figure(field, row);
  if (field === "frequency") {
    const code = String(inside(row, field, "value"));
    return {
      field,
      meant: { kind: "code", code },
      clean: FREQUENCIES[code] ?? "",
      shown: FREQUENCIES[code] ?? "",
      mark: null,
    };
  }
  // A text that nobody could read is blank.
  const found = inside(row, field, "text");
  const text = typeof found === "string" ? found : "";
  return { field, meant: { kind: "text", text }, clean: text, shown: text, mark: null };
}

function figure(field: Field, row: unknown): Cell {
  const number = inside(row, field, "value");
  const value = typeof number === "number" ? String(number) : null;
  const isPercent = inside(row, field, "unit", 0) === "percent";
  const shown = value === null ? "" : `${value}${isPercent ? "%" : ""}`;
  const meant = { kind: "figure", value, nature: isPercent ? "percent" : "count" } as const;
  return { field, meant, clean: shown, shown, mark: null };
}
