import { saysTheSame } from '../../output/fingerprint.ts';
import type { OutputFormat } from '../../output/registry.ts';
import type { World } from '../world.ts';
import { heldByGit } from './git-held.ts';
import { MadeBefore } from './made-before.ts';
import type { OutputFile } from './rendered-file.ts';

/** A file that is there, and what belongs at its place. */
interface FoundFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: OutputFormat;
  /** What would be made now; undefined when nothing would. */
  readonly now?: OutputFile | undefined;
}

/**
 * Whose work the documents in a folder are: as the program made them, or changed by somebody since
 * (docs/decisions/0049-never-overwrite.md). Files are read, and git is asked, only as far as that needs it.
 */
export class Provenance {
  readonly madeBefore: MadeBefore;
  readonly #folder: string;
  readonly #world: Pick<World, 'git'>;
  #held: ReadonlySet<string> | undefined;

  /** @param folder of the documents */
  constructor(folder: string, world: Pick<World, 'files' | 'git'>) {
    this.#folder = folder;
    this.#world = world;
    this.madeBefore = new MadeBefore(folder, world);
  }

  /** Whether somebody changed a file, so that replacing it loses what that person did. */
  async isChanged({ name, bytes, format, now }: FoundFile): Promise<boolean> {
    if (bytes.length === 0) return false;
    const found = await format.readFingerprint(bytes);
    if (found === undefined) return true;
    if (found.made !== undefined && saysTheSame(found.now, found.made)) return false;
    if (this.madeBefore.has(now?.name ?? name, found.now)) return false;
    const wanted = now === undefined ? undefined : await format.readFingerprint(now.bytes);
    if (wanted !== undefined && saysTheSame(found.now, wanted.now)) return false;
    return found.made !== undefined || !this.#heldByGit().has(name);
  }

  #heldByGit(): ReadonlySet<string> {
    this.#held ??= heldByGit(this.#folder, this.#world);
    return this.#held;
  }
}
