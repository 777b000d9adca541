import type { Said } from "./language.ts";

/** Said before anything else is loaded. */
export const nodeTooOld: Said = {
  es: "✗ Indicadora necesita Node 22.18 o posterior. En este proyecto: npm start, o npx indicadora.",
  en: "✗ Indicadora needs Node 22.18 or later. In this project: npm start, or npx indicadora.",
};
