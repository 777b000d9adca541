/** What an institution rules for itself; where it has not, our own defaults hold. */
export const SETTINGS = ["rules", "holidays", "change-rule", "wording", "theme"] as const;
export type SettingName = (typeof SETTINGS)[number];

export function isSettingName(text: string): text is SettingName {
  return SETTINGS.some((one) => one === text);
}
