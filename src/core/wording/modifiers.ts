import { foldLetters } from "../domain/fold-letters.ts";
import { isAdjacent, type Token } from "./words-of.ts";

/** Masculine and feminine, singular and plural. */
export type Form = "ms" | "fs" | "mp" | "fp";
const FORMS = ["ms", "fs", "mp", "fp"] as const;

/** A word that may stand before a noun and agrees with it. */
export interface Modifier {
  readonly forms: Readonly<Record<Form, string>>;
  /** Counts or picks out, so that a collective cannot follow: "algunos", "25", "cada". */
  readonly counts: boolean;
  readonly isArticle: boolean;
  /** Said of a trade ("pequeños productores"), and never of persons. */
  readonly isSize: boolean;
}

export interface Link {
  readonly token: Token;
  readonly modifier: Modifier;
  /** What the form found says of the noun; null when it says nothing ("sus", "cada"). */
  readonly gender: "m" | "f" | null;
}

/** What stands before a noun: "de todos los", "al", "los 25". */
export interface Chain {
  /** The place of the first token that belongs to it; that of the noun when there is none. */
  readonly first: number;
  readonly preposition: "de" | "a" | null;
  readonly links: readonly Link[];
}

const ARTICLE: Modifier = make(["el", "la", "los", "las"], { isArticle: true });
const INVARIABLE: Modifier = make(["", "", "", ""], { counts: true });

const AGREEING: readonly Modifier[] = [
  ARTICLE,
  ...[
    "este esta estos estas",
    "ese esa esos esas",
    "aquel aquella aquellos aquellas",
    "nuestro nuestra nuestros nuestras",
    "dicho dicha dichos dichas",
    "citado citada citados citadas",
    "referido referida referidos referidas",
    "todo toda todos todas",
    "su su sus sus",
    "mismo misma mismos mismas",
    "propio propia propios propias",
    "nuevo nueva nuevos nuevas",
    "actual actual actuales actuales",
    "futuro futura futuros futuras",
    "posible posible posibles posibles",
  ].map((forms) => make(forms.split(" "), {})),
  ...["pequeño pequeña pequeños pequeñas", "mediano mediana medianos medianas", "grande grande grandes grandes"].map(
    (forms) => make(forms.split(" "), { isSize: true }),
  ),
  ...[
    "un una unos unas",
    "algún alguna algunos algunas",
    "ningún ninguna ningunos ningunas",
    "otro otra otros otras",
    "mucho mucha muchos muchas",
    "poco poca pocos pocas",
    "varios varias varios varias",
    "ambos ambas ambos ambas",
    "cierto cierta ciertos ciertas",
    "diverso diversa diversos diversas",
    "distinto distinta distintos distintas",
    "diferente diferente diferentes diferentes",
    "primer primera primeros primeras",
    "principal principal principales principales",
    "mayor mayor mayores mayores",
    "demás demás demás demás",
    "más más más más",
    "menos menos menos menos",
    "cada cada cada cada",
    "cualquier cualquier cualesquier cualesquier",
  ].map((forms) => make(forms.split(" "), { counts: true })),
];

const NUMBERS = new Set(
  "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cincuenta cien mil".split(" "),
);

const BY_WORD: ReadonlyMap<string, Omit<Link, "token">> = new Map([
  ...AGREEING.flatMap(entriesOf),
  ["les", { modifier: ARTICLE, gender: "m" }],
]);

/** Reads leftwards from the noun at `noun`. At most four words and a preposition belong to it. */
export function readChain(tokens: readonly Token[], noun: number): Chain {
  const links: Link[] = [];
  let first = noun;
  while (links.length < 4) {
    const token = tokenBefore(tokens, first);
    if (!token) break;
    const contracted = CONTRACTED[token.folded];
    if (contracted !== undefined && !links.some(({ modifier }) => modifier.isArticle)) {
      return {
        first: first - 1,
        preposition: contracted,
        links: [{ token, modifier: ARTICLE, gender: "m" }, ...links],
      };
    }
    const link = linkOf(token);
    if (!link) break;
    links.unshift({ ...link, token });
    first -= 1;
  }
  const preposition = prepositionOf(tokenBefore(tokens, first));
  return { first: preposition === null ? first : first - 1, preposition, links };
}

/** "pequeños y medianos": half of it stands out of reach and could not be made to agree. */
export function isCoordinated(tokens: readonly Token[], { first, links }: Chain): boolean {
  const [half, and] = [tokens[first - 2], tokens[first - 1]];
  return links.length > 0 && half !== undefined && /^[yeou]$/.test(and?.folded ?? "") && linkOf(half)?.gender === "m";
}

/** Does the chain say that the noun is masculine, or feminine? */
export function saysGender(chain: Chain, gender: "m" | "f"): boolean {
  return chain.links.some((link) => link.gender === gender);
}

/** The word in another form; numbers and the like stay as they were printed. */
export function inForm({ token, modifier }: Link, form: Form): string {
  return modifier.forms[form] === "" ? token.text : modifier.forms[form];
}

/** Would the word serve a noun of any gender? */
export function isInvariable({ forms }: Modifier): boolean {
  return forms.mp === forms.fp && forms.ms === forms.fs;
}

const CONTRACTED: Readonly<Record<string, "de" | "a">> = { del: "de", al: "a" };

function prepositionOf(token: Token | undefined): "de" | "a" | null {
  const word = token?.folded;
  return word === "de" || word === "a" ? word : null;
}

/** The token just left of a place, with nothing but white space between. */
function tokenBefore(tokens: readonly Token[], place: number): Token | undefined {
  const at = tokens[place];
  return at && isAdjacent(at) ? tokens[place - 1] : undefined;
}

function linkOf(token: Token): Omit<Link, "token"> | undefined {
  if (/^\p{N}+$/u.test(token.text) || NUMBERS.has(token.folded)) return { modifier: INVARIABLE, gender: null };
  return BY_WORD.get(token.folded) ?? BY_WORD.get(unmarked(token.folded));
}

/** "l@s", "lxs" → "los". */
function unmarked(word: string): string {
  return word.replace(/(?:@|x)(s?)$/, "o$1");
}

function entriesOf(modifier: Modifier): [string, Omit<Link, "token">][] {
  return FORMS.map((form) => {
    const gender = form.startsWith("m") ? "m" : "f";
    return [foldLetters(modifier.forms[form]), { modifier, gender: isInvariable(modifier) ? null : gender }];
  });
}

function make(forms: readonly string[], traits: Partial<Omit<Modifier, "forms">>): Modifier {
  const [ms = "", fs = "", mp = "", fp = ""] = forms;
  return { forms: { ms, fs, mp, fp }, counts: false, isArticle: false, isSize: false, ...traits };
}
