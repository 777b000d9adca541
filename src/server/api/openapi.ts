/** What OpenAPI says of the API as a whole. */
export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Indicadora",
    version: "1",
    description:
      "Published editions for anybody; the register, its people and its year for whoever signs in. Lists go on with `cursor`, replies have an ETag, writes that add something carry an `Idempotency-Key`, and what is refused is a problem (RFC 9457) whose `code` never changes its meaning.",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  servers: [],
  tags: [
    { name: "published", description: "What anybody may read" },
    { name: "sessions", description: "Coming in and going out" },
    { name: "people", description: "Who may do what" },
    { name: "office", description: "The register and a year of results" },
  ],
  components: {
    securitySchemes: {
      bearer: { type: "http" as const, scheme: "bearer" },
      cookie: { type: "apiKey" as const, in: "cookie" as const, name: "indicadora" },
    },
  },
};
