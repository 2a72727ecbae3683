import { warning } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { itemsAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/**
 * Every person in the local file is somebody in the profile or whom a dossier is about; a misspelt id would silently leave
 * out a name or an address.
 */
export const checkPersons: Rule = ({ profile, persons, roles, known: { subjects } }) => {
  // Why the second: nothing is known about a profile that could not be read, and every person would seem unknown.
  if (persons === undefined || profile.entries.size === 0 || subjects === undefined) return [];
  const officials = itemsAt(profile, 'college', 'portefeuilles').flatMap((each) =>
    itemsAt(each, 'ondersteuning'),
  );
  const known = [
    ...itemsAt(profile, 'college', 'leden').flatMap((each) => textAt(each, 'id') ?? []),
    ...itemsAt(profile, 'secretariaat', 'medewerkers').flatMap((each) => textAt(each, 'id') ?? []),
    ...officials.flatMap((each) => textAt(each, 'persoon') ?? []),
    ...subjects,
  ];
  return itemsAt(persons.root, 'personen').flatMap((person, index) => {
    const id = textAt(person, 'id');
    const node = person.kind === 'map' ? person.entries.get('id') : undefined;
    if (id === undefined || node === undefined || known.includes(id)) return [];
    return [
      warning('person/unused', sourceOfValue(node, `/personen/${index}/id`), {
        id,
        near: nearest(id, known),
        isRole: roles.has(id),
      }),
    ];
  });
};
