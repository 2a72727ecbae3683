import type { Dossier } from '../../../checklist/dossier.ts';
import { versionFor } from '../../../checklist/task-version.ts';
import { join, type Markup } from '../../../output/markup.ts';
import { actWords } from '../../../words/notices.ts';
import { hiddenField } from '../fields.ts';
import type { Notice } from '../notice.ts';
import { button, postForm } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { doneActs, type DoneAct } from './done-acts.ts';
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
  const forms = lost.map(([number, done]) => againForm(number, done, visit));
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

/** Leaves what was overwritten as it is now. */
export function leaveOverwritten(visit: Visit): Promise<FormResult> {
  for (const number of visit.form.all('daad')) doneActs(visit).take(number);
  const to = pathOf(visit.params['dossier'] ?? '');
  return Promise.resolve({ notice: { kind: 'done', words: 'Het dossier blijft zoals het nu is.' }, to });
}

/** The last act of each kind on each task, where the file is again as it was before it. */
function lostActs(visit: Visit, dossier: Dossier): readonly (readonly [string, DoneAct])[] {
  const last = new Map<string, readonly [string, DoneAct]>();
  for (const [number, act] of doneActs(visit).entries()) {
    const { task, act: done } = act.chosen;
    if (act.dossier === dossier.id) last.set(`${task.id} ${groupOf(done.kind)}`, [number, act]);
  }
  return [...last.values()].filter(([, { chosen }]) => {
    const now = dossier.tasks.find(({ id }) => id === chosen.task.id);
    const version = now === undefined ? undefined : versionFor(chosen.act.kind, now);
    return (
      version === versionFor(chosen.act.kind, chosen.before) &&
      version !== versionFor(chosen.act.kind, chosen.task)
    );
  });
}

/** Acts that overwrite the same. */
function groupOf(kind: DoneAct['chosen']['act']['kind']): string {
  return kind === 'note' || kind === 'assign' || kind === 'date' ? kind : 'standing';
}

function againForm(number: string, { dossier, chosen }: DoneAct, visit: Visit): Markup {
  return postForm({ action: `${pathOf(dossier)}/opnieuw` }, visit, [
    hiddenField('daad', number),
    button(`Opnieuw: ${chosen.task.number} ${chosen.task.title}`),
  ]);
}
