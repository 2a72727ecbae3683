/**
 * Every mail that our lists make, to every receiver, without a dossier and in the cases that occur: what a receiver may
 * expect of it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { RenderChoices } from '../../src/document/definition.ts';
import type { Checklist, Task } from '../../src/checklist/checklists.ts';
import { startDossier, type CaseFacts } from '../../src/checklist/start.ts';
import { months } from '../../src/calendar/written.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { leafAt, rawText } from '../../src/profile/leaf.ts';
import { readable } from '../support/readable-mail.ts';
import { minimal, open, render } from '../support/workspace.ts';

const profile = (style: string): string => `${minimal}  portefeuilles:
    - { id: pf-wonen, naam: Wonen }
    - { id: pf-zorg, naam: Zorg }
  leden: [{ id: w1, rol: wethouder, portefeuilles: [pf-wonen, pf-zorg] }]
schrijfstijl: { aanspreekvorm: ${style} }
devices: { soorten: [iPad, laptop], bruikleenovereenkomst: true }
`;

const { sources } = await open({ '/w/gemeente.yaml': profile('u') });
const { checklists } = sources;

/** A row of a mail: its day in words, and its text. */
interface Row {
  readonly when: string;
  readonly text: string;
}

interface Mail {
  readonly role: string;
  readonly text: string;
  readonly asked: readonly Row[];
  readonly waiting: readonly Row[];
  readonly far: readonly Row[];
}

const rowForm = /^- (?:\*\*(?<when>.*?)\*\* – )?(?<text>.*)$/;

function rowsIn(text: string): readonly Row[] {
  return text.split('\n').flatMap((line) => {
    const found = rowForm.exec(line)?.groups;
    return found === undefined ? [] : [{ when: found['when'] ?? '', text: found['text'] ?? '' }];
  });
}

