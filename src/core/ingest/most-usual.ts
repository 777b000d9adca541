/** The value that comes most often, of equals the one that came first; null of nothing. */
export function mostUsual<T>(values: Iterable<T>): T | null {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let usual: T | null = null;
  let most = 0;
  for (const [value, count] of times) {
    if (count > most) [usual, most] = [value, count];
  }
  return usual;
}
