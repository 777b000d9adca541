/** On paper: landscape, the heading of the table on every page, a source note under each figure. */
export const PAPER_STYLES = `
@page{size:letter landscape;margin:12mm 12mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#4a4f66}}
@media print{
:root{--paper:#fff}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9.5pt;line-height:1.35;background:#fff}
header,main,footer{max-width:none;padding:0}
nav,.lang,.skip,#descargas,.findings details{display:none}
.mast{padding:0 0 6pt;border-bottom:1px solid var(--line)}
.hero{grid-template-columns:13fr 9fr;gap:0 24pt;padding-top:10pt}
.hero .pages{padding:0;break-inside:avoid}
.pages h2{font-size:10.5pt}
.pages li{padding:3pt 0}
.pages li>div{grid-template-columns:9.5em 1fr;font-size:8.5pt}
h1{font-size:25pt;margin:8pt 0}
.lede{font-size:10.5pt}
.tiles{grid-template-columns:repeat(4,1fr);gap:8pt 10pt;margin:10pt 0 6pt}
.tile,.tile span:last-child,small,.fine,.by{font-size:8.5pt}
.count{font-size:16pt}
section+section{margin-top:18pt;padding-top:10pt}
.head h2{font-size:15pt}
.head p{display:none}
h2,h3,h4{break-after:avoid}
a{color:inherit;text-decoration:none}
.two{display:block}
.split{grid-template-columns:5fr 11fr;gap:0 24pt}
#falta{break-inside:avoid}
.two>div+div{margin-top:14pt}
.findings>li,.tile,.pages li{break-inside:avoid}
.findings p,.lead,p{font-size:9.5pt}
.findings p{max-width:none}
h3{font-size:12pt}
h4{font-size:10.5pt}
.cases,.tally,.raw,.files,.plain{font-size:8.5pt}
.lead{margin-bottom:8pt}
.report{font-size:8.5pt;line-height:1.3}
.stack{font-size:9pt}
thead{display:table-header-group}
thead th{font-size:8pt}
tr{break-inside:avoid}
.g{break-after:avoid}
.report .g th{padding:10pt 0 3pt;font-size:10pt}
th,td{padding:4pt 8pt 4pt 0}
.report .r{width:4.8em}
.r a,.to{min-height:0}
.r small{font-size:7.5pt}
.r small span{white-space:nowrap}
.report .c-frequency{width:6.6em}
.report .c-objective,.report .c-definition{width:25%}
.report .s-question{background:none;box-shadow:inset 2px 0 0 var(--strong);padding-left:6pt}
.report .s-question.n{box-shadow:none;padding-left:0}
.report .c-indicator{width:20%}
.report .n{width:8em}
.v{font-size:10.5pt;text-decoration:none}
.s,.u{font-size:7.5pt}
.s .m{width:8pt;height:8pt}
.of-text .s{text-decoration:none}
.note{display:none}
.paper{display:block;font-size:7.5pt;color:var(--soft);overflow-wrap:anywhere}
.aside .raw{display:block}
pre{background:none}
}
`;
