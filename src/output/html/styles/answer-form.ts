/** The part of a page with which its answers are sent back. Paper has no use for it. */
export const answerFormRules = `
.terugsturen{margin-top:3rem;padding:1.25rem 1.25rem .5rem;border-radius:.625rem;background:var(--tint)}
.terugsturen h2{margin-top:0}
.terugsturen [hidden]{display:none}
.knoppen,.regel{display:flex;flex-wrap:wrap;gap:.625rem .875rem;align-items:center;max-width:none}
.regel{margin-bottom:1rem}
.regel label{flex-basis:100%}
.regel input{flex:1 1 16rem;width:auto;min-width:0}
.knop{min-height:2.75rem;padding:.4375rem 1.125rem;border:1px solid var(--main);border-radius:.375rem;background:var(--page);color:var(--main);font:inherit;font-weight:600;cursor:pointer}
.knop.hoofd{border-color:var(--fill);background:var(--fill);color:var(--onFill)}
.knop:disabled{border-color:var(--line);color:var(--muted);cursor:default}
@media print{.terugsturen{display:none}}
`;
