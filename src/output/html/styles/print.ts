/** On paper: no tools, lines to write on, and nothing split that belongs together. */
export const printRules = `
@media print{
html{font-size:10pt;scroll-behavior:auto}
body{border-top:0;font-size:10.5pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.boven>div,main,.onder>div,.liggend main,.liggend .boven>div{max-width:none;padding-inline:0}
.boven>div{padding-block:0 .75rem}
main{padding-block:0}
.spring,.onder,details,.terug{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:22pt}
h2{margin-top:1.75rem;font-size:14.5pt}
h3{margin-top:1.25rem;font-size:12pt}
p,ul,ol,blockquote,pre,hr{max-width:none}
p,li{orphans:3;widows:3}
p:has(+ul,+ol,+.tabel,+p>textarea,+figure){break-after:avoid}
.inhoud{margin-block:1.25rem;padding:.75rem 1rem;break-inside:avoid}
.inhoud>ul{columns:2}
table{font-size:9.5pt;line-height:1.4}
th,td{padding:.375rem .5rem}
thead{display:table-header-group}
table:not(:has(tbody>tr:nth-child(9))),tr,figure,img,.kaart,.taak,blockquote{break-inside:avoid}
.breed{overflow:visible}
figure{padding:.75rem}
.tekening svg{max-height:230mm}
input,textarea,select{min-height:1.75rem;padding:.125rem 0;border:0;border-bottom:1px solid var(--muted);border-radius:0;background:none;appearance:none}
input[type=checkbox]{width:1.125rem;height:1.125rem;appearance:auto;vertical-align:-.1875rem}
textarea{min-height:3.5rem;border:1px solid var(--muted);padding:.25rem;resize:none}
p>textarea{min-height:7rem}
.handtekening{min-height:3.5rem}
td>.tekst{min-width:0}
td>.lang{min-width:46mm}
td>.datum{min-width:20mm}
td>.paraaf{min-width:16mm}
.breed tbody th:has(strong){min-width:0}
.datum::-webkit-calendar-picker-indicator{display:none}
.datum:not(:user-valid)::-webkit-datetime-edit{color:transparent}
select:has(option[value=""]:checked){color:transparent}
::placeholder{color:transparent}
}
`;
