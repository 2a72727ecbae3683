import type { Checklist } from '../../checklist/checklists.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { listAt, rawText, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { StartOptions } from '../commands/checklist/start.ts';
import { progressOf } from '../dossiers/words.ts';
import { askText, choose, type Choice } from './ask.ts';
import { askDay } from './task-menu.ts';

/** What someone chose to work on. */
export type ChosenDossier =
  { readonly kind: 'resume'; readonly id: string } | { readonly kind: 'start'; readonly list: Checklist };

/** Asks which dossier to go on with, or which list to start; with nothing running yet, straight to the start. */
export async function askDossier(
  running: readonly Dossier[],
  { lists, list }: { readonly lists: readonly Checklist[]; readonly list: Checklist | undefined },
): Promise<ChosenDossier> {
  if (running.length === 0 && list !== undefined) return { kind: 'start', list };
  const open = running.map((dossier) => {
    const { done, total } = progressOf(dossier.tasks);
    return { value: `verder:${dossier.id}`, name: `Verder met ${dossier.id} (${done} van ${total} klaar)` };
  });
  const fresh = (list === undefined ? inUsualOrder(lists) : [list]).map(({ id, view }) => ({
    value: `nieuw:${id}`,
    name: `Nieuw: ${rawText(view, 'titel') ?? id}`,
  }));
  const answer = await choose('Waar wilt u aan werken?', [...open, ...fresh]);
  const name = answer.slice(answer.indexOf(':') + 1);
  const started = answer.startsWith('nieuw:') ? lists.find(({ id }) => id === name) : undefined;
  return started === undefined ? { kind: 'resume', id: name } : { kind: 'start', list: started };
}

/** Lists that are asked for most come first; a municipality's own at the end. */
const usualOrder: readonly string[] = [
  'new-wethouder',
  'vertrek-wethouder',
  'overdracht',
  'doorgaand-wethouder',
  'collegewisseling',
  'functioneringsgesprek',
];

function inUsualOrder(lists: readonly Checklist[]): readonly Checklist[] {
  const place = ({ id }: Checklist): number =>
    usualOrder.includes(id) ? usualOrder.indexOf(id) : usualOrder.length;
  return lists.toSorted((a, b) => place(a) - place(b));
}

/** Asks what is known of a new case: its name, who it is about, and the dates of its milestones. */
export async function askStart(
  list: Checklist,
  { sources }: OpenWorkspace,
  today: string,
): Promise<StartOptions> {
  const people = list.perPerson === undefined ? {} : await askPeople();
  const name =
    list.perPerson === undefined
      ? await askText({
          message: 'Hoe heet dit dossier?\n  (zoals wethouder wonen; liever geen persoonsnaam):',
          stays: true,
          check: (typed) => (typed.length > 60 ? 'Maak de naam korter dan 60 tekens.' : undefined),
        })
      : '';
  const known = rawText(sources.profile, 'functioneringsgesprek', 'datum');
  const dates: Record<string, string> = {};
  for (const milestone of listAt(list.view, 'mijlpalen')) {
    const id = rawText(milestone, 'id') ?? '';
    const initial = id === 'gesprek' ? known : undefined;
    const day = await askDay({
      message: `Op welke dag is ${rawText(milestone, 'naam') ?? id}?`,
      initial,
      today,
      stays: true,
    });
    if (day !== undefined) dates[id] = day;
  }
  const leaves = listAt(list.view, 'mijlpalen').some((each) => rawText(each, 'id') === 'vertrek');
  return {
    ...people,
    ...(leaves && list.perPerson === undefined ? await askDeparture(sources.profile) : {}),
    ...(name === '' ? {} : { naam: name }),
    ...(Object.keys(dates).length === 0 ? {} : { mijlpaal: dates }),
  };
}

/** What someone may not know yet. */
const unknown = 'onbekend';

/** Grounds of a departure, in words. */
const grounds: readonly Choice<string>[] = [
  { value: unknown, name: 'Nog niet bekend' },
  { value: 'nieuw-college', name: 'Er komt een nieuw college' },
  { value: 'eigen-ontslag', name: 'Eigen ontslag' },
  { value: 'ontslag-door-raad', name: 'Ontslag door de raad' },
  { value: 'ziekte', name: 'Ziekte' },
  { value: 'overlijden', name: 'Overlijden' },
  { value: 'herindeling', name: 'Herindeling' },
];

/** Asks who leaves, for the portfolios that are handed over, and on which ground. */
async function askDeparture(profile: ViewObject): Promise<Pick<StartOptions, 'voor' | 'grond'>> {
  const members = (listAt(profile, 'college', 'leden') as readonly ViewObject[]).flatMap((member) => {
    const id = rawText(member, 'id');
    if (id === undefined || rawText(member, 'rol') === 'burgemeester') return [];
    const portfolios = (listAt(member, 'portefeuilles') as readonly Leaf[]).map(({ text }) => text);
    return [{ value: id, name: portfolios.length === 0 ? id : `${id} (${portfolios.join(', ')})` }];
  });
  const who =
    members.length === 0
      ? unknown
      : await choose('Om wie gaat het?', [...members, { value: unknown, name: 'Iemand anders' }]);
  const ground = await choose('Wat is de grond van het vertrek?', grounds);
  return {
    ...(who === unknown ? {} : { voor: who }),
    ...(ground === unknown ? {} : { grond: ground }),
  };
}

async function askPeople(): Promise<Pick<StartOptions, 'komt' | 'vertrekt' | 'blijft'>> {
  const ask = async (who: string): Promise<readonly string[]> => {
    const typed = await askText({
      message: `Wie ${who}?\n  (zoals wethouder-zorg, met een komma ertussen; leeg: niemand):`,
    });
    return typed.split(',').flatMap((each) => each.trim() || []);
  };
  const [komt, vertrekt, blijft] = [
    await ask('komen er'),
    await ask('vertrekken er'),
    await ask('blijven er'),
  ];
  return {
    ...(komt.length === 0 ? {} : { komt }),
    ...(vertrekt.length === 0 ? {} : { vertrekt }),
    ...(blijft.length === 0 ? {} : { blijft }),
  };
}
