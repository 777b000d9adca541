/** A straight line: level at height `at` between two x, or upright at `at` between two y. Any unit, y downwards. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** A cell between rules; several places of the grid where rules are missing between them. */
export interface RuledCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface RuledTable {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** By rows, then columns. */
  readonly cells: readonly RuledCell[];
}

/**
 * The tables that rules draw, from the top. Rules nearer than `tolerance` are one. A table has at least
 * two columns or two rows; a missing rule joins the cells beside it.
 */
export function ruledTables(rules: Rules, tolerance: number): readonly RuledTable[] {
  return connected(rules, tolerance)
    .map((group) => tableOf(group, tolerance))
    .filter((table) => table !== null)
    .toSorted((a, b) => (a.y0 === b.y0 ? a.x0 - b.x0 : a.y0 - b.y0));
}

/** Rules that touch or cross belong together. */
function connected({ level, upright }: Rules, tolerance: number): readonly Rules[] {
  const groups: { level: Rule[]; upright: Rule[] }[] = [];
  const all = [...level.map((rule) => ({ rule, isLevel: true })), ...upright.map((rule) => ({ rule, isLevel: false }))];
  for (const { rule, isLevel } of all) {
    const touched = groups.filter((group) =>
      (isLevel ? group.upright : group.level).some((other) => crosses(rule, other, tolerance)),
    );
    const joined = { level: touched.flatMap((g) => g.level), upright: touched.flatMap((g) => g.upright) };
    (isLevel ? joined.level : joined.upright).push(rule);
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

/** Whether a level rule and an upright one meet, or miss each other by no more than the tolerance. */
export function crosses(a: Rule, b: Rule, tolerance: number): boolean {
  return (
    a.at >= b.from - tolerance && a.at <= b.to + tolerance && b.at >= a.from - tolerance && b.at <= a.to + tolerance
  );
}

function tableOf({ level, upright }: Rules, tolerance: number): RuledTable | null {
  const ys = edges(level, upright, tolerance);
  const xs = edges(upright, level, tolerance);
  const [rowCount, columnCount] = [ys.length - 1, xs.length - 1];
  if (rowCount < 1 || columnCount < 1 || rowCount * columnCount < 2) return null;
  const walls = { level, upright, xs, ys, tolerance };
  const cells = joinedPlaces(walls).map((places) => cellOf(places, walls));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)];
  return { rowCount, columnCount, x0, y0, x1, y1, cells };
}

/** Where rules stand; a table may be open at its sides: there the rules across simply end, well beyond the last. */
function edges(rules: readonly Rule[], across: readonly Rule[], tolerance: number): readonly number[] {
  const drawn = rules.map(({ at }) => at);
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const open = ends.filter((end) => Number.isFinite(end) && drawn.every((at) => Math.abs(at - end) > tolerance * 4));
  return clustered([...drawn, ...open], tolerance);
}

/** Values nearer than the tolerance become their middle. */
function clustered(values: readonly number[], tolerance: number): readonly number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last !== undefined && value - (last.at(-1) ?? value) <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

interface Walls extends Rules {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly tolerance: number;
}

interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Places of the grid with no wall between them, each group in reading order. */
function joinedPlaces(walls: Walls): readonly (readonly GridPlace[])[] {
  const [rows, columns] = [walls.ys.length - 1, walls.xs.length - 1];
  const group = Array.from({ length: rows * columns }, (_, i) => i);
  const join = (a: number, b: number) => {
    const [from, to] = [group[b], group[a]];
    for (const [i, member] of group.entries()) if (member === from && to !== undefined) group[i] = to;
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (column + 1 < columns && !hasWallRight(walls, { row, column })) join(at, at + 1);
      if (row + 1 < rows && !hasWallBelow(walls, { row, column })) join(at, at + columns);
    }
  }
  const places = group.map((_, i) => ({ row: Math.floor(i / columns), column: i % columns }));
  return [...Map.groupBy(places, ({ row, column }) => group[row * columns + column]).values()];
}

function hasWallRight({ upright, xs, ys, tolerance }: Walls, { row, column }: GridPlace): boolean {
  return covers(upright, { at: xs[column + 1] ?? 0, from: ys[row] ?? 0, to: ys[row + 1] ?? 0 }, tolerance);
}

function hasWallBelow({ level, xs, ys, tolerance }: Walls, { row, column }: GridPlace): boolean {
  return covers(level, { at: ys[row + 1] ?? 0, from: xs[column] ?? 0, to: xs[column + 1] ?? 0 }, tolerance);
}

/** Whether rules draw at least half of an edge: a copy may have lost a part of them. */
function covers(rules: readonly Rule[], edge: Rule, tolerance: number): boolean {
  const parts: Rule[] = [];
  for (const rule of rules) {
    const isThere = Math.abs(rule.at - edge.at) <= tolerance && rule.to > edge.from && rule.from < edge.to;
    if (isThere) parts.push(rule);
  }
  let [drawn, reached] = [0, edge.from];
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    drawn += Math.max(0, Math.min(to, edge.to) - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return drawn >= (edge.to - edge.from) / 2;
}

function cellOf(places: readonly GridPlace[], { xs, ys }: Walls): RuledCell {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const [rowSpan, columnSpan] = [Math.max(...rows) - row + 1, Math.max(...columns) - column + 1];
  const [x0 = 0, x1 = 0] = [xs[column], xs[column + columnSpan]];
  const [y0 = 0, y1 = 0] = [ys[row], ys[row + rowSpan]];
  return { row, column, rowSpan, columnSpan, x0, y0, x1, y1 };
}
