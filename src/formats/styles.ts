import { FONTS } from "./fonts.ts";
import { PAPER_STYLES } from "./styles-paper.ts";
import { TABLE_STYLES, tableLabels } from "./styles-table.ts";
import { YEAR_STYLES } from "./year-styles.ts";

export const STYLES_FILE = "styles.css";

/** The look of an edition: a statistical yearbook. Hairlines, one ink, tabular figures. */
export function editionStyles(): string {
  return [fontFaces(), BASE, HERO, SECTIONS, TABLE_STYLES, tableLabels(), PAPER_STYLES].join("\n");
}

/** The same look for the report of a year. */
export function yearStyles(): string {
  return [fontFaces(), BASE, HERO, SECTIONS, TABLE_STYLES, PAPER_STYLES, YEAR_STYLES].join("\n");
}

/** The look of both kinds of edition together, for pages that show either; `fileOf` says where each face is. */
export function siteStyles(fileOf: (face: keyof typeof FONTS) => string): string {
  const faces = fontFaces(fileOf, "optional");
  return [faces, BASE, HERO, SECTIONS, TABLE_STYLES, tableLabels(), PAPER_STYLES, YEAR_STYLES].join("\n");
}

function fontFaces(
  fileOf = (face: keyof typeof FONTS): string => FONTS[face].file,
  display: "swap" | "optional" = "swap",
): string {
  const face = (family: string, weight: number, which: keyof typeof FONTS) =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-display:${display};src:url("${fileOf(which)}") format("woff2")}`;
  return [
    face("Source Serif 4", 600, "headline"),
    face("Source Sans 3", 400, "text"),
    face("Source Sans 3", 600, "strong"),
    fallback("Serif while loading", "Georgia", 96),
    fallback("Sans while loading", "Arial", 93),
  ].join("\n");
}

/** A local face stretched to the width of ours, so that the page hardly moves when ours arrives. */
function fallback(family: string, local: string, percent: number): string {
  return `@font-face{font-family:"${family}";src:local("${local}");size-adjust:${percent}%}`;
}

const BASE = `
:root{--paper:#fbfaf6;--ink:#191c2b;--soft:#4a4f66;--line:#d9d6cc;--strong:#23306b;--tint:#eceef7;--serif:"Source Serif 4","Serif while loading",Georgia,"Times New Roman",serif;--sans:"Source Sans 3","Sans while loading","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
*,::before{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
header,main,footer{max-width:1344px;margin:0 auto;padding:0 32px}
a{color:var(--strong);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--strong);outline-offset:2px;border-radius:1px}
h1,h2,h3,h4,p,ul,ol,dl,dd,pre{margin:0}
ul,ol{padding:0;list-style:none}
h2,h3,h4,b,strong,th,dt{font-weight:600}
small,.fine{font-size:14px;color:var(--soft)}
code{font:400 14px/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem;top:0;padding:10px 16px;background:var(--strong);color:#fff;z-index:9}
.skip:focus{left:0}
.sheet{position:absolute}
.to{display:inline-block;min-height:24px;max-width:100%;overflow-wrap:anywhere}
.m{width:16px;height:16px;flex:none;vertical-align:-2px;color:var(--soft)}
.m-confirmed,.m-question{color:var(--strong)}
.m-repaired{color:var(--strong)}
.m-read,.m-blank{color:#6a6f85}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.mast{display:flex;gap:24px;align-items:baseline;justify-content:space-between;padding:20px 0 12px}
.mast p{display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;line-height:1.3}
.mast span{color:var(--soft)}
.lang{flex:none;display:inline-block;min-height:24px}
nav{border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:0 28px}
nav a{display:block;padding:8px 0;min-height:24px;color:var(--ink);text-decoration:none}
nav a:hover{color:var(--strong);text-decoration:underline}
footer p:first-child{border-top:1px solid var(--line);padding-top:20px}
footer{margin-top:64px;padding-bottom:40px;font-size:15px;color:var(--soft)}
`;

const HERO = `
.hero{display:grid;grid-template-columns:minmax(0,1fr);gap:40px 64px;padding-top:44px}
.kicker{display:flex;flex-wrap:wrap;gap:6px 12px;align-items:center;color:var(--soft)}
.seal{display:inline-block;padding:1px 10px;border:1.5px solid var(--strong);color:var(--strong);font-weight:600;font-size:15px}
.seal-provisional{border-style:dashed}
.seal-final{background:var(--strong);color:#fff}
h1{font:600 clamp(32px,5.2vw,54px)/1.12 var(--serif);letter-spacing:-.01em;margin:16px 0 18px;max-width:19em;text-wrap:balance;font-variant-numeric:lining-nums}
h1 em{font-style:normal;color:var(--strong)}
.lede{max-width:42em;font-size:18px;color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(122px,1fr));gap:20px 16px;margin:30px 0 12px}
.tile{display:flex;flex-direction:column;font-size:15px;line-height:1.35}
.tile::before{content:"";height:8px;margin-bottom:8px;border-top:4px solid var(--strong)}
.tile-read::before{border-top:1.5px solid #6a6f85}
.tile-repaired::before{border:0;background:repeating-linear-gradient(90deg,var(--strong) 0 5px,transparent 5px 8px) 0 0/100% 4px no-repeat}
.tile-question::before{border-top:8px double var(--strong)}
.tile-blank::before{border-top:4px dotted #6a6f85}
.tile span:last-child{color:var(--soft);font-size:14px}
.count{display:flex;align-items:center;gap:9px;font-size:30px;font-weight:600;line-height:1.2}
.count .m{width:20px;height:20px}
.tile.none .count{color:var(--soft);font-weight:400}
.pages h2{font-size:17px;line-height:1.4}
.pages li{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;align-items:baseline;border-top:1px solid var(--line);padding:7px 0 9px}
.pages ul{margin-top:10px;border-bottom:1px solid var(--line)}
.pages ul+.fine{margin-top:8px}
.pages li>div{grid-column:1/-1;display:grid;grid-template-columns:minmax(0,10em) 1fr;gap:2px 12px;align-items:center;font-size:14px;color:var(--soft);line-height:1.5}
.strip{display:block;max-width:100%;height:auto;color:var(--soft)}
@media (min-width:1100px){.hero{grid-template-columns:minmax(0,13fr) minmax(0,9fr)}.pages{padding-top:12px}}
@media (max-width:560px){header,main,footer{padding-left:16px;padding-right:16px}.hero{padding-top:24px;gap:32px}.mast{padding-top:14px}nav ul{gap:0 20px}.lede{font-size:17px}.pages li>div{grid-template-columns:minmax(0,1fr)}.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}}
`;

const SECTIONS = `
section+section{margin-top:56px;border-top:1px solid var(--line);padding-top:28px}
.head{display:flex;flex-wrap:wrap;gap:4px 32px;justify-content:space-between;align-items:baseline;margin-bottom:14px}
.head h2{font:600 28px/1.25 var(--serif);letter-spacing:-.005em}
.head p{color:var(--soft)}
.lead{max-width:44em;margin-bottom:18px}
.split{display:grid;gap:20px 64px;grid-template-columns:minmax(0,1fr)}
.two{display:grid;gap:36px 64px;grid-template-columns:minmax(0,1fr)}
@media (min-width:1000px){.split{grid-template-columns:minmax(0,5fr) minmax(0,9fr)}.two{grid-template-columns:repeat(2,minmax(0,1fr))}}
h3{font-size:20px;line-height:1.3}
.findings>li{border-top:1px solid var(--line);padding:14px 0 16px}
.two .fine{margin-bottom:12px}
h4{font-size:17px;line-height:1.35;display:flex;justify-content:space-between;gap:16px}
.tally{font-weight:400;color:var(--soft);white-space:nowrap}
.findings p{font-size:16px;max-width:40em}
.todo{color:var(--soft);margin-top:2px}
.findings details{margin-top:6px}
.findings summary,.aside summary{display:inline-block;min-height:24px;color:var(--strong);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.aside summary b{color:var(--ink)}
.cases{font-size:15px;margin-top:4px;padding-left:14px;border-left:2px solid var(--line)}
.cases li{padding:1px 0}
.aside li{border-top:1px solid var(--line);padding:8px 0}
.raw{margin:4px 0 8px;padding-left:14px;border-left:2px solid var(--line);font-size:15px;color:var(--soft);max-width:70em}
.plain{padding-left:14px}
.stack+p{margin-top:16px}
.files li{border-top:1px solid var(--line);padding:8px 0;display:grid;grid-template-columns:minmax(0,1fr);gap:0 24px}
.files small{grid-column:1/-1}
.files code{font-size:13px}
.files+.fine{margin-top:12px}
@media (min-width:800px){.files li{grid-template-columns:12em minmax(0,1fr)}.files small{grid-column:2}}
.facts{display:grid;grid-template-columns:minmax(0,1fr);gap:0;margin-bottom:20px}
.facts dt{color:var(--soft);font-weight:400;border-top:1px solid var(--line);padding-top:8px}
.facts dd{padding-bottom:8px}
@media (min-width:800px){.facts{grid-template-columns:16em minmax(0,1fr)}.facts dd{border-top:1px solid var(--line);padding-top:8px}}
pre{margin:6px 0 14px;padding:10px 14px;border-left:2px solid var(--strong);background:#f3f1ea;overflow-wrap:anywhere;white-space:pre-wrap}
`;
