import { countOf, listOf } from "./language.ts";
import type { YearPageWords } from "./year-report-es.ts";

/** The sentences of the report of a year, in English. */
export const YEAR_EN: YearPageWords = {
  product: "Report of results",
  toReport: "Back to the report",
  /** The sections in the menu of a page, short. */
  menu: {
    changes: "What changed",
    areas: "Areas",
    indicators: "Indicators",
    targets: "Targets",
    method: "Method",
    series: "Series",
    results: "Results",
    sheet: "Sheet",
    target: "Target",
  },
  sections: {
    changes: "What changed",
    areas: "Each area, period by period",
    indicators: "Indicators",
    targets: "Adjusted targets",
    lineage: "Changes in the indicators",
    method: "How results are judged",
  },

  lights: {
    green: "On target",
    yellow: "At risk",
    red: "Critical",
    "over-fulfilled": "Over-fulfilled",
    "not-due": "Not due yet",
    "not-captured": "Not captured",
    "not-evaluable": "Not evaluable",
    "not-applicable": "Not applicable",
    "no-demand": "No demand",
    informative: "Informative",
  },
  counted: {
    green: ["on target", "on target"],
    yellow: ["at risk", "at risk"],
    red: ["critical", "critical"],
    "over-fulfilled": ["over-fulfilled", "over-fulfilled"],
    "not-due": ["not due yet", "not due yet"],
    "not-captured": ["not captured", "not captured"],
    "not-evaluable": ["not evaluable", "not evaluable"],
    "not-applicable": ["not applicable", "not applicable"],
    "no-demand": ["without demand", "without demand"],
    informative: ["with an early value", "with early values"],
  },
  noLight: "No light",

  provisional: {
    reasons: {
      "period-open": () => "the period is still open",
      "not-captured": (count) =>
        countOf(count, "figure that was due was not given", "figures that were due were not given"),
      "not-approved": (count) => countOf(count, "figure is not approved", "figures are not approved"),
      "only-imported": (count) =>
        countOf(count, "figure comes from an imported document only", "figures come from an imported document only"),
    },
    say: (reasons) => `Provisional edition: ${listOf(reasons, "en")}.`,
  },
  final: "Final edition: the period is closed and every figure that was due has been approved.",
  ended: (count) =>
    `Not counted: ${countOf(count, "indicator whose cycle ended", "indicators whose cycle ended")} before the period:`,

  bands: {
    within: (from, to) => `${from} to ${to}`,
    from: (from) => `${from} or more`,
    below: (from, below) => `${from} to under ${below}`,
    under: (limit) => `under ${limit}`,
    above: (limit) => `above ${limit}`,
  },

  overTime: {
    title: "Lights at the end of each period",
    about:
      "One mark is one indicator, judged by what is known today. There is no average: adding up percentages of unlike things hides their size.",
  },
  areas: {
    about: "How many indicators of each area have each light.",
    caption: "Lights of the indicators of each area, by period",
    area: "Area",
    now: "Its indicators",
    none: "No area assigned",
    indicators: (count) => countOf(count, "indicator", "indicators"),
  },

  moves: {
    about: "Lights other than those of the period before.",
    none: "No light has changed since the period before.",
    first: "It is the first period of the year: there is no other to compare it with.",
    ways: { worse: "Got worse", better: "Got better", other: "Other changes" },
    from: "before:",
  },
  differences: {
    title: (number) => `Against edition ${number}`,
    about: "The earlier edition remains available and has not been altered; its value stays in sight.",
    none: "Nothing changed.",
    caption: "What changed since the earlier edition, with its cause",
    heads: { indicator: "Indicator", period: "Period", before: "Before", after: "Now", cause: "Cause" },
    added: "New in this edition",
    removed: "No longer in this edition",
    absent: "was not there",
    causes: {
      approved: (corrects, written, approved) =>
        `${corrects ? "Correction" : "New figure"} by ${written}; approved by ${approved}.`,
      imported: (by) => `Imported document; confirmed by ${by}.`,
      withdrawn: "The earlier figure was withdrawn.",
      target: (version, by, on) => `Adjusted target (version ${version}); authorised by ${by}, ${on}.`,
      rules: (rules) => `Other evaluation rules: ${rules}.`,
      follows: "Follows from another change of the same indicator.",
    },
  },

  list: {
    title: (count) => countOf(count, "indicator", "indicators"),
    about: "The name leads to the sheet, with the series, how each result came about, and its source.",
    caption: "Indicators by area, with their light, value and target",
    heads: {
      light: "Light",
      indicator: "Indicator",
      value: "Value",
      target: "Target that applies",
      achievement: "Achievement",
      series: "Series",
    },
    asOf: (period) => `as of: ${period}`,
    formerly: (names) => `Formerly: ${listOf(names, "en")}`,
  },
  value: {
    range: (from, to) => `${from} to ${to}`,
    nothing: "no value",
    noDemand: "no demand",
    partial: (known) => `${known} (incomplete)`,
    unknown: "cannot be worked out",
    of: (part, whole) => `${part} of ${whole}`,
    noTarget: "no target for the period",
    verdict: "Target",
    byVerdict: { met: "met", "not-met": "not met", unknown: "—" },
    missing: (what) => `Missing: ${listOf(what, "en")}`,
  },
  reported: { value: "value", "no-data": "no data", "not-applicable": "not applicable", "not-due": "not due yet" },
  basis: {
    period: "of the period",
    year: "of the period, as a part of the year’s whole",
    cumulative: "of the year so far",
    unknown: "basis not stated",
  },
  from: { approved: "approved", imported: "from an imported document", nobody: "given by nobody" },

  targets: {
    about: "Adjustments and calendars of the year. No adjustment is ever retroactive.",
    none: "No target changed in the year.",
    caption: "Changes of targets in the year",
    heads: { indicator: "Indicator", before: "Before", after: "Now", who: "Who and when", why: "Reasons" },
    history: "History of the target",
    kinds: { set: "Set", calendar: "Spread over the year", adjusted: "Adjusted" },
    inForce: "in force",
    set: (by, on) => `${by}, ${on}`,
    adjusted: (asked, authorised) => `Asked for by ${asked}; authorised by ${authorised}.`,
    cut: (why) => `Cut: ${why}`,
    increase: (why) => `Increase: ${why}`,
    calendar: { discrete: "By period", cumulative: "Cumulative calendar" },
    noCalendar: "No calendar",
    nobody: "Nobody has set a target.",
    historyCaption: "Versions of the target, with who and why",
    versionHead: "Version",
  },

  lineage: {
    about: "Only a new name leaves the figures before and after comparable.",
    renamed: (before, after) => `Renamed: formerly “${before}”, now “${after}”.`,
    split: (into) => `Split into ${listOf(into, "en")}; the series is broken.`,
    merged: (keys, into) => `${listOf(keys, "en")} merged into ${into}; the series is broken.`,
    methodChanged: (before, after) => `Method changed: formerly “${before}”, now “${after}”. The series is broken.`,
    from: (period) => `From: ${period}.`,
    short: { renamed: "Renamed", split: "Split", merged: "Merged", "method-changed": "Method changed" },
  },

  method: {
    lead: (rules) => `Rules “${rules}”, the same for all indicators.`,
    standard: (green, yellow) =>
      `On target (green): achievement of ${green} or more, though something may be lacking to meet it in full. At risk (yellow): from ${yellow} to under ${green}. Critical (red): under ${yellow}.`,
    regular: (green, yellow) =>
      `Where staying at the target is what is good (regular direction): green from ${green}, yellow from ${yellow}.`,
    ownState: (above) =>
      `Above ${above} is over-fulfilled, a state of its own: it may be good work or a target that was badly reckoned.`,
    mapped: (yellow, red) => `Too much: yellow above ${yellow}, red above ${red}.`,
    rounding: (places) =>
      `The achievement is rounded to ${countOf(places, "decimal", "decimals")} before it is coloured, so that what is printed and its colour never disagree.`,
    points: [
      "Each value is held against the target of its period; whether it is on target and how far along it is are said apart.",
      "Percentages accumulate by adding numerators and denominators; percentages are never averaged, and no mean of indicators is published.",
      "There is no colour without target, unit and direction: what is missing is said. Blank is never zero, and the empties are never confused: no data, not applicable, not due yet.",
      "Only figures approved by somebody other than their author count. A correction does not delete what was there before.",
    ],
    small: (least) => `In breakdowns, counts of fewer than ${least} people are hidden.`,
    lights: "The marks",
    greys: {
      "not-due": "there is nothing to report yet",
      "not-captured": "a figure was due and there is none",
      "not-evaluable": "something is missing to judge it, and it is said what",
      "not-applicable": "there can be no figure in the period",
      "no-demand": "nobody asked for it: neither good nor bad",
      informative: "a value given before it was due",
    },
  },

  files: {
    "avances.csv": "Open data: one line per indicator, period and breakdown, with light, target and source.",
    "indicadores.csv": "One line per indicator: its sheet and how it stands in the period.",
    "metas.csv": "Every version of the targets and their calendars.",
    "year.json": "The whole report, with explanations, revisions and differences.",
    "datapackage.json": "Description of the data (Frictionless Data Package 2).",
    "manifest.json": "Every file with its hash and its place in the audit log.",
    SHA256SUMS: "Hashes to check the files with.",
    "LIBRE-USO-MX.txt": "Terms of use.",
  },
  more: (count, file) => `and ${count} more, in ${file}`,
};
