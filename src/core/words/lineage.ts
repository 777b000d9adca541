import type { LineageEvent } from "../domain/lineage.ts";
import type { Language } from "./language.ts";
import { yearWords } from "./year-report.ts";

/** What happened to an indicator, in a sentence; since when and why are not in it. */
export function lineageText(event: LineageEvent, language: Language): string {
  const { lineage } = yearWords(language);
  switch (event.kind) {
    case "renamed":
      return lineage.renamed(event.before, event.after);
    case "method-changed":
      return lineage.methodChanged(event.before, event.after);
    case "split":
      return lineage.split(event.into);
    case "merged":
      return lineage.merged(event.keys, event.into);
  }
}
