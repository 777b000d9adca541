/** Words of an institution's name that say nothing about which one it is. */
const FILLERS = new Set("a al con de del e el en la las los o para por u y estado municipio republica".split(" "));
const LONGEST = 40;

/** What the addresses of the server begin with besides institutions. */
const TAKEN = new Set(["en", "es", "api", "app", "recursos"]);

/** The id of an institution: lower-case letters, digits and single hyphens, at most 40; none that an address begins with. */
export function isInstitutionId(text: string): boolean {
  return text.length <= LONGEST && !TAKEN.has(text) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** What the keys of indicators may begin with: "IND", "PAT25". */
export function isKeyPrefix(text: string): boolean {
  return /^[A-Z][A-Z0-9]{0,11}$/.test(text);
}

/**
 * Proposes an id the way people abbreviate: initials, then the last word, which is mostly the place.
 * "Instituto Electoral y de Participación Ciudadana del Estado de Durango" → "iepc-durango".
 * Null when the name has no letter to go by.
 */
export function proposeInstitutionId(name: string): string | null {
  const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "" && !FILLERS.has(word));
  const last = words.at(-1);
  if (last === undefined) return null;
  const initials = words.slice(0, -1).map((word) => word.slice(0, 1));
  const id = words.length > 2 ? `${initials.join("")}-${last}` : words.join("-");
  return id.slice(0, LONGEST).replace(/-+$/, "");
}
