import { accountPage, homePage } from "../formats/office/account.ts";
import { firstRunPage } from "../formats/office/first-run.ts";
import { outboxPage } from "../formats/office/outbox.ts";
import { peoplePage, personPage } from "../formats/office/people.ts";
import { choosePage, choosePasswordPage, forgotPage, refusedPage, signInPage } from "../formats/office/sign-in.ts";

export { type Desk, deskHref, deskOf } from "../formats/office/frame.ts";

/** The pages of the office, drawn: what each shows is its argument. */
export const OFFICE_PAGES = {
  firstRun: firstRunPage,
  choose: choosePage,
  signIn: signInPage,
  forgot: forgotPage,
  choosePassword: choosePasswordPage,
  refused: refusedPage,
  home: homePage,
  account: accountPage,
  people: peoplePage,
  person: personPage,
  outbox: outboxPage,
} as const;
