/** A world of which nothing is real but the shipped files: for use cases without a disk, a clock or git. */
import type { ProgramResult, World } from '../../src/app/world.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { memoryFiles } from './memory-files.ts';

/** A world and what stands in it. */
export interface MemoryWorld extends World {
  /** The text of a file, as it stands now. */
  readonly textOf: (path: string) => string | undefined;
  /** Writes a file, as somebody else would. */
  readonly put: (path: string, text: string) => void;
  /** Paths that were locked, in that order. */
  readonly locked: readonly string[];
}

/** What a world in memory does besides holding files. */
export interface MemoryWorldSettings {
  /** Default: `/w`. */
  readonly base?: string;
  /** Default: `2026-12-01`. */
  readonly today?: string;
  /** What git answers. Default: it is not installed. */
  readonly git?: (args: readonly string[]) => ProgramResult | undefined;
  /** Something that happens right before a lock is taken. */
  readonly beforeLock?: (path: string, world: MemoryWorld) => void;
}

/** A world that holds these files: path → content. */
export function memoryWorld(
  initial: Readonly<Record<string, string | Uint8Array>>,
  { base = '/w', today = '2026-12-01', git, beforeLock }: MemoryWorldSettings = {},
): MemoryWorld {
  const files = memoryFiles(initial);
  const locked: string[] = [];
  const world: MemoryWorld = {
    files,
    shipped: packageAssets,
    lock: async (path, work) => {
      beforeLock?.(path, world);
      locked.push(path);
      return work(() => undefined);
    },
    git: (_, args) => git?.(args),
    // eslint-disable-next-line require-yield -- Nothing here holds objects.
    gitStream: async function* () {
      await Promise.resolve();
      throw new Error('no git here');
    },
    glob: () => Promise.resolve([]),
    today: () => Promise.resolve(today),
    base,
    locked,
    textOf: (path) => {
      const bytes = files.contents.get(path);
      return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    put: (path, text) => void files.contents.set(path, new TextEncoder().encode(text)),
  };
  return world;
}
