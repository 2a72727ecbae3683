import { UserError } from '../diagnostics/errors.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { DocumentDefinition } from '../document/definition.ts';
import { openWorkspace, type OpenWorkspace } from '../document/open-workspace.ts';
import type { ThingFileKind } from '../workspace/file-kinds.ts';
import { findWorkspace, profileIn } from '../workspace/find.ts';
import { folderOf, nameOf, showPath, slashed } from '../workspace/paths.ts';
import { absolute } from './absolute.ts';
import { suggest } from './choices.ts';
import { earlierVersions } from './earlier-version.ts';
import type { CommandContext } from './global-options.ts';

export { absolute };

/** The folders of the workspaces a command is about: those named with `--workspace`, or the one we are in. */
export async function workspaceFolders({ io, options }: CommandContext): Promise<readonly string[]> {
  if (options.workspace === undefined) {
    const found = findWorkspace(io.files, io.cwd);
    if (found !== undefined) return [found];
    throw new UserError(noWorkspace(io.files.list(io.cwd)));
  }
  const folders: string[] = [];
  for (const typed of options.workspace)
    folders.push(...(await expand(typed, { io, options } as CommandContext)));
  return [...new Set(folders)];
}

/** Tells someone with a workspace how to get there, and someone without one how to begin. */
function noWorkspace(names: readonly string[]): string {
  const lookalike = names.find((name) => /^gemeente\.ya?ml/i.test(name));
  const found =
    lookalike === undefined
      ? ''
      : `\nHier staat wel ${lookalike}. Geef dat bestand precies de naam gemeente.yaml.`;
  return `Hier is geen werkmap: er staat geen gemeente.yaml in deze map of een map erboven.${found}
Ga naar de map van uw gemeente, of noem die met --workspace <map>.
Beginnen? Maak een werkmap met: gemeente init`;
}

/** One value of `--workspace`: a folder, its gemeente.yaml, or a pattern with asterisks. */
async function expand(typed: string, { io }: CommandContext): Promise<readonly string[]> {
  if (/[*?[\]{}]/.test(typed)) {
    const { globSync } = await import('tinyglobby');
    const found = globSync(`${slashed(typed).replace(/\/$/, '')}/gemeente.y{,a}ml`, {
      cwd: io.cwd,
      absolute: true,
    });
    if (found.length === 0)
      throw new UserError(`Bij ${typed} hoort geen enkele werkmap: er staat nergens een gemeente.yaml.`);
    return found.map((path) => folderOf(slashed(path))).sort();
  }
  const path = absolute(io.cwd, typed);
  if (/^gemeente\.ya?ml$/.test(nameOf(path)) && io.files.info(path)?.kind === 'file') return [folderOf(path)];
  if (io.files.info(path) === undefined) {
    const near = nearest(nameOf(path), io.files.list(folderOf(path)));
    throw new UserError(`De map ${typed} bestaat niet.${suggest(near)}`);
  }
  if (profileIn(io.files, path) === undefined) {
    throw new UserError(`In ${typed} staat geen gemeente.yaml. Kies een map waar dat bestand in staat.`);
  }
  return [path];
}

/** Opens a whole workspace, with the day that rules reckon with. */
export async function open(folder: string, { io, options }: CommandContext): Promise<OpenWorkspace> {
  const today = await currentDay({ io, options });
  const findEarlier = earlierVersions(folder, io, true);
  return openWorkspace({ files: io.files, assets: io.assets, folder, base: io.cwd, today, findEarlier });
}

/**
 * Opens as much of a workspace as some documents need: of the dossiers only the one they are made of. Rules about the
 * day are for `validate` and `status`.
 */
export function openFor(
  documents: readonly Pick<DocumentDefinition, 'needs' | 'isReviewed'>[],
  folder: string,
  {
    context: { io },
    names,
    dossier,
  }: { readonly context: CommandContext; readonly names: boolean; readonly dossier?: string | undefined },
): Promise<OpenWorkspace> {
  const kinds = [...new Set<ThingFileKind>(['rol', ...documents.flatMap(({ needs }) => needs)])];
  const dossiers = dossier === undefined ? [] : [dossier];
  // Only a document with agreements tells what changed in them.
  const findEarlier = documents.some(({ isReviewed }) => isReviewed === true)
    ? earlierVersions(folder, io, names)
    : undefined;
  const where = { files: io.files, assets: io.assets, folder, base: io.cwd };
  return openWorkspace({ ...where, kinds, names, dossiers, findEarlier });
}

/** Today: the day of `--datum`; else of `SOURCE_DATE_EPOCH` when that is set (reproducible-builds.org), else of the clock; Dutch time. */
export async function currentDay({ io, options }: Pick<CommandContext, 'io' | 'options'>): Promise<string> {
  if (options.datum !== undefined) return options.datum;
  const { dutchDay } = await import('../calendar/dutch-day.ts');
  return dutchDay(sourceDateEpoch(io) ?? io.now());
}

/** Seconds in `SOURCE_DATE_EPOCH`, when it is set. */
export function sourceDateEpoch(io: CommandContext['io']): number | undefined {
  const written = io.env['SOURCE_DATE_EPOCH'];
  if (written === undefined || written === '') return undefined;
  if (/^\d{1,12}$/.test(written)) return Number(written);
  throw new UserError(
    `SOURCE_DATE_EPOCH is ${written}. Dat moet een heel getal zijn: seconden sinds 1 januari 1970.`,
  );
}

/** How messages call a workspace. */
export function workspaceName(folder: string, cwd: string): string {
  const shown = showPath(cwd, folder);
  return shown === '.' ? nameOf(folder) : shown;
}
