import { nearWords } from "../core/domain/near-words.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Reader } from "../store/store.ts";

/** There is no indicator of that key; those that may have been meant are named. */
export function unknownIndicator(key: string, keys: Iterable<string>): Problem {
  return { code: "indicator-not-found", key, near: nearWords(key, keys) };
}

/** The same, where nobody has asked yet which there are. */
export async function unknownKey(reader: Reader, institution: string, key: string): Promise<Problem> {
  const indicators = await reader.indicators(institution);
  return unknownIndicator(
    key,
    indicators.map((one) => one.key),
  );
}
