/**
 * What a cell says. An apostrophe that keeps a spreadsheet from running a cell as a formula ("'= 100",
 * "'- no hay") is no part of it.
 */
export function cellText(cell: string): string {
  return cell
    .normalize("NFC")
    .trim()
    .replace(/^'(?=[=+\-@＝＋－＠])/u, "");
}

const SHOWN = 80;

/** Enough of what was written to know it again. */
export function inShort(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
