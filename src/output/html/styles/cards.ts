import type { TableStep } from '../table-room.ts';

/**
 * Rows as cards, on screens with too little room for their table: the label on top, then the cells side by side as far
 * as they fit, each under its column header. A table of two columns needs no frame and no headers.
 */
export function cardRules(steps: ReadonlySet<TableStep>): string {
  return [...steps]
    .toSorted((a, b) => a - b)
    .map(rulesAt)
    .join('');
}

/**
 * The screen on which a table has less room than a step: `page.ts` leaves 3 % on both sides, at least 1.25 rem and at
 * most 1.5, and on a large screen a scroll bar may take 1.
 */
function screenOf(step: TableStep): number {
  return step < 22 ? step + 2.5 : step < 36 ? step + 3 : step + 4;
}

function rulesAt(step: TableStep): string {
  const table = `.tot-${step}`;
  return `
@media screen and (max-width:${screenOf(step)}rem){
${table},${table} :is(tbody,th,td){display:block}
${table}{font-size:1rem}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
${table} tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.625rem 1.25rem;margin-bottom:.875rem;padding:.75rem 1rem .875rem;border:1px solid var(--line);border-radius:.625rem}
${table} tbody :is(th,td){width:auto;min-width:0;padding:0;border:0;text-align:left;overflow-wrap:anywhere}
${table} tbody th{grid-column:1/-1;order:-1;font-weight:600;font-size:1.03125rem}
${table} tbody th:has(strong){font-weight:400}
${table} .kort{grid-column:1/-1;order:-2;margin-bottom:-.625rem;color:var(--muted);font-size:.875rem}
${table} td>:is(input,select,textarea){min-width:0}
${table} td:empty{display:none}
${table} td[data-kop]::before{content:attr(data-kop);content:attr(data-kop)/"";display:block;color:var(--muted);font-size:.875rem;font-weight:400;line-height:1.4}
${table} .kort[data-kop]::before{display:inline;margin-right:.25em}
.paar${table} tr{grid-template-columns:1fr;gap:.25rem;margin:0;padding:.625rem 0;border-width:0 0 1px;border-radius:0}
.paar${table} tr:has(input,select,textarea){border:0}
.paar${table} td[data-kop]::before{display:none}
}
`;
}
