import type { OpenSession } from '../../app/dossiers/open-session.ts';
import { typedScan } from '../../app/privacy/before-writing.ts';
import type { CommandContext } from '../global-options.ts';
import { brokenOffSignal } from './guarded.ts';
import { LiveRows } from './live-rows.ts';
import { moreMenu } from './more-menu.ts';
import { listHeight, type ScreenSize } from './screen.ts';
import { askIn, streams } from './terminal.ts';
import { taskList } from './task-list.ts';
import { openTask, tickBlocked } from './task-menu.ts';

/**
 * Works on a dossier in the terminal until someone stops. Every act is on disk at once.
 *
 * @param folder the workspace
 */
export async function runWizard(
  { session, names, days }: OpenSession,
  folder: string,
  context: CommandContext,
): Promise<void> {
  const { io, world } = context;
  const scan = typedScan(folder, world);
  const place = { folder, world, days, scan };
  const style = await context.style('stdout');
  const size = (): ScreenSize => ({ columns: io.columns('stdout') ?? 80, rows: io.rows('stdout') ?? 24 });
  const list = new LiveRows(session, names);
  for (;;) {
    // Before the list is drawn, so that its first screen is as large as the later ones.
    list.step({ kind: 'height', rows: listHeight(size()) });
    const answer = await askIn('line', () =>
      taskList(
        { list, names, style, size, onResize: io.onResize },
        { ...streams, signal: brokenOffSignal(), clearPromptOnDone: true },
      ),
    );
    await session.settled();
    if (answer.kind === 'stop') return;
    if (answer.kind === 'blocked') await tickBlocked(answer.id, session);
    if (answer.kind === 'open') {
      await openTask(answer.id, { session, names, days, scan, columns: size().columns });
    }
    if (answer.kind === 'more' && (await moreMenu(list, place)) === 'stop') return;
    await session.settled();
  }
}

/** Resolves when the screen shows the act. */
export function screenShown(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
