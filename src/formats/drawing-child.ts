import { startApart } from "./apart-child.ts";
import { drawPage } from "./draw-page.ts";
import type { PageMark } from "./page-marks.ts";

/* A process of its own for drawing one page of a document. */

const { bytes, options, send } = await startApart();
const [page, json = "[]"] = options;
await send({ is: "drawn", picture: await drawPage(bytes, Number(page), readMarks(json)) });
process.exit(0);

/** Written by whoever started this process. */
function readMarks(text: string): readonly PageMark[] {
  const found: unknown = JSON.parse(text);
  return Array.isArray(found) ? found.filter(isMark) : [];
}

function isMark(found: unknown): found is PageMark {
  return typeof found === "object" && found !== null && "box" in found && "label" in found;
}
