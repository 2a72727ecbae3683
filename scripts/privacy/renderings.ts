/** Lines of a corpus as files that people keep: Word files with a sentence in several runs, and mails in every encoding. */
import { strToU8, zipSync } from 'fflate';
import { lookInside } from '../../src/app/privacy/inside/look-inside.ts';
import { escaped } from '../escape-markup.ts';
import { Chance, makeCorpus } from './corpus.ts';
import { figuresOf, scanLine, type Figures, type LineFinding } from './measure.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const parts = ['document', 'header1', 'footer2', 'comments', 'footnotes', 'endnotes'];

/** A Word file with a line in one of its parts, cut into runs at chance, some of them bold. */
export function asDocx(line: string, chance: Chance): Uint8Array {
  const cuts = [0, ...Array.from({ length: chance.below(4) }, () => chance.below(line.length)), line.length];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const runs = sorted.slice(1).map((end, index) => {
    const look = chance.below(3) === 0 ? '<w:rPr><w:b/></w:rPr>' : '';
    return `<w:r>${look}<w:t xml:space="preserve">${escaped(line.slice(sorted[index], end))}</w:t></w:r>`;
  });
  const part = chance.of(parts);
  const text = `<?xml version="1.0"?><w:part ${word}><w:p><w:pPr/>${runs.join('<w:proofErr w:type="spellEnd"/>')}</w:p></w:part>`;
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [`word/${part}.xml`]: strToU8(text) });
}

const encodings: readonly ((line: string) => string)[] = [
  (line) => part('text/plain; charset=utf-8', 'quoted-printable', quotedPrintable(line)),
  (line) => part('text/plain; charset=utf-8', 'base64', base64(line)),
  (line) => part('text/html; charset=utf-8', 'quoted-printable', quotedPrintable(`<p>${escaped(line)}</p>`)),
  (line) => part('text/html; charset=utf-8', 'base64', base64(`<div><b>${escaped(line)}</b></div>`)),
  (line) => part('text/plain; charset=windows-1252; format=flowed', '8bit', line),
  (line) =>
    part(
      'text/plain; name=bijlage.txt\r\nContent-Disposition: attachment; filename=bijlage.txt',
      'base64',
      base64(line),
    ),
];

function part(type: string, encoding: string, body: string): string {
  return `--grens\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
}

/** A mail with a line in one of its parts, in one of its encodings. */
export function asMail(line: string, chance: Chance): Uint8Array {
  const head =
    'From: secretariaat@voorbeelddam.example\r\nSubject: =?utf-8?Q?stukken?=\r\nMIME-Version: 1.0\r\n';
  const body = chance.of(encodings)(line);
  return Buffer.from(`${head}Content-Type: multipart/mixed; boundary=grens\r\n\r\n${body}--grens--\r\n`);
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
}

/** Lines of at most 76 characters, cut wherever that is. */
function quotedPrintable(text: string): string {
  let line = '';
  const lines: string[] = [];
  for (const byte of Buffer.from(text)) {
    const isPlain = byte > 31 && byte < 127 && byte !== 61;
    const shown = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + shown.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += shown;
  }
  return [...lines, line].join('\r\n');
}

/** Every so many-th line of a corpus as a file. */
const every = 7;

/** How well lines are found inside files. */
export async function measureInside(
  seed: number,
  { form, size }: { readonly form: 'docx' | 'mail'; readonly size: { planted: number; innocent: number } },
): Promise<Figures> {
  const chance = new Chance(seed);
  const lines = makeCorpus(seed, size).filter((_, index) => index % every === 0);
  const found = new Map<string, readonly LineFinding[]>();
  for (const { text } of lines) {
    const file = form === 'docx' ? asDocx(text, chance) : asMail(text, chance);
    const { texts } = await lookInside(form === 'docx' ? 'a.docx' : 'a.eml', file);
    found.set(
      text,
      texts.flatMap((each) => scanLine(each.text)),
    );
  }
  return figuresOf(lines, (text) => found.get(text) ?? []);
}
