import type { ExportedAgenda } from '../../app/agenda/export-agendas.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import { writeDate } from '../../calendar/written.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { MissingSeries, SeriesKey } from '../../document/agenda/meeting-series.ts';
import { enumerated } from '../../profile/marked-text.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { agendaChoice, type RenderOptions } from './options.ts';

/** What a report on calendars needs. */
interface Around {
  readonly made: MadeFiles;
  readonly options: RenderOptions;
  readonly context: CommandContext;
}

/** Says of each calendar what is in its file, what is not, and why. */
export function sayAgendas(agendas: readonly ExportedAgenda[], around: Around): void {
  const { made, options, context } = around;
  for (const each of agendas) for (const sentence of agendaSentences(each, options)) context.say(sentence);
  const missing = agendas.flatMap((each) => each.missing);
  if (missing.length > 0 && options.weghalen !== true)
    context.say(`Niet in de agenda:\n${missing.map((each) => missingLine(each, context)).join('\n')}`);
  if (made.request.choices.date === undefined && agendas.some(({ counts }) => sum(counts) > 0))
    context.say('Zet er --datum vandaag bij. Dan weet uw agenda welke versie de nieuwste is.');
}

/** What was made for calendars, for programs. */
export function agendaEntries(agendas: readonly ExportedAgenda[]): readonly object[] {
  return agendas.map(({ title, counts, before, withoutDay, missing }) => ({
    ...{ van: title, nieuw: counts.isNew, veranderd: counts.changed, vervallen: counts.cancelled },
    ...{ vorige_keer: before ?? null, zonder_dag: withoutDay },
    niet: missing.map(({ key, paths }) => ({ wat: key, invullen: paths })),
  }));
}

function agendaSentences(
  { title, counts, before, isOlder, isOfDossier, withoutDay }: ExportedAgenda,
  options: RenderOptions,
): readonly string[] {
  const { scope } = agendaChoice(options);
  const since = before === undefined ? '' : ` sinds ${writeDate(before)}`;
  const found = countWords(
    { title, counts, since, what: isOfDossier ? ['taak', 'taken'] : ['reeks', 'reeksen'] },
    scope,
  );
  return [
    found,
    ...(isOlder && before !== undefined && sum(counts) > 0
      ? [
          `Uw agenda kreeg al een versie van ${writeDate(before)}. Die wint het van deze, die ouder is. Zet er --datum vandaag bij.`,
        ]
      : []),
    ...(withoutDay > 0 && scope !== 'remove'
      ? [`Zonder dag, en dus niet in de agenda: ${counted(withoutDay, 'taak', 'taken')}.`]
      : []),
  ];
}

interface Found {
  readonly title: string;
  readonly counts: ExportedAgenda['counts'];
  /** ` sinds 1 december 2026`, or nothing. */
  readonly since: string;
  readonly what: readonly [one: string, more: string];
}

function countWords(
  { title, counts, since, what }: Found,
  scope: ReturnType<typeof agendaChoice>['scope'],
): string {
  const { isNew, changed, cancelled } = counts;
  const of = (count: number): string => counted(count, ...what);
  if (sum(counts) === 0)
    return scope === 'changes' && since !== ''
      ? `Agenda van ${title}: niets veranderd${since}. Alles krijgt u met --alles.`
      : `Agenda van ${title}: er is niets voor in de agenda.`;
  if (scope === 'remove') return `Agenda van ${title}: dit bestand haalt ${of(cancelled)} eruit.`;
  if (scope === 'all')
    return `Agenda van ${title}: alles, ${of(isNew + changed)}. Hebt u een deel al, dan komt dat er dubbel in.`;
  if (since === '')
    return `Agenda van ${title}: ${of(isNew)}. De volgende keer krijgt u alleen wat er veranderd is.`;
  const parts = [
    ...(isNew > 0 ? [`${isNew} nieuw`] : []),
    ...(changed > 0 ? [`${changed} veranderd`] : []),
    ...(cancelled > 0 ? [`${cancelled} eruit`] : []),
  ];
  return `Agenda van ${title}${since}: ${enumerated(parts)}. De rest staat al in uw agenda.`;
}

function sum({ isNew, changed, cancelled }: ExportedAgenda['counts']): number {
  return isNew + changed + cancelled;
}

const seriesNames: Readonly<Record<SeriesKey, string>> = {
  college: 'de collegevergadering',
  pfo: 'het PFO',
  piket: 'de piketdienst',
};

function missingLine({ key, paths, mismatch }: MissingSeries, context: CommandContext): string {
  const [first = ''] = paths;
  if (mismatch !== undefined)
    return `  ${seriesNames[key]}: ${mismatch.first} staat bij ${first}, maar de vaste dag is ${mismatch.weekday}.`;
  return `  ${seriesNames[key]}: vul ${enumerated(paths)} in, bijvoorbeeld met: ${ownCommand(['invullen', '--zet', `${first}=…`], context)}`;
}
