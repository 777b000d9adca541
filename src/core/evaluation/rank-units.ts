/** Units that say a place in an order, folded. The first is better than the second; two seconds make no fourth. */
const RANKS: ReadonlySet<string> = new Set(["lugar", "posicion", "puesto", "ranking", "rank", "place", "position"]);

export function isRankUnit(unit: string): boolean {
  return RANKS.has(unit.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase());
}
