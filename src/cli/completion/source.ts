/** What can be typed somewhere. Every option and argument says so itself, where it is defined (src/cli/choices.ts). */
import type { World } from '../../app/world.ts';

/** A word that can be typed, and what it stands for. */
export interface Candidate {
  readonly word: string;
  readonly about?: string | undefined;
}

/** What the words depend on. */
export interface SourceContext {
  readonly world: Pick<World, 'files' | 'shipped' | 'base'>;
  /** The workspace, if there is one. */
  readonly folder: string | undefined;
  /** Arguments that were typed before. */
  readonly given: readonly string[];
  readonly current: string;
}

/** Gives the words. */
export type FindWords = (context: SourceContext) => readonly Candidate[];

/** Files or folders, which the shell completes itself; or words, whose code is loaded at a Tab and not before. */
export type Source = 'files' | 'folders' | (() => Promise<FindWords>);
