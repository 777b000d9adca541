import type { PublishedData } from "../../actions/public-data.ts";
import type { Figure } from "../../core/domain/figure.ts";
import { isNumberField } from "../../core/domain/field.ts";
import type { ReportRow } from "../../core/report/report.ts";
import type { SiteEdition } from "../../core/report/site.ts";
import type { YearIndicator, YearPoint } from "../../core/report/year-report.ts";
import type { Edition, PublishedIndicator, PublishedSeries, StaticOf } from "./schemas.ts";

/** What was published, as the API says it. */

export function editionJson(institution: string, edition: SiteEdition): StaticOf<typeof Edition> {
  const { files, ...rest } = edition;
  const href = (name: string) => `/${institution}/ediciones/${edition.number}/${name}`;
  return {
    ...rest,
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256, href: href(name) })),
  };
}

/** Those that were found, in the order of the edition. */
export function indicatorsJson(
  institution: string,
  data: PublishedData,
): readonly StaticOf<typeof PublishedIndicator>[] {
  const place = { institution, edition: data.edition.number };
  return data.kind === "year"
    ? data.found.map((one) => yearIndicatorJson(place, one))
    : data.found.map((row) => rowJson(place, row));
}

/** Everything of one of them. */
export function seriesJson(
  institution: string,
  data: PublishedData,
  key: string,
): StaticOf<typeof PublishedSeries> | null {
  const place = { institution, edition: data.edition.number };
  if (data.kind === "document") {
    const row = data.found.find((one) => one.key === key);
    const text = (field: string) => row?.cells.find((cell) => cell.field === field)?.value ?? null;
    return row
      ? {
          ...rowJson(place, row),
          objective: text("objective"),
          definition: text("definition"),
          method: text("method"),
          frequency: text("frequency"),
          direction: text("direction"),
          unit: null,
          series: [],
        }
      : null;
  }
  const one = data.found.find((indicator) => indicator.key === key);
  return one ? yearSeriesJson(place, one) : null;
}

interface PublishedIn {
  readonly institution: string;
  readonly edition: number;
}

export function yearSeriesJson(place: PublishedIn, one: YearIndicator): StaticOf<typeof PublishedSeries> {
  const { objective, definition, method, frequency, direction, unit } = one;
  return {
    ...yearIndicatorJson(place, one),
    objective,
    definition,
    method,
    frequency,
    direction,
    unit,
    series: one.series.map(pointJson),
  };
}

function yearIndicatorJson(place: PublishedIn, one: YearIndicator): StaticOf<typeof PublishedIndicator> {
  const { key, name, area, light, series } = one;
  const now = series.at(-1);
  return {
    key,
    name,
    area,
    ...placeJson(place, key),
    light,
    verdict: now?.verdict ?? null,
    achievement: achievementJson(now),
    missing: [...(now?.missing ?? [])],
    figures: [],
  };
}

function rowJson(place: PublishedIn, { key, area, cells }: ReportRow): StaticOf<typeof PublishedIndicator> {
  const figures = cells
    .filter(({ field }) => isNumberField(field))
    .map(({ field, state, value, unit, source }) => ({
      field,
      state,
      // A cell in question has proposals and no value: none is taken for one.
      measure: value === null || state === "question" ? null : { value, unit: unit ?? "unknown" },
      raw: source.raw,
    }));
  return {
    key,
    name: cells.find(({ field }) => field === "indicator")?.value ?? null,
    area,
    ...placeJson(place, key),
    light: null,
    verdict: null,
    achievement: null,
    missing: [],
    figures,
  };
}

function placeJson({ institution, edition }: PublishedIn, key: string) {
  return { edition, href: `/${institution}/indicadores/${encodeURIComponent(key)}?edicion=${edition}` };
}

function pointJson(point: YearPoint): StaticOf<typeof PublishedSeries>["series"][number] {
  const { period, due, reported, from, target, light, verdict } = point;
  const figure = reported.kind === "value" ? reported.figure : null;
  return {
    period,
    due,
    reported: reported.kind,
    measure: figure?.kind === "amount" ? { value: figure.value, unit: figure.unit } : null,
    parts: ratioJson(figure),
    from,
    target: target?.target ?? null,
    light,
    verdict,
    achievement: achievementJson(point),
  };
}

function ratioJson(figure: Figure | null) {
  if (figure?.kind !== "ratio") return null;
  const { numerator, denominator, per, unit } = figure;
  return { numerator, denominator, per, unit };
}

function achievementJson(point: YearPoint | undefined) {
  const made = point?.achievement ?? null;
  return made && { formula: made.formula, percent: made.shown };
}
