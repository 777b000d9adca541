import { type Chain, isCoordinated, readChain, saysGender } from "./modifiers.ts";
import type { GrammaticalNumber, WordingRule, WordingRules } from "./wording-rule.ts";
import { foldedWords, isAdjacent, type Span, type Token } from "./words-of.ts";

/** The words of a rule found in a text, with what stands before them and the adjectives behind. */
export interface Found {
  /** The rule that says what to say instead; null where only a mark was found. */
  readonly rule: WordingRule | null;
  /** The rule of the mark ("@s"), when the words carry one. */
  readonly mark: WordingRule | null;
  readonly number: GrammaticalNumber;
  /** Places of the first and last token of the words themselves. */
  readonly from: number;
  readonly to: number;
  readonly chain: Chain;
  readonly adjectives: readonly Token[];
  /** Offsets of the whole, from the preposition or article to the last adjective. */
  readonly span: Span;
}

interface Pattern {
  readonly words: readonly string[];
  readonly rule: WordingRule;
  readonly number: GrammaticalNumber;
}

interface Ending {
  readonly ending: string;
  readonly rule: WordingRule;
}

/** The rules as they are looked up: by first word, longest first, and by ending. */
export interface WordIndex {
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly endings: readonly Ending[];
}

export function indexRules({ rules }: WordingRules): WordIndex {
  const patterns = new Map<string, Pattern[]>();
  for (const pattern of rules.flatMap(patternsOf)) {
    const [first = ""] = pattern.words;
    const list = patterns.get(first) ?? [];
    list.push(pattern);
    patterns.set(first, list);
  }
  for (const list of patterns.values()) list.sort((a, b) => b.words.length - a.words.length);
  const endings = rules
    .flatMap((rule) => rule.find.endings.map((ending) => ({ ending, rule })))
    .toSorted((a, b) => b.ending.length - a.ending.length);
  return { patterns, endings };
}

