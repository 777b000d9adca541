import { markup } from "../markup.ts";
import { printMoment } from "./account.ts";
import { cell, type Desk, deskPage } from "./frame.ts";

interface Message {
  readonly no: number;
  readonly recipient: string;
  readonly subject: string;
  readonly content: string;
  readonly madeAt: string;
  readonly sentAt: string | null;
  readonly fault: string | null;
}

/** What was, or was to be, sent by mail. */
export function outboxPage(desk: Desk, messages: readonly Message[], sends: boolean): string {
  const { words, language } = desk;
  const rows = messages.map((one) => {
    const state = one.sentAt === null ? waiting(desk, one) : words.outbox.sent;
    return markup`<tr><th scope="row">${one.recipient}</th><td>${one.subject}<details class="letter"><summary>${words.outbox.content}</summary><pre>${one.content}</pre></details></td>${cell(words.outbox.made, printMoment(one.madeAt, language))}${cell(words.outbox.state, state)}</tr>`;
  });
  const { to, subject, made, state } = words.outbox;
  const heads = [to, subject, made, state].map((one) => markup`<th scope="col">${one}</th>`);
  return deskPage(desk, {
    title: words.outbox.title,
    page: "correo",
    menu: "outbox",
    content: [
      markup`<p class="lead">${words.outbox.lead}</p>${sends ? null : markup`<p class="older">${words.outbox.off}</p>`}`,
      rows.length === 0
        ? markup`<p class="nothing">${words.outbox.none}</p>`
        : markup`<div class="scroll" tabindex="0" role="region" aria-label="${words.outbox.title}"><table class="desk-list"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`,
    ],
  });
}

function waiting({ words }: Desk, { fault }: Message): string {
  return fault === null ? words.outbox.waiting : words.outbox.failed(fault);
}
