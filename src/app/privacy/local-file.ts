import { schemaFolder } from '../../setup/editor.ts';
import { filledFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';

/** Whether a file must stay out of git: names, documents with names, and forms being filled in. */
export function isLocal(name: string): boolean {
  const parts = name.split('/');
  const isInside = [namesFolder, filledFolder].some((folder) => parts.slice(0, -1).includes(folder));
  return parts.at(-1) === personsFile || (isInside && parts.at(-1) !== '.gitignore');
}

/** Whether a file is a schema of ours, as `init` installs them: their examples have names in them. */
export function isOurs(name: string): boolean {
  return name.startsWith(`${schemaFolder}/`) || name.includes(`/${schemaFolder}/`);
}
