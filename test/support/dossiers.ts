import * as fc from 'fast-check';
import { DossierText } from '../../src/checklist/dossier-text.ts';

/** A dossier's text around some tasks. */
export function dossierWith(tasks: string, head = ''): string {
  return `id: proef\ntitel: Proef\n${head}taken:\n${tasks}`;
}

export function read(text: string): DossierText {
  return DossierText.read(text, 'dossiers/proef.yaml');
}

/** Quoting, comments and blank lines as people leave them. */
const quotes = fc.constantFrom(
  (text: string) => text,
  (text: string) => `"${text}"`,
  (text: string) => `'${text}'`,
);
const comments = fc.constantFrom('', '  # nog doen', ' # let op: "aanhalingstekens" en {haken}', '   ');
const gaps = fc.constantFrom('', '\n', '\n\n', '\n  # los commentaar\n');

/** The lines of one task, written in some hand, with an id of its own. */
function taskIn(index: number): fc.Arbitrary<string> {
  return fc
    .record({
      quote: quotes,
      comment: comments,
      gap: gaps,
      indent: fc.constantFrom('  ', '    '),
      status: fc.constantFrom('open', 'none', 'last'),
      body: fc.constantFrom(
        '',
        'toelichting: >-\n  Eerste regel\n  tweede regel.\n',
        'toelichting: |\n  Een blok\n\n  met een lege regel\n',
        'met: [hrm, ict]\n',
        'met:\n  - hrm\n  - ict\n',
        'opmerking: "a: b # geen commentaar"\n',
      ),
      style: fc.constantFrom('block', 'block', 'block', 'flow'),
    })
    .map(({ quote, comment, gap, indent, status, body, style }) => {
      const id = `taak-${index}`;
      if (style === 'flow')
        return `${gap}  - { id: ${quote(id)}, titel: Taak ${index}${status === 'none' ? '' : `, status: ${quote('open')}`} }${comment}\n`;
      const inner = indent === '  ' ? '    ' : '      ';
      const dash = indent === '  ' ? '  - ' : '  -   ';
      const lines = body.split('\n').map((line) => (line === '' ? '' : inner + line));
      const standing = `${inner}status: ${quote('open')}${comment}\n`;
      return [
        gap,
        `${dash}id: ${quote(id)}${comment}\n`,
        status === 'open' ? standing : '',
        `${inner}titel: ${quote(`Taak ${index}`)}\n`,
        lines.join('\n'),
        status === 'last' ? standing : '',
      ].join('');
    });
}

/** A dossier of a few tasks, each written in another hand; line ends and byte order mark vary as well. */
export const handWritten: fc.Arbitrary<string> = fc
  .record({
    tasks: fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => taskIn(index)))),
    head: fc.constantFrom('', '# Kop\n\n', 'mijlpalen:\n  - id: benoeming\n    naam: de benoeming # ooit\n'),
    tail: fc.constantFrom('', '\n', '\n# einde\n'),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    lastLine: fc.boolean(),
  })
  .map(({ tasks, head, tail, crlf, bom, lastLine }) => {
    const text = dossierWith(tasks.join(''), head) + tail;
    const ended = lastLine ? text : text.replace(/\n+$/, '');
    const lines = crlf ? ended.replaceAll('\n', '\r\n') : ended;
    return bom ? `\ufeff${lines}` : lines;
  });
