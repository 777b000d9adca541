import { readChangeRule, readHolidays } from "../core/domain/change-settings.ts";
import type { Holidays } from "../core/domain/day.ts";
import type { SettingName } from "../core/domain/setting.ts";
import { readTheme, type Theme } from "../core/domain/theme.ts";
import { type ChangeRule, DEFAULT_CHANGE_RULE } from "../core/domain/target-version.ts";
import { DEFAULT_RULES } from "../core/evaluation/default-rules.ts";
import { parseRuleSet } from "../core/evaluation/parse-rule-set.ts";
import type { RuleSet } from "../core/evaluation/rule-set.ts";
import { INCLUSIVE_RULES } from "../core/wording/inclusive-rules.ts";
import { parseWordingRules } from "../core/wording/parse-wording-rules.ts";
import type { WordingRules } from "../core/wording/wording-rule.ts";
import type { Reader } from "../store/store.ts";

/** What an institution rules for itself, or our own defaults where it has not. */

export async function rulesOf(reader: Reader, institution: string): Promise<RuleSet> {
  return settingOf(reader, institution, { name: "rules", read: readRules, byDefault: DEFAULT_RULES });
}

export async function wordingRulesOf(reader: Reader, institution: string): Promise<WordingRules> {
  return settingOf(reader, institution, { name: "wording", read: readWording, byDefault: INCLUSIVE_RULES });
}

export async function changeRuleOf(reader: Reader, institution: string): Promise<ChangeRule> {
  return settingOf(reader, institution, { name: "change-rule", read: readChangeRule, byDefault: DEFAULT_CHANGE_RULE });
}

export async function holidaysOf(reader: Reader, institution: string): Promise<Holidays> {
  return settingOf(reader, institution, { name: "holidays", read: readHolidays, byDefault: NONE });
}

/** The colours of its pages; null where it has none of its own. */
export async function themeOf(reader: SettingReader, institution: string): Promise<Theme | null> {
  return settingOf<Theme | null>(reader, institution, { name: "theme", read: readTheme, byDefault: null });
}

type SettingReader = Pick<Reader, "setting">;

function readRules(value: unknown): RuleSet | null {
  const rules = parseRuleSet(value);
  return rules.ok ? rules.value : null;
}

function readWording(value: unknown): WordingRules | null {
  const rules = parseWordingRules(value);
  return rules.ok ? rules.value : null;
}

const NONE: Holidays = new Set();

interface Known<T> {
  readonly name: SettingName;
  /** Checked when it was written: null here means that the database says what nobody wrote. */
  readonly read: (value: unknown) => T | null;
  readonly byDefault: T;
}

async function settingOf<T>(
  reader: SettingReader,
  institution: string,
  { name, read, byDefault }: Known<T>,
): Promise<T> {
  const setting = await reader.setting(institution, name);
  if (setting === null) return byDefault;
  const value = read(setting.value);
  if (value === null) throw new Error(`setting ${name} ${setting.version} does not read as it was written`);
  return value;
}
