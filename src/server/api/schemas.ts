import { type Static, type TSchema, Type } from "typebox";
import { ACCOUNT_STATES, HELD_ROLES } from "../../core/domain/account.ts";
import { LIGHTS } from "../../core/domain/evaluation.ts";
import { SETTINGS } from "../../core/domain/setting.ts";

/** The shapes of the API, each said once: requests are held against them, and OpenAPI is written from them. */

export const OneOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>(Type.Enum([...values]));
const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const Instant = Type.String({ format: "date-time" });
const Day = Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, description: "ISO date" });
const Decimal = Type.String({ description: "exact decimal" });
export const Period = Type.String({ maxLength: 30, description: "ISO 8601: 2025, 2025-S1, 2025-Q1, 2025-M01" });
export const Key = Type.String({ minLength: 1, maxLength: 60 });
const Name = OrNull(Type.String());

export const listOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: OrNull(Type.String({ description: "the cursor of what follows" })) });

export const Institution = Type.Object({ id: Type.String(), name: Type.String(), editions: Type.Integer() });

export const Edition = Type.Object({
  number: Type.Integer(),
  kind: OneOf(["year", "document"]),
  period: Period,
  cutoff: Day,
  state: OneOf(["provisional", "final"]),
  corrects: OrNull(Type.Integer()),
  by: Type.String(),
  at: Instant,
  files: Type.Array(
    Type.Object({ name: Type.String(), bytes: Type.Integer(), sha256: Type.String(), href: Type.String() }),
  ),
});

const Measure = Type.Object({ value: Decimal, unit: Type.String() });
export const PublishedIndicator = Type.Object({
  key: Key,
  name: Name,
  area: Name,
  edition: Type.Integer(),
  href: Type.String({ description: "its page, with the source of every figure" }),
  light: OrNull(OneOf(LIGHTS)),
  verdict: OrNull(OneOf(["met", "not-met", "unknown"])),
  achievement: OrNull(Type.Object({ formula: Type.String(), percent: OrNull(Decimal) })),
  missing: Type.Array(Type.String(), { description: "what keeps it from being judged" }),
  figures: Type.Array(
    Type.Object({
      field: Type.String(),
      state: Type.String({ description: "confirmed, read, repaired, question, blank" }),
      measure: OrNull(Measure),
      raw: OrNull(Type.String({ description: "characters as found in the document" })),
    }),
    { description: "of an edition of a document that was read" },
  ),
});
export const PublishedSeries = Type.Object({
  ...PublishedIndicator.properties,
  objective: Name,
  definition: Name,
  method: Name,
  frequency: Name,
  direction: Name,
  unit: Name,
  series: Type.Array(
    Type.Object({
      period: Period,
      due: Type.Boolean(),
      reported: OneOf(["value", "no-data", "not-applicable", "not-due"]),
      measure: OrNull(Measure),
      parts: OrNull(Type.Object({ numerator: Decimal, denominator: Decimal, per: Decimal, unit: Type.String() })),
      from: OneOf(["approved", "imported", "nobody"]),
      target: OrNull(Type.Unknown()),
      light: OneOf(LIGHTS),
      verdict: OneOf(["met", "not-met", "unknown"]),
      achievement: OrNull(Type.Object({ formula: Type.String(), percent: OrNull(Decimal) })),
    }),
  ),
});

const Role = Type.Object({ role: OneOf(HELD_ROLES), area: OrNull(Type.String({ maxLength: 300 })) });
export const Person = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  email: Type.String(),
  state: OneOf(ACCOUNT_STATES),
  roles: Type.Array(Role),
});
export const ListedPerson = Type.Object({ ...Person.properties, arrived: Type.Boolean() });
export const NewPerson = Type.Object(
  {
    name: Type.String({ maxLength: 120 }),
    email: Type.String({ maxLength: 254 }),
    roles: Type.Array(Role, { maxItems: 50 }),
  },
  { additionalProperties: false },
);
export const Invitation = Type.Object({ person: Person, link: Type.String() });
export const PersonChange = Type.Object(
  {
    version: Type.Integer({ description: "the one that was seen" }),
    state: OneOf(ACCOUNT_STATES),
    roles: Type.Array(Role, { maxItems: 50 }),
  },
  { additionalProperties: false },
);

