import { type Colour, GREYS } from "../core/domain/evaluation.ts";
import { compareDecimals, type Decimal } from "../core/domain/decimal.ts";
import { printMeasure } from "../core/words/fields.ts";
import { PERCENT } from "../core/domain/measure.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import type { YearView } from "./year-view.ts";

/** How results are judged, in plain words, by the rules this edition was made with. */
export function methodSection(view: YearView): Markup {
  const { words, report } = view;
  const { method, sections } = words;
  const { rules, leastShown } = report;
  const points = [...ruleSentences(view), ...method.points, method.small(leastShown)];
  const greys = GREYS.map((light) => {
    return markup`<li>${lightTag(light, words.lights[light])} <span>${method.greys[light]}</span></li>`;
  });
  return markup`<section id="metodo"><div class="head"><h2>${sections.method}</h2><p>${method.lead(rules.id)}</p></div>
<div class="two"><ul class="points">${points.map((one) => markup`<li>${one}</li>`)}</ul>
<div><h3>${method.lights}</h3><ul class="legend">${greys}</ul></div></div></section>`;
}

function ruleSentences({ report, words, language }: YearView): readonly string[] {
  const { method } = words;
  const { standard, regular } = report.rules.bands;
  const over = report.rules.overFulfilled;
  const percent = (value: Decimal) => printMeasure(value, PERCENT, language);
  return [
    method.standard(percent(standard.green), percent(standard.yellow)),
    method.regular(percent(regular.green), percent(regular.yellow)),
    over.kind === "own-state"
      ? method.ownState(percent(over.above))
      : method.mapped(percent(over.yellowAbove), percent(over.redAbove)),
    method.rounding(report.rules.places),
  ];
}

/** Where a colour begins and ends, under its count. */
export function bandText(light: Colour, { report, words, language }: YearView): string {
  const { green, yellow } = report.rules.bands.standard;
  const over = report.rules.overFulfilled;
  const top = over.kind === "own-state" ? over.above : over.yellowAbove;
  const percent = (value: Decimal) => printMeasure(value, PERCENT, language);
  const { bands } = words;
  switch (light) {
    case "green":
      return compareDecimals(top, green) > 0 ? bands.within(percent(green), percent(top)) : bands.from(percent(green));
    case "yellow":
      return bands.below(percent(yellow), percent(green));
    case "red":
      return bands.under(percent(yellow));
    case "over-fulfilled":
      return bands.above(percent(top));
  }
}
