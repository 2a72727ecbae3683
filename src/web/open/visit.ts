import type { WebAnswer } from '../../app/local-server.ts';
import type { World } from '../../app/world.ts';
import type { Markup } from '../../output/markup.ts';
import type { PostedForm } from './form.ts';
import type { SiteMemory } from './memory.ts';
import type { Place } from './place.ts';
import type { Notice } from './notice.ts';

/** Who asks for what: a request that was let in. */
export interface Visit {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly world: World;
  readonly memory: SiteMemory;
  readonly place: Place;
  /** The secret that every form must hold. */
  readonly formSecret: string;
  /** The changing parts of the path, by their name in the route. */
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the path. */
  readonly query: URLSearchParams;
  /** What was posted; empty for a page. */
  readonly form: PostedForm;
}

/** A page that can be asked for. */
export interface PageRoute {
  readonly method: 'GET';
  /** `/dossiers/:dossier`: a part with a colon is any text without a slash. */
  readonly path: string;
  readonly answer: (visit: Visit) => Promise<WebAnswer> | WebAnswer;
}

/** What became of a form. */
export interface FormResult {
  readonly notice: Notice;
  /** Where to go; a path of ours, without anything private in it. */
  readonly to: string;
  /** Parts of the page that changed, by their id, for the script; without it, the whole page is shown again. */
  readonly parts?: () => Promise<Readonly<Record<string, Markup>>>;
}

/** The last page: the program ends once it was sent. */
export interface LastPage {
  readonly ends: true;
  readonly page: WebAnswer;
}

/** A form that can be posted: it changes something and sends the browser on, or answers with a page. */
export interface FormRoute {
  readonly method: 'POST';
  readonly path: string;
  /** The most bytes that are read. Default: enough for a form without files */
  readonly limit?: number;
  readonly act: (visit: Visit) => Promise<FormResult | LastPage | WebAnswer>;
}

/** One address of the site. */
export type Route = PageRoute | FormRoute;
