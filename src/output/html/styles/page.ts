/** The frame: what is around the content, and how wide it all is. */
export const pageRules = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--page);color:var(--text);font:1.125rem/1.6 var(--body);border-top:.375rem solid var(--fill);overflow-wrap:break-word}
.boven>div,main,.onder>div{max-width:59rem;margin-inline:auto;padding-inline:clamp(1.25rem,3vw,1.5rem)}
.liggend .boven>div,.liggend main,.liggend .onder>div{max-width:85rem}
.boven>div{display:flex;align-items:center;gap:.875rem;padding-block:1.25rem}
.gemeente{font:600 1rem/1.3 var(--heading);color:var(--main)}
.logo{display:block;width:auto;height:3rem;max-width:60%;object-fit:contain}
main{display:block;padding-block:clamp(1rem,3vw,2rem) 4rem}
main:focus{outline:none}
.onder{border-top:1px solid var(--line);color:var(--muted);font-size:.9375rem}
.onder>div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 2rem;padding-block:1.25rem 2rem}
.spring{position:absolute;left:1rem;top:-6rem;z-index:1;padding:.75rem 1.25rem;border-radius:0 0 .375rem .375rem;background:var(--fill);color:var(--onFill);font-weight:600}
.spring:focus{top:0;outline-offset:-.375rem;outline-color:var(--onFill)}
:focus-visible{outline:.1875rem solid var(--link);outline-offset:.1875rem;border-radius:.125rem}
.inhoud{margin-block:1.5rem 2rem;padding:.375rem 1.25rem;border-left:.25rem solid var(--main);border-radius:0 .5rem .5rem 0;background:var(--tint)}
.inhoud details{margin:0}
.inhoud summary{padding-block:.5rem;font-weight:600;color:var(--text)}
.inhoud ul{max-width:none;margin:0;padding:0;list-style:none}
.inhoud summary+ul{columns:2 17rem;column-gap:2.5rem;margin-bottom:.75rem}
.inhoud li{margin:0;break-inside:avoid}
.inhoud ul ul{padding-left:1rem}
.inhoud a{display:block;padding-block:.3125rem;color:var(--text);text-decoration-color:transparent}
.inhoud a:hover{text-decoration-color:currentColor}
@media(max-width:40rem){
body{font-size:1.0625rem}
}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
