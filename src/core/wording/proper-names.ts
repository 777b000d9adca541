import type { Found } from "./find-words.ts";
import { isAdjacent, isAllCapitals, isCapitalised, type Token } from "./words-of.ts";

/** A text as the guards read it. */
interface Capitals {
  readonly tokens: readonly Token[];
  readonly capitalsTell: boolean;
}

/** What is known of proper names, folded. */
export interface NameGuard {
  readonly names: readonly (readonly string[])[];
  readonly nameHeads: ReadonlySet<string>;
  readonly lawHeads: ReadonlySet<string>;
}

/** Do the words belong to the name of a law, a system, an organ or a day? */
export function isInName({ from, to }: Found, text: Capitals, guard: NameGuard): boolean {
  return (
    guard.names.some((name) => stands(name, text.tokens, { from, to })) ||
    isInLaw(text.tokens, from, guard.lawHeads) ||
    isInCapitals(text, from, guard.nameHeads)
  );
}

/** "el ciudadano Juan Pérez": who is meant is known, so nothing generic is said. */
export function isParticularPerson({ to, adjectives, number }: Found, text: Capitals): boolean {
  const { tokens } = text;
  const noun = tokens[to];
  if (!noun || isAllCapitals(noun) || (isCapitalised(noun) && !text.capitalsTell)) return false;
  const next = tokens.slice(to + adjectives.length + 1, to + adjectives.length + 3);
  const named = next.filter((token) => isAdjacent(token) && isCapitalised(token)).length;
  return named >= (number === "singular" ? 1 : 2) && next[0] !== undefined && isCapitalised(next[0]);
}

/** Does a whole name, word by word, overlap the tokens from `from` to `to`? */
function stands(
  name: readonly string[],
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let start = Math.max(0, from - name.length + 1); start <= to; start += 1) {
    if (name.every((word, i) => tokens[start + i]?.folded === word)) return true;
  }
  return false;
}

const LINKS = new Set("a al con de del e el en la las los o para por sobre su sus y".split(" "));
const LAW_ADJECTIVES = new Set("federal general organica estatal local nacional municipal interior interno".split(" "));
const LAW_OPENERS = new Set(["de", "del", "para", "sobre"]);
/** Words that no name of a law goes on past. */
const ENDS_LAW = new Set("ante con contra desde durante entre hacia hasta mediante por que quienes sin".split(" "));
const LONGEST_NAME = 12;

/** "ley general de responsabilidades de los servidores públicos", in any case, up to a comma or a stop. */
function isInLaw(tokens: readonly Token[], noun: number, heads: ReadonlySet<string>): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_NAME); at -= 1) {
    const [token, after] = [tokens[at], tokens[at + 1]];
    if (!token || !after || !isAdjacent(after) || ENDS_LAW.has(token.folded)) return false;
    if (heads.has(token.folded)) return opensLawName(tokens, at + 1);
  }
  return false;
}

function opensLawName(tokens: readonly Token[], place: number): boolean {
  const word = tokens[place]?.folded ?? "";
  return LAW_OPENERS.has(word) || (LAW_ADJECTIVES.has(word) && opensLawName(tokens, place + 1));
}

/** A noun in capitals that goes on a run of capitals: "el Sistema de Atención a Usuarios". */
function isInCapitals(text: Capitals, noun: number, heads: ReadonlySet<string>): boolean {
  const itself = text.tokens[noun];
  if (!itself || !isCapitalised(itself) || itself.opens) return false;
  const run = runBefore(text.tokens, noun);
  const [first] = run;
  return run.some((token) => heads.has(token.folded)) || (first !== undefined && !first.opens && text.capitalsTell);
}

/** The words in capitals before a place, with only small words between, leftmost first. */
function runBefore(tokens: readonly Token[], place: number): readonly Token[] {
  const run: Token[] = [];
  for (let at = place - 1; at >= Math.max(0, place - LONGEST_NAME); at -= 1) {
    const [token, after] = [tokens[at], tokens[at + 1]];
    if (!token || !after || !isAdjacent(after)) break;
    if (isCapitalised(token)) run.unshift(token);
    else if (!LINKS.has(token.folded)) break;
  }
  return run;
}

/** Capitals mean something only where most words have none. */
export function capitalsTell(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ folded }) => folded.length > 3);
  const raised = long.filter((token) => isCapitalised(token) || isAllCapitals(token));
  return raised.length * 2 <= long.length;
}
