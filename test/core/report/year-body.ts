import type { Baseline } from "../../../src/core/domain/baseline.ts";
import type { TargetVersion } from "../../../src/core/domain/target-version.ts";
import { atLeast, measure } from "../decimals.ts";
import { set } from "./year-facts.ts";

export const LIBRARIES = "Dirección de Bibliotecas Públicas";
export const READING = "Coordinación de Fomento a la Lectura";
export const OFFICE = "Unidad de Administración y Archivo";
export const ACCESS = "Que cualquier persona encuentre un lugar para leer a menos de media hora de su casa.";
export const HABIT = "Que más personas lean por gusto y lo hagan acompañadas.";
export const ORDER = "Cuidar lo público con cuentas claras y respuestas a tiempo.";

export function baseline(value: string, unit: string, note: string | null = null): Baseline {
  return { kind: "known", measure: measure(value, unit), year: 2024, source: "Informe anual 2024", note };
}

export function even(value: string, unit: string): TargetVersion {
  return set({ annual: atLeast(value, unit), calendar: null });
}
