/** The index page: cards, and a progress bar per dossier. */
export const indexRules = `
.kaarten{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1rem;max-width:none;padding:0;list-style:none}
.kaart{display:flex;flex-direction:column;margin:0;padding:1.125rem 1.25rem;border:1px solid var(--line);border-radius:.625rem}
.kaart h3{max-width:none;margin:0 0 .375rem;font-size:1.125rem}
.kaart p{margin:0 0 .625rem}
.kaart>:last-child{margin-bottom:0}
.kaart.heel{grid-column:1/-1}
.kaart .voet{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .875rem;margin-top:auto;color:var(--muted);font-size:.9375rem}
.openheid{padding:.0625rem .625rem;border-radius:1rem;background:var(--tint);color:var(--text)}
.koppelingen{columns:3 15rem;column-gap:2rem;max-width:none;margin:0 0 .625rem;padding:0;list-style:none}
.koppelingen li{margin:0;padding:.3125rem 0;break-inside:avoid}
progress{display:block;width:100%;height:.75rem;margin:0 0 .5rem;border:1px solid var(--main);border-radius:1rem;background:var(--page);overflow:hidden;appearance:none}
progress::-webkit-progress-bar{background:var(--page)}
progress::-webkit-progress-value{background:var(--fill)}
progress::-moz-progress-bar{background:var(--fill)}
`;
