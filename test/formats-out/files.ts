import type { Report } from "../../src/core/report/report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import { known } from "../core/report/fixture.ts";

/** The files of an edition by name, as text. */
function textsOf(report: Report): ReadonlyMap<string, string> {
  return new Map(editionFiles(report).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
}

export function textOf(report: Report, name: string): string {
  return known(textsOf(report).get(name));
}

export function bytesOf(report: Report, name: string): Uint8Array {
  return known(editionFiles(report).find((file) => file.name === name)).bytes;
}
