import type { FastifyError } from "fastify";
import { problemOf } from "../../actions/context.ts";
import type { Problem } from "../../core/domain/problem.ts";

/** What an error of the server means for whoever asked; null for a bug of ours. */
export function problemOfError(error: FastifyError, limit: number): Problem | null {
  const known = problemOf(error);
  if (known) return known;
  if (error.validation) {
    const faults = error.validation.map(({ instancePath, message }) => {
      return { at: `${error.validationContext ?? ""}${instancePath}`, rule: message ?? "?" };
    });
    return { code: "request-invalid", faults };
  }
  const byCode = BY_CODE[error.code];
  if (byCode) return byCode(limit);
  return error.statusCode !== undefined && error.statusCode < 500 ? malformed() : null;
}

const malformed = (): Problem => ({
  code: "request-invalid",
  faults: [{ at: "", rule: "must be well-formed" }],
});

const BY_CODE: Readonly<Record<string, (limit: number) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) => ({ code: "request-too-large", limit }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => ({ code: "media-not-supported", expected: "application/json" }),
};
