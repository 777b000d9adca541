/** Whether a text is a figure, or what a machine makes of one: mostly digits and the signs beside them. */
export function looksLikeFigure(text: string): boolean {
  const bare = text.replaceAll(/\s/g, "");
  const figures = bare.match(/[\d.,%$()+\-–—−/]/g)?.length ?? 0;
  return /\d/.test(bare) && figures * 2 > bare.length;
}

/** Only signs that figures are written with. */
export function isPureFigure(text: string): boolean {
  return /^[\d.,%$()+\-–—−/\s]+$/.test(text);
}

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
