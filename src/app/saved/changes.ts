/** What changed in a workspace since it was last saved in git. */
import { SchemaBook } from '../../profile/schema-book.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import { versionOf } from '../../workspace/version-of.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { askGit, type World } from '../world.ts';
import { dossierChange, type DossierChange } from './dossier-changes.ts';
import { changedFiles, savingOff, type ChangedFile } from './git-state.ts';
import { valueChanges, type ValueChange } from './value-changes.ts';

/** Everything that changed since the last commit. */
export interface ChangesSinceSave {
  readonly dossiers: readonly DossierChange[];
  readonly values: readonly ValueChange[];
  readonly documents: readonly ChangedFile[];
  readonly others: readonly ChangedFile[];
  /** All files that would be saved. */
  readonly files: readonly ChangedFile[];
  /** How many changed files are not of the workspace, or may not be in git. */
  readonly left: number;
  /** Differs when something changed again. */
  readonly version: string;
}

/** Looks what changed. Refused where nothing can be saved. */
export function changesSinceSave(folder: string, world: World): Promise<Outcome<ChangesSinceSave>> {
  return outcomeOf(() => done(needChanges(folder, world)));
}

/** The same. Only inside `outcomeOf`. */
export function needChanges(folder: string, world: World): ChangesSinceSave {
  const why = savingOff(folder, world);
  if (why !== undefined) return refuse({ code: 'saved/off', why });
  const found = changedFiles(folder, world);
  if (found === undefined) return refuse({ code: 'saved/off', why: 'no-git' });
  const { files, others: left } = found;
  const book = new SchemaBook(world.shipped);
  const dossiers: DossierChange[] = [];
  const values: ValueChange[] = [];
  const documents: ChangedFile[] = [];
  const others: ChangedFile[] = [];
  for (const file of files) {
    const { name, kind } = file;
    const isYaml = /\.ya?ml$/i.test(name);
    if (isYaml && name.startsWith(`${dossierFolder}/`))
      dossiers.push(dossierChange(kind, name, textsOf(file, folder, world)));
    else if (isYaml && !name.startsWith('.'))
      values.push(...valueChanges(name, textsOf(file, folder, world), book));
    else if (/^documenten\/[^.]/.test(name)) documents.push(file);
    else others.push(file);
  }
  return { dossiers, values, documents, others, files, left, version: versionOfFiles(files, folder, world) };
}

/** A changed file as it was saved last, and as it is. */
export function textsOf(
  { name, kind }: ChangedFile,
  folder: string,
  world: Pick<World, 'git' | 'files'>,
): { readonly was: string | undefined; readonly is: string | undefined } {
  const read = world.files.read(joinPath(folder, name));
  return {
    was: kind === 'new' ? undefined : askGit(world, folder, ['show', `HEAD:./${name}`]),
    is: 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined,
  };
}

function versionOfFiles(files: readonly ChangedFile[], folder: string, world: Pick<World, 'files'>): string {
  const facts = files.map(({ name, kind }) => {
    const read = world.files.read(joinPath(folder, name));
    // Each byte a sign: what is no text differs too.
    const content = 'bytes' in read ? new TextDecoder('latin1').decode(read.bytes) : read.failure;
    return `${kind} ${name}\0${content}`;
  });
  return versionOf(facts.join('\0'));
}
