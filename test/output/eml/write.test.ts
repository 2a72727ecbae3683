/** Drafts of mails, read by a mail library that is not ours. */
import { simpleParser, type ParsedMail } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { readFingerprint } from '../../../src/output/eml/content.ts';
import { writeEml } from '../../../src/output/eml/write.ts';
import type { MailParts, WriteOptions } from '../../../src/output/registry.ts';
import { plainOptions } from '../../support/write-options.ts';

const request = `# Vertrek wethouder zorg: acties voor I&A

Gemeente Voorbeelddam · intern

Aan: I&A

Beste collega’s,

Graag *vandaag* nog <b>dit</b>, en [meer](https://voorbeeld.example/x).

**Op vrijdag**

- Eerst
- Daarna

---

Zet in een antwoord geen wachtwoorden.

Met vriendelijke groet,

Het bestuurssecretariaat

---

## Terugmelden

Vink het aan.

| Nr. | Actie |
|---|---|
| 23 | Kopie maken |
`;

const nothing: MailParts = { to: undefined, isConfidential: false, answer: undefined, attachments: [] };

function bytesOf(
  markdown: string,
  mail: Partial<MailParts> = {},
  options: Partial<WriteOptions> = {},
): Promise<Uint8Array> {
  const title = 'Vertrek wethouder zorg: acties voor I&A';
  return writeEml(parseMarkdown(markdown), {
    ...plainOptions,
    title,
    ...options,
    mail: { ...nothing, ...mail },
  });
}

async function read(bytes: Uint8Array): Promise<ParsedMail> {
  return simpleParser(Buffer.from(bytes));
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split('\r\n\r\n')[0] ?? '';
}

describe('a draft', () => {
  it('is not sent, and names no sender, day or id', async () => {
    const bytes = await bytesOf(request, { to: 'ict@voorbeelddam.example' });
    const mail = await read(bytes);
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect(mail.subject).toBe('Vertrek wethouder zorg: acties voor I&A');
    expect(mail.to).toMatchObject({ text: 'ict@voorbeelddam.example' });
    expect(headOf(bytes)).not.toMatch(/^(?:from|sender|date|message-id):/im);
  });

  it('says what the receiver reads, without title, receiver and the list to fill in', async () => {
    const answer = 'Is een taak hieronder klaar? Antwoord met het nummer.';
    const { text = '', html } = await read(await bytesOf(request, { answer }));
    expect(text.trim()).toMatch(/^Beste collega’s,/);
    expect(text).toContain('Graag vandaag nog <b>dit</b>, en meer (https://voorbeeld.example/x).');
    expect(text).toContain('- Eerst\n- Daarna');
    expect(text.indexOf(answer)).toBeLessThan(text.indexOf('Zet in een antwoord'));
    expect(text).toContain(`${answer}\n\n- Kopie maken (nummer 23)\n\nZet in`);
    for (const part of [text, String(html)]) expect(part).not.toMatch(/Aan: I|Terugmelden|Vink het aan/);
    expect(html).toContain('&lt;b&gt;dit&lt;/b&gt;');
    expect(html).toContain('<strong>Op vrijdag</strong>');
  });

  it('has nothing in its web text that a mail program would fetch, run or drop', async () => {
    const links = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '../a.html'].map(
      (url) => ({
        type: 'link' as const,
        url,
        children: [{ type: 'text' as const, value: 'hier' }],
      }),
    );
    const image = { type: 'image' as const, url: 'https://elders.example/a.png', alt: 'een foto' };
    const children = [{ type: 'paragraph' as const, children: [...links, image] }];
    const { html } = await read(
      await writeEml({ type: 'root', children }, { ...plainOptions, mail: nothing }),
    );
    expect(html).toContain('een foto');
    expect(html).not.toMatch(/<(?:script|style|link|img|iframe|a)\b|href=|src=/i);
  });

  it('has files with it, in a mail that mixes texts and files', async () => {
    const bytes = new Uint8Array([80, 75, 3, 4, 0, 13, 10, 255]);
    const attachments = [{ name: 'Lijst « é ».docx', mediaType: 'application/x-test', bytes }];
    const draft = await bytesOf(request, { attachments });
    expect(headOf(draft)).toContain('multipart/mixed');
    const { attachments: found } = await read(draft);
    expect(found.map(({ filename }) => filename)).toEqual(['Lijst « é ».docx']);
    expect(new Uint8Array(found[0]?.content ?? [])).toEqual(bytes);
  });

  it('without a receiver has no line for one', async () => {
    expect(headOf(await bytesOf(request))).not.toMatch(/^to:/im);
  });

  it('has the same bytes for the same input', async () => {
    const attachments = [{ name: 'a.docx', mediaType: 'application/x-test', bytes: new Uint8Array([1, 2]) }];
    expect(await bytesOf(request, { attachments })).toEqual(await bytesOf(request, { attachments }));
  });

  it('says that it is confidential, where it is', async () => {
    const mail = await read(await bytesOf(request, { isConfidential: true }));
    expect(mail.headers.get('sensitivity')).toBe('Company-Confidential');
  });
});

describe('values from elsewhere', () => {
  it('begin no line in the head', async () => {
    const title = 'Dit\r\nBcc: iedereen@elders.example\nX-Ander: 1';
    const bytes = await bytesOf(request, { to: 'a@b.example\r\nBcc: c@d.example' }, { title });
    expect(headOf(bytes)).not.toMatch(/^(?:bcc|x-ander):/im);
    expect((await read(bytes)).subject).toBe('Dit Bcc: iedereen@elders.example X-Ander: 1');
  });

  it.each(['Één 🎉 “café” & <b> "x"', 'é'.repeat(400), 'lang '.repeat(300).trim()])(
    'arrive in the subject: %.40s',
    async (title) => {
      const bytes = await bytesOf(request, {}, { title });
      expect((await read(bytes)).subject).toBe(title);
      // RFC 5322 §2.1.1, and RFC 2047 for what is no ASCII.
      for (const line of new TextDecoder().decode(bytes).split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(998);
        expect(line).toMatch(/^[\0-\x7f]*$/);
      }
    },
  );

  it('of thousands of signs in one line arrive', async () => {
    const long = 'woord '.repeat(2000).trim();
    const { text } = await read(await bytesOf(`Beste collega,\n\n${long}\n\n.\n\nFrom hier 👩‍💻 <x> "y"`));
    expect(text).toContain(long);
    expect(text).toContain('\n\n.\n\nFrom hier 👩‍💻 <x> "y"');
  });
});

describe('the fingerprint of a draft', () => {
  it('is that of what it says', async () => {
    const bytes = await bytesOf(request);
    const { now, made } = (await readFingerprint(bytes)) ?? {};
    expect(made).toBe(now);
  });

  it.each([
    ['a sentence', 'Beste collega', 'Beste vriend'],
    ['a receiver', 'ict@voorbeelddam.example', 'iemand@voorbeelddam.example'],
    ['the subject', 'Subject: Vertrek', 'Subject: Het vertrek'],
  ])('is another when somebody changes %s', async (_, before, after) => {
    const text = new TextDecoder().decode(await bytesOf(request, { to: 'ict@voorbeelddam.example' }));
    expect(text).toContain(before);
    const changed = await readFingerprint(new TextEncoder().encode(text.replace(before, after)));
    expect(changed?.made).toBeDefined();
    expect(changed?.now).not.toBe(changed?.made);
  });

  it('is not there for what is no mail', async () => {
    expect(await readFingerprint(new Uint8Array())).toBeUndefined();
  });
});
