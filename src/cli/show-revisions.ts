import type { Breakdown } from "../core/domain/disaggregation.ts";
import type { Evidence } from "../core/domain/evidence.ts";
import type { EntrySource, Progress } from "../core/domain/progress.ts";
import { breakdownName } from "../core/words/breakdowns.ts";
import { REGISTER_WORDS } from "../core/words/cli-register.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { type Language, printInstant } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import { placeText } from "../core/words/places.ts";
import { printReported } from "../core/words/reported.ts";
import { yearWords } from "../core/words/year-report.ts";
import { printableLine } from "./printable.ts";

/** The newest figure of each period, who answers for it and where it was taken from. Empty where there is none. */
export function progressBlocks(progress: readonly Progress[], language: Language): readonly string[] {
  const newest = [...new Map(progress.map((one) => [one.period, one])).values()];
  if (newest.length === 0) return [];
  return [REGISTER_WORDS[language].progress, ...newest.map((one) => revisionBlock(one, language))];
}

/** "Se capturó a mano." or "Archivo avances-t1.csv, renglón 3", without the line itself. */
export function sourceText(source: EntrySource, language: Language): string {
  const { trail } = yearWords(language);
  return source.kind === "typed" ? trail.typed : trail.file(source.name, placeText(source.at, language));
}

function revisionBlock(one: Progress, language: Language): string {
  const words = REGISTER_WORDS[language];
  const { trail, basis } = yearWords(language);
  const { progressStates, late } = YEAR_WORDS[language];
  const state = [progressStates[one.state], words.revision(one.revision), ...(one.late ? [late] : [])].join(", ");
  const said = one.justification === null ? [] : [`${trail.justification} «${printableLine(one.justification)}»`];
  const why = one.reported.kind === "no-data" || one.reported.kind === "not-applicable" ? one.reported.why : null;
  const lines = [
    ...(one.reported.kind === "value" ? [basis[one.basis]] : []),
    ...(why === null ? [] : [`«${printableLine(why)}»`]),
    ...one.breakdowns.map((breakdown) => partsText(breakdown, language)),
    ...actLines(one, language),
    ...correctionLines(one, language),
    ...said,
    sourceText(one.source, language),
    ...(one.source.kind === "file" ? [`${trail.raw} «${printableLine(one.source.raw)}»`] : []),
    ...one.evidence.map((evidence) => evidenceText(evidence, language)),
  ];
  const head = `${printPeriod(one.period, language)}: ${printReported(one.reported, language)}  [${state}]`;
  return [head, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** "Por sexo: mujeres 227 personas, hombres 162 personas." */
function partsText({ by, parts }: Breakdown, language: Language): string {
  const said = parts.map(({ name, reported }) => `${name} ${printReported(reported, language)}`);
  return `${yearWords(language).parts.caption(breakdownName(by, language))}: ${said.join(", ")}`;
}

/** Where a proof is; one with personal data too, for this is the institution's own register. */
function evidenceText({ kind, at, personalData, note }: Evidence, language: Language): string {
  const { evidenceKinds, hash } = yearWords(language).trail;
  const where = at.kind === "link" ? at.url : `${at.name}, ${hash} ${at.sha256}`;
  const more = [...(note === null ? [] : [note]), ...(personalData ? [REGISTER_WORDS[language].personalData] : [])];
  return [`${evidenceKinds[kind]}: ${where}`, ...more.map((one) => `(${printableLine(one)})`)].join(" ");
}

function actLines(one: Progress, language: Language): readonly string[] {
  const { trail } = yearWords(language);
  const by = (person: string, at: string) => `${person}, ${printInstant(at, language)}`;
  return [
    trail.written(by(one.author, one.writtenAt)),
    ...(one.state === "draft" ? [] : [trail.submitted(by(one.submittedBy, one.submittedAt))]),
    ...(one.state === "approved" ? [trail.approved(by(one.approvedBy, one.approvedAt))] : []),
    ...(one.state === "returned" ? [trail.returned(by(one.returnedBy, one.returnedAt), one.reason)] : []),
  ];
}

/** What was approved before: it stands until the correction is approved too. */
function correctionLines({ state, corrects }: Progress, language: Language): readonly string[] {
  if (corrects === null) return [];
  if (state === "approved") return [yearWords(language).trail.corrects(corrects.revision)];
  return [REGISTER_WORDS[language].stillStands(corrects.revision, printReported(corrects.reported, language))];
}
