/** What a year adds to the look of an edition: marks of light, charts, the list of indicators. */
export const YEAR_STYLES = `
:root{--teal:#036a75;--teal-tint:#d5ecee;--gold:#e09b10;--gold-tint:#fdf0cf;--crimson:#a81c3e;--crimson-tint:#f6ccd2;--grey:#6a6f85;--grey-tint:#efeee9}
.k-green,.k-over-fulfilled{color:var(--teal)}
.k-yellow{color:var(--gold)}
.k-red{color:var(--crimson)}
.k-grey{color:var(--grey)}
.tag{display:inline-flex;align-items:center;gap:6px;padding:1px 9px 1px 7px;font-size:14px;line-height:1.5;font-weight:600;white-space:nowrap}
.t-green{background:var(--teal-tint)}
.t-over-fulfilled{background:var(--teal-tint);box-shadow:inset 0 0 0 1.5px var(--teal)}
.t-yellow{background:var(--gold-tint)}
.t-red{background:var(--crimson-tint)}
.tag.t-grey{font-weight:400;box-shadow:inset 0 0 0 1px #a5a8b6}
.lights{display:grid;grid-template-columns:repeat(3,minmax(0,1fr)) minmax(max-content,1.1fr) minmax(0,1.5fr);gap:3px;margin:30px 0 14px}
.light{display:flex;flex-direction:column;padding:10px 12px 12px;font-size:14px;line-height:1.4;border-top:4px solid var(--teal)}
.light.t-over-fulfilled{box-shadow:none;border-top-style:double;border-top-width:6px;padding-top:8px}
.light.t-yellow{border-color:var(--gold)}
.light.t-red{border-color:var(--crimson)}
.light.t-grey{background:var(--grey-tint);border-top:4px dashed #9a9dab}
.light b{font-size:15px}
.light.none .count{font-weight:400}
.ks{display:flex;flex-wrap:wrap;gap:2px 14px;font-size:15px;line-height:1.5}
.k{position:relative;display:inline-flex;align-items:center;gap:5px;white-space:nowrap}
.k .m{width:13px;height:13px}
.pages li b{font-size:16px}
.pages .ks,.pages .strip{grid-column:1/-1}
.pages .strip{margin-top:4px}
.pages .ks{color:var(--soft);font-size:14px}
.hero.one{grid-template-columns:minmax(0,1fr);padding-top:32px}
.hero.one h1{font-size:clamp(28px,4vw,44px);max-width:24em}
.three-facts{display:flex;flex-wrap:wrap;gap:12px 56px;margin:24px 0 8px}
.three-facts dt{color:var(--soft);font-weight:400;font-size:14px}
.three-facts dd{font-size:22px;font-weight:600;line-height:1.3}
.odd{margin-top:16px}
.odd summary,.results summary{display:inline-block;min-height:24px;color:var(--strong);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
.points li{padding:8px 0;border-top:1px solid var(--line);max-width:46em}
.legend li{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;padding:6px 0;border-top:1px solid var(--line);font-size:16px}
.sub{margin:36px 0 8px}
.three{display:grid;gap:28px 56px;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr))}
.moves li{display:flex;flex-wrap:wrap;gap:2px 16px;justify-content:space-between;align-items:baseline;border-top:1px solid var(--line);padding:8px 0}
.three h3{margin-bottom:8px}
.events li{border-top:1px solid var(--line);padding:8px 0;max-width:60em}
.calendar{font-size:14px;line-height:1.5}
.calendar span{color:var(--soft)}
.areas td{font-size:15px}
.changes td b,.changes td small,.areas th small,.list th small,.list td small{display:block;font-weight:400}
.areas .now{width:232px}
.areas thead small{display:inline}
.list{font-size:16px}
.list .g th{padding:26px 0 6px;font-size:17px;border-bottom:1px solid var(--ink)}
.list tbody th a{font-weight:600}
.num{font-size:17px;font-weight:600}
.num.same{font-weight:400}
.list td{line-height:1.4}
.c-light{width:12.5em}
.c-spark{width:136px}
.spark{display:block;width:120px;height:34px;overflow:visible}
.chart,.spark,.swatch{fill:none}
.chart{display:block;width:100%;height:auto;overflow:visible}
.chart text{font:400 13px var(--sans);fill:var(--soft);font-variant-numeric:tabular-nums}
.chart .value{font-weight:600;fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart .name{fill:var(--ink)}
.wide{display:none}
.narrow{max-width:560px}
.grid{stroke:var(--line);stroke-width:1}
.axis{stroke:var(--ink);stroke-width:1}
.run{stroke:var(--strong);stroke-width:2;stroke-linejoin:round}
.spark .run{stroke-width:1.5}
.dot{fill:var(--strong)}
.goal{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
.spark .band{fill:#e2e5f1}
.spark .goal{stroke-width:1;stroke-dasharray:2 2;stroke:var(--soft)}
.band{fill:var(--tint)}
.base{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:1 4;stroke-linecap:round}
.break{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 4}
figure{margin:0}
figcaption{display:flex;flex-wrap:wrap;gap:4px 22px;margin-top:10px;font-size:14px;color:var(--soft)}
.key{display:inline-flex;gap:8px;align-items:center}
.swatch{width:28px;height:8px;flex:none}
.seen{display:grid;gap:24px 48px;grid-template-columns:minmax(0,1fr)}
.series{font-size:15px;line-height:1.4;align-self:start}
.series caption{text-align:left;font-size:14px;color:var(--soft);padding-bottom:4px}
.series .n{text-align:right;position:static}
.series small{display:block}
.series th{font-weight:400}
.cut td{border-top:1px dashed var(--ink);font-size:14px;color:var(--soft);padding:4px 0}
.results>li{border-top:1px solid var(--line);padding:16px 0 18px;scroll-margin-top:12px}
.results>li:target{background:#f1efe6;box-shadow:-6px 0 0 #f1efe6,6px 0 0 #f1efe6}
.results h3{display:flex;flex-direction:column;gap:4px;align-items:flex-start}
.said{font-weight:400;font-size:17px}
.why{color:var(--soft);max-width:44em}
.results details+details{margin-top:6px}
.steps{list-style:decimal;padding-left:24px;max-width:52em}
.steps li{padding:2px 0}
.trail li{border-left:2px solid var(--line);padding:4px 0 8px 14px;margin-top:8px;max-width:60em;font-size:16px}
.trail .plain li{border:0;margin:0;padding:0 0 2px}
.rev{font-weight:600}
.rev b,.rev span{font-weight:400}
.parts{width:auto;min-width:16em;margin:10px 0 4px;font-size:16px}
.parts caption{text-align:left;font-weight:600;padding-bottom:4px}
.parts th{font-weight:400;padding-right:32px}
.parts :is(th,td){padding-top:4px;padding-bottom:4px}
.parts td{text-align:right;padding-right:0}
.facts .plain{padding:0;font-size:16px}
.pager ul{display:flex;flex-wrap:wrap;gap:12px 40px;justify-content:space-between}
.pager li{max-width:26em}
.pager small{display:block}
@media (min-width:800px){.wide{display:block}.narrow{display:none}}
@media (min-width:1240px){.seen{grid-template-columns:720px minmax(0,1fr)}.seen td,.seen th{padding-right:12px}}
@media (min-width:1000px){.results>li{display:grid;grid-template-columns:minmax(0,4fr) minmax(0,9fr);gap:0 48px}.results .result{grid-column:2;grid-row:1}}
@media screen and (max-width:999px){
.lights{grid-template-columns:repeat(2,minmax(0,1fr))}
.light.t-grey{grid-column:1/-1}
.areas tbody tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:2px 16px;padding:14px 0}
.areas tbody tr>:first-child,.areas .now{grid-column:1/-1;width:auto}
.areas td[data-l]::before,.list td[data-l]::before,.series td[data-l]::before{content:attr(data-l);display:block;font-size:14px;color:var(--soft)}
.list tbody tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:4px 16px;padding:16px 0 18px}
.list tbody tr.g{display:block;padding:26px 0 0}
.list .g th{border:0}
.list tbody th{grid-column:1/-1;font-size:18px;line-height:1.35}
.list .c-light{order:-1;grid-column:1/-1;width:auto}
.list .c-spark{align-self:end;width:auto}
.series tbody tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2px 16px;padding:10px 0}
.series tbody th{grid-column:1/-1;font-weight:600}
.series .cut{display:block}
.parts tr{display:flex;justify-content:space-between;gap:16px}
.parts caption{padding-bottom:0}
}
@media print{
.lights{grid-template-columns:repeat(5,1fr)}
.light,.tag,.ks,.pages .ks,.list,.areas td,.series,.trail li,.calendar,.legend li,.parts,.moves li,figcaption{font-size:8.5pt}
.light b,.num,.pages li b{font-size:9.5pt}
.three-facts dd{font-size:13pt}
.hero.one h1{font-size:22pt}
.wide{display:block;width:70%}
.narrow,.pager,#metodo .head p{display:none}
.seen{display:block}
.results>li{display:grid;grid-template-columns:4fr 11fr;gap:0 20pt}
.results .result{grid-column:2;grid-row:1}
.results details::details-content{content-visibility:visible;block-size:auto}
.results summary{text-decoration:none;font-weight:600;color:inherit;min-height:0}
.said{font-size:10.5pt}
.series caption{font-size:8.5pt}
.list .g th{font-size:10pt;padding-top:10pt}
.results>li,.moves li,.points li,figure,.list tbody tr{break-inside:avoid}
.c-light{width:11em}
}
`;
