import { warning } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { itemsAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** Every person in the local file is somebody in the profile; a slip in the id would leave a name out silently. */
export const checkPersons: Rule = ({ profile, persons }) => {
  // Why the second: of a profile that could not be read nothing is known, and every person would seem a stranger.
  if (persons === undefined || profile.entries.size === 0) return [];
  const officials = itemsAt(profile, 'college', 'portefeuilles').flatMap((each) =>
    itemsAt(each, 'ondersteuning'),
  );
  const known = [
    ...itemsAt(profile, 'college', 'leden').flatMap((each) => textAt(each, 'id') ?? []),
    ...itemsAt(profile, 'secretariaat', 'medewerkers').flatMap((each) => textAt(each, 'id') ?? []),
    ...officials.flatMap((each) => textAt(each, 'persoon') ?? []),
  ];
  return itemsAt(persons.root, 'personen').flatMap((person, index) => {
    const id = textAt(person, 'id');
    const node = person.kind === 'map' ? person.entries.get('id') : undefined;
    if (id === undefined || node === undefined || known.includes(id)) return [];
    return [
      warning('person/unused', sourceOfValue(node, `/personen/${index}/id`), {
        id,
        near: nearest(id, known),
      }),
    ];
  });
};
