import { readChangeRule, readHolidays } from "../core/domain/change-settings.ts";
import type { SettingName } from "../core/domain/setting.ts";
import { faintPairs, readTheme } from "../core/domain/theme.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { parseRuleSet } from "../core/evaluation/parse-rule-set.ts";
import { parseWordingRules } from "../core/wording/parse-wording-rules.ts";
import type { SettingRecord } from "../store/store.ts";
import { actOf, type Context, permit } from "./context.ts";

export interface SettingRequest {
  readonly institution: string;
  readonly name: SettingName;
  /** As JSON has it. */
  readonly value: unknown;
}

/** Writes a new version of something an institution rules for itself, once it reads as what it should be. */
export async function changeSetting(
  context: Context,
  request: SettingRequest,
): Promise<Result<SettingRecord, Problem>> {
  const { institution, name, value } = request;
  const person = permit(context, "manage-settings", { institution, areas: [] });
  if (!person.ok) return person;
  const refused = settingProblem(name, value);
  if (refused) return fail(refused);
  const act = actOf(context, institution, { action: "manage-settings", subject: `setting ${name}` });
  return context.store.act(act, async (writer) => {
    const version = ((await writer.setting(institution, name))?.version ?? 0) + 1;
    const setting = { name, version, value, by: person.value, at: act.at };
    await writer.addSetting(setting);
    return ok(setting);
  });
}

/** What is wrong with it, if anything: for the holidays and the rule of changes, that it has another shape. */
function settingProblem(name: SettingName, value: unknown): Problem | null {
  switch (name) {
    case "rules": {
      const rules = parseRuleSet(value);
      return rules.ok ? null : rules.problem;
    }
    case "wording": {
      const rules = parseWordingRules(value);
      return rules.ok ? null : rules.problem;
    }
    case "holidays":
      return readHolidays(value) ? null : { code: "setting-invalid", name };
    case "change-rule":
      return readChangeRule(value) ? null : { code: "setting-invalid", name };
    case "theme":
      return themeProblem(value);
  }
}

/** Colours that not everybody could read are none. */
function themeProblem(value: unknown): Problem | null {
  const theme = readTheme(value);
  if (!theme) return { code: "setting-invalid", name: "theme" };
  const pairs = faintPairs(theme);
  return pairs.length === 0 ? null : { code: "theme-faint", pairs };
}
