import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { itemsAt, textAt } from '../../workspace/located.ts';
import { joinPath } from '../../workspace/paths.ts';
import { writeYaml } from '../../workspace/write-yaml.ts';
import { withText } from '../files/with-text.ts';
import type { World } from '../world.ts';
import type { MadeFiles } from './make.ts';
import { prepareDocuments } from './prepare.ts';
import { makeKind } from './render.ts';

/** The places in a kind of document where the name of a person fits. */
export interface NamePlaces {
  /** Id of the kind of document. */
  readonly document: string;
  /** Id of the person in the profile. */
  readonly person: string;
  readonly places: number;
  /** Whether personen.lokaal.yaml has that name. */
  readonly isFilled: boolean;
}

/** The documents with names that were made, and where in them names fit. */
export interface NamesInDocuments {
  readonly places: readonly NamePlaces[];
  /** Ids of the documents in which no name fits. */
  readonly without: readonly string[];
}

/**
 * Finds where the names of people fit in documents that were made.
 *
 * Why by making them once more with a mark for each person: a name reaches a document in many ways (a table, a sentence,
 * a title), and only what is printed tells which of them were used.
 */
export async function namesInDocuments(
  { prepared, request: made }: Pick<MadeFiles, 'prepared' | 'request'>,
  world: World,
): Promise<NamesInDocuments> {
  const { request, workspace } = prepared;
  const people = peopleIn(workspace);
  const text = writeYaml({ personen: people.map((id, index) => ({ id, naam: markOf(index) })) });
  const files = withText(world.files, joinPath(request.folder, personsFile), text);
  const marked = await prepareDocuments(request, { ...world, files });
  if (marked.kind !== 'done') return { places: [], without: [] };
  const places: NamePlaces[] = [];
  const without: string[] = [];
  for (const definition of made.documents) {
    const documents = await makeKind(definition, { ...made, workspace: marked.value.workspace });
    const words = documents.map(({ markdown }) => markdown).join('\n');
    const found = people.flatMap((person, index) => {
      const count = words.split(markOf(index)).length - 1;
      const isFilled = workspace.sources.personNames.has(person);
      return count === 0 ? [] : [{ document: definition.id, person, places: count, isFilled }];
    });
    places.push(...found);
    if (found.length === 0) without.push(definition.id);
  }
  return { places, without };
}

/** Ids of everybody that the profile knows. */
export function peopleIn({ files: { profile } }: OpenWorkspace): readonly string[] {
  const members = itemsAt(profile, 'college', 'leden');
  const employees = itemsAt(profile, 'secretariaat', 'medewerkers');
  const officials = itemsAt(profile, 'college', 'portefeuilles').flatMap((each) =>
    itemsAt(each, 'ondersteuning').flatMap((official) => textAt(official, 'persoon') ?? []),
  );
  const ids = [...members, ...employees].flatMap((each) => textAt(each, 'id') ?? []);
  return [...new Set([...ids, ...officials])];
}

/** A name that no text has, of letters and digits that Markdown leaves alone. */
function markOf(index: number): string {
  return `Qnaam${String(index).padStart(4, '0')}q`;
}
