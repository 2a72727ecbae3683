import type { HelperValue } from '../render-state.ts';

/** The last argument that Handlebars passes to every helper. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, HelperValue>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fn?: (context: unknown, options?: object) => string;
  readonly inverse?: (context: unknown, options?: object) => string;
}

/** Helper name → function. */
export type HelperMap = Readonly<Record<string, (this: unknown, ...args: HelperValue[]) => HelperValue>>;
