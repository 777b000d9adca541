import { openShelf } from "../actions/published-shelf.ts";
import { isUnpeopled } from "../actions/first-run.ts";
import { newToken } from "../actions/secrets.ts";
import type { Doors } from "../actions/sign-in.ts";
import type { SiteConfig } from "../config.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { House, Mailer } from "./house.ts";
import type { OidcClient } from "./oidc.ts";

const CODE_LETTERS = 12;

/** A server for a register, as the environment wants it to appear. */
export async function composeHouse(
  doors: Doors,
  site: SiteConfig,
  { publicOnly, log }: { readonly publicOnly: boolean; readonly log: House["log"] },
): Promise<Result<House, Problem>> {
  const origin = site.url === null ? ok(null) : originIn(site.url);
  if (!origin.ok) return origin;
  const mailer = await mailerOf(site);
  if (!mailer.ok) return mailer;
  const oidc = await oidcOf(site);
  if (!oidc.ok) return oidc;
  return ok({
    shelf: openShelf(doors.store),
    doors: publicOnly ? null : doors,
    origin: origin.value,
    proxies: site.proxies,
    startCode: !publicOnly && (await isUnpeopled(doors)) ? newStartCode() : null,
    mailer: mailer.value,
    oidc: oidc.value,
    log,
  });
}

/** Short enough to be typed from a screen. */
function newStartCode(): string {
  return newToken()
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .slice(0, CODE_LETTERS);
}

/** Loaded only where it is wanted, so that a server without it starts sooner. */
async function mailerOf({ smtp: url, mailFrom: from }: SiteConfig): Promise<Result<Mailer | null, Problem>> {
  if (url === null) return ok(null);
  // What was typed holds a password: it is not said again.
  if (!/^smtps?:\/\/\S+$/.test(url)) return wrong("INDICADORA_SMTP", "…", "smtps://user:password@mail.ejemplo.mx");
  if (from === null) return wrong("INDICADORA_MAIL_FROM", "", "indicadores@ejemplo.mx");
  const { smtpMailer } = await import("./smtp.ts");
  return ok(smtpMailer({ url, from }));
}

async function oidcOf({ oidc }: SiteConfig): Promise<Result<OidcClient | null, Problem>> {
  const { issuer, clientId, clientSecret, name } = oidc;
  if (issuer === null) return ok(null);
  if (URL.parse(issuer) === null) return wrong("INDICADORA_OIDC_ISSUER", issuer, "https://identidad.ejemplo.mx");
  if (clientId === null) return wrong("INDICADORA_OIDC_CLIENT_ID", "", "indicadora");
  if (clientSecret === null) return wrong("INDICADORA_OIDC_CLIENT_SECRET", "", "…");
  const { oidcClient } = await import("./oidc.ts");
  return ok(oidcClient({ issuer, clientId, clientSecret, name: name ?? new URL(issuer).hostname }));
}

/** "https://datos.ejemplo.mx", with nothing after the host. */
function originIn(text: string): Result<string, Problem> {
  const url = URL.parse(text);
  const isOrigin =
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search + url.hash === "";
  return isOrigin && url.username === ""
    ? ok(url.origin)
    : wrong("INDICADORA_URL", text, "https://indicadores.ejemplo.mx");
}

function wrong(option: string, text: string, expected: string): Result<never, Problem> {
  return fail({ code: "option-invalid", option, text, expected });
}
