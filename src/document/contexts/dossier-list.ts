import { writeDate } from '../../calendar/written.ts';
import { leafAt, listAt, rawText, textLeaf, type ViewObject } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, DossierSource, NameInput } from '../definition.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { workCalendar } from '../../checklist/plan.ts';
import { isGround } from '../../profile/grounds.ts';
import { departureList } from './about-college.ts';
import { groundNames } from './case-words.ts';
import { memberName, portfoliosOf } from './dossier-case.ts';
import { byActor, byDate, byPhase, byWeek, type RowGroup } from './dossier-groups.ts';
import { dossierTimeline, progressPicture } from './dossier-pictures.ts';
import { dossierRows, milestoneDate, type PlannedRow } from './dossier-rows.ts';
import { citedIds, countDuties } from './duty.ts';
import { caseOfDossier } from './request-case.ts';
import { carriedByList } from '../../returned/carried.ts';
import { subjectOf, untilKnown } from './request-subject.ts';
import { municipalityCode, sheetOfRows } from './sheet-of-rows.ts';

/** What is added to the name of a list that is not grouped by date. */
const endings = { datum: '', fase: '-per-fase', door: '-per-door', week: '-per-week' } as const;

/** Name of the file of a dossier's action list, with how it is grouped. */
export function dossierListName(
  { dossier }: DossierSource,
  { manifest, choices }: Pick<NameInput, 'manifest' | 'choices'>,
): string {
  return `${manifest.id}-${dossier.id}${endings[choices.groupBy ?? 'datum']}${explanationsEnding(choices)}`;
}

/** What is added to the name of a list that explains its tasks. */
export function explanationsEnding({ withExplanations }: NameInput['choices']): string {
  return withExplanations ? '-met-uitleg' : '';
}

/** The action list of a dossier: real dates, and the status of each task. */
export function buildDossierList(source: DossierSource, input: BuildInput): BuiltDocument {
  const { sources, choices } = input;
  const { dossier } = source;
  const rows = dossierRows(source, input);
  const dues = new Map(
    rows.map(({ row, planned }) => [row.id, isClosed(planned.task) ? undefined : planned.due]),
  );
  const lawIds = dossier.tasks.flatMap((task) => task.lawIds);
  const { isSecret } = subjectOf(caseOfDossier(source, sources, choices.date));
  const picture = choices.withExplanations ? dossierTimeline(source, rows) : undefined;
  return {
    name: dossierListName(source, input),
    title: dossier.title,
    classification: isSecret ? untilKnown : undefined,
    carried: carriedByList(dossier, municipalityCode(sources), (id) => dues.get(id)),
    sheet: sheetOfRows(rows, source, sources),
    context: {
      dossier: {
        // Why: a group in which nothing is set is none, also when a dossier has no day, and nothing is done yet.
        id: dossier.id,
        ...standing(rows),
        ...lateness(rows),
        ...caseFacts(source, sources),
        mijlpalen: milestones(source),
        voortgang: choices.withExplanations ? progressPicture(source, rows) : undefined,
        gestart_op: dossier.startedOn === undefined ? undefined : textLeaf(writeDate(dossier.startedOn)),
      },
      groepen: grouped(rows, source, input),
      aantal: rows.length,
      ...countDuties(rows),
      uitleg: choices.withExplanations ? explained(rows) : [],
      tijdlijnen: picture === undefined ? [] : [picture],
      over_college: false,
      over_vertrek: dossier.checklists.includes(departureList),
      omschrijving: undefined,
    },
    // What the law says is explanation too.
    lawIds: choices.withExplanations ? citedIds(lawIds, sources) : [],
    sourceIds: lawIds,
  };
}

function grouped(
  rows: readonly PlannedRow[],
  source: DossierSource,
  { sources, choices }: BuildInput,
): readonly RowGroup[] {
  switch (choices.groupBy ?? 'datum') {
    case 'datum':
      return byDate(rows, {
        today: choices.date,
        calendar: workCalendar(sources.profile),
        first: source.dossier.milestones.flatMap(({ date }) => date ?? []).toSorted()[0],
      });
    case 'fase':
      return byPhase(rows, source);
    case 'door':
      return byActor(rows, sources);
    case 'week':
      return byWeek(rows);
  }
}

/** What open tasks need explaining, by number: what to do, how long it takes, and why on that day. */
function explained(rows: readonly PlannedRow[]): readonly object[] {
  return rows
    .map(({ row }) => row)
    .filter(
      ({ gesloten, toelichting, duur, wet, datum_uitleg }) =>
        !gesloten && [toelichting, duur, wet, datum_uitleg[0]].some((part) => part !== undefined),
    )
    .toSorted((a, b) => a.nummer - b.nummer)
    .map(({ id, nummer, titel, toelichting, duur, waarom, wet, datum_uitleg }) => ({
      // Who helps is in the row.
      ...{ id, nummer, titel, toelichting, duur, waarom, wet, datum_uitleg, met: [] },
    }));
}

/** The progress of the dossier. */
function standing(rows: readonly PlannedRow[]): Readonly<Record<string, number>> {
  const closed = rows.filter(({ row }) => row.gesloten);
  return {
    gesloten: closed.length,
    afgehandeld: closed.filter(({ row }) => row.klaar).length,
    vervallen: closed.filter(({ row }) => !row.klaar).length,
    te_laat: rows.filter(({ row }) => row.te_laat).length,
    verstreken: rows.filter(({ row }) => row.verstreken).length,
    nu_beginnen: rows.filter(({ row }) => row.nu_beginnen).length,
  };
}

/** What should have begun already, and what will miss its milestone even when it begins today. */
function lateness(rows: readonly PlannedRow[]): Readonly<Record<string, unknown>> {
  const begun = rows.filter(({ row, planned }) => row.nu_beginnen && planned.daysBehind > 0);
  const missing = rows.flatMap(({ row }) => (row.na_mijlpaal === undefined ? [] : [row.titel]));
  return { al_begonnen: begun.length, niet_op_tijd: missing };
}

/** The person and portfolios it is about. */
function caseFacts(source: DossierSource, sources: DocumentSources): ViewObject {
  const portfolios = portfoliosOf(source, sources.profile);
  const { ground, isSudden } = source.dossier;
  const words = ground !== undefined && isGround(ground) ? groundNames[ground] : undefined;
  return {
    over: memberName(source, sources),
    grond:
      words === undefined
        ? undefined
        : textLeaf(isSudden && ground !== 'overlijden' ? `${words}, plotseling` : words),
    portefeuilles: portfolios === undefined ? [] : portfolios.flatMap((each) => leafAt(each, 'naam') ?? []),
  };
}

/** Milestones with their dates, in the order of the dossier. */
function milestones(source: DossierSource): readonly ViewObject[] {
  return (listAt(source.view, 'mijlpalen') as readonly ViewObject[]).map((each) => {
    const id = rawText(each, 'id') ?? '';
    return {
      naam: leafAt(each, 'naam') ?? textLeaf(id),
      datum: milestoneDate(id, source),
    };
  });
}
