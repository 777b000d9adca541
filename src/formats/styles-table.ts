import { seriesOf, YEAR_PIECES } from "../core/domain/calendar-field.ts";
import { FIELD_NAMES } from "../core/domain/field.ts";
import { fieldName, pieceName } from "../core/words/fields.ts";
import { LANGUAGES, type Language } from "../core/words/language.ts";

/** On narrow screens each cell of the report says which column it is; the words live here, once. */
export function tableLabels(): string {
  const rules = LANGUAGES.flatMap((language) => [
    ...seriesLabels(language),
    ...FIELD_NAMES.filter((field) => seriesOf(field) === null).map(
      (field) => `.${language} .c-${field}::before{content:"${fieldName(field, language)}"}`,
    ),
  ]);
  return `@media screen and (max-width:999px){.report tbody ::before{display:block;font-weight:400;font-size:14px;color:var(--soft)}\n${rules.join("\n")}\n.report tbody .c-indicator:not(.s-question)::before{content:none}}`;
}

/** Figures of a piece of the year: the figure's name and the piece's, each once. What follows overrules them for plain fields. */
function seriesLabels(language: Language): readonly string[] {
  const pieces = YEAR_PIECES.map((piece) => `.${language} [class*=${piece}]{--p:"${pieceName(piece, language)}"}`);
  const names = (["target", "progress"] as const).map(
    (of) => `.${language} [class*=c-${of}]::before{content:"${fieldName(of, language)}, " var(--p)}`,
  );
  return [...pieces, ...names];
}

export const TABLE_STYLES = `
table{border-collapse:collapse;width:100%;text-align:left}
th,td{vertical-align:top;padding:10px 16px 10px 0}
thead th{font-size:14px;line-height:1.3;color:var(--soft);vertical-align:bottom;border-bottom:2px solid var(--ink);padding-bottom:8px}
tbody tr{border-bottom:1px solid var(--line)}
.n,.missing :is(td,th):last-child{text-align:right}
.small th,.small td{padding-top:7px;padding-bottom:7px}
th small{font-weight:400}
.stack{font-size:16px}
.links{max-width:16em}
.stack td ul li+li{margin-top:2px}
.report{font-size:15px;line-height:1.42}
.report .r{width:5em;color:var(--soft);padding-right:12px}
.r a{display:inline-block;min-width:24px;min-height:24px;font-weight:600}
.r small{display:block;font-size:13px;line-height:1.3}
.r small span{display:block}
.report tbody th{font-weight:600}
.report .g th{padding:26px 0 6px;font-size:17px;border-bottom:1px solid var(--ink)}
.g span{font-weight:400;font-size:15px;color:var(--soft);margin-left:8px}
.same{color:var(--soft);font-weight:400}
.report tr:target{background:#f1efe6;box-shadow:-6px 0 0 #f1efe6,6px 0 0 #f1efe6}
.n{position:relative}
.n summary{display:inline-flex;flex-direction:column;align-items:flex-end;min-height:24px}
.v{font-size:18px;font-weight:600;line-height:1.3;text-decoration:underline;text-decoration-thickness:1px;text-decoration-color:#8d93ad;text-underline-offset:4px}
.s-question .v{color:var(--strong);text-decoration-style:dashed}
.s-blank .v{font-weight:400;color:var(--soft)}
.n summary:hover .v{text-decoration-thickness:2px;text-decoration-color:currentColor}
.u{font-size:13px;color:var(--soft);line-height:1.35}
.s{display:inline-flex;align-items:center;gap:5px;font-size:13px;color:var(--soft);line-height:1.5;text-transform:lowercase}
.s .m{width:13px;height:13px}
.s-question .s{color:var(--strong);font-weight:600}
.of-text{position:relative;font-weight:400;margin-top:2px}
.of-text summary{display:inline-block;min-height:24px}
.of-text .s{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.note{display:grid;grid-template-columns:auto minmax(0,1fr);gap:3px 14px;text-align:left;font-size:14px;font-weight:400;line-height:1.42;background:#fff;border:1px solid var(--ink);border-top:3px solid var(--strong);padding:12px 16px 14px}
.note dt{color:var(--soft);font-weight:400}
.note dd{overflow-wrap:anywhere}
.paper-cell{display:block;max-width:100%;height:auto;border:1px solid var(--line)}
.note li+li{margin-top:3px}
.note a{display:inline-block;min-height:24px}
.paper{display:none}
.sheets{display:flex;flex-wrap:wrap;gap:4px 24px;margin:14px 0}
.sheet-title{font-size:34px;margin:28px 0 8px}
@media (min-width:1000px){
.report thead th{position:sticky;top:0;background:var(--paper);z-index:2;padding-top:10px}
.report .c-objective,.report .c-definition,.report .c-method{width:24%}
.report .c-indicator{width:20%}
.report .c-frequency{width:7.2em}
.report .n{width:9em;padding-right:14px}
.questions th:nth-child(1){width:4.5em}
.questions th:nth-child(2){width:9.5em}
.questions th:nth-child(3){width:24%}
.questions th:nth-child(5){width:22%}
.questions th:nth-child(6){width:8em}
.report .s-question{box-shadow:inset 3px 0 0 var(--strong);background:linear-gradient(var(--tint),var(--tint)) 0 0/calc(100% - 12px) 100% no-repeat;padding-left:12px;padding-right:20px}
.report .s-question.n{background-size:100% 100%;padding-left:10px;padding-right:14px}
.note{position:absolute;z-index:3;width:27rem;top:calc(100% - 6px);right:0;box-shadow:0 6px 24px rgba(25,28,43,.14)}
.of-text .note{left:0;right:auto;top:100%}
}
@media screen and (max-width:999px){
table,caption,thead,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:3px 0}
.stack tbody tr{padding:12px 0}
.stack td::before{content:attr(data-l);display:block;font-size:14px;color:var(--soft)}
.missing td:last-child{text-align:left}
.links{max-width:none}
.missing tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 16px}
.missing tr>:nth-child(-n+2){grid-column:1/-1}
.report tbody tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:6px 16px;padding:16px 0 18px}
.report tbody tr.g{display:block;padding:26px 0 0;border-bottom-color:var(--ink)}
.report tbody tr.g th{border:0}
.g span{display:block;margin:0}
.report tbody tr>*{grid-column:1/-1}
.report tbody tr>.n{grid-column:auto}
.report tbody .r{order:-2;display:flex;gap:10px;align-items:baseline;width:auto}
.r small,.r small span,.report tbody .r ::before{display:inline}
.r small span+span::before{content:"· "}
.report tbody .c-indicator{order:-1;font-size:18px;line-height:1.35}
.n{text-align:left}
.n summary{align-items:flex-start}
.n details[open]{position:relative}
.report tbody tr>.n:has(details[open]){grid-column:1/-1}
.report .s-question{box-shadow:inset 3px 0 0 var(--strong);background:var(--tint);padding:6px 8px 6px 12px}
.note{margin-top:8px;padding:10px 12px 12px;grid-template-columns:minmax(0,1fr);gap:0}
.note dd{padding-bottom:6px}
}
`;
