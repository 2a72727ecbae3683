/** Dossiers that an earlier run read and checked: docs/decisions/0069-checked-texts.md. */
import { DossierText, type DossierFacts } from '../../checklist/dossier-text.ts';
import type { World } from '../world.ts';

/** A dossier that was checked as it is now; undefined when nobody did. @param about.file its name in messages */
export function recallText(
  { path, text, file }: { readonly path: string; readonly text: string; readonly file: string },
  { files }: Pick<World, 'files'>,
): DossierText | undefined {
  const facts = files.checked?.find(path, text);
  // Kept by this same program, and so of its own making.
  return facts === undefined ? undefined : DossierText.recall(text, facts as DossierFacts, file);
}

/** Keeps a dossier as it was written, for the next run; never with something in it that is private, or perhaps private. */
export class Keeper {
  readonly #path: string;
  readonly #world: World;
  #isPlain = false;

  constructor(path: string, world: World) {
    this.#path = path;
    this.#world = world;
  }

  /** Before a change. @param isKept whether what is to be changed was kept, and so has nothing private in it */
  begin(isKept: boolean): void {
    this.#isPlain = isKept;
  }

  /** Hears of something that is written and is perhaps private, as the world does. */
  readonly notice: NonNullable<World['notice']> = (doubt) => {
    this.#isPlain = false;
    this.#world.notice?.(doubt);
  };

  keep(stored: DossierText): void {
    const [path, isPlain] = [this.#path, this.#isPlain];
    this.#world.files.checked?.keep({
      key: path,
      path,
      text: stored.text,
      facts: () => stored.facts(),
      isPlain,
    });
  }
}
