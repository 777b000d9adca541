/** What was typed after the name of a command, as text; whoever needs a number parses it. */
export class Input {
  readonly #options: Readonly<Record<string, unknown>>;
  readonly #arguments: readonly string[];

  constructor(options: Readonly<Record<string, unknown>>, typed: readonly unknown[]) {
    this.#options = options;
    this.#arguments = typed.flat().filter((one) => typeof one === "string");
  }

  get arguments(): readonly string[] {
    return this.#arguments;
  }

  argument(index: number): string | null {
    return this.#arguments[index] ?? null;
  }

  /** The value of "--as-read" under its own name; null when it was not given. */
  text(option: string): string | null {
    const value = this.#value(option);
    return typeof value === "string" ? value : null;
  }

  flag(option: string): boolean {
    return this.#value(option) === true;
  }

  /** "--no-serve" was given. */
  denied(option: string): boolean {
    return this.#value(option) === false;
  }

  /** Every value of an option that can be repeated. */
  list(option: string): readonly string[] {
    const value = this.#value(option);
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  }

  #value(option: string): unknown {
    return this.#options[option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  }
}
