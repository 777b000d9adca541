import { siteStyles } from "../styles.ts";
import { webFontName } from "./web-fonts.ts";

/** The look of the portal: that of the editions, and what only a site has (its menu, forms, lists). */
export function portalStyles(): string {
  return siteStyles(webFontName) + PORTAL;
}

const PORTAL = `
.portal .mast a{color:inherit;text-decoration:none}
.portal .mast p a:hover{text-decoration:underline}
nav [aria-current]{font-weight:600;box-shadow:inset 0 -3px 0 var(--strong)}
.portal footer a{color:inherit}
label,legend{display:block;font-size:15px;color:var(--soft)}
input,select,button{font:inherit;min-height:44px;max-width:100%;padding:6px 12px;border:1px solid #7a7f93;border-radius:2px;background:#fff;color:var(--ink)}
select{padding-right:8px}
input[type=file]{padding:8px 12px;background:none;border-style:dashed;width:100%}
button,.button{border-color:var(--strong);color:var(--strong);font-weight:600;cursor:pointer;background:none}
button:hover,.button:hover{background:var(--strong);color:#fff}
.button{display:inline-block;border:1px solid var(--strong);border-radius:2px;padding:8px 18px;text-decoration:none}
.ask>.fine{flex:1 1 100%}
.ask{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:end}
.ask>div{flex:0 1 auto;min-width:0}
.ask .grow{flex:1 1 18em}
.ask input[type=search],.ask .hash{width:100%}
.bar{display:flex;flex-wrap:wrap;gap:12px 32px;justify-content:space-between;align-items:end;padding-top:20px}
.bar+.hero{padding-top:24px}
.older{border-left:3px solid var(--gold);padding:4px 0 4px 14px;margin-top:20px}
.seek{margin-top:40px;border-top:0;padding-top:0}
.lights a{color:inherit;text-decoration:none}
.lights a:hover b{text-decoration:underline}
.page-title{font-size:clamp(30px,4.4vw,46px);margin:40px 0 12px}
.found{margin:24px 0 0;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline}
.nothing{border-left:3px solid var(--line);padding:8px 0 8px 16px;margin:24px 0}
.shelf li{display:grid;gap:4px 32px;border-top:1px solid var(--line);padding:20px 0}
.shelf h2{font:600 24px/1.3 var(--serif)}
.shelf p{max-width:44em}
.verdict{margin:24px 0;padding:14px 18px;border-left:4px solid var(--teal);background:var(--teal-tint)}
.verdict.no{border-color:var(--crimson);background:var(--crimson-tint)}
.verdict b{display:block;font-size:20px}
main>:not(section,form,.bar)+section{margin-top:56px;border-top:1px solid var(--line);padding-top:28px}
.editions small,.rows small{display:block}
.rows.report th.c-indicator{width:auto}
.cells .note{position:static;width:auto;max-width:44em;box-shadow:none;margin-top:8px}
.cells summary{display:inline-block;min-height:24px;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.dictionary{font-size:15px;table-layout:fixed}
.dictionary caption{text-align:left;font-weight:600;font-size:17px;padding:20px 0 4px}
.dictionary th{width:16em}
.dictionary td:nth-child(2){width:8em}
.points.wide-points li{max-width:50em}
.drop{max-width:44em;margin:16px 0 24px}
.drop.over input{border-color:var(--strong);border-style:solid}
.door{border-top:1px solid var(--line);padding:14px 0}
.door h3{font-size:17px;overflow-wrap:anywhere}
.door summary{min-height:24px}
.door pre{max-height:24em;overflow:auto}
.codes{columns:18em;padding:0;list-style:none}
[hidden]{display:none!important}
@media (min-width:1000px){.rows.report .n{width:14em}}
@media (max-width:560px){.ask>div,.ask button,.ask select,.ask .grow{flex:1 1 100%;width:100%}}
@media print{form,.ask,.bar,.older,.seek{display:none}.page-title{font-size:22pt;margin:8pt 0}}
`;
