import { readdirSync, readFileSync } from 'node:fs';
import { withStart } from '../../src/checklist/start-milestone.ts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeMoment, milestoneOf, printMoment, type Moment } from '../../src/calendar/moment.ts';
import { parseMoment } from '../../src/calendar/parse-moment.ts';
import { root } from '../support/root.ts';

interface ShippedTask {
  readonly id: string;
  readonly wanneer?: string;
  readonly voorstel?: string;
  readonly onderdelen?: readonly ShippedTask[];
}

interface Shipped {
  readonly id: string;
  readonly mijlpalen?: readonly { readonly id: string; readonly naam: string }[];
  readonly taken?: readonly ShippedTask[];
}

const folder = `${root}templates/checklists/`;
const shipped = readdirSync(folder).map((file) => parse(readFileSync(folder + file, 'utf8')) as Shipped);

const phrases = shipped.flatMap((checklist) =>
  (checklist.taken ?? [])
    .flatMap((task) => [task, ...(task.onderdelen ?? [])])
    .flatMap(({ wanneer, voorstel }) => [wanneer, voorstel])
    .filter((phrase) => phrase !== undefined)
    .map((phrase) => ({ checklist, phrase })),
);

function read(text: string, milestones?: readonly string[]): Moment {
  const result = parseMoment(text, milestones);
  if ('error' in result) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.moment;
}

/** The text as documents had it before phrases were parsed: names inserted by pattern. */
function byPattern(phrase: string, milestones: NonNullable<Shipped['mijlpalen']>): string {
  return milestones
    .reduce((text, { id, naam }) => text.replace(new RegExp(`(^|\\s)${id}$`), `$1${naam}`), phrase)
    .replace(/(^|\s)op (?=\D)/, '$1bij ')
    .replace(/(^|\s)voor (?=\D)/, '$1vóór ');
}

describe('phrases of the shipped checklists', () => {
  it('exist', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(3);
    expect(phrases.length).toBeGreaterThan(80);
  });

  it.each(phrases)('$checklist.id: $phrase can be parsed and is canonical', ({ checklist, phrase }) => {
    const ids = withStart((checklist.mijlpalen ?? []).map(({ id }) => id));
    expect(printMoment(read(phrase, ids))).toBe(phrase);
  });

  it.each(phrases)('$checklist.id: $phrase reads the same as before for people', ({ checklist, phrase }) => {
    const milestones = checklist.mijlpalen ?? [];
    const nameOf = (id: string): string => milestones.find((each) => each.id === id)?.naam ?? id;
    expect(describeMoment(read(phrase), nameOf)).toBe(byPattern(phrase, milestones));
  });
});

describe('a moment for readers', () => {
  it.each([
    ['zsm', 'zsm'],
    ['op benoeming', 'bij de benoeming'],
    ['uiterlijk op benoeming', 'uiterlijk bij de benoeming'],
    ['voor benoeming', 'vóór de benoeming'],
    ['na benoeming', 'na de benoeming'],
    ['zsm na benoeming', 'zsm na de benoeming'],
    ['10 werkdagen voor benoeming', '10 werkdagen vóór de benoeming'],
    ['binnen 1 maand na benoeming', 'binnen 1 maand na de benoeming'],
    ['uiterlijk 2 jaar na benoeming', 'uiterlijk 2 jaar na de benoeming'],
    ['2026-12-01', '1\u00a0december\u00a02026'],
    ['voor 2026-12-01', 'vóór 1\u00a0december\u00a02026'],
    ['na 2026-12-01', 'na 1\u00a0december\u00a02026'],
    ['uiterlijk 1 april', 'uiterlijk 1 april'],
    ['voor 1 april', 'vóór 1 april'],
    ['jaarlijks uiterlijk 1 april', 'jaarlijks uiterlijk 1 april'],
    ['jaarlijks', 'jaarlijks'],
  ])('%s → %s', (phrase, words) => {
    expect(describeMoment(read(phrase), (id) => `de ${id}`)).toBe(words);
  });

  it.each([
    ['zsm', undefined],
    ['zsm na vertrek', 'vertrek'],
    ['op vertrek', 'vertrek'],
    ['na vertrek', 'vertrek'],
    ['2 weken na vertrek', 'vertrek'],
    ['2026-12-01', undefined],
    ['1 april', undefined],
    ['jaarlijks', undefined],
  ])('%s depends on %s', (phrase, milestone) => {
    expect(milestoneOf(read(phrase))).toBe(milestone);
  });
});
