/** The tables of people, and of what the doors remember about them: the last is no fact and has no audit. */
export interface PeopleTables {
  account_version: AccountVersionRow;
  credential: CredentialRow;
  session: SessionRow;
  access_link: AccessLinkRow;
  outbox_message: OutboxMessageRow;
  failed_attempt: FailedAttemptRow;
  kept_reply: KeptReplyRow;
}

/** The tables of which nothing is a fact: rows are changed and forgotten. */
export type AccessTable = Exclude<keyof PeopleTables, "account_version">;

export interface AccountVersionRow {
  institution: string;
  person: string;
  version: number;
  name: string;
  email: string;
  state: string;
  roles: string;
  made_by: string;
  made_at: string;
}

export interface CredentialRow {
  institution: string;
  person: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_pending: string | null;
  totp_step: number | null;
}

export interface SessionRow {
  institution: string;
  token_hash: string;
  no: number;
  person: string;
  agent: string;
  started_at: string;
  seen_at: string;
  ends_at: string;
}

export interface AccessLinkRow {
  institution: string;
  token_hash: string;
  person: string;
  kind: string;
  ends_at: string;
}

export interface OutboxMessageRow {
  institution: string;
  no: number;
  person: string;
  recipient: string;
  subject: string;
  content: string;
  made_at: string;
  sent_at: string | null;
  fault: string | null;
}

export interface FailedAttemptRow {
  institution: string;
  subject_hash: string;
  failures: number;
  last_at: string;
}

export interface KeptReplyRow {
  institution: string;
  person: string;
  idempotency_key: string;
  request_hash: string;
  status: number | null;
  content: string;
  made_at: string;
}
