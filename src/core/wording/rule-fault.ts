/** What is wrong with a set of wording rules, each with its sentence in `words/wording`. */
export const RULE_FAULTS = [
  "not-an-object",
  "not-a-list",
  "not-text",
  "blank",
  "not-yes-or-no",
  "missing",
  "unknown-field",
  "bad-id",
  "bad-gender",
  "bad-words",
  "bad-ending",
  "repeated-id",
  "repeated-words",
  "unknown-source",
  "nothing-to-find",
  "nothing-to-suggest",
] as const;

export type RuleFaultCode = (typeof RULE_FAULTS)[number];

export interface RuleFault {
  readonly code: RuleFaultCode;
  /** "rules[3].find.plural[0]"; empty for the whole. */
  readonly path: string;
  /** What stands there, where it helps to see it. */
  readonly text: string | null;
}

/** Reads plain data piece by piece and keeps every fault; a faulty piece reads as empty. */
export class FaultList {
  readonly #faults: RuleFault[] = [];

  get all(): readonly RuleFault[] {
    return this.#faults;
  }

  add(code: RuleFaultCode, path: string, text: string | null = null): void {
    this.#faults.push({ code, path, text });
  }

  /** `known`: the fields it may have; null for any. */
  object(data: unknown, path: string, known: readonly string[] | null): Readonly<Record<string, unknown>> {
    if (!isRecord(data)) {
      this.add(data === undefined ? "missing" : "not-an-object", path);
      return {};
    }
    for (const field of Object.keys(data)) {
      if (known && !known.includes(field)) this.add("unknown-field", path === "" ? field : `${path}.${field}`);
    }
    return data;
  }

  list(data: unknown, path: string): readonly unknown[] {
    if (Array.isArray(data)) return data;
    this.add(data === undefined ? "missing" : "not-a-list", path);
    return [];
  }

  text(data: unknown, path: string): string {
    if (typeof data !== "string") this.add(data === undefined ? "missing" : "not-text", path);
    else if (data.trim() === "") this.add("blank", path);
    else return data;
    return "";
  }

  /** A list of texts that may be left out. */
  texts(data: unknown, path: string): readonly string[] {
    if (data === undefined) return [];
    return this.list(data, path).map((item, i) => this.text(item, `${path}[${i}]`));
  }

  /** No, when left out. */
  yesOrNo(data: unknown, path: string): boolean {
    if (data !== undefined && typeof data !== "boolean") this.add("not-yes-or-no", path);
    return data === true;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
