/**
 * On paper: no tools, lines to write on, and nothing split that belongs together.
 *
 * Why a blank is sliced at the end of a line: Chromium leaves no room there for the padding of a cloned box, and here
 * text runs to the edge.
 */
export const printRules = `
@media print{
html{font-size:10pt;scroll-behavior:auto}
body{border-top:0;font-size:10pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.boven>div,main,.onder>div,.liggend main,.liggend .boven>div{max-width:none;padding-inline:0}
.boven>div{padding-block:0 .75rem}
main{padding-block:0}
.spring,.onder,details,.inhoud,.terug{display:none}
a{color:inherit;text-decoration:none}
.leeg{-webkit-box-decoration-break:slice;box-decoration-break:slice}
h1,h2,h3{max-width:none}
h1{font-size:22pt}
p,ul,ol{margin-bottom:.75rem}
h2{margin-block:1.25rem .5rem;font-size:14pt}
.nieuw-blad{break-before:page;margin-top:0}
h3{margin-top:.875rem;font-size:11.5pt}
p,ul,ol,blockquote,pre,hr{max-width:none}
p,li{orphans:3;widows:3}
p:has(+ul,+ol,+.tabel,+figure),:is(h2,h3)+p:has(+p+.tabel){break-after:avoid}
main>p:nth-last-child(-n+4){break-before:avoid}
:is(ul,ol)>li:first-child:not(:last-child){break-after:avoid}
:is(ul,ol)>li:last-child:not(:first-child){break-before:avoid}
table{font-size:9.5pt;line-height:1.4}
.liggend table:has(td>ul){font-size:8.75pt;line-height:1.35}
.liggend :is(th,td){padding-block:.25rem}
th,td{padding:.375rem .5rem}
td li{margin-block:.0625rem}
thead{display:table-header-group}
.vraag,table:not(:has(tbody>tr:nth-child(9),td>:is(p,ul))),tr,.tekening,img,.kaart,.taak,blockquote,.tijdlijn>li{break-inside:avoid}
table:not(:has(td>:is(p,ul))) tr:last-child{break-before:avoid}
.breed{overflow:visible}
figure{padding:.75rem}
.tekening svg{max-height:230mm}
.voetnoten{margin-top:1.5rem}
.moment,.tijdlijn ul{padding-bottom:.625rem}
.balk{height:1.25rem}
input,textarea,select{min-height:1.75rem;padding:.125rem 0;border:0;border-bottom:1px solid var(--muted);border-radius:0;background:none;appearance:none}
body:where(:not(.compact)) td:where(:has(>:is(input,select):only-child)){padding-bottom:0;border-bottom:0;vertical-align:bottom}
tr:has(>td>.handtekening:only-child)>*{vertical-align:bottom}
p>:is(input,select){min-height:0;height:1.0625em;margin-block:0;padding:0;line-height:1;vertical-align:baseline}
input[type=checkbox]{width:1.125rem;height:1.125rem;appearance:auto;vertical-align:-.1875rem}
.raak{width:1.125rem;height:1.125rem;margin:0 .5rem 0 0;vertical-align:-.1875rem}
.raak~:is(.datum,.paraaf){display:inline-block;min-width:0;margin:0 .5rem 0 0}
td:where(:has(>.raak~.datum)){min-width:32mm}
body:where(:not(.compact)) td:where(:has(>.raak~.paraaf)){min-width:53mm}
.raak~.datum{width:21mm}
.raak~.paraaf{width:13mm;margin:0}
textarea{min-height:max(3.5rem,calc(var(--lines,2)*7mm));border:1px solid var(--muted);padding:.25rem;resize:none}
td>textarea{min-height:max(3.5rem,calc(var(--lines,2)*5.5mm))}
p>textarea{min-height:max(7rem,calc(var(--lines,3)*7mm))}
.handtekening{min-height:3.5rem}
td>.lang{min-width:38mm}
td>:is(.tekst,.keuze){min-width:0}
td>.datum:only-child{min-width:20mm}
td>.paraaf:only-child{min-width:16mm}
.datum::-webkit-calendar-picker-indicator{display:none}
.datum:not(:user-valid)::-webkit-datetime-edit{color:transparent}
select:has(option[value=""]:checked){color:transparent}
::placeholder{color:transparent}
}
`;
