import type { PlannedTarget } from "../core/domain/target-calendar.ts";
import type { TargetVersion } from "../core/domain/target-version.ts";
import { REGISTER_WORDS } from "../core/words/cli-register.ts";
import { printTarget } from "../core/words/evaluation.ts";
import type { Language } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import { whoChanged, whyChanged } from "../core/words/target-changes.ts";
import { yearWords } from "../core/words/year-report.ts";

/** The target in force with its calendar, and under it every version, the newest first. Empty where there is none. */
export function targetBlock(targets: readonly TargetVersion[], language: Language): readonly string[] {
  const current = targets.at(-1);
  if (!current) return [];
  const head = `${REGISTER_WORDS[language].targetInForce}: ${printTarget(current.target.annual, language)}`;
  const versions = targets.toReversed().map((one) => `  ${one.version}. ${targetVersionText(one, language)}`);
  return [[head, ...calendarLines(current.target, language), ...versions].join("\n")];
}

/** "Ajustada: al menos 28 sesiones. Pidió …; autorizó …. Aumento: …" */
export function targetVersionText({ target, change }: TargetVersion, language: Language): string {
  const said = `${yearWords(language).targets.kinds[change.kind]}: ${printTarget(target.annual, language)}`;
  return [`${said}. ${whoChanged(change, language)}`, ...whyChanged(change, language)].join(" ");
}

function calendarLines({ calendar }: PlannedTarget, language: Language): readonly string[] {
  const words = yearWords(language).targets;
  if (calendar === null) return [`  ${words.noCalendar}`];
  const entries = calendar.entries.map(
    ({ period, target }) => `    ${printPeriod(period, language)}: ${printTarget(target, language)}`,
  );
  return [`  ${words.calendar[calendar.kind]}`, ...entries];
}
