import { userInfo } from "node:os";
import { isLanguage, type Language } from "./core/words/language.ts";

/** What the environment says, read once. Options of a command go before it. */
export interface Config {
  /** INDICADORA_DB. */
  readonly database: string | null;
  /** INDICADORA_USER, else the name of the system's user; empty when there is none. */
  readonly user: string;
  /** INDICADORA_LANG, else LC_ALL, LC_MESSAGES, LANG; Spanish when in doubt. */
  readonly language: Language;
  /** How the person called us, for the commands we print. */
  readonly calledAs: "indicadora" | "npx indicadora";
  /** Milliseconds to wait for another writer (INDICADORA_BUSY_MS); null for the store's own limit. */
  readonly busyTimeoutMs: number | null;
  readonly site: SiteConfig;
}

/** How the server appears to the world; each null, or empty, where the environment does not say. */
export interface SiteConfig {
  /** INDICADORA_URL: the address people know it by. */
  readonly url: string | null;
  /** INDICADORA_PROXY: addresses of the machines in front of it, with commas. */
  readonly proxies: readonly string[];
  /** INDICADORA_SMTP: "smtps://user:password@mail.ejemplo.mx". */
  readonly smtp: string | null;
  /** INDICADORA_MAIL_FROM: who its messages are from. */
  readonly mailFrom: string | null;
  /** INDICADORA_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET and _NAME: the institution's own provider of identities. */
  readonly oidc: {
    readonly issuer: string | null;
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly name: string | null;
  };
}

export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const busy = environment["INDICADORA_BUSY_MS"] ?? "";
  return {
    database: filled(environment["INDICADORA_DB"]),
    user: filled(environment["INDICADORA_USER"]) ?? systemUser(),
    language: languageOf(environment),
    calledAs: environment["npm_command"] === "exec" ? "npx indicadora" : "indicadora",
    site: {
      url: filled(environment["INDICADORA_URL"]),
      proxies: (environment["INDICADORA_PROXY"] ?? "").split(",").flatMap((one) => filled(one.trim()) ?? []),
      smtp: filled(environment["INDICADORA_SMTP"]),
      mailFrom: filled(environment["INDICADORA_MAIL_FROM"]),
      oidc: {
        issuer: filled(environment["INDICADORA_OIDC_ISSUER"]),
        clientId: filled(environment["INDICADORA_OIDC_CLIENT_ID"]),
        clientSecret: filled(environment["INDICADORA_OIDC_CLIENT_SECRET"]),
        name: filled(environment["INDICADORA_OIDC_NAME"]),
      },
    },
    busyTimeoutMs: /^\d{1,7}$/.test(busy) ? Number(busy) : null,
  };
}

function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const own = (environment["INDICADORA_LANG"] ?? "").toLowerCase();
  if (isLanguage(own)) return own;
  const locale = filled(environment["LC_ALL"]) ?? filled(environment["LC_MESSAGES"]) ?? filled(environment["LANG"]);
  return locale !== null && /^en\b|^en_/i.test(locale) ? "en" : "es";
}

/** An empty variable is as good as none. */
function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === "" ? null : text;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
