import { addTask } from '../../../checklist/add-task.ts';
import type { Checklist } from '../../../checklist/checklists.ts';
import { workCalendar } from '../../../checklist/plan.ts';
import { startSession } from '../../../checklist/session.ts';
import { findUpdate } from '../../../checklist/update.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { leafAt } from '../../../profile/leaf.ts';
import { factsOf, listsOf, startRequest } from '../../dossiers/case.ts';
import { areFitToWorkOn, findDossierId, isFitToStart, openWithDossiers } from '../../dossiers/find.ts';
import { LiveSession } from '../../dossiers/live-session.ts';
import { dossierIds, dossierPath } from '../../../app/dossiers/files.ts';
import { readStored } from '../../../app/dossiers/stored-dossier.ts';
import { reportStopped } from '../../report-stopped.ts';
import { sayGoodbye } from '../../dossiers/summary.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { startFrom } from './start.ts';

/** `gemeente checklist [lijst-of-dossier]`: the wizard. Starts a dossier, or goes on with one. */
export async function wizard(
  args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const typed = args[0];
  if (!isInteractive(context)) throw new UserError(await withoutTerminal(typed, folder, context));
  const { guarded } = await import('../../prompts/guarded.ts');
  const reached: { dossier: boolean } = { dossier: false };
  const done = await guarded(async () => {
    const workspace = await openWithDossiers(folder, 'all', context);
    const id = workspace === undefined ? undefined : await chooseDossier(typed, workspace, context);
    reached.dossier = true;
    if (workspace === undefined || id === undefined) return exitCodes.problems;
    return work(id, workspace, context);
  });
  if (done !== undefined) return done;
  const kept = reached.dossier ? 'Alles wat u afvinkte, is bewaard.' : 'Er is nog geen dossier gemaakt.';
  context.io.stderr(`\nGestopt. ${kept}\n`);
  return exitCodes.cancelled;
}

/** What to use instead where nobody can answer: exit 2 with the flags (product.md §2). */
async function withoutTerminal(
  typed: string | undefined,
  folder: string,
  context: CommandContext,
): Promise<string> {
  const id = typed === undefined ? undefined : await findDossierId(typed, folder, context);
  const [example] = dossierIds(folder, context.io);
  const dossier = id ?? example ?? 'mijn-dossier';
  const workspace =
    typed === undefined || id !== undefined ? undefined : await openWithDossiers(folder, 'all', context);
  const isList = workspace?.sources.checklists.some(
    (each) => each.id === typed || each.aliases.includes(typed ?? ''),
  );
  if (workspace !== undefined && isList !== true) return unknownName(typed ?? '', workspace);
  const list = id === undefined && typed !== undefined ? typed : 'new-wethouder';
  return `Deze opdracht stelt vragen, en daar is een terminal voor nodig. Zonder terminal kan het zo:
  gemeente checklist start ${list} --naam "wethouder wonen"
  gemeente checklist list ${dossier} --open
  gemeente checklist tick ${dossier} <taken...>`;
}

/** The dossier that was typed, one of the list that was typed, or a new one. */
async function chooseDossier(
  typed: string | undefined,
  workspace: OpenWorkspace,
  context: CommandContext,
): Promise<string | undefined> {
  const byName = typed === undefined ? undefined : await findDossierId(typed, workspace.folder, context);
  const lists = workspace.sources.checklists;
  const list = lists.find(
    ({ id, aliases }) => id === typed || (typed !== undefined && aliases.includes(typed)),
  );
  if (byName !== undefined && list === undefined) return byName;
  const { askDossier, askStart } = await import('../../prompts/start-questions.ts');
  if (typed !== undefined && list === undefined) throw new UserError(unknownName(typed, workspace));
  const running = workspace.dossiers
    .map(({ dossier }) => dossier)
    .filter(({ checklists }) => list === undefined || checklists.includes(list.id));
  const chosen = await askDossier(running, { lists, list });
  if (chosen.kind === 'resume') return chosen.id;
  return begin(chosen.list, { workspace, context, ask: askStart });
}

interface Beginning {
  readonly workspace: OpenWorkspace;
  readonly context: CommandContext;
  readonly ask: typeof import('../../prompts/start-questions.ts').askStart;
}

async function begin(list: Checklist, { workspace, context, ask }: Beginning): Promise<string | undefined> {
  if (!(await isFitToStart(workspace, context))) return undefined;
  const options = await ask(list, workspace, await context.world.today());
  const started = await startFrom([list], { options, workspace, context });
  const names = started.map(({ id, tasks }) => `${id} (${tasks} taken)`).join(', ');
  context.say(`Gestart: ${names}.`);
  return started[0]?.id;
}

function unknownName(typed: string, { sources, dossiers }: OpenWorkspace): string {
  const lists = sources.checklists.map(({ id }) => id).join(', ');
  const running = dossiers.map(({ dossier }) => dossier.id).join(', ');
  const names = [
    ...sources.checklists.flatMap(({ id, aliases }) => [id, ...aliases]),
    ...dossiers.map(({ dossier }) => dossier.id),
  ];
  return `${typed} is geen checklist en geen dossier.${suggest(nearest(typed, names))}\nChecklists: ${lists}.${running === '' ? '' : `\nDossiers: ${running}.`}`;
}

async function work(id: string, workspace: OpenWorkspace, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  if (!(await areFitToWorkOn(workspace, [id], context))) return exitCodes.problems;
  const path = dossierPath(workspace.folder, id, io);
  const read = await readStored({ path }, context.world);
  if (read.kind !== 'done') return reportStopped(read, context);
  const stored = read.value;
  const { roles, profile } = workspace.sources;
  const roleName = (role: string): string => leafAt(roles.get(role), 'naam')?.text ?? role;
  const today = await context.world.today();
  const calendar = workCalendar(profile);
  const start = startSession({ dossier: stored.dossier, calendar, today, roleName, height: 10 });
  const session = new LiveSession(start, stored, { path, world: context.world });
  const { runWizard } = await import('../../prompts/wizard.ts');
  try {
    await runWizard({ session, roleName, context, more: moreActions(session, workspace) });
  } finally {
    // Also after Ctrl-C: what was done is written first.
    await session.settled();
  }
  if (session.failure !== undefined) throw session.failure;
  await sayGoodbye({ before: stored.dossier, session, path, context });
  return exitCodes.done;
}

function moreActions(
  session: LiveSession,
  workspace: OpenWorkspace,
): {
  readonly addTask: (title: string) => Promise<void>;
  readonly update: () => Promise<number>;
} {
  return {
    addTask: (title) => {
      const behind = session.chosen()?.task.id;
      return session.change(
        (stored) => addTask(stored, { title, behind, by: 'bestuurssecretariaat' }).stored,
      );
    },
    update: async () => {
      let count = 0;
      await session.change((stored) => {
        const request = startRequest(workspace, listsOf(stored.dossier, workspace), factsOf(stored.dossier));
        const { additions, added } = findUpdate(stored.dossier, request);
        count = added.length;
        return additions.length === 0 ? stored : stored.add(additions);
      });
      return count;
    },
  };
}
