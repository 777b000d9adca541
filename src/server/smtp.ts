import { createTransport } from "nodemailer";
import type { Mailer } from "./house.ts";

/** Sends through a mail server: "smtps://user:password@mail.ejemplo.mx", from "indicadores@ejemplo.mx". */
export function smtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(url, { from });
  return {
    send: async ({ recipient, subject, content }) => {
      try {
        await transport.sendMail({ to: { name: "", address: recipient }, subject, text: content });
        return null;
      } catch (error) {
        return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "?";
      }
    },
  };
}
