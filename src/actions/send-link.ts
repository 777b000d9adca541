import { linkMail } from "../core/words/mail.ts";
import type { LinkKind } from "../store/access.ts";
import type { AccountRecord, Writer } from "../store/store.ts";
import { hashToken, newToken } from "./secrets.ts";
import { later } from "./sign-in.ts";

export interface Linked {
  /** Known to whoever opens it, and to the message that carries it as long as it waits. */
  readonly link: string;
  /** What the link ends with. */
  readonly token: string;
}

const LASTS_HOURS: Readonly<Record<LinkKind, number>> = { invitation: 168, reset: 1 };

/** Makes a link by which a person chooses a password, and the message that carries it; links before it are spent. */
export async function sendLink(
  writer: Pick<Writer, "access" | "institution">,
  of: {
    readonly institution: string;
    readonly account: AccountRecord;
    /** Null where the link is used at once and nobody is to be sent it. */
    readonly origin: string | null;
    readonly kind: LinkKind;
    readonly at: string;
  },
): Promise<Linked> {
  const { institution, account, origin, kind, at } = of;
  const token = newToken();
  const link = `${origin ?? ""}/app/${institution}/clave/${token}`;
  const name = (await writer.institution(institution))?.name ?? institution;
  await writer.access.endLinks(account.id);
  await writer.access.addLink({
    tokenHash: hashToken(token),
    person: account.id,
    kind,
    endsAt: later(at, LASTS_HOURS[kind]),
  });
  if (origin === null) return { link, token };
  const mail = linkMail(kind, { person: account.name, institution: name, link, hours: LASTS_HOURS[kind] });
  await writer.access.addMessage({ person: account.id, recipient: account.email, ...mail, madeAt: at });
  return { link, token };
}
