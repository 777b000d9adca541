/**
 * The wording rules an institution may edit, as `parseWordingRules` leaves them. Words are matched
 * whole, whatever their case and accents; the articles before them are found and made to agree.
 */
export interface WordingRules {
  readonly version: string;
  /** Where each rule comes from: a guide and its section, by the short name the rules use. */
  readonly sources: Readonly<Record<string, string>>;
  readonly rules: readonly WordingRule[];
  readonly guards: WordingGuards;
}

export interface WordingRule {
  readonly id: string;
  readonly find: WordsToFind;
  /**
   * masculine: a masculine that stands for everybody ("alumnos"). common: a noun of one form
   * ("jóvenes"), excluding only by its masculine article. feminine: "enfermeras".
   */
  readonly gender: WordGender;
  /** Is the word also an adjective or participle ("servicios médicos")? Then it needs an article or preposition. */
  readonly adjective: boolean;
  /** Forms that name the other sex, where they do not follow from the words found: "madres" for "padres". */
  readonly feminine: readonly string[];
  /** Phrases in which the words name a thing: "contadores de agua". */
  readonly things: readonly string[];
  /**
   * Alternatives, best first, with their article: "la ciudadanía", "las personas usuarias". Without one
   * ("quienes conducen") the article found is dropped. "{}" stands for the words found.
   */
  readonly suggest: { readonly plural: readonly string[]; readonly singular: readonly string[] };
  readonly note: string;
  readonly source: string;
}

export const WORD_GENDERS = ["masculine", "feminine", "common"] as const;
export type WordGender = (typeof WORD_GENDERS)[number];

export interface WordsToFind {
  readonly plural: readonly string[];
  /** Found only after an article or the like: "el usuario", "cada usuario". */
  readonly singular: readonly string[];
  /** Marks in place of a gendered ending: "@s" finds "ciudadan@s". */
  readonly endings: readonly string[];
  /** Do the endings mark any word, or only those that another rule knows? */
  readonly anyStem: boolean;
}

export interface WordingGuards {
  /** Proper names of laws, systems, organs and days, whatever their case. */
  readonly names: readonly string[];
  /** Words that open a name when what follows is in capitals: "Comisión de Consejeros". */
  readonly nameHeads: readonly string[];
  /** Words that open the name of a law in any case: "ley de responsabilidades de los servidores públicos". */
  readonly lawHeads: readonly string[];
  /** Words that say that a sentence is about women or about men. */
  readonly womenOrMen: readonly string[];
}

export type GrammaticalNumber = "singular" | "plural";
