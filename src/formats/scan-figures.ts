import { readNumberToken } from "../core/ingest/number-token.ts";

/** Whether a text is a figure, or what a machine makes of one: mostly digits and the signs beside them. */
export function looksLikeFigure(text: string): boolean {
  const bare = text.replaceAll(/\s/g, "");
  const figures = bare.match(/[\d.,%$()+\-–—−/]/g)?.length ?? 0;
  return /\d/.test(bare) && figures * 2 > bare.length;
}

/** A figure in good form, or words that say there is none. */
export function isSoundFigure(text: string): boolean {
  const token = readNumberToken(text);
  return token.kind === "marker" || (token.kind === "number" && !token.letters && !ODD.test(text));
}

/** A percent sign within, a point at an end: half a figure, or two grown together. */
const ODD = /%\s?[\p{L}\d]|[.,]$|^[.,]/u;

/** Two readings of one line say the same: signs and letters, whatever the spaces between them. */
export function readAlike(one: string, other: string): boolean {
  return core(one) === core(other);
}

function core(text: string): string {
  return text.replaceAll(/\s/g, "").replaceAll(/[–—−]/g, "-");
}

/** The parts of a text that hold digits, in order; where they agree no figure differs. */
export function figuresIn(text: string): string {
  return (text.match(/\S*\d\S*/g) ?? []).map((part) => core(part).replaceAll(/[.,;:]+$/g, "")).join(" ");
}
