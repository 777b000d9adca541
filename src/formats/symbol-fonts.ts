/** Characters of fonts that have signs in place of letters, as Unicode has them. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0xa3: "≤",
    0xb0: "°",
    0xb1: "±",
    0xb3: "≥",
    0xb4: "×",
    0xb7: "•",
    0xb9: "≠",
    0xbb: "≈",
    0xb8: "÷",
    0xe5: "∑",
  },
  wingdings: { 0x6c: "●", 0x6e: "■", 0xa8: "☐", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑" },
};

/** `code`: hexadecimal, with or without the offset into private characters. A sign that nobody knows shows as "�". */
export function symbolOf(font: string, code: string): string {
  const number = Number.parseInt(code, 16);
  if (Number.isNaN(number) || number > 0xffff) return "";
  const isPrivate = number >= PRIVATE && number <= PRIVATE + 0xff;
  const own = isPrivate ? number - PRIVATE : number;
  const signs = SIGNS[font.toLowerCase().replace(/\s*\d$/, "")];
  return signs?.[own] ?? (isPrivate || signs ? "\ufffd" : String.fromCharCode(number));
}

const PRIVATE = 0xf000;
