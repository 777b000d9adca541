import { foldLetters } from "../domain/fold-letters.ts";
import { tidy } from "./fold.ts";
import type { RowClass } from "./classify-row.ts";
import { fieldNamed } from "./header.ts";

/** No office has a longer name. */
const LONGEST = 120;

/**
 * The area that the lines between records name, as the document is walked: a section "DIRECCIÓN DE OBRAS",
 * or a line "Área responsable: Tesorería" anywhere. Null until one does, and again after a section that
 * names something else, for nothing says that the area goes on beneath it.
 */
export class SectionArea {
  #area: string | null = null;

  get area(): string | null {
    return this.#area;
  }

  /** A row of this class, with these cells, was walked over. */
  pass(is: RowClass, cells: readonly string[]): void {
    if (is !== "section" && is !== "note" && is !== "head") return;
    const text = tidy(cells.filter((cell) => cell.trim() !== "").join(" "));
    const said = areaSaid(text);
    if (said !== null) this.#area = said;
    else if (is === "section") this.#area = officeNamed(text);
  }
}

/** "Unidad responsable: Contraloría Interna". */
function areaSaid(text: string): string | null {
  const [label = "", ...rest] = text.split(":");
  const said = tidy(rest.join(":"));
  if (said === "" || said.length > LONGEST || !/\p{L}{3}/u.test(said)) return null;
  return fieldNamed(label) === "area" && !isPerson(label) ? said : null;
}

/** "Responsable: Juan Pérez" signs the page. */
function isPerson(label: string): boolean {
  return !/\b(?:area|unidad|direccion|dependencia)/.test(foldLetters(label));
}

/** "2. DIRECCIÓN DE OBRAS": a line that is an office's name and nothing else. */
function officeNamed(text: string): string | null {
  const name = tidy(text.replace(NUMBERED, ""));
  return name.length <= LONGEST && OFFICE.test(foldLetters(name)) && !/[:;?!]/.test(name) ? name : null;
}

const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s?[.)-]+\s*/;
const OFFICE =
  /^(?:contraloria|sub ?direccion|direccion|unidad|sub ?secretaria|secretaria|coordinacion|tesoreria|sindicatura|jefatura|departamento|oficialia|regiduria|organo interno)\b(?! de medida)/;
