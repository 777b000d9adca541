import type { Alternative, Reading } from "../domain/reading.ts";
import { fold, tidy } from "./fold.ts";
import { ask } from "./reading-of.ts";

/** Characters of each text that are searched, and offices offered. */
const READ_OF_EACH = 4000;
const MOST_OFFERED = 4;

/** An office named in full: "Dirección de Organización Electoral", "Contraloría General". */
const OFFICE =
  /\b(?:Contralor[ií]a|Direcci[oó]n|Unidad|Secretar[ií]a|Coordinaci[oó]n|Tesorer[ií]a|Sindicatura|Subdirecci[oó]n|Jefatura)(?:\s+(?:\p{Lu}\p{L}+|de|del|la|el|lo|los|las|y|e))*\s+\p{Lu}\p{L}+/gu;

/**
 * The area of a row where no column prints it: the one that heads its section, or else the office that its
 * own texts name. Always a question, for being mentioned is not being responsible.
 */
export function inferArea(texts: readonly string[], sectionArea: string | null): Reading {
  const offices = new Map<string, string>();
  for (const text of texts) {
    for (const [office] of text.slice(0, READ_OF_EACH).matchAll(OFFICE)) offices.set(fold(office), tidy(office));
  }
  const alternatives = [...offices.values()]
    .slice(0, MOST_OFFERED)
    .map((value): Alternative => ({ value, why: "inferred-from-text" }));
  if (sectionArea !== null) return headed(sectionArea, alternatives);
  const [only, ...others] = alternatives;
  const reading =
    only === undefined || others.length > 0
      ? ask(null, null, ["column-not-printed"])
      : ask(null, only.value, ["column-not-printed", "inferred-from-text"]);
  return { ...reading, alternatives };
}

function headed(area: string, mentioned: readonly Alternative[]): Reading {
  const others = mentioned.filter(({ value }) => fold(value) !== fold(area));
  const alternatives: readonly Alternative[] = [{ value: area, why: "inferred-from-section" }, ...others];
  return { ...ask(null, area, ["column-not-printed", "inferred-from-section"]), alternatives };
}
