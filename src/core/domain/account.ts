import { type Grant, type Role, ROLES } from "./permission.ts";

/** A person of an institution, as an administrator wrote them down; every change is a version more. */
export interface Account {
  /** "p-1", "p-2" … within the institution. */
  readonly id: string;
  /** 1, 2, 3 … within the person. */
  readonly version: number;
  /** Signs every act, so no two people of an institution share it and it never changes. */
  readonly name: string;
  /** Where the invitation went, and what one signs in with. */
  readonly email: string;
  readonly state: AccountState;
  readonly roles: readonly HeldRole[];
}

export const ACCOUNT_STATES = ["active", "suspended"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A role, of an area for those who work in one. */
export type HeldRole = Pick<Grant, "role" | "area">;

/** The roles an account can hold: the public needs none. */
export const HELD_ROLES: readonly Role[] = ROLES.filter((role) => role !== "public");
/** Those who work in an area. */
export const AREA_ROLES: readonly Role[] = ["liaison", "head"];

const LONGEST_PERSON_NAME = 120;
const LONGEST_EMAIL = 254;
const MOST_ROLES = 50;
const LONGEST_AREA = 300;

export type AccountFault = "name" | "email" | "no-roles" | "too-many-roles" | "role-without-area" | "area-without-role";

/** What is wrong with an account as it was asked for; null when nothing is. */
export function accountFault({ name, email, roles }: Pick<Account, "name" | "email" | "roles">): AccountFault | null {
  if (!isPersonName(name)) return "name";
  if (!isEmail(email)) return "email";
  if (roles.length === 0) return "no-roles";
  if (roles.length > MOST_ROLES || roles.some(({ area }) => (area ?? "").length > LONGEST_AREA))
    return "too-many-roles";
  if (roles.some(({ role, area }) => AREA_ROLES.includes(role) && (area ?? "").trim() === "")) {
    return "role-without-area";
  }
  return roles.some(({ role, area }) => !AREA_ROLES.includes(role) && area !== null) ? "area-without-role" : null;
}

/** As people write it, with single spaces. */
export function plainPersonName(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function isPersonName(name: string): boolean {
  return (
    name === plainPersonName(name) &&
    name !== "" &&
    name.length <= LONGEST_PERSON_NAME &&
    !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)
  );
}

/** An address that mail can be sent to; nothing that could be a header, a list or a quoted part. */
function isEmail(email: string): boolean {
  return (
    email.length <= LONGEST_EMAIL &&
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(email)
  );
}

/** Addresses are compared, and kept, in lower case. */
export function plainEmail(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** What an account may do and where. */
export function grantsOf(institution: string, { state, roles }: Pick<Account, "state" | "roles">): readonly Grant[] {
  return state === "active" ? roles.map((held) => ({ institution, ...held })) : [];
}

/** Whether somebody can still look after people and settings. */
export function hasAdministrator(accounts: readonly Account[]): boolean {
  return accounts.some(({ state, roles }) => state === "active" && roles.some(({ role }) => role === "administration"));
}

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** Long enough, not one that everybody guesses, and nothing that the account itself gives away. */
export function passwordFault(
  password: string,
  { name, email }: Pick<Account, "name" | "email">,
): "short" | "long" | "plain" | "like-account" | null {
  if (password.length < SHORTEST_PASSWORD) return "short";
  if (password.length > LONGEST_PASSWORD) return "long";
  const folded = password.toLowerCase();
  if (new Set(folded).size < 5 || restsOn(folded, COMMON)) return "plain";
  const own = [...name.toLowerCase().split(" "), ...email.split(/[@.]/)].filter((part) => part.length >= 3);
  return restsOn(folded, own) ? "like-account" : null;
}

/** Whether little is left of it without what anybody would try. */
function restsOn(folded: string, tried: readonly string[]): boolean {
  const left = tried.reduce((text, one) => text.replaceAll(one, ""), folded);
  return left !== folded && left.length < LEAST_LEFT;
}

const LEAST_LEFT = 8;

/** What guessers try first. */
const COMMON: readonly string[] = [
  "contraseña",
  "contrasena",
  "password",
  "12345678",
  "87654321",
  "qwertyui",
  "abcdefgh",
  "indicadora",
  "indicadores",
  "administrador",
  "bienvenido",
  "mexico20",
];
