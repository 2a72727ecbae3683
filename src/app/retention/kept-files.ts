import { dossierDocumentIds } from '../../document/registry.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { filledFolder, namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import { dossierOf, withoutEnding } from '../documents/file-names.ts';
import type { World } from '../world.ts';

/** A file that was made, or filled in. */
export interface KeptFile {
  /** Its path in the workspace. */
  readonly path: string;
  /** `made`: says what the YAML says. `named`: with names of people. `filled`: a form that somebody fills in. */
  readonly kind: 'made' | 'named' | 'filled';
  /** The dossier it was made from, by its name. */
  readonly dossier: string | undefined;
  /** Ids of the legal notes about keeping it. */
  readonly lawIds: readonly string[];
}

/** Where such files are. */
const folders = [
  { folder: 'documenten', kind: 'made' },
  { folder: namesFolder, kind: 'named' },
  { folder: filledFolder, kind: 'filled' },
] as const;

/** The form of the appraisal talk: filled in, it is the report, which has a term of its own. */
const talkForm = 'functioneringsgesprek';

/** The output of a workspace; files that the system or a program keeps for itself are no output. */
export function keptFiles(
  { folder, dossiers }: Pick<OpenWorkspace, 'folder' | 'dossiers'>,
  { files }: Pick<World, 'files'>,
): readonly KeptFile[] {
  const ids = dossiers.map(({ dossier }) => dossier.id);
  return folders.flatMap(({ folder: place, kind }) =>
    files
      .list(joinPath(folder, place))
      .filter(
        (name) => !/^[.~]/.test(name) && files.info(joinPath(folder, `${place}/${name}`))?.kind === 'file',
      )
      .sort()
      .map((name) => ({
        path: `${place}/${name}`,
        kind,
        dossier: ofDossier(name, ids),
        lawIds: lawOf(name, kind),
      })),
  );
}

function lawOf(name: string, kind: KeptFile['kind']): readonly string[] {
  if (kind === 'made') return [];
  const isTalk = kind === 'filled' && name.startsWith(talkForm);
  return isTalk ? ['selectielijst-4-1-13', 'avg-functioneringsgesprek'] : ['avg-bewaren'];
}

function ofDossier(name: string, ids: readonly string[]): string | undefined {
  const found = dossierDocumentIds.map((document) => dossierOf(withoutEnding(name), document, ids));
  return found.find((id) => id !== undefined);
}
