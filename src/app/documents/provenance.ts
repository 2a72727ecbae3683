import { saysTheSame, type ReadFingerprint } from '../../output/fingerprint.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { withoutDay } from '../check/dated-line.ts';
import { textOf } from '../check/same-content.ts';
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
 * Who made a file what it is. Unknown: it bears no trace of the program, as when an earlier version made it; it is then
 * treated as somebody's.
 */
export type Maker = 'program' | 'somebody' | 'unknown';

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

  /** Whose work a file is. */
  async of(file: FoundFile): Promise<Maker> {
    const { name, bytes, format, now } = file;
    if (bytes.length === 0) return 'program';
    const found = await format.readFingerprint(bytes);
    if (found === undefined) return 'somebody';
    if (isAsMade(found)) return 'program';
    const base = now?.name ?? name;
    if (this.madeBefore.has(base, found.now)) return 'program';
    if (now !== undefined && (await saysWhatIsMadeNow(file, found.now, now))) return 'program';
    if (found.made !== undefined) return 'somebody';
    if (this.#heldByGit().has(name)) return 'program';
    return this.madeBefore.knows(base) ? 'somebody' : 'unknown';
  }

  #heldByGit(): ReadonlySet<string> {
    this.#held ??= heldByGit(this.#folder, this.#world);
    return this.#held;
  }
}

function isAsMade({ now, made }: ReadFingerprint): boolean {
  return made !== undefined && saysTheSame(now, made);
}

/** Whether replacing a file changes none of its words, but for the day that it was made on. */
async function saysWhatIsMadeNow(
  { bytes, format }: FoundFile,
  fingerprint: string,
  now: OutputFile,
): Promise<boolean> {
  const wanted = await format.readFingerprint(now.bytes);
  if (wanted !== undefined && saysTheSame(fingerprint, wanted.now)) return true;
  return format.isText && withoutDay(textOf(bytes)) === withoutDay(textOf(now.bytes));
}
