/** A picture of one page, as JPEG, and how large it is on paper. */
export interface Picture {
  readonly jpeg: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** A PDF that is nothing but pictures, as scanners save them. */
export function picturePdf(pictures: readonly Picture[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n%\u00e2\u00e3\n", "latin1")];
  const offsets: number[] = [];
  const add = (...pieces: readonly (string | Uint8Array)[]) => {
    offsets.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(
      Buffer.from(`${offsets.length} 0 obj\n`),
      ...pieces.map((piece) => Buffer.from(piece)),
      Buffer.from("\nendobj\n"),
    );
  };
  const pages = pictures.map((_, index) => 3 + index * 3);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`);
  for (const [index, picture] of pictures.entries()) addPage(picture, pages[index] ?? 0, add);
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function addPage(
  { jpeg, width, height, dpi }: Picture,
  page: number,
  add: (...pieces: readonly (string | Uint8Array)[]) => void,
): void {
  const [wide, high] = [width, height].map((pixels) => ((pixels / dpi) * 72).toFixed(2));
  const drawing = `q ${wide} 0 0 ${high} 0 0 cm /Im Do Q`;
  add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${page + 1} 0 R ` +
      `/Resources << /XObject << /Im ${page + 2} 0 R >> >> >>`,
  );
  add(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray ` +
      `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    jpeg,
    "\nendstream",
  );
}
