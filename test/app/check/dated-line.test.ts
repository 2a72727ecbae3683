/** The day at the head of a document, and what else that line says. */
import { describe, expect, it } from 'vitest';
import { dayIn, differsInDayOnly, withoutDay } from '../../../src/app/check/dated-line.ts';

const facts = 'Gemeente Súd · intern · concept · versie 2.0 vanaf 1 september 2026';

describe('a text without its day', () => {
  it.each([
    ['in Markdown', `# Titel\n\n${facts} · 24 november 2026\n\nTekst.\n`, `# Titel\n\n${facts}\n\nTekst.\n`],
    ['on a web page', `<p class="bij">${facts} · 24 november 2026</p>`, `<p class="bij">${facts}</p>`],
    [
      'on a web page, with a proposed name',
      '<p class="bij">Gemeente <span>[voorstel: Súd]</span> · intern · 24 november 2026</p>',
      '<p class="bij">Gemeente <span>[voorstel: Súd]</span> · intern</p>',
    ],
    ['on a web page that says nothing else', '<p class="bij">Gemeente Súd · 24 november 2026</p>', ''],
    ['of a draft', 'Gemeente Súd · intern · concept van 24 november 2026', 'Gemeente Súd · intern · concept'],
    [
      'of a draft on a web page',
      '<p class="bij">Gemeente Súd · concept van 24 november 2026</p>',
      '<p class="bij">Gemeente Súd · concept</p>',
    ],
    ['on the index page', 'Bos <mark class="leeg">1 te laat</mark>', 'Bos'],
  ])('keeps the rest of the line %s', (_, dated, bare) => {
    expect(withoutDay(dated)).toBe(bare);
    expect(withoutDay(bare)).toBe(bare);
  });

  it('keeps the day from which the agreements hold', () => {
    const text = 'Gemeente Súd · intern · geldig vanaf 1 oktober 2026';
    expect(withoutDay(text)).toBe(text);
  });
});

describe('the day in a text', () => {
  it.each([
    ['Markdown', `# Titel\n\n${facts} · 24\u00a0november\u00a02026\n\nTekst.\n`],
    ['a draft', '# Titel\n\nGemeente Súd · intern · concept van 24\u00a0november\u00a02026\n'],
    ['a web page', `<h1>Titel</h1><p class="bij">${facts} · 24\u00a0november\u00a02026</p><p>Tekst.</p>`],
  ])('is read from %s', (_, text) => {
    expect(dayIn(text)).toBe('2026-11-24');
  });

  it.each([
    ['without a day', `# Titel\n\n${facts}\n`],
    ['with a day elsewhere', `# Titel\n\n${facts}\n\nOp 24 november 2026.\n`],
    ['with a day that is none', `${facts} · 31 februari 2026`],
    ['with no month', `${facts} · 24 zomermaand 2026`],
  ])('is not read from a text %s', (_, text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

describe('two texts', () => {
  it.each([
    ['another day', `Titel\n${facts} · 24 november 2026`, `Titel\n${facts} · 1 december 2026`],
    ['no day any more', `Titel\n${facts} · 24 november 2026`, `Titel\n${facts}`],
    ['another day of a draft', 'Gemeente Súd · concept van 24 november 2026', 'Gemeente Súd · concept'],
    ['no line any more', 'Gemeente Súd\nTitel\nGemeente Súd · 24 november 2026', 'Gemeente Súd\nTitel'],
  ])('differ in the day only with %s', (_, before, now) => {
    expect(differsInDayOnly(before, now)).toBe(true);
    expect(differsInDayOnly(now, before)).toBe(true);
  });

  it.each([
    ['the version', `${facts} · 24 november 2026`, `${facts.replace('2.0', '2.1')} · 1 december 2026`],
    ['the draft', `${facts} · 24 november 2026`, `${facts.replace(' · concept', '')} · 24 november 2026`],
    ['a sentence', `${facts} · 24 november 2026\nA`, `${facts} · 1 december 2026\nB`],
  ])('differ in more than the day with another %s', (_, before, now) => {
    expect(differsInDayOnly(before, now)).toBe(false);
  });
});
