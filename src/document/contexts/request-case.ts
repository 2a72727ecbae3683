import { everyTask, type Checklist, type Task } from '../../checklist/checklists.ts';
import { readDossier, type Dossier } from '../../checklist/dossier.ts';
import { caseView, inCase } from '../../checklist/in-case.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../checklist/plan.ts';
import { noSubjects, proposalsCount, startDossier } from '../../checklist/start.ts';
import type { Source } from '../../diagnostics/diagnostic.ts';
import { leafAt, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import { fromPlainMap } from '../../workspace/located.ts';
import type { DocumentSources, DossierSource } from '../definition.ts';
import { namedIn } from './dossier-case.ts';
import { dossierRows } from './dossier-rows.ts';

/** What mails are about: a dossier, or lists of tasks without one. */
export interface RequestCase {
  /** For lists without a dossier, what a dossier about them would be without any date. */
  readonly dossier: Dossier;
  readonly isBlank: boolean;
  readonly checklists: readonly Checklist[];
  /** What conditions can ask about it. */
  readonly facts: ViewObject;
  /** Whom it is about, as the dossier names them; undefined when it does not. */
  readonly who: string | undefined;
  readonly tasks: readonly CaseTask[];
  /** The day of the mails; undefined when not known. */
  readonly today: string | undefined;
  /** Whether its news is thought to be known: as it will be when a mail goes out that waits for it. */
  readonly isReleased?: boolean;
}

/** A task of a case. */
export interface CaseTask {
  readonly planned: PlannedTask;
  readonly title: Leaf;
  /** Where its day was written, if anywhere. */
  readonly daySource: Source | undefined;
  /** The task of the list that it came from, as that is in this case; undefined for a task of the dossier itself. */
  readonly listed: Task | undefined;
  /** What it is repeated for: the name of a portfolio, a device or a member of the board. */
  readonly subject: string | undefined;
}

/** A dossier with everything that mails about it need. @param today the day that decides what is late */
export function caseOfDossier(
  source: DossierSource,
  sources: DocumentSources,
  today: string | undefined,
): RequestCase {
  const { dossier } = source;
  const dates = Object.fromEntries(dossier.milestones.map(({ id, date }) => [id, date]));
  const facts = caseView({ ...dossier, dates });
  const rows = dossierRows(source, { sources, choices: { date: today } });
  return {
    dossier,
    isBlank: false,
    today,
    checklists: dossier.checklists.flatMap((id) => sources.checklists.find((list) => list.id === id) ?? []),
    facts,
    who: namedIn(source, sources),
    tasks: rows.map(({ row, planned }) => {
      const listed = listedTask(planned.task, sources.checklists);
      const { titel: title, datum } = row;
      return {
        planned,
        title,
        daySource: datum?.source,
        listed: listed === undefined ? undefined : (inCase(listed, facts) ?? listed),
        subject: subjectIn(title.text, { id: planned.task.id, listed }),
      };
    }),
  };
}

/** The task of a list that a dossier's task came from; a repeated one has the id of the list's with an ending. */
function listedTask({ id, checklist }: PlannedTask['task'], lists: readonly Checklist[]): Task | undefined {
  const tasks = everyTask(lists.filter((list) => list.id === checklist));
  return (
    tasks.find((task) => task.id === id) ??
    tasks.find((task) => task.formerIds.includes(id)) ??
    tasks.filter((task) => id.startsWith(`${task.id}-`)).sort((a, b) => b.id.length - a.id.length)[0]
  );
}

/** "Map maken: Wonen" → "Wonen", for a task that is repeated. */
function subjectIn(
  title: string,
  { id, listed }: { readonly id: string; readonly listed: Task | undefined },
): string | undefined {
  const isRepeated = listed !== undefined && listed.id !== id && !listed.formerIds.includes(id);
  return isRepeated ? /: (?<subject>[^:]+)$/.exec(title)?.groups?.['subject'] : undefined;
}

/** Lists without a dossier: what is asked in any case, without days. */
export function caseOfLists(checklists: readonly Checklist[], { profile }: DocumentSources): RequestCase {
  const data = startDossier({
    checklists,
    facts: { id: '', title: leafAt(checklists[0]?.view, 'titel')?.text ?? '', startedOn: '', dates: {} },
    repeated: noSubjects,
    withProposals: proposalsCount(profile),
  });
  const dossier = { ...readDossier({ file: '', root: fromPlainMap(data, '') }), startedOn: undefined };
  const facts = caseView({});
  const plan = planDossier(dossier, { calendar: workCalendar(profile), today: undefined });
  return {
    dossier,
    isBlank: true,
    today: undefined,
    checklists,
    facts,
    who: undefined,
    tasks: plan.map((planned) => {
      const { task } = planned;
      const written = listedTask(task, checklists);
      const listed = written === undefined ? undefined : (inCase(written, facts) ?? written);
      const title = leafAt(listed?.view, 'titel') ?? textLeaf(task.title);
      return { planned, title, daySource: undefined, listed, subject: undefined };
    }),
  };
}
