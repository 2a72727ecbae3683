import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findWorkspaces } from '../open/find-workspaces.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { localNames } from './local-names.ts';
import { scanTexts } from './scan-texts.ts';
import { stagedTexts } from './staged-texts.ts';
import { workspaceTexts } from './workspace-texts.ts';

/** Where to look for private data. */
export interface PrivacyRequest {
  /** Workspaces as {@link findWorkspaces} takes them. */
  readonly workspaces: readonly string[] | undefined;
  /** The files as they are now, or as the next commit would hold them. */
  readonly where: 'workspace' | 'staged';
}

/** What was found. Every text and fact is masked. */
export interface PrivateData {
  readonly diagnostics: readonly Diagnostic[];
  /** Masked texts of the files that were looked into, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Looks for private data in every text of some workspaces. */
export function findPrivateData(
  { workspaces, where }: PrivacyRequest,
  world: World,
): Promise<Outcome<PrivateData>> {
  return outcomeOf(async () => {
    const found = await findWorkspaces(workspaces, world);
    if (found.kind === 'refused') return found;
    const diagnostics: Diagnostic[] = [];
    const texts = new Map<string, string>();
    for (const folder of found.value) {
      const read = where === 'staged' ? stagedTexts(folder, world) : workspaceTexts(folder, world);
      const scanned = scanTexts(read.texts, localNames(folder, world));
      diagnostics.push(...scanned.diagnostics, ...read.diagnostics);
      for (const [file, text] of scanned.texts) texts.set(file, text);
    }
    return done({ diagnostics, texts });
  });
}
