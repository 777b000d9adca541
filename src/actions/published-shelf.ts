import type { Institution } from "../core/domain/register.ts";
import type { Theme } from "../core/domain/theme.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import { diffEditions, type EditionsCompared } from "./diff-editions.ts";
import { themeOf } from "./read-settings.ts";
import { isAsFrozen } from "./export-edition.ts";
import type { EditionFile, EditionRecord, Reader } from "../store/store.ts";

/** What the public may see: published editions and nothing else. It cannot show a draft by mistake. */
export interface PublishedShelf {
  /** Those with at least one edition. */
  institutions(): Promise<readonly ShelvedInstitution[]>;
  /** Newest first; null for an institution without editions, as for one that does not exist. */
  editions(institution: string): Promise<ShelvedInstitution | null>;
  file(institution: string, edition: number, name: string): Promise<ShelvedFile | null>;
  /** The colours of an institution; null where it has none of its own. */
  theme(institution: string): Promise<Theme | null>;
  /** Changes whenever anything does that its pages show; null for an institution without editions. */
  stamp(institution: string): Promise<string | null>;
  /** What one edition says otherwise than another. */
  compare(institution: string, of: ComparedEditions): Promise<Result<EditionsCompared, Problem>>;
}

export interface ComparedEditions {
  readonly before: number;
  readonly after: number;
}

export interface ShelvedInstitution {
  readonly institution: Institution;
  /** Newest first. */
  readonly editions: readonly EditionRecord[];
}

export type ShelvedFile = EditionFile & { readonly content: Uint8Array };

/** What of the register the public side ever asks for. */
export type EditionReader = Pick<
  Reader,
  "institutions" | "institution" | "editions" | "newestEdition" | "edition" | "editionFile" | "setting"
>;

export function openShelf(reader: EditionReader): PublishedShelf {
  // Editions are only ever added: as long as the last one is the same, so are all of them.
  const shelved = new Map<string, ShelvedInstitution>();
  const shelve = async (institution: Institution): Promise<ShelvedInstitution | null> => {
    const { id } = institution;
    const known = shelved.get(id);
    if (known && known.editions[0]?.number === (await reader.newestEdition(id))) return known;
    const editions = await reader.editions(id);
    if (editions.length === 0) return null;
    const fresh = { institution, editions: editions.toReversed() };
    shelved.set(id, fresh);
    return fresh;
  };
  return {
    institutions: async () => {
      const all = await Promise.all((await reader.institutions()).map(shelve));
      return all.filter((one) => one !== null);
    },
    editions: async (id) => {
      const institution = await reader.institution(id);
      return institution && shelve(institution);
    },
    file: async (institution, number, name) => {
      const edition = await reader.edition(institution, number);
      // The name is looked up in the edition's own list: nothing else can be asked for.
      const listed = edition?.files.find((one) => one.name === name);
      const content = listed && (await reader.editionFile(institution, number, listed.name));
      if (!edition || !listed || !content) return null;
      if (!isAsFrozen(edition, { name: listed.name, bytes: content }))
        throw new Error(`${name} is not what was published`);
      return { ...listed, content };
    },
    theme: (institution) => themeOf(reader, institution),
    stamp: async (institution) => {
      const newest = await reader.newestEdition(institution);
      const theme = (await reader.setting(institution, "theme"))?.version ?? 0;
      return newest === 0 ? null : `${newest} ${theme}`;
    },
    compare: (institution, { before, after }) => diffEditions(reader, { institution, before, after }),
  };
}
