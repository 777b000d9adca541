import { isRecord } from "./plain-data.ts";

/** What may be wrong with the form of rules that an institution edited. */
export const FORM_FAULTS = [
  "not-an-object",
  "not-a-list",
  "not-text",
  "blank",
  "not-yes-or-no",
  "missing",
  "unknown-field",
  "bad-id",
] as const;

/** What only rules of wording can have wrong. */
export const WORDING_FAULTS = [
  "bad-gender",
  "bad-words",
  "bad-ending",
  "repeated-id",
  "repeated-words",
  "unknown-source",
  "nothing-to-find",
  "nothing-to-suggest",
] as const;

/** What only rules of evaluation can have wrong. */
export const EVALUATION_FAULTS = [
  "reserved-name",
  "bad-version",
  "bad-places",
  "bad-kind",
  "not-a-number",
  "out-of-order",
  "below-green",
] as const;

/** Each has its sentence in `words/rule-faults`. */
export type RuleFaultCode =
  | (typeof FORM_FAULTS)[number]
  | (typeof WORDING_FAULTS)[number]
  | (typeof EVALUATION_FAULTS)[number];

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

  /** An object with its fields, none where there is no object. */
  object(data: unknown, path: string, known: readonly string[] | null): Readonly<Record<string, unknown>> {
    return this.record(data, path, known) ?? {};
  }

  /** The same, null where there is no object. `known`: the fields it may have; null for any. */
  record(data: unknown, path: string, known: readonly string[] | null): Readonly<Record<string, unknown>> | null {
    if (!isRecord(data)) {
      this.add(data === undefined ? "missing" : "not-an-object", path);
      return null;
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

  id(data: unknown, path: string): string {
    const id = this.text(data, path);
    if (id !== "" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) this.add("bad-id", path, id);
    return id;
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
