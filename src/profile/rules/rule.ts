import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import type { LocatedFile } from '../../workspace/load.ts';
import type { LocatedMap } from '../../workspace/located.ts';
import type { View } from '../leaf.ts';
import type { KnownIds } from './known-ids.ts';
import type { Things } from '../things.ts';

/** What a meaning rule may look at. */
export interface RuleContext {
  readonly profile: LocatedMap;
  /** The profile with defaults filled in. */
  readonly view: View | undefined;
  readonly roles: Things;
  readonly meetings: Things;
  readonly persons: LocatedFile | undefined;
  /** Ids of things outside the profile that values may point to; a kind that was not read is absent. */
  readonly known: KnownIds;
  /** Today, as `2026-11-22`; undefined when the caller wants no rule that depends on it. */
  readonly today: string | undefined;
  readonly files: FileSystem;
  /** Folder of the workspace. */
  readonly folder: string;
}

/** One rule about what a schema cannot say. Rules look at whatever is there and skip what is absent or broken. */
export type Rule = (context: RuleContext) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
