import type { Damage } from "./damage.ts";
import { type Doc, type Ink, LAYOUTS } from "./model.ts";

/** What happens to the file, not to what it says: every truth and every policy stays as it was. */
export const INK_DAMAGES: readonly Damage[] = [
  ink("control-characters", { controls: 2 }),
  ink("crlf", { lineEnd: "\r\n" }),
  ink("no-last-line-end", { lastLineEnd: false }),
  ink("letters-misread", { misread: true }),
  { ...ink("trailing-tabs", { trailingTabs: true }), layouts: ["tab"] },
];

function ink(name: string, change: Partial<Ink>): Damage {
  return {
    name,
    layouts: LAYOUTS,
    apply: (doc: Doc) => {
      Object.assign(doc.ink, change);
      return true;
    },
  };
}
