import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { descriptionOf, describes, textOf } from "../core/ingest/indicator-description.ts";
import { isQuestioned, readingsOf } from "../core/ingest/questions.ts";
import { type CellsInDoubt, checkQuality, type IndicatorQuality } from "../core/wording/check-quality.ts";
import type { Quality } from "../core/wording/quality.ts";
import type { WordingRules } from "../core/wording/wording-rule.ts";
import type { Reader } from "../store/store.ts";
import { readFacts } from "./read-facts.ts";
import { readRegister, type RegisterState } from "./read-register.ts";
import { wordingRulesOf } from "./read-settings.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

export interface Checked<T extends Quality> {
  /** The version of the rules of wording. */
  readonly rules: string;
  readonly indicators: readonly T[];
}

export interface CheckRequest {
  /** Those to look at; none for all. */
  readonly keys: readonly string[];
  /** Null for those the institution has ruled, or else our own. */
  readonly rules: WordingRules | null;
}

/** Help on the wording, the quality and the coherence of indicators as the register has them. Writes nothing. */
export async function checkRegisterQuality(
  reader: Reader,
  institution: string,
  { keys, rules: given }: CheckRequest,
): Promise<Result<Checked<IndicatorQuality>, Problem>> {
  const rules = given ?? (await wordingRulesOf(reader, institution));
  // All of them: an indicator is also judged beside the others of its objective.
  const all = await readFacts(reader, institution);
  const known = all.map((one) => one.versions[0].key);
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown !== undefined) {
    return fail(unknownIndicator(unknown, known));
  }
  const checked = checkQuality(all, rules, inDoubt(await readRegister(reader, institution)));
  const indicators = keys.length === 0 ? checked : checked.filter(({ key }) => keys.includes(key));
  return ok({ rules: rules.version, indicators });
}

/** The texts that the newest document prints of each indicator, and that nobody has settled yet. */
function inDoubt({ indicators }: RegisterState): CellsInDoubt {
  return new Map(
    indicators.map(({ version, last }) => {
      const description = descriptionOf(version);
      const open = readingsOf({ readings: last?.row.readings ?? {} }).filter(
        ([field, reading]) => isQuestioned(reading) && describes(field) && textOf(description, field) === null,
      );
      return [version.key, open.map(([field]) => field)];
    }),
  );
}
