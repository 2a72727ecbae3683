/** Text areas of more lines than three. Why: one that grows with its text ignores its number of rows. */
const lines = Array.from({ length: 17 }, (_, index) => `[rows="${index + 4}"]{--lines:${index + 4}}`).join(
  '',
);

/** Fields: large enough for a finger, wide enough for an answer. */
export const formRules: string = `
${lines}
input,textarea,select{width:100%;min-height:2.75rem;margin:0;padding:.4375rem .625rem;border:1px solid var(--muted);border-radius:.375rem;background:var(--page);color:var(--text);font:inherit;line-height:1.4}
textarea{display:block;min-height:calc(var(--lines,3)*1.4em + 1rem);resize:vertical;field-sizing:content}
p>input,p>select,li>input:not([type=checkbox]),li>select{max-width:24rem}
:is(p,li)>.datum{max-width:11rem}
.hulp+.tekst{max-width:16rem}
p>:is(input,select){margin-block:.125rem}
p>textarea{min-height:calc(max(var(--lines,3),5)*1.4em + 1rem)}
p:has(>textarea){max-width:none}
input[type=checkbox]{width:1.5rem;height:1.5rem;min-height:0;padding:0;accent-color:var(--main);vertical-align:-.375rem;cursor:pointer}
::placeholder{color:var(--muted);opacity:1}
.raak{display:inline-grid;place-items:center;width:2.75rem;height:2.75rem;margin:-.625rem;vertical-align:middle;cursor:pointer}
.hulp{color:var(--muted);font-style:italic}
:is(td,th)>:is(.tekst,.keuze){min-width:9rem}
:is(td,th)>.datum{min-width:9.5rem}
:is(td,th)>.lang{min-width:13rem}
:is(td,th)>.paraaf{min-width:5.5rem}
.raak~.datum{width:9.5rem}
.raak~.paraaf{width:5.5rem}
.raak~:is(.datum,.paraaf){margin:.125rem 0 .25rem}
.handtekening{min-height:4.5rem}
:is(td,th)>.handtekening{min-width:11rem}
.taken{padding-left:0;list-style:none}
.taken .taken{padding-left:2.25rem}
.taak{position:relative;padding-left:2.25rem;margin-block:.5rem}
.taak>input[type=checkbox]{position:absolute;left:0;top:.0625rem}
.taak label{cursor:pointer}
`;
