/** Who works on the indicators of an institution, and the public. */
export const ROLES = [
  /** enlace: captures the figures of an area. */
  "liaison",
  /** titular: answers for the figures of an area. */
  "head",
  /** planeación: periods, review, targets, publication. */
  "planning",
  /** contraloría: reads all, audits, raises findings. */
  "oversight",
  /** transparencia: exports the official formats. */
  "transparency",
  /** administración: people and settings. */
  "administration",
  "public",
] as const;
export type Role = (typeof ROLES)[number];

/** What people do. Reading what was published is everybody's. */
export const ACTS = [
  "read-editions",
  "read-register",
  "read-audit",
  "import-document",
  "answer-question",
  "edit-indicator",
  "record-progress",
  "submit-progress",
  "approve-progress",
  "return-progress",
  "correct-progress",
  "set-target",
  "ask-target-change",
  "authorise-target-change",
  "open-period",
  "close-period",
  "evaluate",
  "publish-edition",
  "export-official",
  "export-register",
  "raise-finding",
  "answer-finding",
  "manage-people",
  "manage-settings",
  "back-up",
] as const;
export type Act = (typeof ACTS)[number];

/** In no area, in one's own and those that are part of it, or in any of the institution. */
export type Reach = "none" | "own" | "any";

/** What the role may do; what is not named, it may not. */
type Row = Readonly<Partial<Record<Act, Exclude<Reach, "none">>>>;

const TABLE: Readonly<Record<Role, Row>> = {
  liaison: {
    "read-editions": "any",
    "read-register": "own",
    "record-progress": "own",
    "submit-progress": "own",
    "correct-progress": "own",
    evaluate: "own",
    "answer-finding": "own",
  },
  head: {
    "read-editions": "any",
    "read-register": "own",
    "record-progress": "own",
    "submit-progress": "own",
    "approve-progress": "own",
    "return-progress": "own",
    "correct-progress": "own",
    "ask-target-change": "own",
    evaluate: "own",
    "answer-finding": "own",
  },
  planning: {
    "read-editions": "any",
    "read-register": "any",
    "read-audit": "any",
    "import-document": "any",
    "answer-question": "any",
    "edit-indicator": "any",
    "record-progress": "any",
    "submit-progress": "any",
    "approve-progress": "any",
    "return-progress": "any",
    "correct-progress": "any",
    "set-target": "any",
    "authorise-target-change": "any",
    "open-period": "any",
    "close-period": "any",
    evaluate: "any",
    "publish-edition": "any",
    "export-official": "any",
    "export-register": "any",
    "raise-finding": "any",
    "answer-finding": "any",
  },
  oversight: {
    "read-editions": "any",
    "read-register": "any",
    "read-audit": "any",
    evaluate: "any",
    "export-register": "any",
    "raise-finding": "any",
  },
  transparency: {
    "read-editions": "any",
    "read-register": "any",
    "export-official": "any",
  },
  administration: {
    "read-editions": "any",
    "read-audit": "any",
    "manage-people": "any",
    "manage-settings": "any",
    "back-up": "any",
  },
  public: { "read-editions": "any" },
};

export interface Person {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/** A role in an institution; of an area for those who work in one, null for the others. */
export interface Grant {
  readonly institution: string;
  readonly role: Role;
  readonly area: string | null;
}

/** Where an act falls: the area and those it is part of, nearest first; none when it is the institution's own. */
export interface ActPlace {
  readonly institution: string;
  readonly areas: readonly string[];
}

export function reachOf(role: Role, act: Act): Reach {
  return TABLE[role][act] ?? "none";
}

/** Whether a person may do it there. Anybody may do what the public may. */
export function mayDo(person: Person, act: Act, area: ActPlace): boolean {
  return (
    reachOf("public", act) !== "none" ||
    person.grants.some((grant) => grant.institution === area.institution && allows(grant, act, area.areas))
  );
}

/** Who in an institution may do it, for the sentence that says why somebody may not. */
export function rolesThatMay(act: Act): readonly Role[] {
  return ROLES.filter((role) => reachOf(role, act) !== "none");
}

/** The area and those it is part of, nearest first. A circle of areas ends where it closes. */
export function areaAndAbove(area: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (let at: string | undefined = area; at !== undefined && !found.includes(at); at = parents.get(at)) found.push(at);
  return found;
}

function allows(grant: Grant, act: Act, areas: readonly string[]): boolean {
  const reach = reachOf(grant.role, act);
  return reach === "any" || (reach === "own" && grant.area !== null && areas.includes(grant.area));
}
