/**
 * Mistakes as people make them in a file: each is one message at its true place, and its cure makes the file right,
 * whatever the line ends. Written out, so that a person can see what becomes of what was typed.
 */
import { describe, expect, it } from 'vitest';
import { present, type Report } from '../../../src/diagnostics/present.ts';
import { applyEdits } from '../../../src/diagnostics/text-edit.ts';
import { minimal, open } from '../../support/workspace.ts';
import { meaningSlips } from './meaning.ts';
import { mark, type Slip } from './slip.ts';
import { typingSlips } from './typing.ts';

const slips: readonly Slip[] = [...typingSlips, ...meaningSlips];

async function toldOf({ file, beside = {} }: Slip, text: string): Promise<Report> {
  const { diagnostics, files } = await open({
    '/w/gemeente.yaml': minimal,
    ...Object.fromEntries(Object.entries(beside).map(([path, content]) => [`/w/${path}`, content])),
    [`/w/${file}`]: text,
  });
  return present(diagnostics, [], files.texts);
}

/** Line endings and marks that editors leave behind. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
};

describe.each(Object.entries(forms))('with %s', (_, form) => {
  it.each(slips.map((slip) => [slip.what, slip] as const))('%s', async (__, slip) => {
    const { code, severity, file, written, right, byHand } = slip;
    const { items, texts } = await toldOf(slip, form(written.replace(mark, '')));
    const before = written.slice(0, written.indexOf(mark)).split('\n');
    expect(items).toMatchObject([
      {
        code,
        severity,
        file,
        start: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
      },
    ]);
    const [{ text, fix, edits } = { text: '', fix: '', edits: [] }] = items;
    for (const sentence of [text, fix]) expect(sentence).toMatch(/^[A-Z`].*[.:?]$/su);
    expect(edits.length === 0).toBe(byHand !== undefined);
    // Positions are those of the text without the byte order mark, as editors show them.
    const cured = byHand === undefined ? applyEdits(texts.get(file) ?? '', edits) : form(right);
    expect(cured.replace(/^\ufeff/, '')).toBe(form(right).replace(/^\ufeff/, ''));
    expect((await toldOf(slip, cured)).items).toEqual([]);
  });
});

describe('many mistakes in one file', () => {
  const written = `schema_versie: 1
gemeente:
  code: gm9999
  naam:Proefstad
college:
  vergadering:
    dag: dinsdga
    tijd: 9.30
    plaats: 'collegekamer
     frequentie: wekelijks
  stukken_uiterlijk: { dag: donderdag, tijd: '15:00 }
  bespreekkeuze_voor: { dag: maandag, tijd: '08:30'
  leden:
    – id: a
      rol: wethouder
      portefeuilles: [woonen]
  portefeuilles:
    - id: wonen
      naam: Wonen
agenda:
  prive_toegestaan: ja
piket:
  planner:\u00a0ict
werkdagen:
  gesloten:
    - { van: 2026-12-24, tot: 2027-01-03, reden: kerst }
devices:
  soorten: [iPad, laptop
geldig_vanaf: 1-9-2026
`;

  it('are all told at once, and cured at once', async () => {
    const slip: Slip = { what: '', code: '', severity: 'error', file: 'gemeente.yaml', written, right: '' };
    const { items, texts } = await toldOf(slip, written);
    expect(items.map(({ start, code }) => `${start.line} ${code}`)).toEqual([
      '4 yaml/missing-space',
      '7 schema/not-allowed',
      '8 schema/time',
      '9 yaml/unclosed-quote',
      '10 yaml/indentation',
      '11 yaml/unclosed-quote',
      '12 yaml/unclosed-bracket',
      '14 yaml/list-mark',
      '16 reference/unknown',
      '21 schema/wrong-type',
      '23 yaml/invisible-character',
      '26 schema/unknown-key',
      '28 yaml/unclosed-bracket',
      '29 schema/date',
    ]);
    const cured = applyEdits(
      texts.get('gemeente.yaml') ?? '',
      items.flatMap(({ edits }) => edits),
    );
    expect((await toldOf(slip, cured)).items).toEqual([]);
  });
});
