/** The form of shapes: a schema, reduced to what completing and checking need. */

/** Who may not read a value: the public; colleagues without a reason; anybody but whom it is about. */
export type Closed = 'intern' | 'vertrouwelijk' | 'nooit';

/** How a value is formatted for readers. */
export type ValueFormat =
  'moment' | 'tijd' | 'datum' | 'bedrag' | 'minuten' | 'uren' | 'boolean' | 'sjabloontekst' | 'roltekst';

interface ShapeBase {
  readonly title?: string;
  /** The text after "nog invullen:" when it differs from the title. */
  readonly label?: string;
  /** May be absent without showing as a blank. */
  readonly optional?: boolean;
  readonly default?: unknown;
  /** What a number counts, one and more: `week`, `weken`. Documents have it in their sentences; a list of values needs it. */
  readonly unit?: readonly [one: string, more: string];
  /** Whether its values are words of the schema, with hyphens for spaces. */
  readonly isChoice?: true;
  /** Whether it is an agreement: a default of one is proposed, until somebody writes a value. */
  readonly agreement?: true;
  /** Its audience when it is not public. */
  readonly openness?: Closed;
}

/** A single value: text, number, yes/no, or a moment in the week. */
export interface LeafShape extends ShapeBase {
  readonly kind: 'leaf';
  readonly format?: ValueFormat;
  /** The kind of entity that the value refers to by id. */
  readonly refers?: string;
}

/** A list of items of one shape. */
export interface ListShape extends ShapeBase {
  readonly kind: 'list';
  readonly item: Shape;
}

/** A map. */
export interface ObjectShape extends ShapeBase {
  readonly kind: 'object';
  readonly keys: Readonly<Record<string, Shape>>;
  /** The shape of what stands under any other key; without it there are no others. */
  readonly rest?: Shape;
  /** The kind of entity that those other keys refer to by id. */
  readonly keysRefer?: string;
}

/** Any shape. */
export type Shape = LeafShape | ListShape | ObjectShape;
