import type { BuildInput, BuiltDocument } from '../definition.ts';

/** A document that needs nothing but the profile and its texts. */
export function buildPlain({ manifest }: BuildInput): readonly BuiltDocument[] {
  return [{ name: manifest.id, title: manifest.titel, context: {} }];
}
