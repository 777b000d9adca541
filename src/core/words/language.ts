/** The languages every sentence exists in. Spanish is the official one. */
export const LANGUAGES = ["es", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text per language. */
export type Said<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** "1 cifra", "9 cifras"; the count is written as the language groups digits. */
export function countOf(count: number, one: string, many: string): string {
  return `${groupDigits(String(count))} ${count === 1 ? one : many}`;
}

/** The counts that are not zero, each with its noun. */
export function countsOf(counts: readonly (readonly [count: number, one: string, many: string])[]): readonly string[] {
  return counts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
}

/** "a", "a y b", "a, b y c" (y becomes e before the sound i). */
export function listOf(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  const y = /^h?[ií](?![aeo])/i.test(last) ? "e" : "y";
  return `${items.slice(0, -1).join(", ")} ${language === "en" ? "and" : y} ${last}`;
}

/** What is lacking: "a ni b", "a, b ni c"; "a or b". */
export function noneOf(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? "";
  return `${items.slice(0, -1).join(", ")} ${language === "en" ? "or" : "ni"} ${last}`;
}

/** What to choose from: "a o b", "a, b o c" (o becomes u before the sound o). */
export function orOf(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? "";
  const o = /^[«“]?(?:h?[oó]|8|11(?!\d))/i.test(last) ? "u" : "o";
  return `${items.slice(0, -1).join(", ")} ${language === "en" ? "or" : o} ${last}`;
}

/** Quotes what a person wrote, as each language does. */
export function inQuotes(language: Language): (text: string) => string {
  return (text) => (language === "es" ? `«${text}»` : `“${text}”`);
}

/** An exact decimal as Mexico prints it: point for decimals, comma for thousands, a true minus sign. */
export function printDecimal(value: string): string {
  const [, minus = "", whole = "", rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? [];
  if (whole === "") return value;
  return `${minus === "" ? "" : "−"}${groupDigits(whole)}${rest}`;
}

/** "31 de marzo de 2025", "31 March 2025"; anything but an ISO date comes back as it is. */
export function printDate(date: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (name === undefined) return date;
  return language === "es" ? `${Number(day)} de ${name} de ${year}` : `${Number(day)} ${name} ${year}`;
}

/** An ISO 8601 instant in UTC to the minute: "12 de abril de 2025, 10:15 UTC". */
export function printInstant(instant: string, language: Language): string {
  const time = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(instant)?.[1];
  const date = printDate(instant, language);
  return time === undefined ? date : `${date}, ${time} UTC`;
}

/** "primer trimestre de 2025", "first quarter of 2025". */
export function printQuarter(quarter: string, language: Language): string {
  const [, year, number] = /^(\d{4})-Q([1-4])$/.exec(quarter) ?? [];
  const name = QUARTERS[language][Number(number) - 1];
  if (name === undefined) return quarter;
  return language === "es" ? `${name} trimestre de ${year}` : `${name} quarter of ${year}`;
}

/** A size a person can weigh: "512 B", "16 kB", "1.2 MB". */
export function printBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "marzo", "March"; 1 to 12. */
export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? String(month);
}

const MONTHS: Said<readonly string[]> = {
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

const QUARTERS: Said<readonly string[]> = {
  es: ["primer", "segundo", "tercer", "cuarto"],
  en: ["first", "second", "third", "fourth"],
};
