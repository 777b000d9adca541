/** A line that a chapter of the guide types, and what it says the program answers. */
export interface Typed {
  readonly line: string;
  /** Empty where the chapter leaves the answer out. "…" stands for what it does not show. */
  readonly answer: string;
}

/**
 * What a chapter types, in order. Sessions are the fenced blocks without a language: "$ " begins a line that is
 * typed, and a block without one goes on with the last answer. Blocks of another language are not run.
 */
export function typedIn(chapter: string): readonly Typed[] {
  const typed: { line: string; answer: string }[] = [];
  for (const [, language = "", block = ""] of chapter.matchAll(/^```(\w*)\n([^]*?)^```$/gm)) {
    if (language !== "") continue;
    for (const part of block.split(/^(?=\$ )/m)) {
      const [, line, answer = ""] = /^\$ ((?:.*\\\n)*.*)\n([^]*)$/.exec(part) ?? [];
      const last = typed.at(-1);
      if (line !== undefined) typed.push({ line: line.replaceAll(/\\\n\s*/g, ""), answer: trimEnd(answer) });
      else if (last) last.answer = `${last.answer}${trimEnd(part)}`;
    }
  }
  return typed;
}

/** What the whole answer of the program must match. */
export function patternOf(answer: string): RegExp {
  const lines = answer.split(/(?<=\n)/).map((line) => {
    if (line === "…\n") return "[^]*?";
    return line.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`).replaceAll("…", "[^\n]*?");
  });
  return new RegExp(`^${lines.join("")}$`);
}

/** Blank lines before the next command are for the eye. */
function trimEnd(answer: string): string {
  const text = answer.trimEnd();
  return text === "" ? "" : `${text}\n`;
}
