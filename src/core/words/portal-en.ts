import { countOf, listOf, printDate } from "./language.ts";
import type { PortalWords } from "./portal-es.ts";

/** The sentences of the public portal, in English. */
export const PORTAL_EN: PortalWords = {
  title: "Result indicators",
  home: "Go to the start",
  edition: (number) => `Edition ${number}`,
  upTo: (date) => `up to ${printDate(date, "en")}`,
  corrects: (number) => `corrects edition ${number}`,
  editionCount: (count) => countOf(count, "edition", "editions"),
  states: { provisional: "provisional: some figures are unconfirmed or in question", final: "final" },

  nav: {
    label: "Sections of the site",
    home: "Dashboard",
    indicators: "Indicators",
    editions: "Editions",
    data: "Open data",
    method: "Methodology",
    verify: "Verify",
  },

  directory: {
    title: "Institutions",
    lead: "Each institution publishes its indicators, its targets and what it achieved. Every number opens its source.",
    search: "Search for an institution",
    none: "No edition has been published yet.",
    noMatch: "No institution matches. Try fewer words.",
    newest: (period, editions) => `${period} · ${editions}`,
  },

  shown: {
    label: "Edition shown",
    go: "Show",
    older: "You are looking at an earlier edition.",
    toNewest: "Show the newest",
    option: (number, period) => `${period} · edition ${number}`,
    document: "report of the document",
    frozen: "This edition, as it was published",
  },

  search: {
    label: "Search for an indicator",
    about: "Name, key, area or objective; accents do not matter.",
    text: "Text",
    area: "Area",
    anyArea: "All areas",
    noArea: "No area assigned",
    light: "Light",
    anyLight: "All lights",
    state: "State of the figure",
    anyState: "All states",
    go: "Search",
    clear: "Clear filters",
    found: (shown, total) =>
      shown === total
        ? countOf(total, "indicator", "indicators")
        : `${shown} of ${countOf(total, "indicator", "indicators")}`,
    none: "No indicator matches. Try fewer words or clear the filters.",
    all: (count) => `See ${count === 1 ? "the indicator" : `all ${countOf(count, "", "indicators").trim()}`}`,
  },

  indicator: {
    back: "All indicators",
    facts: "What the document says",
    about: "Open anything to see where it comes from.",
    onPage: "See it in the published edition",
    link: "Permanent address of this version",
  },

  editions: {
    title: "Editions",
    about:
      "A published edition is never changed or withdrawn. A correction is another edition, with the table of what changed and why.",
    caption: "Published editions, newest first",
    heads: { edition: "Edition", period: "Period", state: "State", published: "Published", files: "Files" },
    files: (count) => countOf(count, "file", "files"),
    year: "Results of the year",
    document: "Report of a document",
    compare: {
      title: "Compare two editions",
      from: "From edition",
      to: "to edition",
      go: "Compare",
    },
  },

  comparison: {
    title: (before, after) => `From edition ${before} to edition ${after}`,
    about: (count) =>
      count === 0
        ? "Nothing that both publish says anything else."
        : `${countOf(count, "item says", "items say")} something else. Both editions remain available.`,
    caption: "What one edition says otherwise than the other",
    heads: { indicator: "Indicator", what: "Period or field", before: "Before", after: "After" },
    added: "New indicator",
    removed: "No longer there",
    absent: "was not there",
    unlike: "These two editions are of different kinds: one reports a document, the other the results of the year.",
    missing: "Choose two editions that exist.",
    more: (count) => `and ${count} more; the files of each edition have them all`,
  },

  data: {
    title: "Open data",
    about:
      "The data of this edition, without registration or cost. You may copy, transform and publish them if you name the source.",
    licence: "Terms of use",
    filesTitle: "Files",
    dictionary: "Data dictionary",
    dictionaryAbout: "What each column of the CSV files holds (in Spanish).",
    heads: { column: "Column", type: "Type", about: "What it holds" },
    feed: "News of new editions",
    feedAbout: "Atom feed: each edition as soon as it is published.",
    cite: "How to cite",
    citation: (institution, edition, date) =>
      `${institution}. Result indicators, edition ${edition}, published on ${date}.`,
    types: {
      string: "text",
      integer: "integer",
      number: "number",
      boolean: "yes or no",
      date: "date",
      datetime: "date and time",
      year: "year",
    },
  },

  method: {
    title: "Methodology",
    lead: "How each figure published here is obtained, reviewed and judged.",
    origin: "Where each number comes from",
    originPoints: [
      "Each figure keeps the file, the row and the characters it was taken from, and the name of whoever captured or confirmed it. All of it opens from the sheet of the indicator.",
      "Where the document is damaged, what cannot be read with certainty is not published: it stays in question until a person decides. A proposal is never shown as a figure.",
      "Blank is not zero. No data, not applicable and not due yet are different things and are called by their names.",
    ],
    review: "Who answers for it",
    reviewPoints: [
      "Whoever captures a figure cannot approve it. An approval names the exact version that was reviewed, and no deadline approves anything.",
      "The target of a closed period does not change. An adjustment says who asked for it, who authorised it and why, and is never retroactive.",
    ],
    publication: "What an edition is",
    publicationPoints: [
      "This site shows published editions only: it cannot show a draft by mistake.",
      "Each published file has a hash (SHA-256) noted in a chained log; anyone can check it.",
      "To correct is to publish another edition. The one before remains available, and the new one says what changed and why.",
    ],
    verifyLink: "Verify a file",
    noLights: "This edition reports what a document says. It gives no lights:",
  },

  verify: {
    title: "Verify a file",
    lead: "Is the file you were sent or downloaded authentic? Here its hash is compared with that of everything this institution has published.",
    file: "File",
    drop: "Choose the file or drop it here. It does not leave your device: only its hash is computed.",
    working: "Computing the hash…",
    failed: "The file could not be read.",
    noCrypto: "This browser cannot compute hashes on this connection. Compute it on your device and paste it below.",
    hash: "SHA-256 hash",
    hashAbout: "64 digits and letters from a to f. You can also compute it yourself:",
    go: "Verify",
    known: "It is a published file.",
    knownAs: (file, edition, date) => `${file}, of edition ${edition}, published on ${date}.`,
    unknown: "It is no file published here.",
    unknownTodo:
      "It may have changed when it was opened and saved, or come from elsewhere. Download it again from the edition and compare.",
    invalid: "That is no SHA-256 hash: it must be 64 digits and letters from a to f.",
    all: "To verify a whole edition, download its files and SHA256SUMS into one folder:",
  },

  feed: {
    title: (institution) => `Editions of ${institution}`,
    all: "Published editions",
    entry: (number, period) => `Edition ${number}: ${period}`,
    summary: (state, corrects) => listOf([state, ...(corrects === null ? [] : [corrects])], "en"),
  },

  dataset: {
    name: (institution) => `Result indicators. ${institution}`,
    about: (institution, period) =>
      `Result indicators of ${institution}: targets, progress and their evaluation, ${period}. Every figure has its source.`,
  },

  troubles: {
    notFound: "This page does not exist.",
    notFoundTodo: "A published edition is never withdrawn: check the address, or begin at the start.",
    notAllowed: "This place can only be read.",
    badRequest: "The address cannot be read.",
    tooMany: "Too many requests in a short time. Wait a moment and try again.",
    failed: "The server could not answer. Try again in a few minutes.",
  },
};
