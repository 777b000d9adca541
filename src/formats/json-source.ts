/** JSON as it is written: numbers keep their digits, objects their order, and nothing is taken for a class of the language. */
export type JsonValue = null | boolean | string | JsonNumber | readonly JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;

export interface JsonNumber {
  /** Such as "0.10" or "12345678901234567890". */
  readonly digits: string;
}

export type JsonFault =
  | { readonly is: "no-json"; readonly at: number }
  /** A key stands twice in one object: only one of its values could be kept. */
  | { readonly is: "key-twice"; readonly at: number; readonly key: string }
  | { readonly is: "too-deep"; readonly at: number };

/** Lists and objects within one another. */
const DEEPEST = 64;

/** The values of a text, one after another: files of lines have one a line. */
export function parseJsonSource(text: string): readonly JsonValue[] | JsonFault {
  const values: JsonValue[] = [];
  const parser = new Parser(text);
  try {
    while (!parser.atEnd()) values.push(parser.value(0));
    return values;
  } catch (error) {
    if (error instanceof Broken) return error.fault;
    throw error;
  }
}

class Broken extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.is);
    this.fault = fault;
  }
}

const BLANKS = /\s*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** "NaN" is no JSON, but many programs write it for what is not there. */
const WORD = /(?:true|false|null|NaN)\b/y;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null, NaN: null };

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#take(BLANKS);
    return this.#at === this.#text.length;
  }

  value(depth: number): JsonValue {
    if (depth > DEEPEST) throw new Broken({ is: "too-deep", at: this.#at });
    this.#take(BLANKS);
    const first = this.#text[this.#at];
    if (first === "{") return this.#object(depth);
    if (first === "[") return this.#list(depth);
    if (first === '"') return this.#string();
    const digits = this.#take(NUMBER);
    if (digits !== "") return { digits };
    const word = this.#take(WORD);
    if (word === "") throw this.#broken();
    return WORDS[word] ?? null;
  }

  #object(depth: number): JsonObject {
    const object = new Map<string, JsonValue>();
    this.#at += 1;
    while (!this.#closes("}", object.size)) {
      const at = this.#at;
      if (this.#text[at] !== '"') throw this.#broken();
      const key = this.#string();
      if (object.has(key)) throw new Broken({ is: "key-twice", at, key });
      if (!this.#skips(":")) throw this.#broken();
      object.set(key, this.value(depth + 1));
    }
    return object;
  }

  #list(depth: number): readonly JsonValue[] {
    const list: JsonValue[] = [];
    this.#at += 1;
    while (!this.#closes("]", list.length)) list.push(this.value(depth + 1));
    return list;
  }

  /** After the first of what it holds a comma must stand. */
  #closes(end: string, held: number): boolean {
    if (this.#skips(end)) return true;
    if (held > 0 && !this.#skips(",")) throw this.#broken();
    this.#take(BLANKS);
    return false;
  }

  #string(): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (end !== -1 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end === -1) throw this.#broken();
    this.#at = end + 1;
    const inner = this.#text.slice(start + 1, end);
    return inner.includes("\\") ? this.#unescaped(inner, start) : inner;
  }

  #isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.#text[at - 1 - slashes] === "\\") slashes += 1;
    return slashes % 2 === 1;
  }

  /** Line ends and tabs that somebody typed into a text are let pass. */
  #unescaped(inner: string, at: number): string {
    try {
      const text: unknown = JSON.parse(`"${inner.replace(/[\n\r\t]/g, " ")}"`);
      return String(text);
    } catch {
      throw new Broken({ is: "no-json", at });
    }
  }

  #skips(sign: string): boolean {
    this.#take(BLANKS);
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ""] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #broken(): Broken {
    return new Broken({ is: "no-json", at: this.#at });
  }
}
