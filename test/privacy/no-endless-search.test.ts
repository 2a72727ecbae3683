/** Texts on which a search once never ended. Each ends now; when one does not, the run stops on its time. */
import { describe, expect, it } from 'vitest';
import { keyedValues } from '../../src/privacy/detect/keyed-values.ts';
import { kindOf } from '../../src/privacy/inside/kind.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what a file is', () => {
  it.each(['\n', '\r\n'])(
    'is told of any number of lines that look like the head of a mail, ended by %j',
    (end) => {
      const head = Array.from(
        { length: 60 },
        (_, index) => `Sleutel-${index}: waarde${end}  vervolg${end}`,
      ).join('');
      expect(kindOf('dossiers/proef.yaml', bytes(head))).toBe('text');
      const mail = `From: iemand${end}Subject: een${end} twee${end}MIME-Version: 1.0${end}${end}Tekst`;
      expect(kindOf('bericht', bytes(mail))).toBe('mail');
    },
  );
});

describe('the keys above a value', () => {
  it.each(['\n', '\n\n', '\r\n', '\n# kop\n'])('are found below a beginning of %j', (beginning) => {
    const found = keyedValues(`${beginning}  naam: x\n`, (key) => key === 'naam');
    expect(found.map(({ value, above }) => [value, above])).toEqual([['x', []]]);
  });
});
