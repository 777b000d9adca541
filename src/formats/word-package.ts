import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { detectBinary } from "./detect.ts";
import { elementsOf, type MarkupElement, parseXml } from "./markup-tree.ts";
import { type OpenZip, openZip } from "./zip-guard.ts";

/** Bytes of a document of words as it is stored. */
const LARGEST = 64 * 1024 * 1024;

/** The parts of a document of words that are wanted, unpacked within limits. */
export function openPackage(
  file: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<OpenZip, Problem> {
  if (bytes.length > LARGEST) return fail({ code: "file-too-large", file, bytes: bytes.length, limit: LARGEST });
  // Office keeps what it encrypts in a container of another kind.
  if (detectBinary(bytes) === "xls/doc") return fail({ code: "document-protected", file });
  const zip = openZip(bytes, isWanted);
  if (zip.is === "sound") return ok(zip);
  if (zip.is === "too-large") return fail({ code: "workbook-too-large", file, over: zip.over, limit: zip.limit });
  return fail({ code: zip.is === "protected" ? "document-protected" : "document-damaged", file });
}

/** The parts of a document in XML, each parsed once. */
export class XmlParts {
  readonly #parts: ReadonlyMap<string, Buffer>;
  readonly #roots = new Map<string, MarkupElement | undefined>();

  constructor(parts: ReadonlyMap<string, Buffer>) {
    this.#parts = parts;
  }

  root(name: string): MarkupElement | undefined {
    if (!this.#roots.has(name)) this.#roots.set(name, this.#parse(name));
    return this.#roots.get(name);
  }

  #parse(name: string): MarkupElement | undefined {
    const part = this.#parts.get(name);
    if (part === undefined) return undefined;
    const [root] = elementsOf(parseXml(xmlText(part)).root()[0] ?? { children: [] });
    return root;
  }
}

/** XML is UTF-8, or UTF-16 with a mark. */
function xmlText(part: Buffer): string {
  const [, encoding = "utf-8"] = MARKS.find(([mark]) => part.subarray(0, 2).toString("latin1") === mark) ?? [];
  return new TextDecoder(encoding).decode(part);
}

const MARKS = [
  ["\u00ff\u00fe", "utf-16le"],
  ["\u00fe\u00ff", "utf-16be"],
] as const;
