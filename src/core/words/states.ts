import type { PeriodState } from "../domain/reporting-period.ts";
import type { Said } from "./language.ts";

/** How far a period has come, as a sentence goes on: "el periodo está abierto". */
export const PERIOD_STATES: Readonly<Record<PeriodState, Said>> = {
  open: { es: "abierto", en: "open" },
  "in-review": { es: "en revisión", en: "in review" },
  closed: { es: "cerrado", en: "closed" },
  published: { es: "publicado", en: "published" },
};
