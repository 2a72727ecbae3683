import { readLook } from '../../app/documents/look.ts';
import { openWithDossiers } from '../../app/open/open.ts';
import type { World } from '../../app/world.ts';
import { screenText } from '../../profile/marked-text.ts';
import { rawText } from '../../profile/leaf.ts';
import { ownStandOf } from './stand.ts';

/** Whose workspace it is, and in which colours. */
export interface Place {
  /** "Gemeente Voorbeelddam"; undefined while that is not filled in, or cannot be read. */
  readonly name: string | undefined;
  /** Rules for the colours of the municipality; empty without a house style. */
  readonly style: string;
}

/** The place of a site; read anew when a file changed that it is made of, which no dossier is. */
export class PlaceReader {
  readonly #folder: string;
  readonly #world: World;
  #known: { readonly stand: string; readonly place: Place } | undefined;

  constructor(folder: string, world: World) {
    this.#folder = folder;
    this.#world = world;
  }

  async read(): Promise<Place> {
    const stand = ownStandOf(this.#folder, this.#world);
    if (this.#known?.stand !== stand) this.#known = { stand, place: await this.#open() };
    return this.#known.place;
  }

  async #open(): Promise<Place> {
    try {
      const workspace = await openWithDossiers(this.#folder, [], this.#world);
      const { style } = await readLook(workspace, this.#world.files);
      const name = rawText(workspace.sources.profile, 'gemeente', 'naam');
      return {
        name: name === undefined ? undefined : `Gemeente ${screenText(name)}`,
        style: coloursOf(style.colours),
      };
    } catch {
      // What is wrong is told on the page itself.
      return { name: undefined, style: '' };
    }
  }
}

/** Only in light: colours for paper are not for a dark screen. */
function coloursOf({ link, fill, onFill }: Readonly<Record<'link' | 'fill' | 'onFill', string>>): string {
  const isColour = [link, fill, onFill].every((colour) => /^#[0-9a-f]{6}$/i.test(colour));
  return isColour
    ? `@media (prefers-color-scheme:light){:root{--accent:${link};--fill:${fill};--on-accent:${onFill}}}`
    : '';
}
