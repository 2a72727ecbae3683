/**
 * The look of the pages: quiet, readable at any width, in light and dark. Colours have a contrast of at least 4.5 to 1
 * on their background (WCAG 2.2, 1.4.3), and what can be clicked is at least 44 pixels high on a touch screen.
 */
export const pageStyle: string = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--soft:#f3f5f7;--line:#8a96a3;--accent:#154273;--on-accent:#fff;--late:#a3150f;--good:#1c6b2a}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#16191d;--soft:#21262c;--line:#77838f;--accent:#9cc7f5;--on-accent:#10233a;--late:#ff9d94;--good:#8fd49b}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 Carlito,system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem}.skip:focus{position:static}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center;background:var(--soft);border-bottom:1px solid var(--line);padding:.25rem 1rem}
footer{position:sticky;bottom:0}
html:has(#stand:not(:empty)){scroll-padding-bottom:4rem}
#stand:not(:empty){margin:0;padding:.35rem 1rem;background:var(--soft);border-top:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
nav a{display:inline-block;padding:.6rem 0}
nav a[aria-current]{font-weight:700;text-decoration:none;border-bottom:3px solid var(--accent)}
main{max-width:62rem;margin:0 auto;padding:1rem}
main:focus{outline:none}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;margin:1.75rem 0 .5rem}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.notice{border-left:.4rem solid var(--good);background:var(--soft);padding:.5rem 1rem;margin:0 0 1rem}
#melding{position:sticky;top:0;z-index:1;max-height:40vh;overflow:auto}#melding .notice{margin:0;border-bottom:1px solid var(--line)}
#melding:has(.gemaakt li:nth-child(5)){position:static;max-height:none}
html:has(#melding>.notice){scroll-padding-top:max(12rem,40vh)}#melding:has(>.notice){margin-bottom:1rem}
.notice.stopped{border-color:var(--late)}
.notice p,#voortgang p{margin:.25rem 0}
.place{margin:0;font-weight:700;flex-basis:100%}
.cards{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:.75rem}
.cards li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .9rem}
.cards a{display:inline-block;padding:.5rem 0;font-weight:700}
.cards p{margin:.25rem 0}
.days{margin:.25rem 0;padding-left:1.25rem}
.tasks{list-style:none;margin:0;padding:0}
.task{border-top:1px solid var(--line);padding:.4rem 0;display:flex;gap:.75rem;align-items:flex-start;content-visibility:auto;contain-intrinsic-size:auto 5rem}
.task[hidden]{display:none}
.task.bewaart{opacity:.6}
.words{flex:1;min-width:0}
.words p{margin:0}
.words a{display:inline-block;padding:.35rem 0}
.words .why,.words .remark{font-size:.95em}
.late{color:var(--late);font-weight:700}
.tick{flex:none;width:3.25rem;font-size:1.4rem;line-height:1}
.tick::before{content:"\\2610";content:"\\2610" / ""}
.tick.afgehandeld::before{content:"\\2611";content:"\\2611" / ""}
.tick.vervalt::before{content:"\\2612";content:"\\2612" / ""}
.seen-not{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.beside{display:flex;flex-wrap:wrap;gap:.5rem}
.script .zonder-script{display:none}
form.act,div.act{border-top:1px solid var(--line);padding:.75rem 0}
.field{margin:0 0 .5rem}
.field label{margin-top:0}
.notice form{display:inline-block;margin:.25rem .5rem .25rem 0}
dt{font-weight:700}dd{margin:0 0 .5rem}
pre{overflow:auto;background:var(--soft);padding:.5rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.4rem .5rem .4rem 0}
.table{overflow-x:auto}
button{font:inherit;min-height:2.75rem;min-width:2.75rem;padding:.25rem .9rem;border:2px solid var(--accent);border-radius:.3rem;background:var(--paper);color:var(--accent);cursor:pointer}
button.main{background:var(--fill,var(--accent));color:var(--on-accent)}
label{display:block;margin-top:.75rem;font-weight:700}
input:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=hidden]),select,textarea{font:inherit;width:100%;max-width:32rem;min-height:2.75rem;padding:.35rem .5rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink)}
summary{cursor:pointer;padding:.65rem 0;color:var(--accent)}
.lines{list-style:none;margin:0;padding:0}
.line,.question{border:0;border-top:1px solid var(--line);margin:0 0 1rem;padding:.4rem 0;min-width:0}
.was{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:0 0 0 2rem}.was dd{margin:0}
.met-script{display:none}.script .met-script{display:block}
input[type=file]{font:inherit;max-width:100%;min-height:2.75rem}
[data-neer].boven{outline:3px dashed var(--accent);outline-offset:.5rem}
progress{width:100%;max-width:24rem;height:1rem;accent-color:var(--accent)}
.vraag{border-top:1px solid var(--line);padding:.75rem 0}
.vraag h3{font-size:1.0625rem;margin:0}
blockquote{margin:.4rem 0;padding:.1rem .9rem;border-left:.25rem solid var(--line)}
blockquote p{margin:.2rem 0}blockquote footer{position:static;font-size:.95em}
.voorstel{align-self:center}
input.kort:not([type=checkbox]):not([type=radio]):not([type=file]):not([type=hidden]){max-width:8rem}
.knop{display:inline-block;padding:.6rem 0}
ul.plain{list-style:none;margin:0;padding:0}.plain a,.documents a{display:inline-block;padding:.5rem 0}
.documents{list-style:none;margin:0 0 1rem;padding:0}.documents>li{border-top:1px solid var(--line);padding:.5rem 0}.documents p{margin:.15rem 0}
fieldset{border:1px solid var(--line);border-radius:.4rem;margin:0 0 1rem;padding:.25rem .9rem}legend{font-weight:700}
label.choice{display:flex;gap:.6rem;align-items:center;min-height:2.75rem;margin:0;font-weight:400}
.choice input{width:1.4rem;height:1.4rem;flex:none;margin:0;accent-color:var(--accent)}
.documents .choice,.line .choice{font-weight:700}
.choices{display:flex;flex-wrap:wrap;gap:0 1.5rem}
iframe.document{width:100%;height:85vh;border:1px solid var(--line);background:#fff}
.uitleg{display:block;font-size:.95em}
.komt{background:var(--soft);border-left:.4rem solid var(--accent);padding:.25rem 1rem}.komt h2{margin-top:.5rem}
.proef:not(:empty){margin:.5rem 0}.proef p{margin:.25rem 0}
.proef iframe.document{height:20rem;border:2px solid var(--accent);border-radius:.3rem}
blockquote.nieuw{border-color:var(--accent);background:var(--soft)}
@media (min-width:52rem){.vraag:has(>.proef:not(:empty)){display:grid;grid-template:repeat(9,auto) 1fr/minmax(0,5fr) minmax(0,6fr);gap:0 1.5rem}.vraag>*{grid-column:1}.vraag>.proef{grid-column:2;grid-row:1/11}.proef iframe.document{height:26rem}}
.wegen{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0;padding:0}.wegen a{display:inline-block;padding:.55rem .9rem;border:2px solid var(--accent);border-radius:.3rem;text-decoration:none}
`.replaceAll('\n', '');
