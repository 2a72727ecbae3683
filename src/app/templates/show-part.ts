import { contextShapes, documentShape } from '../../document/context-shapes.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import { shippedPath, withoutOrigin } from '../../document/own/origin.ts';
import { ownShape } from '../../document/own/own-document.ts';
import { findDocument } from '../../document/registry.ts';
import type { Shape } from '../../profile/shape.ts';
import { keys } from '../../template/scope.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { needPart, openTemplates } from './parts.ts';

/** A part of a template. */
export interface PartRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** By its name, its path, or the path of the file in a workspace. */
  readonly part: string;
  /** Whether to show the shipped text, even where the municipality has its own. */
  readonly isOriginal: boolean;
}

/** The text of a part. */
export function showPart(
  { folder, part: typed, isOriginal }: PartRequest,
  world: World,
): Promise<Done<string> | Refused> {
  return outcomeOf(async () => {
    const part = needPart(typed, (await openTemplates(folder, world)).parts);
    const own = isOriginal ? undefined : part.own;
    if (own === undefined && !part.isShipped) refuse({ code: 'template/no-original', part: part.name });
    return done(own?.text ?? world.shipped.read(shippedPath(part.part)));
  });
}

/** The differences between a part and the municipality's replacement. */
export interface PartDifference {
  readonly part: string;
  /** The own file, by its name in messages. */
  readonly file: string | undefined;
  /** Both texts are empty where there is nothing to compare. */
  readonly shipped: string;
  readonly own: string;
}

/** What the municipality changed in adapted parts. @param request.parts default: every adapted part */
export function compareParts(
  { folder, parts: typed }: { readonly folder: string; readonly parts: readonly string[] },
  world: World,
): Promise<Done<readonly PartDifference[]> | Refused> {
  return outcomeOf(async () => {
    const { parts } = await openTemplates(folder, world);
    const adapted = parts.filter(({ own, isShipped }) => own !== undefined && isShipped);
    const chosen = typed.length === 0 ? adapted : typed.map((each) => needPart(each, parts));
    return done(
      chosen.map(({ name, part, own, isShipped }) => ({
        ...{ part: name, file: own?.file },
        ...(own === undefined || !isShipped
          ? { shipped: '', own: '' }
          : { shipped: world.shipped.read(shippedPath(part)), own: withoutOrigin(own.text) }),
      })),
    );
  });
}

/** A value that a template can name. */
export interface TemplateValue {
  /** Values in a list have their name after `[]`. */
  readonly path: string;
  readonly title: string;
}

/** Every value that the template of a document can name. */
export function listValues(
  { folder, document: id }: { readonly folder: string; readonly document: string },
  world: World,
): Promise<Done<readonly TemplateValue[]> | Refused> {
  return outcomeOf(async () => {
    const { sources } = await openFor(folder, { documents: [], names: false }, world);
    const known = documentsOf(sources).map((each) => each.id);
    if (!known.includes(id)) refuse({ code: 'template/unknown-document', typed: id, known });
    const own =
      findDocument(id) === undefined
        ? ownShape(sources.ownTemplates.dataShapes.get(id))
        : (contextShapes[id] ?? keys(''));
    return done(valuesIn(documentShape([...sources.roles.keys()], own), ''));
  });
}

function valuesIn(shape: Shape, path: string): readonly TemplateValue[] {
  if (shape.kind === 'leaf') return [{ path, title: shape.title ?? '' }];
  if (shape.kind === 'list') {
    const head = { path: `${path}[]`, title: shape.title ?? '' };
    return shape.item.kind === 'leaf' ? [head] : [head, ...valuesIn(shape.item, head.path)];
  }
  return Object.entries(shape.keys).flatMap(([key, value]) =>
    valuesIn(value, path === '' ? key : `${path}.${key}`),
  );
}
