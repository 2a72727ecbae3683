/**
 * No user value becomes markup, style or script, wherever it is. The page's policy is removed first: this tests the
 * escaping itself.
 */
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { greenStyle, pageOf, renderPages, square, withoutForm } from '../../support/html-pages.ts';
import { isDeep } from '../../support/depth.ts';
import { pageIn } from '../../support/judges/page-in.ts';
import { judgedBy } from '../../support/judges/judged-by.ts';
import { chromium, playwright } from '../../support/judges/judges.ts';
import { fieldKinds } from '../../../src/document/tree.ts';
import { open } from '../../support/workspace.ts';
import { payloads } from '../../support/xss-payloads.ts';

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });

/** A tree with a text in every place that can have one. */
function treeOf(value: string): RootContent[] {
  const words = [text(value)];
  const field = { type: 'field' as const, id: value, title: value, shown: value, choices: [value, value] };
  return [
    { type: 'heading', depth: 1, children: words },
    { type: 'paragraph', children: words },
    { type: 'contents', depth: 2, children: [list(value)] },
    { type: 'heading', depth: 2, children: words, data: { anchor: value } },
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: words },
        { type: 'emphasis', children: words },
        { type: 'delete', children: words },
        { type: 'inlineCode', value },
        { type: 'link', url: value, children: words },
        { type: 'link', url: `https://voorbeeld.example/${value}`, children: words },
        { type: 'link', url: `mailto:${value}`, children: words },
        { type: 'link', url: `#${value}`, children: words },
        { type: 'image', url: value, alt: value },
        { type: 'image', url: 'vierkant', alt: value },
        { type: 'blank', label: value, children: words },
        { type: 'footnoteReference', identifier: value },
      ],
    },
    { type: 'paragraph', children: fieldKinds.map((kind) => ({ ...field, kind })) },
    { type: 'code', value, lang: value },
    { type: 'blockquote', children: [{ type: 'paragraph', children: words }] },
    list(value),
    {
      type: 'table',
      align: [null, 'right', 'center'],
      children: [words, [{ ...field, kind: 'datum' as const }]].map((children) => ({
        type: 'tableRow' as const,
        children: [words, words, children].map((cell) => ({ type: 'tableCell' as const, children: cell })),
      })),
    },
    {
      type: 'diagram',
      model: {
        kind: 'organisatie',
        title: value,
        alt: value,
        boxes: ['a', 'b'].map((id) => ({ id: id + value, label: value })),
        lines: [{ from: `a${value}`, to: `b${value}`, kind: 'functioneel', many: true }],
      },
    },
    {
      type: 'diagram',
      model: { kind: 'tijdlijn', title: value, alt: value, moments: [{ label: value, items: [value] }] },
    },
    {
      type: 'diagram',
      model: { kind: 'voortgang', title: value, alt: value, parts: [{ label: value, count: 2 }] },
    },
    { type: 'footnoteDefinition', identifier: value, children: [{ type: 'paragraph', children: words }] },
  ];
}

function list(value: string): Extract<RootContent, { type: 'list' }> {
  return {
    type: 'list',
    children: [
      {
        type: 'listItem',
        checked: true,
        data: { field: { id: value, title: value } },
        children: [{ type: 'paragraph', children: [text(value)] }],
      },
    ],
  };
}

/** What no page of ours may contain; and how its styles are parsed. */
const inspect = `(() => {
  const wrong = [];
  for (const each of document.querySelectorAll('*')) {
    const name = each.localName;
    if (['script', 'iframe', 'object', 'embed', 'base', 'form', 'link', 'foreignobject'].includes(name.toLowerCase())) wrong.push(name);
    if (name === 'meta' && /refresh/i.test(each.httpEquiv)) wrong.push('refresh');
    for (const { name: key, value } of each.attributes) {
      if (/^on/i.test(key)) wrong.push(name + ' ' + key);
      if (/href|src|action|formaction|srcdoc|^data$/i.test(key) && !/^(?:https?:[/][/]|mailto:|#|data:image)/.test(value)) wrong.push(name + ' ' + key + '=' + value);
    }
  }
  const rules = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.selectorText ?? rule.constructor.name).join('\\n'));
  const shown = getComputedStyle(document.body);
  return { wrong, ran: window.__xss ?? 0, styles: rules, shown: [shown.display, shown.visibility, shown.color].join(' '), words: document.body.textContent, title: document.title };
})()`;

interface Seen {
  readonly wrong: readonly string[];
  readonly ran: number;
  readonly styles: readonly string[];
  readonly shown: string;
  readonly words: string;
  readonly title: string;
}

/** As readers see it: without white space, and without what no page can contain. */
function bare(value: string): string {
  return value.replace(/\s+/g, '').replaceAll('\u0000', '');
}

function count(words: string, value: string): number {
  return bare(words).split(bare(value)).length - 1;
}

describe('the payloads', () => {
  it('are many and unique', () => {
    expect(payloads.length).toBeGreaterThan(150);
    expect(new Set(payloads).size).toBe(payloads.length);
  });
});

