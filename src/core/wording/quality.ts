import type { Period } from "../domain/cycle-period.ts";
import type { Field } from "../domain/field.ts";
import { checkCoherence } from "./coherence.ts";
import { checkCremaa, type Checklist } from "./cremaa.ts";
import type { QualityFinding } from "./finding-codes.ts";
import type { IndicatorText } from "./indicator-text.ts";
import { peersOf } from "./peers.ts";
import type { SeriesPoint } from "./series.ts";
import { wordingReader, type WordingReading } from "./suggest-wording.ts";
import type { WordingRules } from "./wording-rule.ts";

/** An indicator as its quality is looked at, wherever it comes from. */
export interface Subject {
  /** As it is shown, in doubt or not. */
  readonly name: string | null;
  readonly text: IndicatorText;
  /** What its wording is looked for in. */
  readonly written: readonly WrittenText[];
  /** In order of time. */
  readonly series: readonly SeriesPoint[];
  /** As `cycleKey` writes it; null when nothing says when it runs. Only those of one time are compared. */
  readonly cycle: string | null;
}

/** A text that a person wrote and may write better. */
export interface WrittenText {
  readonly field: Field;
  /** Whose note it is; null for what describes the indicator. */
  readonly period: Period | null;
  readonly text: string;
}

/** Help for whoever writes an indicator. Nothing here stops anybody, and nothing is changed. */
export interface Quality {
  readonly name: string | null;
  /** The texts in which words were found, with what may be said instead or why they are left alone. */
  readonly wording: readonly WordingOfText[];
  readonly checklist: Checklist;
  readonly coherence: readonly QualityFinding[];
}

export interface WordingOfText extends WrittenText, WordingReading {}

/**
 * Prepares the rules and the comparison once; what it returns looks at one of the subjects at a time,
 * beside all the others.
 */
export function qualityOf(subjects: readonly Subject[], rules: WordingRules): (subject: Subject) => Quality {
  const read = wordingReader(rules);
  const peers = peersOf(subjects);
  return (subject) => ({
    name: subject.name,
    wording: subject.written.flatMap((one) => readWording(one, read)),
    checklist: checkCremaa(subject.text, peers(subject)),
    coherence: checkCoherence(subject.series, subject.text),
  });
}

function readWording(written: WrittenText, read: (text: string) => WordingReading): readonly WordingOfText[] {
  const { suggestions, withheld } = read(written.text);
  return suggestions.length + withheld.length === 0 ? [] : [{ ...written, suggestions, withheld }];
}
