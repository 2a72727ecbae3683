import { isClosed, type Dossier } from '../../checklist/dossier.ts';
import { counted } from '../../diagnostics/counted.ts';
import { showPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';
import type { LiveSession } from './live-session.ts';
import { dueWords, progressBar, progressOf, screenText } from './words.ts';

/** Most tasks named as the next ones. */
const nextShown = 3;

/** What the wizard ends with: what was done, how far the dossier is, what comes next, and what to keep in git. */
export async function sayGoodbye({
  before,
  session,
  path,
  context,
}: {
  readonly before: Dossier;
  readonly session: LiveSession;
  readonly path: string;
  readonly context: CommandContext;
}): Promise<void> {
  const { io } = context;
  const style = await context.style('stdout');
  const { dossier, plan } = session.state;
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const closed = dossier.tasks.filter(
    (task) => isClosed(task) && !isClosed(old.get(task.id) ?? { status: 'open' }),
  );
  const ticked = closed.filter(({ status }) => status === 'afgehandeld').length;
  const lapsed = closed.length - ticked;
  const next = (['te-laat', 'deze-week', 'zsm'] as const).flatMap((wanted) =>
    plan.filter(({ urgency }) => urgency === wanted),
  );
  const file = showPath(io.cwd, path);
  const changed = JSON.stringify(before) !== JSON.stringify(dossier);
  const lines = [
    style.strong(dossier.title),
    progressBar(progressOf(dossier.tasks), 20),
    `Nu afgevinkt: ${counted(ticked, 'taak', 'taken')}.${lapsed === 0 ? '' : ` Vervallen: ${lapsed}.`}`,
    ...(next.length === 0 ? [] : ['Hierna:']),
    ...next
      .slice(0, nextShown)
      .map((planned) => `  - ${screenText(planned.task.title)} (${dueWords(planned, dossier)})`),
    ...(changed
      ? [
          `Bewaard in ${file}. In git zet u dit met:`,
          `  git add ${file}`,
          `  git commit -m "${dossier.id} bijgewerkt"`,
        ]
      : ['Er is niets veranderd.']),
  ];
  io.stdout(`${lines.join('\n')}\n`);
}
