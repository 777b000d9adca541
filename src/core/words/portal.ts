import type { Said } from "./language.ts";
import { PORTAL_EN } from "./portal-en.ts";
import { PORTAL_ES, type PortalWords } from "./portal-es.ts";

export type { PortalWords } from "./portal-es.ts";

/** Every sentence of the public portal, in both languages. */
export const PORTAL_WORDS: Said<PortalWords> = { es: PORTAL_ES, en: PORTAL_EN };
