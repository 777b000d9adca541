const SAMPLE = 4096;
const MARK =
  /<\?mso-application\s+progid\s*=\s*["']Excel\.Sheet["']|xmlns(?::\w+)?\s*=\s*["']urn:schemas-microsoft-com:office:spreadsheet["']/i;
/** An index, or a span, beyond the edge of any sheet. */
const FARTHEST = 1_048_576;
const PLACES = /\b(?:Index|Span|MergeAcross|MergeDown)\s*=\s*["'](\d+)["']/g;

/** Is this a workbook written as one XML file ("SpreadsheetML 2003"), which is often named .xls? */
export function isSpreadsheetXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SAMPLE));
  const text = head.toString("latin1").replaceAll("\0", "");
  return (
    /^[^<]{0,8}<\?xml\b|^[^<]{0,8}<(?:\w+:)?Workbook\b/.test(text) &&
    MARK.test(text) &&
    /<(?:\w+:)?Workbook\b/.test(text)
  );
}

/** Does it name places that no sheet has? A library would fill the way to them. */
export function leavesTheSheet(xml: string): boolean {
  for (const [, place = ""] of xml.matchAll(PLACES)) if (Number(place) > FARTHEST) return true;
  return false;
}
