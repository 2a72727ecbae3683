/** Sources of candidates. Every option and argument declares its own, where it is defined (src/cli/choices.ts). */
import type { World } from '../../app/world.ts';

/** A candidate, and its description. */
export interface Candidate {
  readonly word: string;
  readonly about?: string | undefined;
}

/** What the candidates depend on. */
export interface SourceContext {
  readonly world: Pick<World, 'files' | 'shipped' | 'base'>;
  /** The workspace, if there is one. */
  readonly folder: string | undefined;
  /** Arguments typed before. */
  readonly given: readonly string[];
  readonly current: string;
}

/** Returns the candidates. */
export type FindWords = (context: SourceContext) => readonly Candidate[];

/** Files or folders, which the shell completes itself; or candidates, whose code is loaded only at a Tab. */
export type Source = 'files' | 'folders' | (() => Promise<FindWords>);
