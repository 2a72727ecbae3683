/** The real Mermaid, in a real browser, reads the drawings, whatever the names of roles and tasks. */
import { expect, it } from 'vitest';
import { byDepth } from '../support/depth.ts';
import { pageIn } from '../support/judges/page-in.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { chromium, mermaid, playwright } from '../support/judges/judges.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { minimal, open, render } from '../support/workspace.ts';

const hostile = [
  'gewoon',
  "'s-Gravenhage",
  'B&W',
  'a"b',
  'a]b[c',
  'a{b}c',
  'a(b)c',
  'end',
  'a;b',
  'a#b',
  'a-->b',
  'a|b',
  '%% c',
  '<script>document.title = "stuk"</script>',
  '<img src=x onerror="document.title = 1">',
  'click r1 call alert()',
  'a:b::c',
  '`code`',
  '**vet**',
  'ë 👩‍👩‍👧 שלום',
  '$$x$$',
  '@{ shape: circle }',
  'a\\nb',
  '&lt;b&gt; &#35;',
];
const some = hostile.filter((_, index) => index % byDepth(4, 1) === 0);

/** The Mermaid source in the documents that have a drawing: lists with explanations, and the roles. */
async function drawings(name: string): Promise<readonly string[]> {
  const profile = `${minimal}organisatie:
  namen:
    ict: ${JSON.stringify(name)}
`;
  const role = (id: string): string => `id: ${id}\nnaam: ${JSON.stringify(name)}\n`;
  const dossier = `id: proef
titel: ${JSON.stringify(name)}
mijlpalen: [{ id: vertrek, naam: ${JSON.stringify(name)}, datum: 2027-05-04 }]
taken:
  - { id: a, titel: ${JSON.stringify(name)}, wanneer: op vertrek }
  - { id: b, titel: B, wanneer: zsm }
  - { id: c, titel: C, status: afgehandeld, afgehandeld_op: 2027-05-01 }
`;
  const workspace = await open({
    '/w/dossiers/proef.yaml': dossier,
    '/w/gemeente.yaml': profile,
    '/w/rollen/staf.yaml': role('staf'),
    '/w/rollen/gemeentesecretaris.yaml': role('gemeentesecretaris'),
  });
  const withExplanations = true;
  const files = [
    ...(await render(workspace, ['actielijst'], { dossier: 'proef', withExplanations })),
    ...(await render(workspace, ['actielijst'], { withExplanations })),
    ...(await render(workspace, ['rollen'])),
  ];
  return files.flatMap(({ bytes }) =>
    parseGfm(new TextDecoder().decode(bytes)).children.flatMap((node) =>
      node.type === 'code' && node.lang === 'mermaid' ? [node.value] : [],
    ),
  );
}

judgedBy([chromium, playwright, mermaid], 'Mermaid in Chromium', ({ chromium, launch, mermaidScript }) => {
  const page = pageIn(
    () => launch(chromium),
    async (opened) => {
      await opened.setContent('<!doctype html><title>heel</title><main></main>');
      await opened.addScriptTag({ path: mermaidScript });
    },
  );

  /** The text of a drawing; throws when Mermaid cannot parse it. */
  async function draw(source: string): Promise<string> {
    const words = await page().evaluate(`(async () => {
      const { svg } = await mermaid.render('d', ${JSON.stringify(source)});
      document.querySelector('main').innerHTML = svg;
      return document.querySelector('main').textContent;
    })()`);
    return String(words);
  }

  it('rejects what is not a drawing', async () => {
    await expect(draw('flowchart TD\n  a["b')).rejects.toThrow();
  });

  it.each(some)('draws every picture with %j in it', async (name) => {
    const sources = await drawings(name);
    for (const kind of ['pie', 'timeline', 'flowchart'])
      expect(
        sources.some((source) => source.split('\n')[1]?.startsWith(kind)),
        kind,
      ).toBe(true);
    const words: string[] = [];
    for (const source of sources) words.push(await draw(source));
    // The organisation chart; its boxes begin with a capital.
    expect(words.at(-1)?.toLowerCase()).toContain(name.toLowerCase());
    expect(words.join(' ').toLowerCase().split(name.toLowerCase()).length).toBeGreaterThan(2);
    expect(await page().title()).toBe('heel');
  });
});
