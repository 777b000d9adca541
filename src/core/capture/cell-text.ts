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
