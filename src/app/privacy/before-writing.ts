import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { addedBy, scanTyped, type TypedAbout } from '../../privacy/diagnostics.ts';
import { nameDetector, type NameDetector } from '../../privacy/detect/name.ts';
import { findWorkspace, profileNames } from '../../workspace/find.ts';
import { filledFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import { folderOf, nameOf } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';
import { localNames } from './local-names.ts';
import { nameInPath } from './name-in-path.ts';

/** A text that the program is about to write. */
export interface TextToWrite {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** Path of the file that it was until now. Default: the same */
  readonly from?: string | undefined;
}

/**
 * Refuses texts that bring private data into a workspace; what is in the file already does not count, because `validate`
 * tells of that. Only inside `outcomeOf`.
 *
 * @returns what is perhaps private
 */
export function needNothingPrivate(
  texts: readonly TextToWrite[],
  { files }: Pick<World, 'files'>,
): readonly Diagnostic[] {
  const detectors = new Map<string, NameDetector>();
  const detectorFor = (path: string): NameDetector => {
    const folder = findWorkspace(files, folderOf(path)) ?? '';
    const known = detectors.get(folder) ?? nameDetector(folder === '' ? [] : localNames(folder, { files }));
    detectors.set(folder, known);
    return known;
  };
  return withoutCertain(
    texts.flatMap(({ path, text, from = path }) => {
      if (isLocal(path)) return [];
      const read = files.read(from);
      const before = 'bytes' in read ? new TextDecoder().decode(read.bytes) : '';
      const isNew = from !== path || !('bytes' in read);
      const names = detectorFor(path);
      const found = addedBy({ file: nameOf(path), before, after: text.replace(/^\ufeff/u, '') }, names);
      return isNew ? [...nameInPath(path, names), ...found] : found;
    }),
  );
}

/** Whether nothing private, or perhaps private, is in a text of a workspace: it may be kept elsewhere on this computer. */
export function isPlain({ path, text }: TextToWrite, { files }: Pick<World, 'files'>): boolean {
  const folder = findWorkspace(files, folderOf(path)) ?? '';
  const names = nameDetector(folder === '' ? [] : localNames(folder, { files }));
  return addedBy({ file: nameOf(path), before: '', after: text }, names).length === 0;
}

/** Files that hold names by design, and stay out of git. */
export function isLocal(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return nameOf(path) === personsFile || folders.includes(namesFolder) || folders.includes(filledFolder);
}

/** What is private in what somebody types, or nothing. */
export type TypedScan = (typed: string, about: TypedAbout) => readonly Diagnostic[];

/** Looks into what is typed for a workspace. @param folder of the workspace @param file that it goes into, if known */
export function typedScan(folder: string, world: Pick<World, 'files'>, file?: string): TypedScan {
  let names: NameDetector | undefined;
  return (typed, about) => {
    names ??= nameDetector(localNames(folder, world));
    return scanTyped(typed, about, { names, file });
  };
}

/** Looks into what is typed before there is a workspace. */
export const scanWithoutNames: TypedScan = (typed, about) =>
  scanTyped(typed, about, { names: nameDetector([]), file: profileNames[0] });

/**
 * Refuses typed texts with private data, before a message can repeat them. Only inside `outcomeOf`.
 *
 * @param place folder of the workspace, and the file that they go into if that is known
 */
export function needNothingPrivateTyped(
  typed: readonly (string | undefined)[],
  { folder, file }: { readonly folder: string; readonly file?: string },
  world: Pick<World, 'files'>,
): void {
  const scan = typedScan(folder, world, file);
  withoutCertain(typed.flatMap((each) => (each === undefined ? [] : scan(each, 'anything'))));
}

function withoutCertain(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (hasErrors(found))
    refuse({ code: 'privacy/refused', diagnostics: found.filter((each) => hasErrors([each])) });
  return found;
}
