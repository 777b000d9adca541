/** What an ODS says of one of its sheets that the library that reads it does not. Rows and columns from 0. */
export interface OdsSheet {
  readonly hidden: boolean;
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
  /** Formulas without a result. */
  readonly uncalculated: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** From the first to before `to`; one mark may stand for very many rows. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export function isInside(runs: readonly Run[], index: number): boolean {
  return runs.some(({ from, to }) => index >= from && index < to);
}

/** The sheets of the part that holds the document, in order, by one walk over its tags. */
export function outlineOds(content: string): readonly OdsSheet[] {
  const hiding = hidingStyles(content);
  const sheets: OdsSheet[] = [];
  let sheet: SheetWalk | null = null;
  for (const [, slash, element = "", attributes = ""] of content.matchAll(TAG)) {
    if (element !== "table") sheet?.see(element, slash === "/", attributes);
    else if (slash === "/" && sheet !== null) sheets.push(sheet.outline());
    else if (!attributes.endsWith("/")) sheet = new SheetWalk(isHiddenTable(attributes, hiding));
  }
  return sheets;
}

const TAG =
  /<(\/?)(?:[\w.-]+:)?(table|table-row|table-column|table-row-group|table-column-group|table-cell|covered-table-cell)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const TABLE_STYLE =
  /<(?:[\w.-]+:)?style\s(?=[^>]*family="table")[^>]*?\bstyle:name="([^"]*)"[^>]*>\s*<(?:[\w.-]+:)?table-properties\s([^>]*)>/g;

/** Styles of sheets that are not shown. */
function hidingStyles(content: string): ReadonlySet<string> {
  const found = [...content.matchAll(TABLE_STYLE)];
  return new Set(found.flatMap(([, name = "", properties = ""]) => (isNotShown(properties) ? [name] : [])));
}

function isHiddenTable(attributes: string, hiding: ReadonlySet<string>): boolean {
  return isNotShown(attributes) || hiding.has(attribute(attributes, "style-name") ?? "");
}

function isNotShown(attributes: string): boolean {
  return attribute(attributes, "display") === "false";
}

function isCollapsed(attributes: string): boolean {
  return /^(?:collapse|filter)$/.test(attribute(attributes, "visibility") ?? "");
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;
}

function times(attributes: string, name: string): number {
  return Number(attribute(attributes, name) ?? "1");
}

/** Where the walk over one sheet is. */
class SheetWalk {
  readonly #hidden: boolean;
  readonly #rows: Run[] = [];
  readonly #columns: Run[] = [];
  readonly #uncalculated: { readonly row: number; readonly column: number; readonly formula: string }[] = [];
  /** Of the groups the walk is in: is it folded away? */
  readonly #groups: boolean[] = [];
  #column = 0;
  #nextRow = 0;
  #row = 0;
  #cell = 0;

  constructor(hidden: boolean) {
    this.#hidden = hidden;
  }

  outline(): OdsSheet {
    return {
      hidden: this.#hidden,
      hiddenRows: this.#rows,
      hiddenColumns: this.#columns,
      uncalculated: this.#uncalculated,
    };
  }

  see(element: string, ends: boolean, attributes: string): void {
    if (element.endsWith("-group")) this.#seeGroup(ends, attributes);
    else if (ends) return;
    else if (element === "table-row") this.#seeRow(attributes);
    else if (element === "table-column") this.#seeColumn(attributes);
    else this.#seeCell(attributes);
  }

  #seeGroup(ends: boolean, attributes: string): void {
    if (ends) this.#groups.pop();
    else this.#groups.push(isNotShown(attributes));
  }

  #seeRow(attributes: string): void {
    this.#row = this.#nextRow;
    this.#cell = 0;
    this.#nextRow += times(attributes, "number-rows-repeated");
    if (this.#isFolded(attributes)) this.#rows.push({ from: this.#row, to: this.#nextRow });
  }

  #seeColumn(attributes: string): void {
    const from = this.#column;
    this.#column += times(attributes, "number-columns-repeated");
    if (this.#isFolded(attributes)) this.#columns.push({ from, to: this.#column });
  }

  #seeCell(attributes: string): void {
    const formula = attribute(attributes, "formula");
    if (formula !== null && attribute(attributes, "value-type") === null) {
      this.#uncalculated.push({ row: this.#row, column: this.#cell, formula });
    }
    this.#cell += times(attributes, "number-columns-repeated");
  }

  #isFolded(attributes: string): boolean {
    return isCollapsed(attributes) || this.#groups.includes(true);
  }
}
