import { later } from "../actions/sign-in.ts";
import type { Office } from "./house.ts";

/** Messages older than this are not sent any more: what they link to has ended. */
const GIVE_UP_HOURS = 24;
const MOST_AT_ONCE = 50;

/** Sends what waits in the outbox of an institution. A message that fails waits for the next time. */
export async function deliver({ doors, mailer }: Office, institution: string): Promise<void> {
  if (mailer === null) return;
  const since = later(doors.now(), -GIVE_UP_HOURS);
  const waiting = (await doors.store.access.messages(institution, MOST_AT_ONCE)).filter(
    (one) => one.sentAt === null && one.madeAt > since,
  );
  for (const message of waiting.toReversed()) {
    const fault = await mailer.send(message);
    const sentAt = fault === null ? doors.now() : null;
    await doors.store.remember(institution, (access) => access.settleMessage(message.no, { sentAt, fault }));
  }
}
