/**
 * What the doors remember: how people prove who they are, and what was answered to whom. It is changed and
 * forgotten, so it is no part of the register, its audit chain or its history. Tokens are known here by their
 * SHA-256 alone, passwords by their argon2id hash. Instants are ISO 8601.
 */
export interface AccessReader {
  credential(institution: string, person: string): Promise<Credential | null>;
  session(institution: string, tokenHash: string): Promise<SessionRecord | null>;
  /** The newest first. */
  sessions(institution: string, person: string): Promise<readonly SessionRecord[]>;
  link(institution: string, tokenHash: string): Promise<AccessLink | null>;
  attempts(institution: string, subjectHash: string): Promise<FailedAttempts | null>;
  /** The newest first, at most `limit`. */
  messages(institution: string, limit: number): Promise<readonly OutboxMessage[]>;
  keptReply(institution: string, person: string, key: string): Promise<KeptReply | null>;
}

/** Writes of one institution, in the transaction that was opened for them. */
export interface AccessWriter extends AccessReader {
  putCredential(credential: Credential): Promise<void>;
  addSession(session: Omit<SessionRecord, "no">): Promise<void>;
  touchSession(tokenHash: string, seenAt: string): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** All of a person's but the one named; all when it is null. */
  endSessions(person: string, but: string | null): Promise<void>;
  addLink(link: AccessLink): Promise<void>;
  /** Spends every link of a person. */
  endLinks(person: string): Promise<void>;
  putAttempts(attempts: FailedAttempts): Promise<void>;
  endAttempts(subjectHash: string): Promise<void>;
  /** Its number. */
  addMessage(message: Omit<OutboxMessage, "no" | "sentAt" | "fault">): Promise<number>;
  /** Of what was sent nothing is kept but that it was: it holds a link. */
  settleMessage(no: number, how: Pick<OutboxMessage, "sentAt" | "fault">): Promise<void>;
  putReply(person: string, reply: KeptReply): Promise<void>;
  /** Forgets what has ended by then, and replies, attempts and messages made before `old`. */
  sweep(now: string, old: string): Promise<void>;
}

export interface Credential {
  readonly person: string;
  /** In the PHC form of argon2id; null while the invitation is not accepted. */
  readonly passwordHash: string | null;
  /** Base32; null without second factor. */
  readonly totpSecret: string | null;
  /** Set up, but not yet shown to work. */
  readonly totpPending: string | null;
  /** The last step that was used, so that no code serves twice. */
  readonly totpStep: number | null;
}

export interface SessionRecord {
  /** 1, 2, 3 … by which a person tells one from another. */
  readonly no: number;
  readonly tokenHash: string;
  readonly person: string;
  /** The browser, in short. */
  readonly agent: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
}

export interface AccessLink {
  readonly tokenHash: string;
  readonly person: string;
  readonly kind: LinkKind;
  readonly endsAt: string;
}

export const LINK_KINDS = ["invitation", "reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface FailedAttempts {
  readonly subjectHash: string;
  readonly failures: number;
  readonly lastAt: string;
}

export interface OutboxMessage {
  readonly no: number;
  readonly person: string;
  readonly recipient: string;
  readonly subject: string;
  readonly content: string;
  readonly madeAt: string;
  readonly sentAt: string | null;
  /** Why it could not be sent. */
  readonly fault: string | null;
}

export interface KeptReply {
  readonly key: string;
  readonly requestHash: string;
  /** Of HTTP; null while the act is done and its reply not yet known. */
  readonly status: number | null;
  readonly content: string;
  readonly madeAt: string;
}
