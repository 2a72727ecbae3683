import type { TemplateManifest } from '../../generated/types/sjabloon.ts';
import type { View } from '../../profile/leaf.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';

/** The parts of one document that a municipality made or adapted, by name: `document`, `partials/week`. */
export type OwnParts = ReadonlyMap<string, TemplateFile>;

/** A document that only this municipality has. */
export interface OwnDocument {
  readonly id: string;
  /** The content of `gegevens/<id>.yaml`; undefined when the document has no schema. */
  readonly data: View | undefined;
}

/** A municipality's own templates, ready to use. */
export interface OwnTemplates {
  /** Document id, or `gedeeld` → its parts. */
  readonly parts: ReadonlyMap<string, OwnParts>;
  /** Document id → the municipality's manifest for it. */
  readonly manifests: ReadonlyMap<string, TemplateManifest>;
  /** Documents that only this municipality has. */
  readonly documents: readonly OwnDocument[];
  /** Own document → the shape of its data; absent when it has none. */
  readonly dataShapes: ReadonlyMap<string, ObjectShape>;
}
