import { rawText, type ViewObject } from '../profile/leaf.ts';
import type { NameOfFile } from './confirmations.ts';
import type { DocumentSources } from './definition.ts';

/** The names of roles, meetings and collaborations by the folder and id of their file. */
export function namesOfFiles(sources: DocumentSources): NameOfFile {
  const all: Readonly<Record<string, () => readonly ViewObject[]>> = {
    rollen: () => [...sources.roles.values()],
    overleggen: () => sources.meetings,
    samenwerking: () => sources.collaborations,
  };
  return (folder, id) => {
    const found = all[folder]?.().find((each) => rawText(each, 'id') === id);
    return rawText(found, 'naam');
  };
}
