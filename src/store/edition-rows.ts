import { parsePeriod } from "../core/domain/cycle-period.ts";
import { parseDate } from "../core/domain/period.ts";
import type * as Row from "./schema.ts";
import { nullOr, oneOf, parsedBy, text, whole } from "./shape.ts";
import { sha256 } from "./audit.ts";
import type { EditionFile, EditionRecord, Writer } from "./store.ts";

/** Domain to row and back for editions and their files. */

const period = parsedBy(parsePeriod);
const date = parsedBy(parseDate);
const editionState = oneOf(["provisional", "final"]);
const maybeWhole = nullOr(whole);

/** The entry an edition was made on top of. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export function editionRow(institution: string, of: EditionRecord, after: ChainPlace | null): Row.EditionRow {
  return {
    institution,
    number: of.number,
    import_id: of.importId,
    period: of.period,
    cutoff: of.cutoff,
    state: of.state,
    corrects: of.corrects,
    after_seq: after ? after.seq : null,
    after_hash: after ? after.hash : null,
    made_by: of.by,
    made_at: of.at,
  };
}

export function readEdition(row: Row.EditionRow, files: readonly EditionFile[]): EditionRecord {
  return {
    number: whole(row.number),
    importId: maybeWhole(row.import_id),
    period: period(row.period),
    cutoff: date(row.cutoff),
    state: editionState(row.state),
    corrects: maybeWhole(row.corrects),
    files,
    by: text(row.made_by),
    at: text(row.made_at),
  };
}

/** Where a file belongs and what it holds. */
export interface FilePlace {
  readonly institution: string;
  readonly number: number;
  readonly position: number;
}

export function editionFileRow(at: FilePlace, of: EditionFile, content: Uint8Array): Row.EditionFileRow {
  const { institution, number, position } = at;
  return {
    institution,
    number,
    name: of.name,
    position,
    media_type: of.mediaType,
    bytes: of.bytes,
    sha256: of.sha256,
    content,
  };
}

export function readEditionFile(row: Omit<Row.EditionFileRow, "content">): EditionFile {
  return {
    name: text(row.name),
    mediaType: text(row.media_type),
    bytes: whole(row.bytes),
    sha256: text(row.sha256),
  };
}

export type FileBytes = Parameters<Writer["addEdition"]>[1][number];

/** The bytes of each file, in the order the edition lists them; they must be what it says. */
export function pairFiles(
  files: readonly EditionFile[],
  given: readonly FileBytes[],
): { file: EditionFile; content: Uint8Array }[] {
  if (files.length !== given.length) throw new Error(`${files.length} files listed, ${given.length} given`);
  return files.map((file) => {
    const content = given.find((one) => one.name === file.name)?.bytes;
    if (content?.byteLength !== file.bytes || sha256(content) !== file.sha256) {
      throw new Error(`${file.name} is not the file that was listed`);
    }
    return { file, content };
  });
}
