/** What only the pages of the office have: their forms and tables. */
export const OFFICE_STYLES = `
.desk{max-width:44em;margin:20px 0}
.page-title+.facts,.page-title+section{margin-top:16px}
main .page-title+section{border-top:0;padding-top:0}
.field{margin:0 0 16px}
.field input{width:100%;max-width:32em}
fieldset{border:0;border-top:1px solid var(--line);padding:12px 0 8px;margin:0 0 12px;min-width:0}
legend{padding-right:12px}
.choice{display:inline-flex;gap:8px;align-items:center;min-height:32px;margin-right:20px;color:var(--ink);font-size:17px}
.choice input{min-height:0;width:20px;height:20px;padding:0}
.area{display:flex;flex-wrap:wrap;gap:0 20px;align-items:center;border-bottom:1px solid var(--line);padding:4px 0}
.area span{flex:1 1 14em}
.pair{display:flex;flex-wrap:wrap;gap:12px 16px;padding-top:12px}
.pair>div{min-width:0}
.scroll{overflow-x:auto;max-width:100%}
.scroll .desk{margin:0}
.desk-list{border-collapse:collapse;width:100%;font-size:16px}
.desk-list th,.desk-list td{text-align:left;vertical-align:top;padding:10px 16px 10px 0;border-bottom:1px solid var(--line)}
.desk-list thead th{font-size:14px;color:var(--soft);border-bottom:2px solid var(--ink);padding:6px 16px 6px 0}
.desk-list a{display:inline-block;min-height:24px}
.desk-list .of{display:none;color:var(--soft)}
@media (max-width:700px){.desk-list .of{display:inline}.desk-list tr{display:block;border-bottom:1px solid var(--line);padding:8px 0}.desk-list th,.desk-list td{border:0;padding:3px 0}.desk-list .plain{display:inline}.desk-list .plain li{display:inline}.desk-list .plain li+li::before{content:"; "}}
ul.plain{list-style:none;padding:0;margin:0}
button.plain{border:0;padding:6px 0;font-weight:400;min-height:44px}
button.plain:hover{background:none;color:inherit;text-decoration:underline}
.qr{max-width:260px;margin:12px 0}
.qr svg{display:block;width:100%;height:auto}
.letter pre{white-space:pre-wrap;overflow-wrap:anywhere;max-width:40em}
.letter summary{min-height:24px}
main>.desk+section{margin-top:40px}
`;
