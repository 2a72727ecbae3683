/** Candidates for what can be filled in. */
import { shapes } from '../../generated/shapes.ts';
import type { Shape } from '../../profile/shape.ts';
import type { Candidate, FindWords } from './source.ts';
import { documents } from './workspace-words.ts';

/** Keys that hold no agreements. */
const settings: readonly string[] = ['schema_versie', 'gebaseerd_op', 'gedeeld', 'bestanden', 'documenten'];

/** Documents, and sections of the profile that are not one too. */
export const fillParts: FindWords = (context) => {
  const made = documents(context);
  const known = new Set(made.map(({ word }) => word));
  const sections = Object.entries(shapes.gemeente.keys).flatMap(([word, { kind, title }]) =>
    kind === 'object' && !known.has(word) && !settings.includes(word) ? [{ word, about: title }] : [],
  );
  return [...made, ...sections];
};

/** Places of the profile, each followed by a value; one level at a time would be one Tab more for each. */
export const fillPaths: FindWords = () =>
  Object.entries(shapes.gemeente.keys)
    .filter(([key]) => !settings.includes(key))
    .flatMap(([key, shape]) => placesIn(shape, key));

function placesIn(shape: Shape, path: string): readonly Candidate[] {
  if (shape.kind !== 'object') return [{ word: `${path}=`, about: shape.title }];
  return Object.entries(shape.keys).flatMap(([key, inner]) => placesIn(inner, `${path}.${key}`));
}
