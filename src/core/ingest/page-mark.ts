import { fold } from "./fold.ts";

/** "Página 2 de 5", "Pág. 2/5", "Hoja 3", "- 3 -": a line that only numbers its page. */
export function isPageMark(line: string): boolean {
  const text = line.trim();
  if (text.length > 40) return false;
  return (
    /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text) ||
    /^(?:pag|pagina|hoja|page) \d{1,4}(?: (?:de |of )?\d{1,4})?$/.test(fold(text))
  );
}
