/** Tables: light rules on the screen; on a phone each row is a card, with the column header before each cell. */
export const tableRules = `
.tabel{margin-block:1rem 1.75rem}
.breed{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.5}
th,td{padding:.625rem .875rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th,.breed th,.breed td{overflow-wrap:break-word}
thead th,thead td{padding-block:.5rem;border-bottom:.125rem solid var(--main);background:var(--tint);color:var(--text);font-weight:650;vertical-align:bottom}
tbody th{font-weight:inherit}
.breed tbody th:has(strong){min-width:14rem}
tr:has(input:not([type=checkbox]),select)>*{vertical-align:baseline}
tr:has(textarea)>:not(:has(textarea)){padding-top:1.125rem}
th:first-child,td:first-child{padding-left:.75rem}
.rechts{text-align:right}
.midden{text-align:center}
td img,th img{max-width:min(6rem,100%);max-height:7rem;width:auto;border-radius:.375rem}
@media(max-width:44rem){
.stapel,.stapel tbody,.stapel tr,.stapel th,.stapel td{display:block}
.stapel thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.stapel tr{display:flex;flex-direction:column;margin-bottom:.875rem;padding:.625rem 1rem .75rem;border:1px solid var(--line);border-radius:.625rem}
.stapel tbody th,.stapel tbody td{min-width:0;padding:.3125rem 0;border:0;text-align:left;overflow-wrap:anywhere}
.stapel tbody th,.stapel tbody th:has(strong){order:-1;min-width:0;font-weight:600;font-size:1.03125rem}
.stapel td:empty{display:none}
.stapel [data-kop]::before{content:attr(data-kop);content:attr(data-kop)/"";display:block;color:var(--muted);font-size:.875rem;font-weight:400;line-height:1.4}
.stapel tbody th[data-kop]::before{display:none}
th,td,thead th{padding-inline:.5rem;overflow-wrap:anywhere}
}
`;
