/**
 * The same PDF with all its pages shown turned to the right: each page is written again, below the rest, and
 * says so. Only for PDFs with a plain table of objects, as Typst writes them.
 */
export function turnPages(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text)?.[1];
  if (start === undefined || trailer === undefined) throw new Error("no plain table of objects");
  let added = "";
  let entries = "";
  for (const [, number = "", body = ""] of text.matchAll(
    /(?:^|\n)(\d+) 0 obj\s*<<(\s*\/Type \/Page\s[\s\S]*?)endobj/g,
  )) {
    entries += `${number} 1\n${String(text.length + added.length).padStart(10, "0")} 00000 n \n`;
    added += `${number} 0 obj\n<< /Rotate 90 ${body}endobj\n`;
  }
  const end = `xref\n${entries}trailer\n<<${trailer} /Prev ${start} >>\nstartxref\n${text.length + added.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text + added + end, "latin1"));
}
