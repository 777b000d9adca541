import type { Sample } from "./sample.ts";

/** What is read: the bytes, and the sample as these bytes can show it (a list of records has no head). */
export interface Printed {
  readonly sample: Sample;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One way to put documents on paper. */
export interface Press {
  readonly name: string;
  /** What the rows of the table are grouped by: "xlsx", "pdf", "scan". */
  readonly format: string;
  /** A program that not every machine has. */
  readonly needs?: "chromium" | "libreoffice";
  /** Printing and reading it takes seconds a page: a part of the samples is enough. */
  readonly isSlow?: boolean;
  /** Many at once, because starting a program costs more than printing. */
  print(samples: readonly Sample[]): Promise<readonly Printed[]>;
}

/** A press that prints one document after another. */
export function pressOf(
  { name, format }: { readonly name: string; readonly format: string },
  printOne: (sample: Sample) => Printed | Promise<Printed> | null,
): Press {
  return {
    name,
    format,
    print: async (samples) => {
      const printed = await Promise.all(samples.map(async (sample) => printOne(sample)));
      return printed.filter((one) => one !== null);
    },
  };
}
