import type { SessionStart } from '../../checklist/session.ts';
import type { CommandContext } from '../global-options.ts';
import type { LiveSession } from '../dossiers/live-session.ts';
import { brokenOffSignal } from './guarded.ts';
import type { ScreenSize } from './screen.ts';
import { taskList } from './task-list.ts';
import { openTask, tickBlocked } from './task-menu.ts';
import { moreMenu, type MoreActions } from './more-menu.ts';

/** What the wizard works with. */
export interface WizardInput {
  readonly session: LiveSession;
  readonly roleName: SessionStart['roleName'];
  readonly context: CommandContext;
  readonly more: MoreActions;
}

/** Works on a dossier in the terminal until someone stops. Everything that is done is on disk at once. */
export async function runWizard({ session, roleName, context, more }: WizardInput): Promise<void> {
  const { io } = context;
  const style = await context.style('stdout');
  const size = (): ScreenSize => ({ columns: io.columns('stdout') ?? 80, rows: io.rows('stdout') ?? 24 });
  for (;;) {
    const answer = await taskList(
      { session, roleName, style, size, onResize: io.onResize },
      { signal: brokenOffSignal(), clearPromptOnDone: true },
    );
    await session.settled();
    if (answer.kind === 'stop') return;
    if (answer.kind === 'blocked') await tickBlocked(answer.id, session);
    if (answer.kind === 'open') await openTask(answer.id, { session, roleName, columns: size().columns });
    if (answer.kind === 'more' && (await moreMenu(session, more)) === 'stop') return;
    await session.settled();
  }
}
