import { isField } from "../domain/field.ts";
import type { Finding } from "../domain/finding.ts";
import { fieldName, unitName } from "./fields.ts";
import { countOf, type Language, listOf, printDecimal } from "./language.ts";
import { printPeriod } from "./periods.ts";

/** The template of a `FindingText` with its evidence; null when that is not there. */
export function fillEvidence(template: string, data: Finding["data"], language: Language): string | null {
  const whole = template.replace(/\[([^\]]*)\]/g, (_, part: string) => fillPart(part, data, language) ?? "");
  const text = fillPart(whole, data, language)?.trim() ?? "";
  return text === "" ? null : text;
}

/** "{cells}", or with its noun, "{cells|celda|celdas}". */
const SLOT = /\{([^}]*)\}/g;

/** A part with its names replaced, or null when the data lacks one of them. */
function fillPart(part: string, data: Finding["data"], language: Language): string | null {
  const slots = [...part.matchAll(SLOT)].map((found) => found[1] ?? "");
  if (slots.some((slot) => !hasText(data[slotName(slot)]))) return null;
  return part.replace(SLOT, (_, slot: string) => {
    const [name = "", one, many] = slot.split("|");
    const datum = data[name];
    if (typeof datum === "number" && one !== undefined && many !== undefined) return countOf(datum, one, many);
    return printDatum(name, datum, language);
  });
}

function slotName(slot: string): string {
  return slot.split("|")[0] ?? "";
}

type Datum = Finding["data"][string] | undefined;

function hasText(datum: Datum): boolean {
  return datum !== undefined && datum !== "" && !(Array.isArray(datum) && datum.length === 0);
}

/** No more of a list, and of a text, is printed than a person reads. */
const LONGEST_LIST = 8;
const LONGEST_TEXT = 120;

/** Data that quote the document, those that name columns or periods, and plain ones. */
const QUOTED: ReadonlySet<string> = new Set(["raws", "text", "texts", "label", "name", "printed"]);
const FIELDS_NAMED: ReadonlySet<string> = new Set(["columns", "column"]);
const PERIODS_NAMED: ReadonlySet<string> = new Set(["period", "before"]);

function printDatum(name: string, datum: Datum, language: Language): string {
  if (datum === undefined) return "";
  const items = typeof datum === "object" ? datum : [datum];
  const shown = items.slice(0, LONGEST_LIST).map((item) => printItem(name, String(item), language));
  return items.length > LONGEST_LIST ? `${shown.join(", ")}…` : listOf(shown, language);
}

function printItem(name: string, item: string, language: Language): string {
  if (FIELDS_NAMED.has(name)) return isField(item) ? fieldName(item, language) : item;
  if (PERIODS_NAMED.has(name)) return printPeriod(item, language);
  if (name === "units") return unitName(item, language);
  if (!QUOTED.has(name)) return name === "years" ? item : printDecimal(item);
  const cut = item.length >= LONGEST_TEXT ? `${item.slice(0, LONGEST_TEXT).trim()}…` : item.trim();
  return language === "es" ? `«${cut}»` : `“${cut}”`;
}