function readMail(name: string, text: string, roles: readonly string[]): Mail {
  const part = (heading: RegExp): string =>
    text.split(/\n(?=## |---)/).find((each) => heading.test(each)) ?? '';
  const role =
    roles.filter((id) => `${name}-`.includes(`-${id}-`)).sort((a, b) => b.length - a.length)[0] ?? '';
  return {
    role,
    text,
    asked: rowsIn(part(/^## Wat wij /)),
    waiting: rowsIn(part(/^## Wat nog moet wachten/)),
    far: rowsIn(part(/^## Wat nog ruim tijd heeft/)),
  };
}

async function mailsIn(workspace: OpenWorkspace, choices: Partial<RenderChoices>): Promise<readonly Mail[]> {
  const made = await render(workspace, ['verzoeken'], choices);
  const roles = [...workspace.sources.roles.keys()];
  return made.map(({ name, bytes }) => readMail(name.replace('.md', ''), readable(bytes), roles));
}

/** A dossier's file. JSON is YAML. */
function dossierFile(
  lists: readonly Checklist[],
  facts: Partial<CaseFacts>,
): Readonly<Record<string, string>> {
  const data = startDossier({
    checklists: lists,
    facts: { id: 'proef', title: 'Zaak: wethouder wonen', startedOn: '2026-11-26', dates: {}, ...facts },
    repeated: {
      device: [
        { id: 'ipad', name: 'iPad' },
        { id: 'laptop', name: 'laptop' },
      ],
      portefeuille: [
        { id: 'pf-wonen', name: 'Wonen' },
        { id: 'pf-zorg', name: 'Zorg' },
      ],
      collegelid: [],
    },
    withProposals: true,
  });
  return { '/w/dossiers/proef.yaml': JSON.stringify(data) };
}

const dates = {
  benoeming: '2026-12-17',
  'eerste-werkdag': '2026-12-18',
  'eerste-collegevergadering': '2026-12-22',
  portefeuilleverdeling: '2026-12-22',
  vertrek: '2027-01-12',
  gesprek: '2027-01-20',
};

const listed = (...ids: readonly string[]): readonly Checklist[] =>
  ids.flatMap((id) => checklists.find((list) => list.id === id) ?? []);

/** Only the milestones that a list has. */
function datesOf(lists: readonly Checklist[]): Readonly<Record<string, string>> {
  const known = JSON.stringify(lists.map(({ view }) => view['mijlpalen']));
  return Object.fromEntries(Object.entries(dates).filter(([id]) => known.includes(`"${id}"`)));
}

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly style: string;
  readonly choices: Partial<RenderChoices>;
}

const single = checklists.map((list) => [list]);
const grounds = [
  'eigen-ontslag',
  'ontslag-door-raad',
  'overlijden',
  'ziekte',
  'herindeling',
  'nieuw-college',
];
const today = { dossier: 'proef', date: '2026-11-26' };

const cases: readonly Case[] = [
  ...single.flatMap(([list]) =>
    list === undefined
      ? []
      : ['u', 'je'].map((style) => ({
          name: `${list.id}, without a dossier, ${style}`,
          files: {},
          style,
          choices: { checklist: list.id },
        })),
  ),
  ...[...single, listed('vertrek-wethouder', 'overdracht')].flatMap((lists) =>
    ['u', 'je'].flatMap((style) => {
      const name = `${lists.map(({ id }) => id).join(' + ')}, ${style}`;
      return [
        {
          name: `${name}, dates`,
          files: dossierFile(lists, { dates: datesOf(lists) }),
          style,
          choices: today,
        },
        { name: `${name}, no dates`, files: dossierFile(lists, {}), style, choices: { dossier: 'proef' } },
      ];
    }),
  ),
  ...grounds.flatMap((ground) =>
    [false, true].map((isSudden) => ({
      name: `departure, ${ground}${isSudden ? ', sudden' : ''}`,
      files: dossierFile(listed('vertrek-wethouder', 'overdracht'), {
        ...{ ground, isSudden, dates: { vertrek: isSudden ? '2026-11-27' : '2027-01-12' } },
      }),
      style: 'u',
      choices: today,
    })),
  ),
  {
    name: 'an absence through illness',
    files: dossierFile(listed('vertrek-wethouder', 'overdracht'), { ground: 'ziekte' }),
    style: 'u',
    choices: today,
  },
];

async function mailsOf({ files, style, choices }: Case): Promise<readonly Mail[]> {
  const workspace = await open({ '/w/gemeente.yaml': profile(style), ...files });
  expect(workspace.diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? code : []))).toEqual(
    [],
  );
  return mailsIn(workspace, choices);
}

/** "Uiterlijk 7 december 2026" → 20261207, also after "vanaf 1 december"; undefined without a day. */
function dayIn(words: string): number | undefined {
  const last = words.replace(/^Waarschijnlijk vanaf [^,]+, /, '');
  const [, day, month, year] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(last) ?? [];
  return day === undefined
    ? undefined
    : Number(year) * 10000 + months.indexOf(month ?? '') * 100 + Number(day);
}

function isAscending(rows: readonly Row[]): boolean {
  const days = rows.flatMap(({ when }) => (when.includes('dit stond op') ? [] : (dayIn(when) ?? [])));
  return days.every((day, index) => index === 0 || day >= (days[index - 1] ?? 0));
}

/** "Uiterlijk maandag 7 december 2026" → "maandag 7 december"; words that no text has without a day. */
function dayOnly(when: string): string {
  return /(\p{L}+dag \d{1,2} \p{L}+) \d{4}$/u.exec(when)?.[1] ?? '(geen dag)';
}

/** What begins from one day to the next has supplier and user on one day. */
function isHasty({ name }: Case): boolean {
  return /sudden|overlijden/.test(name);
}

const tasks: readonly Task[] = checklists
  .flatMap(({ phases }) => phases.flatMap((phase) => phase.tasks))
  .flatMap((task) => [task, ...task.parts]);
/** What only the secretariat reads. */
const explanations = tasks
  .map(({ view }) => leafAt(view, 'toelichting')?.text ?? '')
  .filter((text) => text.length > 30);
const ids = tasks.map(({ id }) => id).filter((id) => id.includes('-'));
const formal = new Set(['gemeentesecretaris', 'griffier']);

function isFormal(role: string): boolean {
  return formal.has(role) || rawText(sources.roles.get(role), 'soort') === 'bestuur';
}

describe.each(cases.map((each) => [each.name, each] as const))('the mails of %s', (_, each) => {
  let made: readonly Mail[] = [];
  beforeAll(async () => {
    made = await mailsOf(each);
  });

  it('are there, and none goes to the council', () => {
    const roles = made.map(({ role }) => role);
    expect(roles).not.toContain('raad');
    expect(roles.length).toBeGreaterThan(0);
    expect(roles.filter((role) => role === '')).toEqual([]);
  });

  it('ask or tell something', () => {
    const empty = made.filter(
      ({ asked, waiting, text }) =>
        asked.length + waiting.length === 0 && !text.includes('\n## Ter informatie'),
    );
    expect(empty.map(({ role }) => role)).toEqual([]);
  });

  it('go day by day', () => {
    for (const { role, asked, waiting, far } of made) {
      expect(isAscending([...asked, ...far]), role).toBe(true);
      expect(isAscending(waiting), role).toBe(true);
    }
  });

  it('say each wait once, after the rest', () => {
    for (const { role, text, waiting } of made) {
      const reasons =
        text.match(/^(?:Hiervoor moet .*|De dagen hieronder volgen .*|.* nog niet bekend\. .*)$/gm) ?? [];
      expect(reasons, role).toHaveLength(waiting.length === 0 ? 0 : 1);
      const [asks, later, tells] = ['## Wat wij ', '## Wat nog moet wachten', '## Ter informatie'].map(
        (heading) => text.indexOf(heading),
      ) as [number, number, number];
      if (later >= 0) expect(asks).toBeLessThan(later);
      if (tells >= 0) expect(Math.max(asks, later)).toBeLessThan(tells);
    }
  });

  it('speak of no list, no task by its id, and quote nothing', () => {
    for (const { role, text } of made) {
      expect(text, role).not.toMatch(
        /\b(?:deze|die|onze) lijst\b|actielijst|checklist|takenlijst|dossier:|[“”]/i,
      );
      expect(text, role).not.toMatch(/\(te laat|undefined|\{\{|\[object/);
      expect(
        ids.filter((id) => text.includes(id)),
        role,
      ).toEqual([]);
    }
  });

  it('do not begin every request alike, and are written by the secretariat itself', () => {
    for (const { role, text, asked, waiting } of made) {
      const rows = [...asked, ...waiting];
      const pleas = rows.filter((row) => row.text.startsWith('Graag '));
      expect(pleas.length, role).toBeLessThanOrEqual(rows.length / 3);
      expect(text, role).not.toMatch(/(?:^|[.?!–] )Het secretariaat\b/m);
    }
  });

  it('print no explanation that is meant for the secretariat', () => {
    for (const { role, asked, waiting } of made)
      for (const { text } of [...asked, ...waiting])
        expect(
          explanations.filter((explanation) => text.includes(explanation)),
          role,
        ).toEqual([]);
  });

  it('have the day in their subject when it is known', () => {
    // A death has no first day, and neither has an absence.
    const isDated = each.choices.date !== undefined && !/overlijden|absence/.test(each.name);
    for (const { role, text } of made) {
      const title = text.split('\n')[0] ?? '';
      expect(title, role).not.toMatch(/ {2}|: $|: :/);
      expect(/ (?:per|op) \d{1,2} \p{L}+ \d{4}/u.test(title), `${role}: ${title}`).toBe(isDated);
    }
  });

  it('address their reader as that reader is addressed', () => {
    for (const { role, text } of made) {
      const greeting =
        isFormal(role) && each.style === 'u' ? /^Geachte? [^,]+,$/m : /^(?:Beste|Geacht) [^,]+,$/m;
      expect(text, role).toMatch(greeting);
      if (isFormal(role)) expect(text, role).not.toMatch(/\b(?:je|jij|jou|jouw|jullie)\b/i);
      else if (each.style === 'je') expect(text, role).not.toMatch(/\b(?:u|uw)\b/i);
      else expect(text, role).not.toMatch(/\b(?:je|jij|jou|jouw|jullie)\b/i);
    }
  });

  it('say nothing of somebody’s health', () => {
    for (const { role, text } of made) expect(text.split('\n')[0], role).not.toMatch(/ziek/i);
    if (each.name.includes('absence'))
      expect(made.map(({ text }) => text).join('')).toContain('Afwezigheid wethouder wonen: ');
  });

  it('name each day once, and no day within it', () => {
    for (const { role, text, asked, waiting, far } of made) {
      const heads = [...text.matchAll(/^- \*\*(.*?)\*\* – /gm)].map(([, head]) => head);
      for (const rows of [asked, waiting, far]) {
        const names = rows.map(({ when }) => when).filter((when) => dayIn(when) !== undefined);
        expect(new Set(names).size, role).toBe(
          names.filter((name, index) => name !== names[index - 1]).length,
        );
      }
      expect(heads.length, role).toBe(asked.length + waiting.length + far.length);
      // Who supplies is ready some days before who uses it. What is for today leaves no days.
      for (const { when, text: words } of [...asked, ...waiting])
        if (!isHasty(each) && !/vandaag/i.test(when))
          expect(words, `${role}: ${when}`).not.toContain(`uiterlijk ${dayOnly(when)}`);
    }
  });

  it('tell a delay once, and say of themselves how confidential they are', () => {
    for (const { role, text } of made) {
      expect(text.match(/Wij nemen vandaag contact op/g)?.length ?? 0, role).toBeLessThanOrEqual(1);
      const [title = '', , facts = ''] = text.split('\n');
      const isHeld = text.includes('nog niet versturen');
      expect(facts.includes(' · vertrouwelijk'), role).toBe(title.includes('(vertrouwelijk)') || isHeld);
    }
  });

  it('are answered before the first thing is to be done', () => {
    for (const { role, text, asked, waiting } of made) {
      const answer = dayIn(/Dan horen wij dat graag uiterlijk op ([^,]*?),/.exec(text)?.[1] ?? '');
      expect(text, role).not.toContain('uiterlijk die dag');
      const days = [...asked, ...waiting].flatMap(({ when }) =>
        /vandaag|snel mogelijk/i.test(when) ? [] : (dayIn(when) ?? []),
      );
      if (answer !== undefined) expect(answer, role).toBeLessThanOrEqual(Math.min(...days, answer));
    }
  });

  it('go to nobody who died', () => {
    if (each.name.includes('overlijden')) expect(made.map(({ role }) => role)).not.toContain('wethouder');
  });
});

describe('a check of the above', () => {
  it('would see a day out of order', () => {
    const rows = rowsIn(
      '- **Op 2 mei 2027** – A\n- **Zo snel mogelijk** – B\n- **Uiterlijk 30 april 2027** – C',
    );
    expect(rows.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
    expect(isAscending(rows)).toBe(false);
    expect(isAscending(rows.toReversed())).toBe(true);
  });

  it('covers every list, and explanations of every one', () => {
    expect(checklists.length).toBeGreaterThan(5);
    expect(explanations.length).toBeGreaterThan(150);
  });
});
