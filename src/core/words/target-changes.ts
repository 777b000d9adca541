import type { TargetVersion } from "../domain/target-version.ts";
import { type Language, printDate } from "./language.ts";
import { yearWords } from "./year-report.ts";

type Change = TargetVersion["change"];

/** Who set a target and when; of an adjustment, who asked for it and who authorised it. */
export function whoChanged(change: Change, language: Language): string {
  const { set, adjusted } = yearWords(language).targets;
  if (change.kind !== "adjusted") return set(change.by, printDate(change.on, language));
  const asked = set(change.askedBy, printDate(change.askedOn, language));
  return adjusted(asked, set(change.authorisedBy, printDate(change.authorisedOn, language)));
}

/** Why it was adjusted: of what goes down, and of what goes up. None of a target that was set. */
export function whyChanged(change: Change, language: Language): readonly string[] {
  if (change.kind !== "adjusted") return [];
  const { cut, increase } = yearWords(language).targets;
  const { reasons } = change;
  return [
    ...(reasons.cut === null ? [] : [cut(reasons.cut)]),
    ...(reasons.increase === null ? [] : [increase(reasons.increase)]),
  ];
}
