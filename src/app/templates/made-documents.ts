/** Makes the documents with own templates, to check what only a made document shows. */
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { usualChoices, type DocumentDefinition } from '../../document/definition.ts';
import { checkMade } from '../../document/own/check-made.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { sharedTemplates } from '../../workspace/template-files.ts';
import { isFileOf } from '../documents/look.ts';
import { makeKind } from '../documents/render.ts';
import { openFor } from '../open/open.ts';
import type { World } from '../world.ts';

/** Warnings about links, blanks in them and ids, for every document with a template of the municipality. */
export async function checkMadeDocuments(folder: string, world: World): Promise<readonly Diagnostic[]> {
  const first = await openFor(folder, { documents: [], names: false }, world);
  const documents = ownOf(first);
  // Why again: now that it is known which documents have own templates, what they need can be read.
  const workspace = await openFor(folder, { documents, names: false }, world);
  if (hasErrors(workspace.diagnostics)) return [];
  const found: Diagnostic[] = [];
  for (const definition of documents) found.push(...(await checkOne(definition, workspace, world)));
  return withoutRepeats(found);
}

function ownOf({ sources }: OpenWorkspace): readonly DocumentDefinition[] {
  const { parts } = sources.ownTemplates;
  return documentsOf(sources).filter(({ id }) => parts.has(id) || parts.has(sharedTemplates));
}

async function checkOne(
  definition: DocumentDefinition,
  workspace: OpenWorkspace,
  { files, shipped }: World,
): Promise<readonly Diagnostic[]> {
  const { parts } = workspace.sources.ownTemplates;
  const own = [parts.get(definition.id), parts.get(sharedTemplates)];
  const templates = own.flatMap((each) => [...(each?.values() ?? [])]);
  const made = await makeKind(definition, { workspace, assets: shipped, choices: usualChoices });
  const hasFile = (path: string): boolean => isFileOf(workspace.folder, path, files);
  return made.flatMap((each) => checkMade({ made: each, templates, hasFile }));
}

/** A shared part is in several documents. */
function withoutRepeats(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ code, source, args }: Diagnostic): string => JSON.stringify([code, source, args]);
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}
