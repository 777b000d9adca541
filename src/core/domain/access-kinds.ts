import type { AccessProblem } from "./access-problem.ts";
import type { ProblemKind } from "./problem.ts";

/** When something is refused at the doors. */
export const ACCESS_KINDS: Readonly<Record<AccessProblem["code"], ProblemKind>> = {
  "account-invalid": "usage",
  "account-taken": "refused",
  "account-not-found": "notFound",
  "account-not-current": "refused",
  "last-administrator": "refused",
  "password-weak": "usage",
  "sign-in-refused": "refused",
  "sign-in-delayed": "refused",
  "second-factor-needed": "refused",
  "second-factor-wrong": "refused",
  "second-factor-none": "refused",
  "link-spent": "refused",
  "not-signed-in": "refused",
  "session-not-found": "notFound",
  "request-forged": "refused",
  "request-invalid": "usage",
  "request-too-large": "usage",
  "too-many-requests": "refused",
  "resource-not-found": "notFound",
  "method-not-allowed": "usage",
  "media-not-supported": "usage",
  "idempotency-key-missing": "usage",
  "idempotency-key-reused": "refused",
  "already-done": "refused",
  "theme-faint": "usage",
  "server-failed": "refused",
};
