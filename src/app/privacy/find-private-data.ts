import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withAccepted, withoutAccepted, writeAccepted, type PathFinding } from '../../privacy/accepted.ts';
import { nameDetector } from '../../privacy/detect/name.ts';
import { placedInside } from '../../privacy/find-in-text.ts';
import { joinPath, showPath, slashed } from '../../workspace/paths.ts';
import { changeFile } from '../files/change-file.ts';
import { findWorkspaces } from '../open/find-workspaces.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { askGit, type World } from '../world.ts';
import { acceptedIn, type AcceptedList } from './accepted.ts';
import { historyFindings } from './history.ts';
import { localNames } from './local-names.ts';
import { scanFile, type FileToScan } from './scan-file.ts';
import { nameInPath } from './name-in-path.ts';
import { readStaged, stagedFiles } from './staged-files.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Where to look for private data. */
export interface PrivacyRequest {
  /** Workspaces as {@link findWorkspaces} takes them. */
  readonly workspaces: readonly string[] | undefined;
  /** The files as they are now, as the next commit would hold them, or as they ever were in git. */
  readonly where: 'workspace' | 'staged' | 'history';
  /** Why what is found now is accepted. Default: nothing is accepted */
  readonly accept?: string | undefined;
}

/** What was found. Every text and fact is masked. */
export interface PrivateData {
  readonly diagnostics: readonly Diagnostic[];
  /** Masked texts of the files in which something was found, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was looked into, by its name in messages. */
  readonly checked: readonly string[];
  /** In history: how many versions of files and messages. */
  readonly versions: number;
  /** How many findings were put on the list of what is accepted. */
  readonly accepted: number;
}

/** What was found in a workspace, before what is accepted is left out. */
interface Search {
  readonly findings: readonly PathFinding[];
  readonly others: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly checked: readonly string[];
  readonly versions: number;
}

/** Looks for private data in everything of some workspaces, and accepts it when that is asked. */
export function findPrivateData(
  { workspaces, where, accept }: PrivacyRequest,
  world: World,
): Promise<Outcome<PrivateData>> {
  return outcomeOf(async () => {
    const found = await findWorkspaces(workspaces, world);
    if (found.kind === 'refused') return found;
    const parts: PrivateData[] = [];
    for (const folder of found.value) {
      const searched =
        where === 'history' ? await searchHistory(folder, world) : await searchFiles(folder, where, world);
      const list = acceptedIn(folder, world);
      const left = withoutAccepted(searched.findings, list.entries);
      const added = accept === undefined ? [] : left;
      if (accept !== undefined && left.length > 0) {
        const outcome = await addToList(list, { findings: left, reason: accept }, world);
        if (outcome.kind !== 'done') return outcome;
      }
      const told = left.filter((finding) => !added.includes(finding)).map(({ diagnostic }) => diagnostic);
      parts.push({
        ...{ texts: searched.texts, checked: searched.checked, versions: searched.versions },
        accepted: added.length,
        diagnostics: [...told, ...searched.others, ...list.diagnostics],
      });
    }
    return done(together(parts));
  });
}

function together(parts: readonly PrivateData[]): PrivateData {
  return {
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    checked: parts.flatMap(({ checked }) => checked),
    versions: parts.reduce((sum, { versions }) => sum + versions, 0),
    accepted: parts.reduce((sum, { accepted }) => sum + accepted, 0),
  };
}

/** Puts findings on the list, which may have changed since. */
function addToList(
  { path }: AcceptedList,
  { findings, reason }: { readonly findings: readonly PathFinding[]; readonly reason: string },
  world: World,
): Promise<Outcome<undefined>> {
  return changeFile(path, world, () => {
    const { entries } = acceptedIn(joinPath(path, '..'), world);
    const text = writeAccepted(withAccepted(entries, findings, reason));
    return done({ text, value: undefined });
  });
}

async function searchFiles(folder: string, where: 'workspace' | 'staged', world: World): Promise<Search> {
  const names = nameDetector(localNames(folder, world));
  const staged = where === 'staged' ? stagedFiles(folder, world) : undefined;
  const others: Diagnostic[] = [...(staged?.diagnostics ?? [])];
  const findings: PathFinding[] = [];
  const texts = new Map<string, string>();
  const checked: string[] = [];
  const files: AsyncIterable<FileToScan> | Iterable<FileToScan> =
    staged === undefined ? workspaceFiles(folder, world) : readStaged(folder, staged.files, world);
  for await (const each of files) {
    const { file } = each;
    const scanned = await scanFile(each, names);
    const path = showPath(folder, joinPath(world.base, file));
    findings.push(...scanned.findings.map((finding) => ({ ...finding, path })));
    others.push(...scanned.doubts, ...nameInPath(file, names));
    checked.push(file);
    if (scanned.text !== undefined && (scanned.findings.length > 0 || scanned.doubts.length > 0))
      texts.set(file, scanned.text);
  }
  return { findings, others, texts, checked, versions: 0 };
}

/** The whole repository: what is in a workspace now, may have been elsewhere before. */
async function searchHistory(folder: string, world: World): Promise<Search> {
  const top = askGit(world, folder, ['rev-parse', '--show-toplevel'])?.trim();
  if (top === undefined) return refuse({ code: 'privacy/no-git' });
  const root = slashed(top);
  const names = nameDetector(localNames(folder, world));
  const { findings, diagnostics, paths, versions } = await historyFindings(root, names, world);
  const own = world.files.realPath(folder) ?? folder;
  const pathOf = (path: string): string => showPath(own, joinPath(root, path));
  const fileOf = (path: string): string => showPath(world.base, joinPath(folder, pathOf(path)));
  return {
    findings: findings.map(({ repositoryPath, ...finding }) => ({
      ...finding,
      path: pathOf(repositoryPath),
      diagnostic: placedInside(finding.diagnostic, {}, fileOf(repositoryPath)),
    })),
    others: diagnostics,
    texts: new Map(),
    checked: paths.map(fileOf),
    versions,
  };
}
