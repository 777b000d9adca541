import type { ProgressMove } from "../domain/progress-history.ts";
import type { Said } from "./language.ts";

/** What the register commands say of what was typed and captured. */
export interface RegisterWords {
  readonly columns: Readonly<Record<"approved" | "target", string>>;
  readonly description: string;
  readonly plan: string;
  readonly places: string;
  readonly targetInForce: string;
  readonly progress: string;
  readonly personalData: string;
  revision(number: number): string;
  /** What still stands while its correction is not approved. */
  stillStands(revision: number, value: string): string;
  target(version: number, cycle: string): string;
  readonly moves: Readonly<Record<ProgressMove["kind"], string>>;
}

export const REGISTER_WORDS: Said<RegisterWords> = {
  es: {
    columns: { approved: "Avance aprobado", target: "Meta" },
    description: "Descripción, capturada en el registro",
    plan: "Plan de medición",
    places: "Decimales",
    targetInForce: "Meta vigente",
    progress: "Avances",
    personalData: "con datos personales: no se publica",
    revision: (number) => `revisión ${number}`,
    stillStands: (revision, value) => `Mientras no se apruebe, sigue vigente la revisión ${revision}: ${value}.`,
    target: (version, cycle) => `meta, versión ${version} (ciclo ${cycle})`,
    moves: {
      drafted: "captura en borrador",
      submitted: "envío a revisión",
      approved: "aprobación",
      returned: "devolución",
    },
  },
  en: {
    columns: { approved: "Approved figure", target: "Target" },
    description: "Description, typed into the register",
    plan: "Plan of measurement",
    places: "Decimal places",
    targetInForce: "Target in force",
    progress: "Progress",
    personalData: "with personal data: never published",
    revision: (number) => `revision ${number}`,
    stillStands: (revision, value) => `Until it is approved, revision ${revision} still stands: ${value}.`,
    target: (version, cycle) => `target, version ${version} (cycle ${cycle})`,
    moves: {
      drafted: "recorded as a draft",
      submitted: "handed in for review",
      approved: "approved",
      returned: "returned",
    },
  },
};
