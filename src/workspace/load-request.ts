import type { EntityFileKind } from './file-kinds.ts';
import type { KeysAt } from './slips/levels.ts';

/** What to read. */
export interface LoadRequest {
  /** Absolute path of the folder with gemeente.yaml. */
  readonly folder: string;
  /** The folder that file names in messages are relative to. */
  readonly base: string;
  /** Kinds to read. Default: all. */
  readonly kinds?: readonly EntityFileKind[] | undefined;
  /** Whether to read the file with names. Default: yes. */
  readonly names?: boolean | undefined;
  /** Which dossiers to read: all, or those with these ids. Default: all. */
  readonly dossiers?: 'all' | readonly string[] | undefined;
  /** The keys that the schemas allow, to tell where a line with a slip was meant to be. Default: not known. */
  readonly keysOf?: ((schema: string) => KeysAt) | undefined;
}

/** What a request asks for, with defaults filled in. */
export type LoadScope = Required<Pick<LoadRequest, 'kinds' | 'names' | 'dossiers'>> & {
  readonly kinds: readonly EntityFileKind[];
  readonly dossiers: 'all' | readonly string[];
};
