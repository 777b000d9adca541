import type { Field } from "../domain/field.ts";
import type { Finding } from "../domain/finding.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import { unitOfTarget } from "../domain/target.ts";
import { activitiesIn, namesActivity, partsOf } from "./activity-words.ts";
import { type QualityCode, type QualityFinding, qualityFinding } from "./finding-codes.ts";
import {
  announcesCount,
  announcesPercentage,
  contentWords,
  type IndicatorText,
  isPercentUnit,
  sameWords,
  stemOf,
  wordCount,
} from "./indicator-text.ts";

/** What is against a criterion, and what would have to be known to tell. Blank texts come as null. */
export interface Doubts {
  readonly against: readonly QualityFinding[];
  readonly unknown: readonly QualityFinding[];
}

const LONGEST_NAME = 20;

export function clear({ name, definition, unit }: IndicatorText): Doubts {
  const against = [
    ...when(name === null, "name-missing", {}),
    ...(name === null ? [] : doubtsOfName(name)),
    ...(definition === null ? when(true, "definition-missing", {}) : doubtsOfDefinition(definition, name)),
    ...doubtsOfUnit(name, definition, unit),
  ];
  return { against, unknown: when(unit === null, "unit-missing", {}) };
}

function doubtsOfName(name: string): readonly QualityFinding[] {
  const words = wordCount(name);
  const activities = Math.max(activitiesIn(name).length, partsOf(name).length);
  return [
    ...when(words > LONGEST_NAME, "name-too-long", { words, name }),
    ...when(activities > 1, "several-activities-packed", { activities }),
  ];
}

function doubtsOfDefinition(definition: string, name: string | null): readonly QualityFinding[] {
  const words = contentWords(definition);
  if (words.length <= 1) return when(true, "definition-defines-nothing", { text: definition });
  const inName = new Set(contentWords(name ?? "").map(stemOf));
  return when(
    words.every((word) => inName.has(stemOf(word))),
    "definition-repeats-name",
    { text: definition },
  );
}

function doubtsOfUnit(name: string | null, definition: string | null, unit: string | null): readonly QualityFinding[] {
  if (unit === null) return [];
  const texts = [name, definition].filter((text) => text !== null);
  const count = texts.find(announcesCount);
  const share = texts.find(announcesPercentage);
  if (isPercentUnit(unit))
    return count === undefined ? [] : when(true, "number-of-beside-percentage", { text: count, value: unit });
  return share === undefined ? [] : when(true, "percentage-beside-count", { text: share, label: unit });
}

export function relevant({ name, objective, definition }: IndicatorText): Doubts {
  const activity = name !== null && namesActivity(name);
  const repeats = name !== null && objective !== null && sameWords(name, objective);
  const against = [
    ...when(activity, "measures-activity", { name: name ?? "" }),
    ...when(repeats, "repeats-objective", { name: name ?? "" }),
  ];
  if (objective === null) return { against, unknown: when(true, "objective-missing", {}) };
  const wanted = new Set(contentWords(objective).map(stemOf));
  const shared = contentWords(`${name ?? ""} ${definition ?? ""}`).some((word) => wanted.has(stemOf(word)));
  return { against, unknown: when(!shared, "nothing-shared-with-objective", {}) };
}

/** Field work of one's own, and records that exist anyway. */
const FIELD_WORK = /\b(?:encuestas?|censos?|levantamientos?|sondeos?|entrevistas?|grupos focales|estudios?)\b/;
const RECORDS =
  /\b(?:registros?|sistemas?|bases? de datos|bitacoras?|expedientes?|informes?|reportes?|padron(?:es)?|archivos?|estados financieros|actas?|minutas?|listas?|controles?|estadisticas?|plataformas?|portal(?:es)?|oficios?)\b/;
/** Surveys that somebody else pays for and publishes. */
const PUBLISHED = /\b(?:inegi|coneval|conapo|banxico|enoe|envipe|encig|enigh|ensanut)\b/;
const OFTEN: ReadonlySet<string> = new Set(["monthly", "bimonthly", "quarterly", "four-monthly"]);