/** Every place where a rule's words stand; a long find before the short ones inside it, then in order. */
export function findWords(tokens: readonly Token[], index: WordIndex): readonly Found[] {
  const all = tokens.flatMap((token, at) => (token.isAttached ? [] : findAt({ tokens, at, index })));
  const bySize = all.toSorted((a, b) => bySizeThenPlace(a.span, b.span));
  const taken = new Set<number>();
  const found = bySize.filter(({ chain, to, adjectives }) => {
    const places = range(chain.first, to + adjectives.length);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
  return found.toSorted((a, b) => a.span.from - b.span.from);
}

interface Here {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly index: WordIndex;
}

function findAt({ tokens, at, index }: Here): readonly Found[] {
  const token = tokens[at];
  if (!token) return [];
  const plain = matchAt(tokens, at, { patterns: index.patterns.get(token.folded) ?? [], ending: null });
  if (plain) return accept(tokens, { ...plain, at, mark: null });
  const mark = index.endings.find(({ ending }) => token.folded.endsWith(ending) && token.folded !== ending);
  return mark ? findMarked({ tokens, at, index }, mark) : [];
}

/** A word with a mark in place of its ending: what the words would be without it, if a rule knows them. */
function findMarked({ tokens, at, index }: Here, { ending, rule: mark }: Ending): readonly Found[] {
  const heads = plainForms(tokens[at]?.folded ?? "", ending);
  const patterns = heads.flatMap((head) => index.patterns.get(head) ?? []);
  const known = matchAt(tokens, at, { patterns, ending });
  if (known) return accept(tokens, { ...known, at, mark });
  if (!mark.find.anyStem) return [];
  const number = ending.endsWith("s") ? "plural" : "singular";
  const word = tokens[at];
  if (!word || !/^\p{L}*[^\P{L}s](?:@|x)s?$/u.test(word.text)) return [];
  const chain = readChain(tokens, at);
  return [{ rule: null, mark, number, from: at, to: at, chain, adjectives: [], span: spanOf(tokens, chain, at) }];
}

interface Match {
  readonly pattern: Pattern;
  readonly to: number;
}

function matchAt(
  tokens: readonly Token[],
  at: number,
  { patterns, ending }: { readonly patterns: readonly Pattern[]; readonly ending: string | null },
): Match | undefined {
  const pattern = patterns.find(({ words }) =>
    words.every((word, i) => {
      const token = tokens[at + i];
      if (!token || (i > 0 && !isAdjacent(token))) return false;
      return token.folded === word || (ending !== null && plainForms(token.folded, ending).includes(word));
    }),
  );
  return pattern && { pattern, to: at + pattern.words.length - 1 };
}

/** "ciudadan@s" → ciudadanos; "trabajador@s" → trabajadores; "trabajador@" → trabajador. */
function plainForms(word: string, ending: string): readonly string[] {
  if (!word.endsWith(ending)) return [word];
  const stem = word.slice(0, -ending.length);
  if (ending.endsWith("s")) return [`${stem}os`, `${stem}es`];
  return stem.endsWith("r") ? [`${stem}o`, stem] : [`${stem}o`];
}

interface Matched extends Match {
  readonly at: number;
  readonly mark: WordingRule | null;
}

function accept(tokens: readonly Token[], { pattern: { rule, number }, at, to, mark }: Matched): readonly Found[] {
  const chain = readChain(tokens, at);
  if (!fits(rule, number, chain) || isCoordinated(tokens, chain)) return [];
  const adjectives = adjectivesAfter(tokens, to, { rule, number });
  return [{ rule, mark, number, from: at, to, chain, adjectives, span: spanOf(tokens, chain, to + adjectives.length) }];
}

/** A common noun excludes by its article only; a singular is generic only after one. */
function fits(rule: WordingRule, number: GrammaticalNumber, chain: Chain): boolean {
  if (number === "singular" && chain.links.length === 0 && rule.gender !== "feminine") return false;
  if (rule.gender === "common") return saysGender(chain, "m");
  return !saysGender(chain, rule.gender === "masculine" ? "f" : "m");
}

const PLURAL_ADJECTIVE = /^\p{L}{2,}(?:[oa]s|ales|ares|iles|bles|ntes)$/u;
/** One form for both genders: "agrícolas", "indígenas", "ambientalistas". */
const ONE_FORM = /(?:colas|genas|istas)$/;
const SINGULAR_ADJECTIVE = /^\p{L}{2,}[ai]d[oa]$/u;
const NO_ADJECTIVE = new Set(
  (
    "los las dos unos unas esos esas estos estas aquellos aquellas todos todas otros otras algunos algunas ellos ellas " +
    "nosotros nosotras varios varias muchos muchas pocos pocas ambos ambas cuantos cuantas menos mas antes cuales tales " +
    "tras fuera nos sus mediante durante cada nada toda todo para hacia contra"
  ).split(" "),
);

function adjectivesAfter(
  tokens: readonly Token[],
  noun: number,
  { rule, number }: { readonly rule: WordingRule; readonly number: GrammaticalNumber },
): readonly Token[] {
  const shape = number === "plural" ? PLURAL_ADJECTIVE : SINGULAR_ADJECTIVE;
  const other = rule.gender === "feminine" ? /os?$/ : /as?$/;
  const adjectives: Token[] = [];
  for (const token of tokens.slice(noun + 1, noun + 3)) {
    const { folded } = token;
    const agrees = ONE_FORM.test(folded) || !other.test(folded);
    const isOne = shape.test(folded) && agrees && !/[aei]mos$/.test(folded) && !NO_ADJECTIVE.has(folded);
    if (!isOne || !isAdjacent(token)) break;
    adjectives.push(token);
  }
  return adjectives;
}

function patternsOf(rule: WordingRule): Pattern[] {
  const { plural, singular } = rule.find;
  return [
    ...plural.map((words) => ({ words: foldedWords(words), rule, number: "plural" as const })),
    ...singular.map((words) => ({ words: foldedWords(words), rule, number: "singular" as const })),
  ];
}

function spanOf(tokens: readonly Token[], chain: Chain, last: number): Span {
  return { from: tokens[chain.first]?.start ?? 0, to: tokens[last]?.end ?? 0 };
}

function bySizeThenPlace(a: Span, b: Span): number {
  const larger = b.to - b.from - (a.to - a.from);
  return larger === 0 ? a.from - b.from : larger;
}

/** Every whole number from the first to the last. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
