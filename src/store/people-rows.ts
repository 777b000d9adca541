import { type Account, ACCOUNT_STATES, HELD_ROLES, type HeldRole } from "../core/domain/account.ts";
import {
  type AccessLink,
  type Credential,
  type FailedAttempts,
  type KeptReply,
  LINK_KINDS,
  type OutboxMessage,
  type SessionRecord,
} from "./access.ts";
import { canonicalJson } from "./canonical-json.ts";
import type * as Row from "./people-schema.ts";
import { jsonOf, listOf, nullOr, objectOf, oneOf, text, whole } from "./shape.ts";
import type { AccountRecord } from "./store.ts";

/** People and what the doors remember, to row and back. */

const state = oneOf(ACCOUNT_STATES);
const kind = oneOf(LINK_KINDS);
const roles = jsonOf(listOf(objectOf<HeldRole>({ role: oneOf(HELD_ROLES), area: nullOr(text) })));
const textOrNull = nullOr(text);

export function accountRow(institution: string, of: AccountRecord): Row.AccountVersionRow {
  return {
    institution,
    person: of.id,
    version: of.version,
    name: of.name,
    email: of.email,
    state: of.state,
    roles: canonicalJson(of.roles),
    made_by: of.by,
    made_at: of.at,
  };
}

export function readAccount(row: Row.AccountVersionRow): AccountRecord {
  const account: Account = {
    id: text(row.person),
    version: whole(row.version),
    name: text(row.name),
    email: text(row.email),
    state: state(row.state),
    roles: roles(row.roles),
  };
  return { ...account, by: text(row.made_by), at: text(row.made_at) };
}

export function readCredential(row: Row.CredentialRow): Credential {
  return {
    person: text(row.person),
    passwordHash: textOrNull(row.password_hash),
    totpSecret: textOrNull(row.totp_secret),
    totpPending: textOrNull(row.totp_pending),
    totpStep: nullOr(whole)(row.totp_step),
  };
}

export function readSession(row: Row.SessionRow): SessionRecord {
  return {
    no: whole(row.no),
    tokenHash: text(row.token_hash),
    person: text(row.person),
    agent: text(row.agent),
    startedAt: text(row.started_at),
    seenAt: text(row.seen_at),
    endsAt: text(row.ends_at),
  };
}

export function readLink(row: Row.AccessLinkRow): AccessLink {
  return {
    tokenHash: text(row.token_hash),
    person: text(row.person),
    kind: kind(row.kind),
    endsAt: text(row.ends_at),
  };
}

export function readAttempts(row: Row.FailedAttemptRow): FailedAttempts {
  return { subjectHash: text(row.subject_hash), failures: whole(row.failures), lastAt: text(row.last_at) };
}

export function readMessage(row: Row.OutboxMessageRow): OutboxMessage {
  return {
    no: whole(row.no),
    person: text(row.person),
    recipient: text(row.recipient),
    subject: text(row.subject),
    content: text(row.content),
    madeAt: text(row.made_at),
    sentAt: textOrNull(row.sent_at),
    fault: textOrNull(row.fault),
  };
}

export function readReply(row: Row.KeptReplyRow): KeptReply {
  return {
    key: text(row.idempotency_key),
    requestHash: text(row.request_hash),
    status: nullOr(whole)(row.status),
    content: text(row.content),
    madeAt: text(row.made_at),
  };
}