judgedBy([chromium, playwright], 'hostile values in Chromium', ({ chromium, launch }) => {
  let dialogs = 0;
  const page = pageIn(
    () => launch(chromium),
    (opened) => {
      opened.on('dialog', (dialog) => {
        dialogs++;
        void dialog.dismiss();
      });
    },
  );

  /** Loads a page without its policy, and moves the pointer over everything on it. */
  async function see(html: string): Promise<Seen> {
    await page().evaluate('window.__xss = 0');
    await page().setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page().evaluate(`(() => {
      for (const each of document.querySelectorAll('*')) for (const type of ['mouseover', 'focus', 'pointerenter', 'toggle'])
        each.dispatchEvent(new Event(type));
    })()`);
    return (await page().evaluate(inspect)) as Seen;
  }

  it('would be caught: a script that ran, a handler and a URL', async () => {
    const seen = await see(
      '<title>x</title><body><a href="javascript:1">x</a><b onclick="1">x</b><img src="data:," onerror="window.__xss = 1"><script>alert(1)</script>',
    );
    expect(seen.wrong).toEqual([
      'a href=javascript:1',
      'b onclick',
      'img src=data:,',
      'img onerror',
      'script',
    ]);
    expect(dialogs).toBe(1);
    dialogs = 0;
  });

  it('in a tree: nothing runs, no style changes, and every word is there', async () => {
    const plain = await see(await hostilePage('gewoon'));
    expect(plain.wrong).toEqual([]);
    const expected = count(plain.words, 'gewoon');
    expect(expected).toBeGreaterThan(30);
    // Daily every other one here, and all of them in the files of a workspace below.
    for (const value of payloads.filter((_, index) => isDeep || index % 2 === 0)) {
      const seen = await see(await hostilePage(value));
      expect(seen.wrong, value).toEqual([]);
      expect(seen.ran, value).toBe(0);
      expect([seen.styles, seen.shown], value).toEqual([plain.styles, plain.shown]);
      // Drawings break long words and shorten what does not fit, so they are exempt here.
      expect(count(seen.words, value), value).toBeGreaterThanOrEqual(expected - wordsOfDrawings);
      expect(bare(seen.title), value).toContain(bare(value));
    }
    expect(dialogs).toBe(0);
  });

  it('in the files of a workspace: nothing runs, and the words come through', async () => {
    for (let first = 0; first < payloads.length; first += slots) {
      const values = payloads.slice(first, first + slots);
      const workspace = await hostileWorkspace(values);
      const files = [
        ...(await renderPages(workspace, { ids: ['werkwijzer', 'rollen'] })),
        ...(await renderPages(workspace, { ids: ['actielijst'], wanted: { dossier: 'proef' } })),
      ];
      let words = '';
      for (const { bytes, name } of files) {
        const seen = await see(withoutForm(new TextDecoder().decode(bytes)));
        expect(seen.wrong, `${name}: ${values.join(' ')}`).toEqual([]);
        expect(seen.ran, values.join(' ')).toBe(0);
        words += seen.words;
      }
      for (const value of values)
        expect(count(words.toLowerCase(), value.toLowerCase()), value).toBeGreaterThan(0);
    }
    expect(dialogs).toBe(0);
  });
});

/** Two boxes, two texts on the time line and one part of the whole. */
const wordsOfDrawings = 5;

function hostilePage(value: string): Promise<string> {
  return pageOf(treeOf(value), {
    title: value,
    description: value,
    author: value,
    imageAt: (url) => (url === 'vierkant' ? square : undefined),
    style: {
      ...greenStyle,
      colours: { ...greenStyle.colours, main: `#1e5631${value === 'gewoon' ? '' : value}`, link: '#1b5e20' },
      fonts: { body: value, heading: value },
      logo: { image: square, alt: value },
    },
  });
}

/** How many hostile values one workspace has, each in different places. */
const slots = 4;

function hostileWorkspace(values: readonly string[]): ReturnType<typeof open> {
  const [name, title, task, milestone] = Array.from({ length: slots }, (_, index) =>
    JSON.stringify(values[index] ?? 'gewoon'),
  );
  return open({
    '/w/gemeente.yaml': `schema_versie: 1
gemeente: { code: gm9999, naam: ${name} }
college: { vergadering: { dag: dinsdag, tijd: "09:30", plaats: ${title} } }
organisatie: { namen: { ict: ${task} } }
secretariaat: { email: ${name}, telefoon: ${milestone} }
`,
    '/w/rollen/staf.yaml': `id: staf\nnaam: ${title}\n`,
    '/w/dossiers/proef.yaml': `id: proef
titel: ${title}
mijlpalen: [{ id: vertrek, naam: ${milestone}, datum: 2027-05-04 }]
taken:
  - { id: a, titel: ${task}, wanneer: op vertrek, door: [${name}] }
  - { id: b, titel: ${name}, opmerking: ${milestone}, status: afgehandeld, afgehandeld_op: 2027-05-01 }
`,
  });
}
