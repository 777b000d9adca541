/** The options of a check list, and those that are marked. */
export interface CheckList {
  readonly options: readonly string[];
  readonly marked: readonly string[];
}

const YES = String.raw`\(\s*[xX✓✔●]\s*\)|\[\s*[xX✓✔●]\s*\]|[☒☑■●✓✔◉]`;
const NO = String.raw`\(\s*\)|\[\s*\]|[☐□○◯]`;
const MARKS = new RegExp(`(${YES}|${NO})`, "u");
const IS_YES = new RegExp(`^(?:${YES})$`, "u");

/**
 * "(X) Ascendente ( ) Descendente", "Mensual ☐ Trimestral ☒"; null for any other text, and where a mark may
 * belong to the option before it as well as to the one after.
 */
export function checkList(text: string): CheckList | null {
  const pieces = text.split(MARKS).map((piece) => piece.trim());
  const tokens = pieces.filter((piece) => piece !== "");
  const isMark = tokens.map((token) => new RegExp(`^${MARKS.source}$`, "u").test(token));
  if (tokens.length < 2 || isMark.some((mark, i) => mark === isMark[i + 1])) return null;
  const [first, last] = [isMark[0] === true, isMark.at(-1) === true];
  if (first === last) return null;
  const marks = tokens.filter((_, i) => isMark[i] === true);
  const options = tokens.filter((_, i) => isMark[i] !== true).map(withoutSigns);
  if (options.some((option) => option === "" || option.length > LONGEST_OPTION)) return null;
  return { options, marked: options.filter((_, i) => IS_YES.test(marks[i] ?? "")) };
}

const LONGEST_OPTION = 40;

/** Options may have commas or bars between them. */
function withoutSigns(option: string): string {
  return option.replace(/^[\s,;:/|-]+|[\s,;:/|-]+$/gu, "");
}
