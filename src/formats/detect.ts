/** What a file's first bytes say it is, whatever its name says; null for text. */
export function detectBinary(bytes: Uint8Array): string | null {
  for (const [kind, magic] of MAGIC) {
    if (magic.every((byte, i) => bytes[i] === byte)) return kind;
  }
  return null;
}

/** Text hardly ever holds control characters; a program or picture does all the time. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  // oxlint-disable-next-line no-control-regex -- counts control characters
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd > sample.length * 0.05;
}

/** XLSX, DOCX and ODS are all zip files; what is inside is not looked at here. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["xlsx/docx/ods/zip", [0x50, 0x4b, 0x03, 0x04]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["xls/doc", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["gzip", [0x1f, 0x8b]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
  ["sqlite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];
