import type { JudgedCase } from "../../../src/core/evaluation/case.ts";
import { explainInWords } from "../../../src/core/words/evaluation.ts";
import { FORMULA_NAMES, LIGHT_NAMES } from "../../../src/core/words/evaluation-names.ts";
import { printMeasure } from "../../../src/core/words/fields.ts";
import { findingText } from "../../../src/core/words/findings.ts";

const INTRODUCTION = `# Casos con una sola respuesta correcta

Los casos de [test/cases/evaluation/golden.json](../test/cases/evaluation/golden.json), tal como los juzgan las reglas
\`default-1\`, con la explicación de cada resultado. Cualquiera puede repetirlos, o probar los suyos, con
\`indicadora evaluate --cases ARCHIVO\`. Una prueba compara esta página con lo que el programa dice;
\`UPDATE_DOCS=1 npm test\` la escribe de nuevo.`;

/** docs/evaluation-cases.md as the source has it now. */
export function casesPage(judged: readonly JudgedCase[]): string {
  const rows = judged.map((one) => `| ${rowOf(one).join(" | ")} |`);
  const table = ["| | Caso | ¿Se cumple? | Logro | Fórmula | Semáforo |", "|---:|---|---|---:|---|---|", ...rows].join(
    "\n",
  );
  return `${[INTRODUCTION, table, ...judged.map(section)].join("\n\n")}\n`;
}

function rowOf({ place, name, met, shown, formula, light }: JudgedCase): readonly string[] {
  return [
    String(place),
    name.replaceAll("|", "\\|"),
    met === null ? "—" : MET[met ? "yes" : "no"],
    shown === null ? "—" : printMeasure(shown, "percent", "es"),
    formula === null ? "—" : FORMULA_NAMES[formula].es,
    LIGHT_NAMES[light].es,
  ];
}

const MET = { yes: "sí", no: "no" };

function section({ place, name, steps, findings }: JudgedCase): string {
  const lines = [
    ...explainInWords(steps, "es"),
    ...findings.map((code) => `Qué hacer: ${findingText(code, "es").todo}`),
  ];
  return [`## ${place}. ${name}`, lines.map((line) => `- ${line}`).join("\n")].join("\n\n");
}
