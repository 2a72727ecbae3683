/** What the public may see of a workspace: every value of another class is taken out before a document is made. */
import { isList, Leaf, type View, type ViewObject } from '../profile/leaf.ts';
import type { DocumentSources } from './definition.ts';
import { isPublic } from './contexts/rollen.ts';

/** What a public document shows where a value is left out and its sentence could not be. */
export const closedWords = '[niet openbaar]';

/**
 * The sources without the values that are not public, so that no text, picture, property or file name can hold them.
 * Dossiers are about a person, and are left out as a whole.
 */
export function publicSources(sources: DocumentSources): DocumentSources {
  const views = (list: readonly ViewObject[]): readonly ViewObject[] =>
    list.filter(isPublic).map((each) => publicView(each));
  const { earlier } = sources;
  return {
    profile: publicView(sources.profile),
    roles: new Map([...sources.roles].map(([id, role]) => [id, publicView(role)])),
    get meetings() {
      return views(sources.meetings);
    },
    get collaborations() {
      return views(sources.collaborations);
    },
    get checklists() {
      return publicView(sources.checklists);
    },
    dossiers: [],
    law: sources.law,
    ownTemplates: sources.ownTemplates,
    personNames: new Map(),
    personMails: new Map(),
    earlier: earlier === undefined ? undefined : { ...earlier, sources: publicSources(earlier.sources) },
  };
}

/**
 * A view, or anything made of views, without the values that are not public. Of a map that says of itself that it is
 * internal or confidential, only its id and that word stay: a document leaves it out by them.
 */
export function publicView<T>(value: T): T {
  return opened(value, false) as T;
}

function opened(value: unknown, isWithinClosed: boolean): unknown {
  if (value instanceof Leaf) return isWithinClosed || holdsClosed(value) ? leftOut : value;
  if (Array.isArray(value)) return openItems(value, isWithinClosed);
  if (typeof value === 'string' && isWithinClosed) return '';
  if (!isPlain(value)) return value;
  const isClosed = isWithinClosed || !isPublic(value as ViewObject);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'id' || key === 'openbaarheid' ? each : opened(each, isClosed),
    ]),
  );
}

/** The items of which something is left; when nothing is, the list as a whole is left out, as a single value is. */
function openItems(items: readonly unknown[], isWithinClosed: boolean): unknown {
  const kept = items.filter((each) => !isWhollyClosed(each));
  return kept.length === 0 && items.length > 0 ? leftOut : kept.map((each) => opened(each, isWithinClosed));
}

/** Whether a value is not public, or is a text with such a value in it. */
function holdsClosed(view: View): boolean {
  if (view instanceof Leaf)
    return (
      view.openness !== undefined ||
      (view.parts?.some((part) => typeof part !== 'string' && holdsClosed(part)) ?? false)
    );
  return isList(view)
    ? view.some(holdsClosed)
    : Object.values(view).some((each) => each !== undefined && holdsClosed(each));
}

/** Whether nothing of an item would be left. */
function isWhollyClosed(view: unknown): boolean {
  if (view instanceof Leaf) return holdsClosed(view);
  const inner = isPlain(view) ? Object.values(view).filter((each) => each instanceof Leaf) : [];
  return inner.length > 0 && inner.every(holdsClosed);
}

/** What stands where a value was. */
const leftOut = new Leaf({ raw: undefined, text: closedWords });

/** Whether a value was left out because it is not public. */
export function isLeftOut(value: unknown): boolean {
  return value === leftOut;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
