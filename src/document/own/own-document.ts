import { shapes } from '../../generated/shapes.ts';
import type { View } from '../../profile/leaf.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import { keys, listOf } from '../../template/scope.ts';
import { isPublic } from '../contexts/rollen.ts';
import type { DocumentDefinition } from '../definition.ts';
import type { OwnDocument } from './own-templates.ts';

/**
 * The definition of a municipality's own document: its template sees the profile, the roles, meetings and
 * collaborations, and its own data.
 */
export function ownDefinition({ id, data }: OwnDocument): DocumentDefinition {
  return {
    id,
    needs: ['overleg', 'samenwerking'],
    names: () => [id],
    build: ({ manifest, sources, choices }) => {
      const shown = <T extends View>(items: readonly T[]): readonly T[] =>
        items.filter((each) => !choices.publicOnly || isPublic(each));
      return [
        {
          name: id,
          title: manifest.titel,
          context: {
            ...(data === undefined ? {} : { gegevens: data }),
            rollen: shown([...sources.roles.values()]),
            overleggen: shown(sources.meetings),
            samenwerkingen: shown(sources.collaborations),
          },
        },
      ];
    },
  };
}

/** What the template of an own document can name besides the profile. */
export function ownShape(data: ObjectShape | undefined): ObjectShape {
  return keys('', {
    ...(data === undefined ? {} : { gegevens: data }),
    rollen: listOf(shapes.rol),
    overleggen: listOf(shapes.overleg),
    samenwerkingen: listOf(shapes.samenwerking),
  });
}
