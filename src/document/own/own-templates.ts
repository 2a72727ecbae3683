import type { TemplateManifest } from '../../generated/types/sjabloon.ts';
import type { View } from '../../profile/leaf.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';

/** The parts of one document that a municipality made or adapted, by name: `document`, `partials/week`. */
export type OwnParts = ReadonlyMap<string, TemplateFile>;

/** A document that only this municipality has. */
export interface OwnDocument {
  readonly id: string;
  /** What stands in `gegevens/<id>.yaml`; undefined when the document has no schema. */
  readonly data: View | undefined;
}

/** Templates of a municipality's own, ready to use. */
export interface OwnTemplates {
  /** Document id, or `gedeeld` → its parts. */
  readonly parts: ReadonlyMap<string, OwnParts>;
  /** Document id → how the municipality describes it. */
  readonly manifests: ReadonlyMap<string, TemplateManifest>;
  /** Documents that only this municipality has. */
  readonly documents: readonly OwnDocument[];
  /** Own document → what its data look like; absent when it has none. */
  readonly dataShapes: ReadonlyMap<string, ObjectShape>;
}
