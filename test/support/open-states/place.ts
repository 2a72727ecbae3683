/** Workspaces whose pages are shown in every state, and forms on those pages. */
import { writeFileSync } from 'node:fs';
import { temporaryFolder } from '../folders.ts';
import { root } from '../root.ts';
import type { AskedSite, Fields, SeenPage } from '../site-in-process.ts';
import { minimal } from '../workspace.ts';

/** A page, and how it came to be. */
export type State = readonly [name: string, page: SeenPage];

/** States of a part of the site, each made when it is asked for. */
export type States = AsyncGenerator<State>;

/** A site to ask, with a workspace that others change too. */
export interface Place extends AskedSite {
  readonly folder: string;
  readonly write: (file: string, text: string) => void;
  readonly change: (file: string, from: string | RegExp, to: string) => void;
}

/** Makes a site for a workspace. */
export type MakePlace = (folder: string) => Place;

export const id: string = 'vertrek-wethouder-zorg';
export const file: string = `dossiers/${id}.yaml`;
export const path: string = `/dossiers/${id}`;
export const people: string =
  'personen:\n  - { id: wethouder-1, naam: Bo Verzonnen }\n  - { id: adviseur-wonen, naam: Zoë Verzonnen }\n';

/** The hidden fields of the form that holds a text, with others. */
export function formWith({ body }: SeenPage, mark: string, more: Fields = {}): Fields {
  const form = body.split('<form').find((each) => each.split('</form>')[0]?.includes(mark) === true);
  if (form === undefined) throw new Error(`no form with ${mark}`);
  const hidden = [...form.split('</form>')[0]!.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = hidden.filter(([, name]) => name !== 'formulier').map(([, name, value]) => [name, value]);
  return { ...(Object.fromEntries(fields) as Fields), ...more };
}

export function actOn({ body }: SeenPage, kind: string, task: string): string {
  const found = new RegExp(`value="(${kind} [0-9a-f]{12} ${task})"`).exec(body)?.[1];
  if (found === undefined) throw new Error(`no ${kind} of ${task}`);
  return found;
}

export const example = (make: MakePlace): Place => make(temporaryFolder(`${root}examples/voorbeelddam`));

export function bare(make: MakePlace, profile: string = minimal): Place {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/gemeente.yaml`, profile);
  return make(folder);
}

export const broken: string = 'gemeente: [\n';
