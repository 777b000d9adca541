import { distance } from "fastest-levenshtein";
import { fold } from "./fold.ts";

const ALIKE = 0.8;

/** Whether two names can be of one institution: the same, damaged, or the one inside the other. */
export function namesAgree(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  if (one === "" || other === "") return false;
  if (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)) return true;
  return 1 - distance(one, other) / Math.max(one.length, other.length) >= ALIKE;
}
