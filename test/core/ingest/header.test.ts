import { describe, expect, it } from "vitest";
import { type Field, FIELD_NAMES } from "../../../src/core/domain/field.ts";
import { fieldNamed } from "../../../src/core/ingest/field-named.ts";
import { fold } from "../../../src/core/ingest/fold.ts";
import { fieldLikeLabel, fieldOfLabel, fieldsOfCutLabel, readHeader } from "../../../src/core/ingest/header.ts";
import { LABELS } from "../../../src/core/ingest/labels.ts";

describe("the field of a heading", () => {
  it.each<[Field, string]>([
    ["objective", "Objetivo institucional (Redactados con perspectiva de género)"],
    ["indicator", "Nombre(s) del(os) indicador(es)"],
    ["definition", "DEFINICIÓN DEL INDICADOR"],
    ["frequency", "Frecuencia de medición"],
    ["baseline", "Línea base"],
    ["progress", "Avance de las metas al periodo que se informa"],
    ["target", "Metas programadas"],
    ["adjustedTarget", "Metas ajustadas que existan, en su caso"],
    ["unit", "U. de medida"],
    ["method", "Método de cálculo con variables de la fórmula"],
    ["direction", "Sentido del indicador (catálogo: Ascendente, Descendente)"],
    ["area", "Área(s) responsable(s) que genera(n) la información"],
    ["source", "Fuente de información"],
    ["key", "No."],
    ["programme", "Nombre del programa o concepto al que corresponde el indicador"],
    ["periodStart", "Fecha de inicio del periodo que se informa"],
    ["year", "Ejercicio"],
    ["note", "Observaciones"],
  ])("is %s for %j", (field, label) => {
    expect(fieldOfLabel(label)).toBe(field);
  });

  it.each<[Field, string]>([
    ["baseline", "Linea bas"],
    ["frequency", "Frecuenoia de medicion"],
    ["progress", "Avanoe"],
    ["objective", "0bjetivo institucional"],
    ["target", "Mea programada (%)"],
    ["indicator", "Denocinación del indicador"],
    ["periodEnd", "Fecha detérmino del periodo que se informa"],
    ["definition", "Definicián del indicador"],
    ["programme", "Nombrc del programa o concepto al que corresponde el indicador"],
    ["indicator", "Decominación del indicador"],
    ["definition", "Defiinción del indicador"],
    ["programme", "Nombce del programa o concepto al que corresponde el indicador"],
  ])("is %s in spite of a damaged letter: %j", (field, label) => {
    expect(fieldOfLabel(label)).toBe(field);
  });

  it.each([
    "",
    "  ",
    "Programas de estudio publicados en el campus central",
    "Al 31 de marzo de 2025",
    "Sesiones del Consejo",
    "25%",
    "—",
    `Meta ${"x".repeat(160)}`,
  ])("is none for %j", (label) => {
    expect(fieldOfLabel(label)).toBeNull();
  });

  it("is named without damage only where a name stands as it should", () => {
    expect(["Definición", "Decominación del indicador", "Linea bas", ""].map(fieldNamed)).toEqual([
      "definition",
      null,
      null,
      null,
    ]);
  });

  it.each<[Field | null, string]>([
    ["programme", "Nxmbrx dxl prxgrmx"],
    ["frequency", "Frxcuxnzia dx mxdicixn"],
    [null, "Xqtzv wkjh zzqx"],
    [null, "Semáforo"],
    [null, "Mxta"],
    [null, ""],
  ])("may have been %s where a label is beyond recognition: %j", (field, label) => {
    expect(fieldOfLabel(label)).toBeNull();
    expect(fieldLikeLabel(label)).toBe(field);
  });

  it("is what a cut heading can only be, and several where it can be several", () => {
    expect(fieldOfLabel("Frecuencia de")).toBe("frequency");
    expect(fieldOfLabel("Fecha de")).toBeNull();
    expect(fieldsOfCutLabel("Fecha de")).toEqual(["periodStart", "periodEnd", "validatedOn", "updatedOn"]);
    expect(fieldsOfCutLabel("Fec")).toEqual([]);
    expect(fieldsOfCutLabel("Sesiones")).toEqual([]);
  });
});

describe("the names of the fields", () => {
  it("are folded, each field listed once", () => {
    const fields = LABELS.map(([field]) => field);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.every((field) => FIELD_NAMES.includes(field))).toBe(true);
    const phrases = LABELS.flatMap(([, names]) => names.map((name) => name.replace(/^=/, "")));
    expect(phrases.filter((phrase) => fold(phrase) !== phrase)).toEqual([]);
  });

  it("name their own field and no other", () => {
    const wrong = LABELS.flatMap(([field, names]) =>
      names.filter((name) => fieldOfLabel(name.replace(/^=/, "")) !== field).map((name) => `${field}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a row of headings", () => {
  it("names the field of each column, and says which hold percentages", () => {
    const header = readHeader(["Indicador", " Línea base ", "Avance (%)"]);
    expect(header).toEqual([
      { field: "indicator", label: "Indicador", percent: false },
      { field: "baseline", label: "Línea base", percent: false },
      { field: "progress", label: "Avance (%)", percent: true },
    ]);
  });

  it("gives a field to the first column of its name only", () => {
    expect(readHeader(["Indicador", "Avance", "Avance acumulado"])?.map(({ field }) => field)).toEqual([
      "indicator",
      "progress",
      null,
    ]);
  });

  it("bears as many strange headings as known ones, and blank ones", () => {
    expect(readHeader(["Indicador", "Avance", "T1", "T2", ""])).not.toBeNull();
    expect(readHeader(["Indicador", "Avance", "Azul", "Rojo", "Gris"])).toBeNull();
  });

  it("has no columns beyond its last heading", () => {
    expect(readHeader(["Indicador", "", "Avance", "", " "])).toHaveLength(3);
    expect(readHeader(["Indicador", ...Array<string>(400).fill(""), "Avance"])).toBeNull();
  });

  it("is none with fewer than two names or with a long text", () => {
    expect(readHeader(["Indicador", ""])).toBeNull();
    expect(readHeader(["Sesiones", "Actas"])).toBeNull();
    expect(readHeader(["Indicador", "Avance", "x".repeat(161)])).toBeNull();
  });
});

describe("when a number was", () => {
  it.each([
    "Línea base Año",
    "Línea base (año)",
    "Año de la línea base",
    "Año línea base",
    "Ejercicio de la línea base",
  ])("is no number: %s", (label) => {
    expect(fieldOfLabel(label)).toBeNull();
  });

  it.each([
    ["Línea base", "baseline"],
    ["Línea base Valor", "baseline"],
    ["Línea base 2024", "baseline"],
    ["Meta anual", "target"],
    ["Meta del año", "target"],
  ])("is not named by %s", (label, field) => {
    expect(fieldOfLabel(label)).toBe(field);
  });
});
