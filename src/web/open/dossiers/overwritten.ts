import type { Dossier, DossierTask } from '../../../checklist/dossier.ts';
import { overwrittenBy } from '../../../checklist/task-history.ts';
import { versionFor } from '../../../checklist/task-version.ts';
import { join, type Markup } from '../../../output/markup.ts';
import { actWords } from '../../../words/notices.ts';
import { hiddenField } from '../fields.ts';
import type { Notice } from '../notice.ts';
import { button, postForm } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { doneActs, historyOf, type DoneAct } from './done-acts.ts';
import type { SeenDossier } from './seen-dossier.ts';
import { pathOf } from './task-row.ts';

/**
 * Tells of what was done here and is gone: somebody saved an older version of the file, as editors do that take no lock
 * (docs/decisions/0022), or took it back elsewhere. It is offered again.
 */
export function overwrittenNotice(visit: Visit, { dossier }: SeenDossier): Notice | undefined {
  const lost = lostActs(visit, dossier);
  if (lost.length === 0) return undefined;
  const lines = lost.map(([, { chosen }]) => `- ${actWords(chosen.act, dossier)}`);
  const forms = lost.map((act) => againForm(act, dossier, visit));
  const leave = postForm({ action: `${pathOf(dossier.id)}/laat` }, visit, [
    ...lost.map(([number]) => hiddenField('daad', number)),
    button('Zo laten'),
  ]);
  return {
    kind: 'stopped',
    words: `Dit deed u hier, en staat niet meer in het dossier. Iemand bewaarde een oudere versie van het bestand, of draaide het terug:\n${lines.join('\n')}`,
    more: join([...forms, leave]),
  };
}

/** Leaves what was overwritten as it is now, with what was done before it to the same. */
export function leaveOverwritten(visit: Visit): Promise<FormResult> {
  const acts = doneActs(visit);
  for (const number of visit.form.all('daad')) {
    const left = acts.get(number);
    if (left === undefined) continue;
    const isSame = (act: DoneAct): boolean =>
      act.dossier === left.dossier && subjectOf(act) === subjectOf(left);
    for (const [each, act] of acts.entries()) if (isSame(act)) acts.take(each);
  }
  const to = pathOf(visit.params['dossier'] ?? '');
  return Promise.resolve({ notice: { kind: 'done', words: 'Het dossier blijft zoals het nu is.' }, to });
}

/** The last act of each kind on each task, where the file says again what it said before it. */
function lostActs(visit: Visit, dossier: Dossier): readonly (readonly [string, DoneAct])[] {
  const last = new Map<string, readonly [string, DoneAct]>();
  for (const [number, act] of doneActs(visit).entries())
    if (act.dossier === dossier.id) last.set(subjectOf(act), [number, act]);
  const history = historyOf(dossier.id, visit);
  return [...last.values()].filter(([, { chosen, moment }]) => {
    const now = taskNow(chosen, dossier);
    return now !== undefined && history.isGone({ kind: chosen.act.kind, task: chosen.task, moment }, now);
  });
}

/** What an act overwrote. */
function subjectOf({ chosen }: DoneAct): string {
  return overwrittenBy(chosen.act.kind, chosen.task.id);
}

function taskNow({ task }: DoneAct['chosen'], { tasks }: Dossier): DossierTask | undefined {
  return tasks.find(({ id }) => id === task.id);
}

function againForm([number, { chosen }]: readonly [string, DoneAct], dossier: Dossier, visit: Visit): Markup {
  const now = taskNow(chosen, dossier) ?? chosen.before;
  return postForm({ action: `${pathOf(dossier.id)}/opnieuw` }, visit, [
    hiddenField('daad', number),
    hiddenField('gezien', versionFor(chosen.act.kind, now)),
    button(`Opnieuw: ${chosen.task.number} ${chosen.task.title}`),
  ]);
}
