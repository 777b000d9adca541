import type { Seat } from "../seat.ts";

/** The areas of a person's roles. */
export function areasOf({ open }: Seat): readonly string[] {
  return open.account.roles.flatMap(({ area }) => area ?? []);
}
