/** Pictures made from data. A timeline and a progress bar are text, so they fit every screen; a chart scrolls in its box. */
export const figureRules = `
figure{max-width:none;margin-inline:0;margin-block:1.25rem 1.75rem;padding:1.25rem;border:1px solid var(--line);border-radius:.625rem}
figcaption{margin-top:.75rem;color:var(--muted);font-size:.9375rem}
figcaption:first-child{margin:0 0 .75rem}
.tekening{text-align:center}
.tekening svg{display:inline-block;max-width:100%;height:auto}
.tijdlijn,.tijdlijn ul,.legenda{max-width:none;margin:0;padding:0;list-style:none}
.tijdlijn>li{display:grid;grid-template-columns:14.5rem 1fr;margin:0;padding:0}
.moment{margin:0;padding:0 1.25rem 1.25rem 0;color:var(--main);font-weight:650;text-align:right}
.moment::first-letter{text-transform:uppercase}
.tijdlijn ul{position:relative;padding:0 0 1.25rem 1.5rem;border-left:.125rem solid var(--main)}
.tijdlijn ul::before{content:"";position:absolute;left:-.5625rem;top:.3125rem;width:1rem;height:1rem;border:.1875rem solid var(--main);border-radius:50%;background:var(--page)}
.tijdlijn ul li{margin:0 0 .125rem;padding:0}
.balk{display:flex;height:2rem;border:1px solid var(--main)}
.balk>*{flex-basis:.5rem}
.balk>*+*{border-left:1px solid var(--main)}
.legenda{display:flex;flex-wrap:wrap;gap:.375rem 1.5rem;margin-top:.75rem}
.legenda li{display:flex;align-items:center;gap:.5rem;margin:0;padding:0}
.legenda .deel{flex:none;width:1.625rem;height:1rem;border:1px solid var(--main)}
.deel-1{background:var(--main)}
.deel-2{background:repeating-linear-gradient(135deg,var(--main) 0 1px,var(--tint) 1px 6px)}
.deel-3{background:radial-gradient(circle,var(--main) 1.5px,var(--page) 2px) 0 0/.5rem .5rem}
.deel-4{background:var(--page)}
@media(max-width:44rem){
figure{padding:.75rem}
.tijdlijn>li{display:block;border-left:.125rem solid var(--main);padding:0 0 1rem 1.25rem;position:relative}
.moment{padding:0;text-align:left}
.tijdlijn ul{position:static;border:0;padding:.125rem 0 0}
.tijdlijn ul::before{top:.3125rem}
}
@media screen and (max-width:47rem){
.schuift{overflow-x:auto;background:linear-gradient(90deg,var(--page) 30%,transparent) 0 0/2rem 100% no-repeat local,linear-gradient(270deg,var(--page) 30%,transparent) 100% 0/2rem 100% no-repeat local,radial-gradient(farthest-side at 0 50%,#0006,transparent) 0 0/.75rem 100% no-repeat,radial-gradient(farthest-side at 100% 50%,#0006,transparent) 100% 0/.75rem 100% no-repeat}
.schuift svg{max-width:none}
.schuift+figcaption::before{content:"Schuif de tekening opzij om alles te zien.";display:block;margin-bottom:.25rem;font-weight:600}
}
`;
