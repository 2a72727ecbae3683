import type { BuildInput, BuiltDocument } from '../definition.ts';

/** The context of a document that needs only the profile and its texts. */
export function buildPlain({ manifest }: BuildInput): readonly BuiltDocument[] {
  return [{ name: manifest.id, title: manifest.titel, context: {} }];
}