export const Credentials = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    password: Type.String({ maxLength: 300 }),
    code: Type.Optional(Type.String({ maxLength: 12 })),
  },
  { additionalProperties: false },
);
export const OpenedSession = Type.Object({
  person: Person,
  token: Type.String({ description: "for the header Authorization: Bearer" }),
  endsAt: Instant,
});
export const Session = Type.Object({
  number: Type.Integer(),
  agent: Type.String(),
  startedAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  current: Type.Boolean(),
});

export const RegisterIndicator = Type.Object({
  key: Key,
  version: Type.Integer(),
  cycle: Type.String(),
  name: Name,
  objective: Name,
  definition: Name,
  area: Name,
  frequency: Name,
  direction: Name,
  targets: Type.Integer({ description: "versions of its target" }),
});
export const Trace = Type.Object({
  key: Key,
  versions: Type.Array(Type.Unknown()),
  appearances: Type.Array(Type.Unknown()),
  observations: Type.Array(Type.Unknown()),
  answers: Type.Array(Type.Unknown()),
  targets: Type.Array(Type.Unknown()),
  steps: Type.Array(Type.Unknown()),
  lineage: Type.Array(Type.Unknown()),
});

export const ReportingPeriod = Type.Object({
  period: Period,
  dueOn: Day,
  state: OneOf(["open", "in-review", "closed", "published"]),
});
export const NewPeriod = Type.Object({ period: Period, dueOn: Type.Optional(Day) }, { additionalProperties: false });
export const PeriodStatus = Type.Object({
  period: ReportingPeriod,
  figures: Type.Array(
    Type.Object({
      key: Key,
      name: Name,
      area: Name,
      period: Period,
      due: Type.Boolean(),
      state: OneOf(["missing", "draft", "submitted", "approved", "returned"]),
      revision: OrNull(Type.Integer()),
      author: Name,
      late: Type.Boolean(),
    }),
  ),
});

export const NewFigures = Type.Object(
  {
    on: Type.Optional(Day),
    corrects: Type.Optional(Type.Boolean()),
    lines: Type.Array(Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 4000 })), {
      minItems: 1,
      maxItems: 500,
      description: "one figure a line; columns as in a sheet of figures: clave, periodo, valor, justificación…",
    }),
  },
  { additionalProperties: false },
);
const SeenFigures = Type.Array(
  Type.Object({ key: Key, period: Period, revision: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  { minItems: 1, maxItems: 500 },
);
export const Submission = Type.Object(
  {
    period: Period,
    keys: Type.Optional(Type.Array(Key, { minItems: 1, maxItems: 500 })),
    area: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);
export const Approval = Type.Object({ figures: SeenFigures }, { additionalProperties: false });
export const Return = Type.Object(
  { figures: SeenFigures, reason: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
);

export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
  },
  { description: "RFC 9457; what else is known of the problem stands beside" },
);

export const Moves = Type.Object({
  done: Type.Array(
    Type.Object({
      key: Key,
      period: Period,
      revision: Type.Integer(),
      act: Type.String(),
      by: Type.String(),
      at: Instant,
    }),
  ),
  refused: Type.Array(
    Type.Object({
      key: OrNull(Type.String()),
      period: OrNull(Type.String()),
      line: OrNull(Type.Integer()),
      problems: Type.Array(Problem),
    }),
  ),
});

export const NewEdition = Type.Object({ period: Period }, { additionalProperties: false });
export const PublishedEdition = Type.Object({
  number: Type.Integer(),
  state: OneOf(["provisional", "final"]),
  corrects: OrNull(Type.Integer()),
  differences: Type.Integer(),
  href: Type.String(),
});
export const Evaluation = Type.Object({
  period: Period,
  headline: Type.Unknown(),
  indicators: Type.Array(PublishedSeries),
});
export const AuditEntry = Type.Object({
  seq: Type.Integer(),
  at: Instant,
  actor: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  rows: Type.Integer(),
  hash: Type.String(),
  previous: Type.String(),
});
export const Setting = Type.Object({ name: OneOf(SETTINGS), version: Type.Integer(), value: Type.Unknown() });
export const SettingChange = Type.Object({ value: Type.Unknown() }, { additionalProperties: false });
export const Nothing = Type.Object({ ok: Type.Literal(true) });

export type StaticOf<T extends TSchema> = Static<T>;
