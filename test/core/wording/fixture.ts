import { type Decimal, parseDecimal } from "../../../src/core/domain/decimal.ts";
import { type Period, parsePeriod } from "../../../src/core/domain/cycle-period.ts";
import { amount, type Reported } from "../../../src/core/domain/figure.ts";
import type { IndicatorText } from "../../../src/core/wording/indicator-text.ts";
import type { SeriesPoint } from "../../../src/core/wording/series.ts";

export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

function period(text: string): Period {
  const value = parsePeriod(text);
  if (value === null) throw new Error(text);
  return value;
}

const UNWRITTEN: IndicatorText = {
  name: null,
  objective: null,
  definition: null,
  method: null,
  unit: null,
  frequency: null,
  baseline: null,
  target: null,
  source: null,
  inDoubt: [],
};

export function written(texts: Partial<IndicatorText>): IndicatorText {
  return { ...UNWRITTEN, ...texts };
}

/** An indicator nothing can be said against. */
export const GOOD: IndicatorText = {
  name: "Porcentaje de solicitudes de información respondidas en plazo",
  objective: "Responder en plazo las solicitudes de información pública",
  definition: "Solicitudes que recibieron respuesta dentro de los veinte días hábiles que marca la ley",
  method: "(Solicitudes respondidas en plazo / Solicitudes recibidas) × 100",
  unit: "Porcentaje",
  frequency: "quarterly",
  baseline: {
    kind: "known",
    measure: { value: decimal("82.5"), unit: "percent" },
    year: 2024,
    source: "Informe anual",
    note: null,
  },
  target: { kind: "at-least", bound: { value: decimal("95"), unit: "percent" } },
  source: "Registro de solicitudes de la Plataforma Nacional de Transparencia",
  inDoubt: [],
};

/** Points of quarters from 2024-Q1 on; a text is a count, null is no data. */
export function quarters(
  values: readonly (string | null | Reported)[],
  point: Partial<SeriesPoint> & { readonly unit?: string } = {},
): readonly SeriesPoint[] {
  const { unit = "count", ...rest } = point;
  return values.map((value, i) => {
    const year = 2024 + Math.floor(i / 4);
    return {
      period: period(`${year}-Q${(i % 4) + 1}`),
      cycle: `${year}-01-01/${year}-12-31`,
      reported: reportedOf(value, unit),
      basis: "period",
      text: null,
      breakdowns: [],
      ...rest,
    };
  });
}

function reportedOf(value: string | null | Reported, unit: string): Reported {
  if (value === null) return { kind: "no-data", why: null };
  return typeof value === "string" ? amount(decimal(value), unit) : value;
}
