import type { Place } from '../../app/check/causes.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import type { Visit } from './visit.ts';

/** What a value of the profile is called on a page; undefined for anything else. @param path dotted, as in the file */
export type NameOfValue = (path: string) => string | undefined;

/** What questions call values: on a page nobody knows the keys of the file. */
export function namesOfValues({ world }: Pick<Visit, 'world'>): NameOfValue {
  const book = new SchemaBook(world.shipped);
  return (path) => book.at('gemeente', path.split('.'))?.title;
}

/** Words with the names of values in the place of their keys. */
export function withNamesOf(words: string, nameOf: NameOfValue): string {
  return words.replace(/`([a-z][a-z0-9_]*(?:\.[a-z0-9_-]+)*)`/g, (code, path: string) => {
    const name = nameOf(path);
    return name === undefined ? code : `‘${name}’`;
  });
}

/** What the places are called that documents come from: by name, or else by the file they are in. */
export function placeNames(visit: Pick<Visit, 'world'>): (place: Place) => string {
  const nameOf = namesOfValues(visit);
  return ({ path, file }) => {
    const name = path === undefined ? undefined : nameOf(path);
    return name === undefined ? file : `‘${name}’`;
  };
}
