/** Tables: light rules. Where a screen has too little room for one, `cards.ts` takes over. */
export const tableRules = `
.tabel{margin-block:1rem 1.75rem}
.breed{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.5}
th,td{padding:.625rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
.breekt{overflow-wrap:anywhere}
thead th,thead td{padding-block:.5rem;border-bottom:.125rem solid var(--main);background:var(--tint);color:var(--text);font-weight:650;vertical-align:bottom}
tbody th{font-weight:inherit}
tr:has(input:not([type=checkbox]),select)>*{vertical-align:baseline}
tr:has(textarea)>:not(:has(textarea)){padding-top:1.125rem}
td:where(:has(>.datum,>.paraaf):not(:nth-child(2):last-child)),.kort{width:1%}
td:where(:has(>.raak~.datum)){min-width:13.75rem}
@media(min-width:72rem){td:where(:has(>.raak~.datum)){min-width:19.5rem}}
.dicht{font-size:.9375rem}
.dicht :is(th,td){padding-inline:.375rem}
.dicht td:where(:has(>.raak~.datum)){min-width:10.25rem}
:is(td,th)>:is(p,ul){margin-bottom:.5rem}
:is(td,th)>:is(p,ul):last-child{margin-bottom:0}
td ul{padding-left:1.125rem}
.rechts{text-align:right}
.midden{text-align:center}
td img,th img{max-width:min(6rem,100%);max-height:7rem;width:auto;border-radius:.375rem}
`;
