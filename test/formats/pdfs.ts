/** A page as its content stream says it, in points from the bottom left corner. */
export interface PdfSheet {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

/** A PDF of pages with Helvetica (F1) and nothing else; latin-1 only. */
export function pdfOf(sheets: readonly PdfSheet[]): Uint8Array {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", FONT];
  for (const { content, width = 600, height = 400, rotate = 0 } of sheets) {
    const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
    const number = objects.push(stream);
    const box = `/MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${number} 0 R >>`,
    );
  }
  const kids = sheets.map((_, i) => `${5 + i * 2} 0 R`).join(" ");
  objects[1] = `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`;
  return written(objects);
}

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

function written(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Words at a place, in points. */
export function write([x, y]: readonly [number, number], text: string, size = 10): string {
  const escaped = text.replace(/[\\()]/g, String.raw`\$&`);
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET\n`;
}

export function rule([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A table from its top left corner: cells of rows of 30 points; null joins a cell to the one above, undefined to the left. */
export function ruledTable(
  [left, top]: readonly [number, number],
  widths: readonly number[],
  rows: readonly (readonly (string | null | undefined)[])[],
): string {
  const xs = widths.reduce((all, width) => [...all, (all.at(-1) ?? left) + width], [left]);
  const at = (column: number) => xs[column] ?? left;
  const y = (row: number) => top - row * ROW;
  let drawn = rule([left, top], [at(widths.length), top]) + rule([left, top], [left, y(rows.length)]);
  for (const [i, row] of rows.entries()) {
    for (const [j, cell] of row.entries()) {
      const [below, right] = [rows[i + 1]?.[j], row[j + 1]];
      if (below !== null) drawn += rule([at(j), y(i + 1)], [at(j + 1), y(i + 1)]);
      if (j + 1 === row.length || right !== undefined) drawn += rule([at(j + 1), y(i)], [at(j + 1), y(i + 1)]);
      cell?.split("\n").forEach((line, k) => (drawn += write([at(j) + 4, y(i) - 11 - k * 11], line, 9)));
    }
  }
  return drawn;
}

const ROW = 30;
