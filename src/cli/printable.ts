/* oxlint-disable no-control-regex -- control characters are what is to be taken out */

/** Escape sequences of terminals: CSI, OSC with its string, and two-character ones. */
const SEQUENCES =
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[P^_X][^\u001B]*(?:\u001B\\)?|[ -/]*[0-~])/g;
/** Control characters but tab and line feed, and what turns the direction of writing. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Text from a document that can do nothing to a terminal but be read. */
export function printable(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(SEQUENCES, "").replaceAll(CONTROLS, "");
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s+/gu, " ").trim();
}

/** JSON whose text cannot steer a terminal either: the same data, the odd characters as \u escapes. */
export function printableJson(value: unknown): string {
  return escapeControls(JSON.stringify(value, null, 2) ?? "null");
}

/** JSON text with the characters that could steer a terminal as \u escapes. */
export function escapeControls(json: string): string {
  return json.replaceAll(CONTROLS, (odd) => `\\u${odd.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
