/** Fields: large enough for a finger. */
export const formRules = `
input,textarea,select{width:100%;min-height:2.75rem;margin:0;padding:.4375rem .625rem;border:1px solid var(--muted);border-radius:.375rem;background:var(--page);color:var(--text);font:inherit;line-height:1.4}
textarea{display:block;min-height:5.5rem;resize:vertical;field-sizing:content}
p>input,p>select,li>input:not([type=checkbox]),li>select{max-width:24rem}
p>textarea{min-height:8.5rem}
input[type=checkbox]{width:1.5rem;height:1.5rem;min-height:0;padding:0;accent-color:var(--main);vertical-align:-.375rem;cursor:pointer}
.hulp{color:var(--muted);font-style:italic}
td>.datum,th>.datum{min-width:9.5rem}
td>.tekst,th>.tekst{min-width:8rem}
td>.lang,th>.lang{min-width:13rem}
td>.paraaf,th>.paraaf{min-width:5.5rem}
.handtekening{min-height:4.5rem}
.taken{padding-left:0;list-style:none}
.taken .taken{padding-left:2.25rem}
.taak{position:relative;padding-left:2.25rem;margin-block:.5rem}
.taak>input[type=checkbox]{position:absolute;left:0;top:.0625rem}
.taak label{cursor:pointer}
@media(min-width:44.01rem){
td:has(>.datum,>.paraaf):not(:nth-child(2):last-child){width:1%}
}
@media(max-width:44rem){
.stapel :is(td,th)>:is(input,textarea):not([type=checkbox]){margin-top:.1875rem}
}
`;
