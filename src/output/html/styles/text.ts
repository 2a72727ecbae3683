/** Text, lists, images. No line of text is longer than reads well (about 70 characters). */
export const textRules = `
h1,h2,h3,h4,h5,h6{max-width:36ch;margin:0;color:var(--main);font-family:var(--heading);font-weight:700;line-height:1.2;text-wrap:balance;break-after:avoid}
h1{font-size:clamp(1.5rem,1rem + 2.75vw,2.625rem);margin-bottom:1.125rem;letter-spacing:-.015em}
h2{margin-block:3rem .75rem;font-size:clamp(1.3125rem,1.15rem + .8vw,1.625rem);letter-spacing:-.005em}
h3{margin-block:2.25rem .5rem;font-size:1.1875rem;color:var(--text)}
h4,h5,h6{margin-block:1.75rem .375rem;font-size:1.0625rem;color:var(--text)}
h2+h3,h3+h4{margin-top:1rem}
p,ul,ol,blockquote,pre{max-width:70ch;margin-block:0 1rem}
.bij{margin-top:-.625rem;color:var(--muted)}
p,li{text-wrap:pretty}
ul,ol{padding-left:1.5rem}
li{margin-block:.25rem;padding-left:.125rem}
li>p{margin-block:.25rem .5rem}
li>ul,li>ol{margin-block:.25rem .5rem}
ol ol{list-style-type:lower-alpha}
ol ol ol{list-style-type:lower-roman}
li::marker{color:var(--main)}
a{color:var(--link);text-decoration-thickness:.0625em;text-underline-offset:.2em}
a:hover{text-decoration-thickness:.125em}
strong{font-weight:650}
blockquote{margin-inline:0;padding:.25rem 1.25rem;border-left:.25rem solid var(--line);color:var(--text)}
blockquote>:last-child{margin-bottom:0}
code{font:.9em/1.5 ui-monospace,"Cascadia Mono",Consolas,Menlo,monospace;overflow-wrap:anywhere}
:not(pre)>code{padding:.0625em .3125em;border-radius:.25rem;background:var(--tint)}
:is(td,th) code{overflow-wrap:break-word}
pre{padding:1rem 1.25rem;border-radius:.5rem;background:var(--tint);white-space:pre-wrap;overflow-wrap:anywhere}
hr{max-width:70ch;margin:2.5rem 0;border:0;border-top:1px solid var(--line)}
img{max-width:100%;height:auto;vertical-align:middle}
.geen-beeld{display:inline-block;padding:.375rem .625rem;border:1px dashed var(--muted);border-radius:.375rem;color:var(--muted);font-size:.9375rem;overflow-wrap:anywhere}
.leeg{padding:.0625em .125em;border-radius:.25rem;background:var(--attention);color:var(--onAttention);font-weight:600;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.voorstel{color:var(--muted);text-decoration:underline dotted;text-underline-offset:.1875em;text-decoration-thickness:.0625em}
sup{font-size:.75em;line-height:0}
sup a{padding:.25em;text-decoration:none}
.voetnoten{margin-top:3.5rem;border-top:1px solid var(--line);font-size:.9375rem}
.voetnoten h2{margin-top:1.5rem;font-size:1.125rem}
.voetnoten li:target{background:var(--tint)}
.voetnoten .terug{margin-top:-.25rem}
.terug a{margin-right:.75rem}
details{margin-top:.375rem;color:var(--text)}
summary{width:fit-content;padding-block:.25rem;color:var(--link);cursor:pointer}
details p{margin:.5rem 0 0}
`;
