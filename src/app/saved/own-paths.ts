import { dossierFolder, entityFolders, otherFolders } from '../../workspace/file-kinds.ts';
import { isLocal } from '../privacy/local-file.ts';

/** Folders of a workspace that git may hold. */
const folders: ReadonlySet<string> = new Set([
  ...Object.values(entityFolders).map(({ folder }) => folder.split('/')[0] ?? folder),
  ...[...otherFolders, dossierFolder, 'profiel', '.gemeente', '.gemaakt', '.vscode', '.github'],
]);

/** Files beside `gemeente.yaml` that are of the workspace. */
const besides: ReadonlySet<string> = new Set([
  ...['LEESMIJ.md', 'README.md', '.gitignore', '.gitattributes', '.editorconfig'],
  ...['.gitlab-ci.yml', 'azure-pipelines.yml', 'privacy.yaml'],
]);

/** What else programs leave in folders: locks, copies, what was being read. */
const passing = /^(?:~\$|\.~lock\.|\.#)|~$/;

/** Whether a file is of the workspace and may be in git. @param name relative to the folder of the workspace */
export function belongsInGit(name: string): boolean {
  const parts = name.split('/');
  const last = parts.at(-1) ?? '';
  if (isLocal(name) || passing.test(last) || name === '.gemeente/openen.html') return false;
  if (parts.length > 1) return folders.has(parts[0] ?? '');
  return besides.has(name) || /\.ya?ml$/i.test(name) || /^Gemeente openen\.\w+$/.test(name);
}
