import type { NextStep } from '../../app/status/next-step.ts';
import type { WorkspaceStatus } from '../../app/status/workspace-status.ts';
import { runningDossier } from '../../checklist/overview.ts';
import { overviewFacts } from '../dossiers/overview.ts';
import { readBackCommand, sendWords } from '../dossiers/send-and-read-back.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { workspaceName } from '../workspaces.ts';

/** The label of a shared profile. */
const sharedName = 'gedeeld profiel';

/** The status of a workspace, for programs. */
export function statusFacts(status: WorkspaceStatus, context: CommandContext): object {
  const { folder, isShared, municipality, documents } = status;
  return {
    werkmap: workspaceName(folder, context.io.cwd),
    gemeente: isShared ? sharedName : municipality,
    bestanden: status.files,
    fouten: status.errors,
    waarschuwingen: status.warnings,
    documenten: {
      gemaakt: documents.made,
      uit_dossiers: documents.fromDossiers,
      aangepast: documents.changed,
      verouderd: documents.stale,
      overbodig: documents.superfluous,
    },
    leeg: status.blanks.length,
    voorgesteld: status.proposals.length,
    dossiers: status.dossiers.map(overviewFacts),
    ...sendFacts(status, context),
    volgende_stap: nextCommand(status, context),
  };
}

/** The command that makes mails to others of a running dossier; undefined when none is running. */
export function sendCommand(
  { dossiers, folder }: Pick<WorkspaceStatus, 'dossiers' | 'folder'>,
  context: CommandContext,
): string | undefined {
  const running = runningDossier(dossiers);
  return running === undefined ? undefined : ownCommand(sendWords(running.id), context, folder);
}

function sendFacts(status: WorkspaceStatus, context: CommandContext): object {
  const send = sendCommand(status, context);
  return send === undefined ? {} : { versturen: send, inlezen: readBackCommand };
}

/** The next command to run; empty when there is none. */
export function nextCommand(
  { next, folder }: Pick<WorkspaceStatus, 'next' | 'folder'>,
  context: CommandContext,
): string {
  if (next === undefined) return '';
  return ownCommand(commandFor(next), context, folder);
}

function commandFor(next: NextStep): readonly string[] {
  switch (next.code) {
    case 'errors':
      return ['validate'];
    case 'dossier':
      return ['checklist', next.id];
    case 'make':
      return ['render', '--all'];
    case 'stale':
      return ['render', '--all', ...formatFlag(next.formats), ...(next.withAppendix ? ['--bronnen'] : [])];
    case 'superfluous':
      return ['render', '--all', ...formatFlag(next.formats), '--check'];
    case 'blanks':
    case 'proposals':
      return ['invullen'];
  }
}

/** The format option; Markdown alone needs none. */
function formatFlag(formats: readonly string[]): readonly string[] {
  const ids = formats.join(',');
  return ids === 'md' ? [] : ['--format', ids];
}
