import { findWorkspaces } from '../open/find-workspaces.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { computerFindings, type CompletionTraces } from './computer-findings.ts';
import type { Computer } from './computer.ts';
import { dossierFinding } from './dossier-finding.ts';
import type { Finding } from './finding.ts';
import { lookFindings } from './look-findings.ts';
import { privateFinding } from './private-finding.ts';
import { workspaceFindings } from './workspace-findings.ts';

/** What to diagnose. */
export interface DiagnoseRequest {
  /** Workspaces as {@link findWorkspaces} takes them. Default: the one in the current folder, if any. */
  readonly workspaces: readonly string[] | undefined;
  readonly completion: CompletionTraces;
}

/** The findings. */
export interface Diagnosis {
  /** About the computer and the workspaces. */
  readonly surroundings: readonly Finding[];
  /** Problems in the dossiers, which are in the user's files. */
  readonly dossiers: readonly Finding[];
}

/** Checks everything that the program needs: what is there, what is missing, and what could be better. */
export function diagnose(
  { workspaces, completion }: DiagnoseRequest,
  world: World,
  computer: Computer,
): Promise<Outcome<Diagnosis>> {
  return outcomeOf(async () => {
    const found = await findWorkspaces(workspaces, world);
    const isNone = found.kind === 'refused' && found.refusal.code === 'workspace/none';
    if (found.kind === 'refused' && !isNone) return found;
    const folders = found.kind === 'done' ? found.value : [];
    const surroundings: Finding[] = [...computerFindings(completion, world, computer)];
    if (isNone) surroundings.push({ code: 'workspace/none', verdict: 'note' });
    const dossiers: Finding[] = [];
    for (const folder of folders) {
      surroundings.push(
        ...workspaceFindings(folder, world),
        await privateFinding(folder, world),
        ...(await lookFindings(folder, world, computer)),
      );
      dossiers.push(await dossierFinding(folder, world));
    }
    return done({ surroundings, dossiers });
  });
}
