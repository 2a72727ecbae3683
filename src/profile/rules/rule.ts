import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import type { LocatedFile } from '../../workspace/load.ts';
import type { LocatedMap } from '../../workspace/located.ts';
import type { View } from '../leaf.ts';
import type { KnownIds } from './known-ids.ts';
import type { Entities } from '../entities.ts';

/** What a meaning rule may look at. */
export interface RuleContext {
  readonly profile: LocatedMap;
  /** The profile with defaults filled in. */
  readonly view: View | undefined;
  readonly roles: Entities;
  readonly meetings: Entities;
  readonly persons: LocatedFile | undefined;
  /** Ids outside the profile that values may refer to; a kind that was not read is absent. */
  readonly known: KnownIds;
  /** Today, as `2026-11-22`; undefined to skip rules that depend on it. */
  readonly today: string | undefined;
  readonly files: FileSystem;
  /** Folder of the workspace. */
  readonly folder: string;
}

/** One rule about what a schema cannot express. Rules check what is there and skip what is missing or invalid. */
export type Rule = (context: RuleContext) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
