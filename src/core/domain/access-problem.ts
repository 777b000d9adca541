import type { AccountFault } from "./account.ts";
import type { FaintPair } from "./theme.ts";

/** What may be refused at the doors: accounts, sessions, requests. A part of `Problem`. */
export type AccessProblem =
  | { readonly code: "account-invalid"; readonly why: AccountFault }
  | { readonly code: "account-taken"; readonly by: "name" | "email" }
  | { readonly code: "account-not-found"; readonly person: string }
  | { readonly code: "account-not-current"; readonly person: string; readonly seen: number; readonly current: number }
  | { readonly code: "last-administrator" }
  | {
      readonly code: "password-weak";
      readonly why: "short" | "long" | "plain" | "like-account";
      readonly least: number;
    }
  | { readonly code: "sign-in-refused" }
  | { readonly code: "sign-in-delayed"; readonly seconds: number }
  | { readonly code: "second-factor-needed" }
  | { readonly code: "second-factor-wrong" }
  | { readonly code: "second-factor-none" }
  | { readonly code: "link-spent" }
  | { readonly code: "not-signed-in" }
  | { readonly code: "session-not-found" }
  | { readonly code: "request-forged" }
  | { readonly code: "request-invalid"; readonly faults: readonly RequestFault[] }
  | { readonly code: "request-too-large"; readonly limit: number }
  | { readonly code: "too-many-requests"; readonly seconds: number }
  | { readonly code: "resource-not-found" }
  | { readonly code: "method-not-allowed"; readonly allowed: readonly string[] }
  | { readonly code: "media-not-supported"; readonly expected: string }
  | { readonly code: "idempotency-key-missing" }
  | { readonly code: "idempotency-key-reused" }
  | { readonly code: "already-done" }
  | { readonly code: "theme-faint"; readonly pairs: readonly FaintPair[] }
  | { readonly code: "server-failed" };

export type AccessProblemOf<C extends AccessProblem["code"]> = Extract<AccessProblem, { code: C }>;

/** Where a request is not as the contract says: a JSON pointer into it, and the rule that it breaks. */
export interface RequestFault {
  readonly at: string;
  readonly rule: string;
}
