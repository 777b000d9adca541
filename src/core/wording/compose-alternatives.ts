import { foldLetters } from "../domain/fold-letters.ts";
import type { Found } from "./find-words.ts";
import { type Chain, type Form, inForm, isInvariable } from "./modifiers.ts";
import type { GrammaticalNumber } from "./wording-rule.ts";
import { isAllCapitals, isCapitalised, type Token } from "./words-of.ts";

/** What may be said instead of the words found, article, contraction and adjectives included. */
export interface Alternative {
  readonly text: string;
  /** "changes": a plural became singular or the reverse, so the verb has to follow by hand. */
  readonly number: "same" | "changes";
}

/** An alternative as the rule writes it: "la ciudadanía" → article "la", words "ciudadanía". */
interface Wanted {
  readonly article: "el" | "la" | "los" | "las" | null;
  readonly words: string;
}

const FORM_OF = { el: "ms", la: "fs", los: "mp", las: "fp" } as const;

export function composeAlternatives(found: Found, tokens: readonly Token[]): readonly Alternative[] {
  const before = found.chain.preposition ?? "";
  const counted = isCounted(found, tokens);
  const sized = found.chain.links.some(({ modifier }) => modifier.isSize);
  return wantedFor(found, tokens).flatMap((wanted): Alternative[] => {
    if (counted && !canBeCounted(wanted, found.number)) return [];
    if (sized && wanted.words.startsWith("persona")) return [];
    const head = headOf(wanted, found);
    const tail = adjectivesOf(wanted, found);
    if (head === null || tail === null) return [];
    const text = contract(before, [head, ...tail].join(" "));
    const number = wanted.article === null || numberOf(wanted.article) === found.number ? "same" : "changes";
    return [{ text: inCaseOf(tokens[found.chain.first], tokens[found.to], text), number }];
  });
}

function wantedFor({ rule, mark, number, from, to }: Found, tokens: readonly Token[]): readonly Wanted[] {
  if (rule) return rule.suggest[number].map((text) => readWanted(text, wordsBetween(tokens, from, to)));
  return [bothForms(tokens[from]?.text.toLowerCase() ?? "", mark?.find.endings ?? [])];
}

/** "amig@s" → las amigas y amigos; "escritor@" → la escritora o escritor. */
function bothForms(word: string, endings: readonly string[]): Wanted {
  const ending = endings.find((one) => word.endsWith(one)) ?? "";
  const stem = word.slice(0, word.length - ending.length);
  const inOr = stem.endsWith("or");
  if (ending.endsWith("s")) return { article: "las", words: `${stem}as y ${stem}${inOr ? "es" : "os"}` };
  return { article: "la", words: `${stem}a o ${stem}${inOr ? "" : "o"}` };
}

function readWanted(suggestion: string, found: string): Wanted {
  const text = suggestion.replace("{}", found);
  const [first = "", ...rest] = text.split(" ");
  return isArticle(first) ? { article: first, words: rest.join(" ") } : { article: null, words: text };
}

function isArticle(word: string): word is keyof typeof FORM_OF {
  return Object.hasOwn(FORM_OF, word);
}

/** Are the people counted ("número de alumnos", "25 alumnos", "algunos alumnos")? A collective cannot be. */
function isCounted({ chain }: Found, tokens: readonly Token[]): boolean {
  if (chain.links.some(({ modifier }) => modifier.counts)) return true;
  const head = tokens[chain.first - 1]?.folded ?? "";
  return chain.links.length === 0 && chain.preposition === "de" && COUNTS.has(head);
}

const COUNTS = new Set(["numero", "cantidad", "total", "cifra", "promedio", "suma", "conteo"]);

function canBeCounted({ article, words }: Wanted, number: GrammaticalNumber): boolean {
  return article === null ? !isClause(words) : numberOf(article) === number;
}

/** "quienes conducen": no adjective nor number can stand beside it. */
function isClause(words: string): boolean {
  return words.startsWith("quien");
}

/** The words with what stood before them, made to agree; null where Spanish has no way to say it. */
function headOf({ article, words }: Wanted, { chain, number }: Found): string | null {
  if (article === null) return withoutArticle(chain, words);
  if (chain.links.length === 0) {
    return numberOf(article) === "singular" && number === "plural" ? `${article} ${words}` : words;
  }
  return [...chain.links.map((link) => inForm(link, FORM_OF[article])), words].join(" ");
}

function withoutArticle({ links }: Chain, words: string): string | null {
  const kept = links.filter(({ modifier }) => !modifier.isArticle);
  if (kept.length < links.length && kept.length > 0) return null;
  if (isClause(words) && kept.length > 0) return null;
  if (!kept.every(({ modifier }) => isInvariable(modifier))) return null;
  return [...kept.map(({ token }) => token.text), words].join(" ");
}

function adjectivesOf(wanted: Wanted, { adjectives, rule, number }: Found): readonly string[] | null {
  if (adjectives.length > 0 && isClause(wanted.words)) return null;
  const gender = rule?.gender === "feminine" ? "f" : "m";
  const form = agreementOf(wanted) ?? `${gender}${number === "plural" ? "p" : "s"}`;
  return adjectives.map(({ text }) => agree(text, form));
}

/** What an adjective behind has to agree with: the nearest noun, so "las niñas y niños inscritos". */
function agreementOf({ article, words }: Wanted): Form | null {
  if (article === null) return null;
  if (/ [ye] \p{L}+(?:os|es)(?!\p{L})/u.test(words)) return "mp";
  if (/ o \p{L}+o$/u.test(words)) return "ms";
  return FORM_OF[article];
}

const ENDINGS = { ms: "o", fs: "a", mp: "os", fp: "as" } as const;

function agree(adjective: string, form: Form): string {
  const isUpper = !/\p{Ll}/u.test(adjective);
  const gendered = /(?:colas|genas|istas)$/iu.test(foldLetters(adjective)) ? null : /^(.+?)[oa]s?$/iu.exec(adjective);
  if (gendered?.[1] !== undefined) return gendered[1] + (isUpper ? ENDINGS[form].toUpperCase() : ENDINGS[form]);
  if (form.endsWith("p")) return adjective;
  return adjective.replace(/(?<=[lr])es$|(?<=ble|nte|cola|gena|ista)s$/iu, "");
}

/** de + el = del, a + el = al. */
function contract(preposition: string, text: string): string {
  if (preposition === "") return text;
  if (text.startsWith("el ")) return `${preposition === "de" ? "del" : "al"}${text.slice(2)}`;
  return `${preposition} ${text}`;
}

/** In capitals where the words were; with the capitals of courtesy ("los Consejeros") or of a beginning. */
function inCaseOf(first: Token | undefined, noun: Token | undefined, text: string): string {
  if (noun && isAllCapitals(noun)) return text.toUpperCase();
  const raised = noun && noun !== first && isCapitalised(noun) ? raiseWords(text) : text;
  return first && /^\p{Lu}/u.test(first.text) ? raised.charAt(0).toUpperCase() + raised.slice(1) : raised;
}

/** Small words apart: "las Personas Consejeras". */
function raiseWords(text: string): string {
  return text.replace(/(?<!\p{L})\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
}

function numberOf(article: keyof typeof FORM_OF): GrammaticalNumber {
  return article === "el" || article === "la" ? "singular" : "plural";
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
}
