import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** A page as it was drawn, ready to be sent. */
export interface KeptPage {
  readonly content: string;
  readonly sha256: string;
  /** For whoever takes Brotli, which by now is nearly everybody. */
  readonly brotli: Buffer;
}

/** Of the pages that stay; the least asked for make room. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Near the best, and still a few milliseconds. */
const QUALITY = 5;

const compress = promisify(brotliCompress);

/** Pages that are drawn once for as long as nothing changes that they show. */
export class KeptPages {
  /** The one asked for last is last. */
  readonly #kept = new Map<string, { readonly stamp: string; readonly page: KeptPage }>();
  #bytes = 0;

  /** The page of that name, drawn anew where there is none of this stamp; null where there is nothing to draw. */
  async of(name: string, stamp: string, draw: () => Promise<string | null>): Promise<KeptPage | null> {
    const known = this.#kept.get(name);
    if (known?.stamp === stamp) {
      this.#kept.delete(name);
      this.#kept.set(name, known);
      return known.page;
    }
    const content = await draw();
    if (content === null) return null;
    const brotli = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
    const page = { content, sha256: createHash("sha256").update(content).digest("hex"), brotli };
    this.#forget(name);
    this.#kept.set(name, { stamp, page });
    this.#bytes += bytesOf(page);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#forget(oldest);
    }
    return page;
  }

  #forget(name: string): void {
    const known = this.#kept.get(name);
    if (known === undefined) return;
    this.#kept.delete(name);
    this.#bytes -= bytesOf(known.page);
  }
}

/** A string of letters beyond Latin-1 takes two bytes for each. */
function bytesOf({ content, brotli }: KeptPage): number {
  return content.length * 2 + brotli.length;
}
