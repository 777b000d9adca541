import { grantsOf } from "../core/domain/account.ts";
import { mayDo } from "../core/domain/permission.ts";
import type { AccountRecord } from "../store/store.ts";
import type { Context } from "./context.ts";
import type { Doors } from "./sign-in.ts";

/** What a person's acts are given: their name signs, and their roles of this moment allow. */
export function contextOf({ store, now }: Doors, institution: string, account: AccountRecord): Context {
  const person = { id: account.id, grants: grantsOf(institution, account) };
  return { store, now, actor: account.name, may: (act, place) => mayDo(person, act, place) };
}
