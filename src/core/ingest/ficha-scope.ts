import { type Field, isNumberField, type NumberField } from "../domain/field.ts";
import { fold } from "./fold.ts";
import { isPartOfAnother, isPartOfNumber, isSectionOfAnother, isYearOfNumber, type LabelName } from "./other-labels.ts";

/** Between the title of a section and a label that says little without it: "Línea base · Valor". */
export const SECTION_MARK = " · ";

/** The section a label stands in, as far as it says of what the label speaks. */
export interface Scope {
  readonly title: string;
  /** The number that "Valor" is here, and of which "Año" and "Unidad" speak. */
  readonly number: NumberField | null;
  /** It speaks of variables, persons or a calendar; their names are not the indicator's. */
  readonly ofAnother: boolean;
  /** No title of a section, but a number's own label: only its year follows it. */
  readonly isLabel?: boolean;
}

export function scopeOf(title: string): Scope {
  const ofAnother = isSectionOfAnother(title);
  return { title, number: ofAnother ? null : numberOfTitle(title), ofAnother };
}

const NUMBERS_IN_TITLES: readonly (readonly [NumberField, RegExp])[] = [
  ["baseline", /\blinea (?:de )?base\b|\bvalor inicial\b/],
  ["adjustedTarget", /\bmetas? (?:ajustada|modificada|reprogramada)s?\b/],
  ["target", /\bmetas?\b(?! (?:ajustada|modificada|reprogramada))/],
  ["progress", /\bavances?\b|\bresultados?\b|\blogros?\b/],
];

/** "Informe de avance de indicadores" names no number: it is what the whole report is called. */
const OF_THE_REPORT = /\b(?:indicadores|informe|reporte|evaluacion)\b/;

/** The only number a title names. */
function numberOfTitle(title: string): NumberField | null {
  const folded = fold(title);
  if (OF_THE_REPORT.test(folded)) return null;
  const [only, ...others] = NUMBERS_IN_TITLES.filter(([, words]) => words.test(folded));
  return only === undefined || others.length > 0 ? null : only[0];
}

/** What a label means where it stands: the text to show for it, and the field it fills. */
export interface Meaning {
  readonly label: string;
  readonly field: Field | null;
  /** The scope that goes on after it. */
  readonly scope: Scope | null;
}

export function meaningOf(label: string, name: LabelName, scope: Scope | null): Meaning {
  if (scope === null) return { label, field: name.field, scope: nextScope(label, name) };
  const own = `${scope.title}${SECTION_MARK}${label}`;
  if (scope.number !== null && (scope.isLabel === true ? isYearOfNumber(name) : isPartOfNumber(name))) {
    return { label: own, field: name.name === "valor" ? scope.number : null, scope };
  }
  if (scope.ofAnother && isPartOfAnother(name)) return { label: own, field: null, scope };
  if (scope.ofAnother && name.field === null) return { label, field: null, scope };
  return { label, field: name.field, scope: nextScope(label, name) };
}

/** A year that follows a number says when that one was, and nothing of the report. */
function nextScope(label: string, { field }: LabelName): Scope | null {
  if (field === null || !isNumberField(field)) return null;
  return { title: label, number: field, ofAnother: false, isLabel: true };
}