export function economic({ source, frequency }: IndicatorText): Doubts {
  if (source === null) return { against: [], unknown: when(true, "source-missing", {}) };
  const words = foldLetters(source);
  if (PUBLISHED.test(words)) return { against: [], unknown: [] };
  const costly = FIELD_WORK.test(words) && frequency !== null && OFTEN.has(frequency);
  return {
    against: when(costly, "collection-costly", { text: source }),
    unknown: when(!costly && !RECORDS.test(words), "cost-not-stated", { text: source }),
  };
}

/** What makes a text a formula: an operation, in signs or in words. */
const OPERATION =
  /[÷×*+=∑]|\/(?!o\b)|\s[-−–x]\s|\b(?:entre|dividid[oa]s?|multiplicad[oa]s?|por cien(?:to)?|suma(?:toria)?|conteo|contar|cuenta|total|numero|cantidad|promedio|media|mediana|cociente|diferencia|resta)\b/;

export function monitorable({ method, source, frequency }: IndicatorText): Doubts {
  return {
    against: [
      ...when(method === null, "method-missing", {}),
      ...when(method !== null && !OPERATION.test(foldLetters(method)), "method-without-formula", {
        text: method ?? "",
      }),
      ...when(source === null, "source-missing", {}),
      ...when(frequency === null, "frequency-missing", {}),
    ],
    unknown: [],
  };
}

export function adequate({ baseline, target }: IndicatorText): Doubts {
  const units = [
    baseline?.kind === "known" ? baseline.measure.unit : UNKNOWN_UNIT,
    target === null ? UNKNOWN_UNIT : unitOfTarget(target),
  ];
  const unlike = !units.includes(UNKNOWN_UNIT) && units[0] !== units[1];
  return {
    against: when(unlike, "baseline-and-target-unlike", { units }),
    unknown: [...when(target === null, "target-missing", {}), ...when(baseline === null, "baseline-missing", {})],
  };
}

/** Does it say something that no other indicator of the objective says? */
export function contributes(text: IndicatorText, others: readonly IndicatorText[] | null): Doubts {
  if (others === null) return { against: [], unknown: when(true, "others-unknown", {}) };
  const twin = others.find((other) => isTwin(text, other));
  return { against: twin ? when(true, "same-as-other", { name: twin.name ?? "" }) : [], unknown: [] };
}

/** The same name, or a definition of several words that is the same. */
function isTwin(text: IndicatorText, other: IndicatorText): boolean {
  const named = text.name !== null && other.name !== null && sameWords(text.name, other.name);
  if (named || text.definition === null || other.definition === null) return named;
  return contentWords(text.definition).length > 1 && sameWords(text.definition, other.definition);
}

const FIELD_OF: Readonly<Partial<Record<QualityCode, Field>>> = {
  "name-missing": "indicator",
  "name-too-long": "indicator",
  "several-activities-packed": "indicator",
  "measures-activity": "indicator",
  "repeats-objective": "indicator",
  "same-as-other": "indicator",
  "definition-missing": "definition",
  "definition-repeats-name": "definition",
  "definition-defines-nothing": "definition",
  "objective-missing": "objective",
  "nothing-shared-with-objective": "objective",
  "unit-missing": "unit",
  "number-of-beside-percentage": "unit",
  "percentage-beside-count": "unit",
  "source-missing": "source",
  "collection-costly": "source",
  "cost-not-stated": "source",
  "method-missing": "method",
  "method-without-formula": "method",
  "frequency-missing": "frequency",
  "target-missing": "target",
  "baseline-missing": "baseline",
  "baseline-and-target-unlike": "baseline",
};

function when(holds: boolean, code: QualityCode, data: Finding["data"]): readonly QualityFinding[] {
  return holds ? [qualityFinding(code, FIELD_OF[code] ?? null, data)] : [];
}
