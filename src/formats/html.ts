import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readBlocks, ticking } from "./blocks-grid.ts";
import { type Decoded, decodeText, withoutControls } from "./decode-text.ts";
import { looksBinary } from "./detect.ts";
import { MarkupBlocks } from "./markup-blocks.ts";
import { parseHtml } from "./markup-tree.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { TEXT_LIMITS } from "./text.ts";

/** Bytes of a page; its tree takes many times as much. */
const LARGEST_PAGE = 64 * 1024 * 1024;

/** Reads a page of HTML, or a table that some program saved as one, whatever its name. */
export function readHtml(name: string, bytes: Uint8Array, tools: ReadingTools): Result<Grid, Problem> {
  if (bytes.length > LARGEST_PAGE) {
    return fail({ code: "file-too-large", file: name, bytes: bytes.length, limit: LARGEST_PAGE });
  }
  const { text, notes } = decodePage(bytes);
  if (looksBinary(text)) return fail({ code: "file-binary", file: name, looksLike: "unknown" });
  const rows = text.match(/<tr\b/gi)?.length ?? 0;
  if (rows > TEXT_LIMITS.lines)
    return fail({ code: "too-many-lines", file: name, lines: rows, limit: TEXT_LIMITS.lines });
  const $ = parseHtml(text);
  if ($ === null) return fail({ code: "document-damaged", file: name });
  return readBlocks({ name, bytes, format: "html" }, () => {
    const page = new MarkupBlocks(name, $, ticking(tools, rows));
    const blocks = page.blocksIn($.root()[0] ?? { children: [] });
    return { blocks, notes: [...notes, ...page.hidden.notes()] };
  });
}

/** A byte order mark decides and bytes that are plainly UTF-8; then what the page says of itself; then a guess. */
function decodePage(bytes: Uint8Array): Decoded {
  const guessed = decodeText(bytes);
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const [, said] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening) ?? [];
  const isGuess = guessed.notes.some(({ code }) => code === "encoding-assumed");
  const decoder = isGuess && said !== undefined ? decoderOf(said) : null;
  if (decoder === null || /^utf/i.test(decoder.encoding)) return guessed;
  return { text: withoutControls(decoder.decode(bytes)), notes: [] };
}

/** What pages call Latin-1 is Windows-1252, as the standard of the web has it; null for what nobody knows. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
