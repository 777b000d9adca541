import { ACCUMULATIONS } from "../core/domain/accumulation.ts";
import type { Baseline } from "../core/domain/baseline.ts";
import { parsePeriod } from "../core/domain/cycle-period.ts";
import type { Breakdown, Part } from "../core/domain/disaggregation.ts";
import { type Evidence, EVIDENCE_KINDS, type EvidencePlace } from "../core/domain/evidence.ts";
import { type Figure, PROGRESS_BASES, type Reported } from "../core/domain/figure.ts";
import type { IndicatorPlan, PlannedFormula } from "../core/domain/indicator-plan.ts";
import type { LineageEvent } from "../core/domain/lineage.ts";
import type { Measure } from "../core/domain/measure.ts";
import type { Variable } from "../core/domain/method.ts";
import { parseDate } from "../core/domain/period.ts";
import type { EntrySource, NewContent } from "../core/domain/progress.ts";
import type { CalendarEntry, PlannedTarget, TargetCalendar } from "../core/domain/target-calendar.ts";
import type { Target } from "../core/domain/target.ts";
import type { ChangeReasons, TargetVersion } from "../core/domain/target-version.ts";
import { place } from "./readings.ts";
import {
  bool,
  byKind,
  decimal,
  jsonOf,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  parsedBy,
  recordOf,
  text,
  whole,
} from "./shape.ts";
import type { Shape } from "./shape.ts";

/** The shapes of what a year of results stores as JSON, read back from text. Code lists only ever grow. */

const date = parsedBy(parseDate);
const maybeText = nullOr(text);

export const period = parsedBy(parsePeriod);

const measure = objectOf<Measure>({ value: decimal, unit: text });

const target: Shape<Target> = byKind<Target>({
  "at-least": objectOf({ kind: oneOf(["at-least"]), bound: measure }),
  "at-most": objectOf({ kind: oneOf(["at-most"]), bound: measure }),
  exactly: objectOf({ kind: oneOf(["exactly"]), bound: measure }),
  between: objectOf({ kind: oneOf(["between"]), lower: measure, upper: measure }),
});

const calendar = objectOf<TargetCalendar>({
  kind: oneOf(["discrete", "cumulative"]),
  entries: listOf(objectOf<CalendarEntry>({ period, target })),
});

const planned = objectOf<PlannedTarget>({ annual: target, calendar: nullOr(calendar) });

const reasons = objectOf<ChangeReasons>({ cut: maybeText, increase: maybeText });

const change: Shape<TargetVersion["change"]> = byKind<TargetVersion["change"]>({
  set: objectOf({ kind: oneOf(["set"]), by: text, on: date }),
  calendar: objectOf({ kind: oneOf(["calendar"]), by: text, on: date }),
  adjusted: objectOf({
    kind: oneOf(["adjusted"]),
    askedBy: text,
    askedOn: date,
    authorisedBy: text,
    authorisedOn: date,
    reasons,
  }),
});

const figure: Shape<Figure> = byKind<Figure>({
  amount: objectOf({ kind: oneOf(["amount"]), value: decimal, unit: text }),
  ratio: objectOf({ kind: oneOf(["ratio"]), numerator: decimal, denominator: decimal, per: decimal, unit: text }),
});

const reported: Shape<Reported> = byKind<Reported>({
  value: objectOf({ kind: oneOf(["value"]), figure }),
  "no-data": objectOf({ kind: oneOf(["no-data"]), why: maybeText }),
  "not-applicable": objectOf({ kind: oneOf(["not-applicable"]), why: text }),
  "not-due": objectOf({ kind: oneOf(["not-due"]) }),
});

const breakdown = objectOf<Breakdown>({ by: text, parts: listOf(objectOf<Part>({ name: text, reported })) });

const evidencePlace: Shape<EvidencePlace> = byKind<EvidencePlace>({
  link: objectOf({ kind: oneOf(["link"]), url: text }),
  file: objectOf({ kind: oneOf(["file"]), name: text, sha256: text }),
});

const evidence = objectOf<Evidence>({
  kind: oneOf(EVIDENCE_KINDS),
  at: evidencePlace,
  personalData: bool,
  note: maybeText,
});

const source: Shape<EntrySource> = byKind<EntrySource>({
  typed: objectOf({ kind: oneOf(["typed"]) }),
  file: objectOf({ kind: oneOf(["file"]), name: text, sha256: text, at: place, raw: text }),
});

const content = objectOf<NewContent>({
  reported,
  basis: oneOf(PROGRESS_BASES),
  breakdowns: listOf(breakdown),
  justification: maybeText,
  evidence: listOf(evidence),
  inputs: nullOr(recordOf(reported)),
  source,
  late: bool,
});

const baseline: Shape<Baseline> = byKind<Baseline>({
  known: objectOf({ kind: oneOf(["known"]), measure, year: whole, source: text, note: maybeText }),
  none: objectOf({ kind: oneOf(["none"]), reason: text }),
});

const formula = objectOf<PlannedFormula>({
  source: text,
  variables: listOf(objectOf<Variable>({ name: text, label: text, unit: text })),
  places: whole,
});

const plan = objectOf<IndicatorPlan>({
  accumulation: nullOr(oneOf(ACCUMULATIONS)),
  unit: maybeText,
  formula: nullOr(formula),
  baseline: nullOr(baseline),
  informationSource: maybeText,
});

const changed = { key: text, before: text, after: text, from: period, why: text };

const event: Shape<LineageEvent> = byKind<LineageEvent>({
  renamed: objectOf({ kind: oneOf(["renamed"]), ...changed }),
  "method-changed": objectOf({ kind: oneOf(["method-changed"]), ...changed }),
  split: objectOf({ kind: oneOf(["split"]), key: text, into: listOf(text), from: period, why: text }),
  merged: objectOf({ kind: oneOf(["merged"]), keys: listOf(text), into: text, from: period, why: text }),
});

export const planJson = nullOr(jsonOf(plan));
export const plannedJson = jsonOf(planned);
export const changeJson = jsonOf(change);
export const contentJson = jsonOf(content);
export const eventJson = jsonOf(event);
export const settingJson = jsonOf((value: unknown) => value);
