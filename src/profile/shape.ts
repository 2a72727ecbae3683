/** What the generated shapes look like: the schema, cut down to what completing and checking need. */

/** How a value is written out for readers. */
export type ValueFormat =
  'moment' | 'tijd' | 'datum' | 'bedrag' | 'minuten' | 'uren' | 'boolean' | 'sjabloontekst' | 'roltekst';

interface ShapeBase {
  readonly title?: string;
  /** Words after "nog invullen:" when they differ from the title. */
  readonly label?: string;
  /** May be absent without showing as a blank. */
  readonly optional?: boolean;
  readonly default?: unknown;
  /** For whom this is meant when it is not public. */
  readonly openness?: string;
}

/** A single value: text, number, yes/no, or a moment in the week. */
export interface LeafShape extends ShapeBase {
  readonly kind: 'leaf';
  readonly format?: ValueFormat;
  /** Kind of thing the value points to by id. */
  readonly refers?: string;
}

/** A list of things of one shape. */
export interface ListShape extends ShapeBase {
  readonly kind: 'list';
  readonly item: Shape;
}

/** A group of keys. */
export interface ObjectShape extends ShapeBase {
  readonly kind: 'object';
  readonly keys: Readonly<Record<string, Shape>>;
}

/** Any shape. */
export type Shape = LeafShape | ListShape | ObjectShape;
