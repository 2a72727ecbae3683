import { makeChecklists, type Checklist } from '../checklist/checklists.ts';
import type { OpenDossier } from '../checklist/open-dossiers.ts';
import { shapes } from '../generated/shapes.ts';
import { complete } from '../profile/complete.ts';
import { leafAt, Leaf, rawText, type ViewObject } from '../profile/leaf.ts';
import { personMails, personNames } from '../profile/names.ts';
import type { NameOf, ReaderName } from '../profile/reader-name.ts';
import type { Entities } from '../profile/entities.ts';
import { entityFolders, type EntityFileKind } from '../workspace/file-kinds.ts';
import type { WorkspaceFiles } from '../workspace/load.ts';
import type { LocatedMap } from '../workspace/located.ts';
import { folderOf, joinPath } from '../workspace/paths.ts';
import type { DocumentSources } from './definition.ts';
import { dossierSources } from './dossier-source.ts';
import { takenOver } from './taken-over.ts';
import { once } from '../diagnostics/once.ts';

/** What {@link makeSources} combines. */
export interface SourceParts {
  readonly view: ViewObject;
  readonly roles: Entities;
  readonly meetings: Entities;
  readonly collaborations: Entities;
  readonly checklists: Entities;
  readonly law: DocumentSources['law'];
  readonly nameOf: NameOf;
  readonly files: WorkspaceFiles;
  readonly dossiers: readonly OpenDossier[];
  readonly ownTemplates: DocumentSources['ownTemplates'];
  readonly earlier: DocumentSources['earlier'];
  /** What of people may be used: their names, by default; their mail addresses when asked for. */
  readonly with: { readonly names?: boolean | undefined; readonly mails?: boolean | undefined };
}

/** The sources of documents, completed on first use: most documents need only some. */
export function makeSources(parts: SourceParts): DocumentSources {
  const { view, nameOf } = parts;
  const completeAll = (entities: Entities, kind: EntityFileKind): readonly ViewObject[] =>
    [...entities].map(([id, entity]) => {
      const file = ownFile({ kind, id, entity }, parts.files);
      return complete(entity, shapes[entityFolders[kind].schema], {
        nameOf,
        profile: view,
        file,
        shipped: kind === 'overleg' ? takenOver(view) : undefined,
      }) as ViewObject;
    });
  const roles = once(() => nameRoles(completeAll(parts.roles, 'rol'), nameOf));
  const meetings = once(() => nameMeetings(completeAll(parts.meetings, 'overleg'), nameOf));
  const collaborations = once(() => completeAll(parts.collaborations, 'samenwerking'));
  const checklists = once<readonly Checklist[]>(() =>
    makeChecklists({ entities: parts.checklists, profile: view, nameOf }),
  );
  const dossiers = once(() => dossierSources(parts.dossiers, { nameOf, profile: view }));
  return {
    profile: view,
    get roles() {
      return roles();
    },
    get meetings() {
      return meetings();
    },
    get collaborations() {
      return collaborations();
    },
    get checklists() {
      return checklists();
    },
    get dossiers() {
      return dossiers();
    },
    law: parts.law,
    ownTemplates: parts.ownTemplates,
    personNames: personNames(parts.with.names === false ? undefined : parts.files.persons),
    personMails: personMails(parts.with.mails === true ? parts.files.persons : undefined),
    earlier: parts.earlier,
  };
}

/** The user's file for an entity: for a shipped one the file to create, where missing values can be filled in. */
function ownFile(
  { kind, id, entity }: { readonly kind: EntityFileKind; readonly id: string; readonly entity: LocatedMap },
  { profile, texts }: WorkspaceFiles,
): string {
  if (texts.has(entity.file)) return entity.file;
  return joinPath(folderOf(profile.file), `${entityFolders[kind].folder}/${id}.yaml`);
}

/** Roles by id, with this municipality's name for them. */
function nameRoles(roles: readonly ViewObject[], nameOf: NameOf): ReadonlyMap<string, ViewObject> {
  return new Map(
    roles.map((role) => {
      const id = rawText(role, 'id') ?? '';
      return [id, withName(role, nameOf('rol', id))];
    }),
  );
}

/** Meetings, with this municipality's name for them. */
function nameMeetings(meetings: readonly ViewObject[], nameOf: NameOf): readonly ViewObject[] {
  return meetings.map((meeting) =>
    leafAt(meeting, 'naam')?.blank === undefined
      ? withName(meeting, nameOf('overleg', rawText(meeting, 'id') ?? ''))
      : meeting,
  );
}

function withName(entity: ViewObject, name: ReaderName | undefined): ViewObject {
  if (name === undefined) return entity;
  const source = leafAt(entity, 'naam')?.source;
  return { ...entity, naam: new Leaf({ raw: name.text, text: name.text, source, article: name.article }) };
}
