import { appendOnly } from "./append-only.ts";
import type { Migration } from "./migration.ts";

/*
 * The people of an institution, which are facts under audit; and what the doors remember (credentials, sessions,
 * links, messages, failed attempts, replies), which is changed and forgotten and is no fact of the register.
 */

const LATE = "deferrable initially deferred";

const account = `create table account_version (
  institution text not null references institution ${LATE},
  person text not null,
  version integer not null check (version >= 1),
  name text not null,
  email text not null,
  state text not null check (state in ('active', 'suspended')),
  roles text not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, person, version)
) strict`;

const credential = `create table credential (
  institution text not null references institution ${LATE},
  person text not null,
  password_hash text,
  totp_secret text,
  totp_pending text,
  totp_step integer,
  primary key (institution, person)
) strict`;

const session = `create table session (
  institution text not null references institution ${LATE},
  token_hash text not null check (length(token_hash) = 64),
  no integer not null,
  person text not null,
  agent text not null,
  started_at text not null,
  seen_at text not null,
  ends_at text not null,
  primary key (institution, token_hash)
) strict`;

const link = `create table access_link (
  institution text not null references institution ${LATE},
  token_hash text not null check (length(token_hash) = 64),
  person text not null,
  kind text not null check (kind in ('invitation', 'reset')),
  ends_at text not null,
  primary key (institution, token_hash)
) strict`;

const message = `create table outbox_message (
  institution text not null references institution ${LATE},
  no integer not null,
  person text not null,
  recipient text not null,
  subject text not null,
  content text not null,
  made_at text not null,
  sent_at text,
  fault text,
  primary key (institution, no)
) strict`;

const attempt = `create table failed_attempt (
  institution text not null references institution ${LATE},
  subject_hash text not null check (length(subject_hash) = 64),
  failures integer not null check (failures >= 1),
  last_at text not null,
  primary key (institution, subject_hash)
) strict`;

const reply = `create table kept_reply (
  institution text not null references institution ${LATE},
  person text not null,
  idempotency_key text not null,
  request_hash text not null check (length(request_hash) = 64),
  status integer,
  content text not null,
  made_at text not null,
  primary key (institution, person, idempotency_key)
) strict`;

export const people: Migration = {
  version: 3,
  name: "people",
  tables: ["account_version", "credential", "session", "access_link", "outbox_message", "failed_attempt", "kept_reply"],
  sqlite: [
    account,
    credential,
    session,
    link,
    message,
    attempt,
    reply,
    "create index session_by_person on session (institution, person)",
    "create index access_link_by_person on access_link (institution, person)",
    ...appendOnly("account_version", ["institution", "person", "version"]),
  ],
};
