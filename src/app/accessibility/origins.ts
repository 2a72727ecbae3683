import { lineStarts, positionAt } from '../../diagnostics/present.ts';
import type { MadeDocument } from '../../document/make.ts';
import { blocksOf, normalize, type Block, type Value } from '../../document/readable-blocks.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { dottedPointer } from '../../workspace/located.ts';
import { folderOf, joinPath, nameOf } from '../../workspace/paths.ts';
import { prepareDocuments, type PreparedDocuments } from '../documents/prepare.ts';
import { makeKind, type MakeRequest } from '../documents/render.ts';
import type { World } from '../world.ts';
import { findInTemplates, type TemplatePlace } from './template-place.ts';

/** Where to mend what was found. */
export type Origin =
  /** A value in the user's files. */
  | {
      readonly kind: 'value';
      readonly file: string;
      readonly line: number | undefined;
      readonly column: number | undefined;
      /** Dotted path in the file. */
      readonly path: string | undefined;
    }
  /** A text of a template. */
  | ({ readonly kind: 'template' } & TemplatePlace)
  /** The file itself: somebody typed it there, or nothing is known of where it comes from. */
  | { readonly kind: 'file' };

const inFile: Origin = { kind: 'file' };

/** A document as it is made now, and what it is made from. */
interface Remade {
  readonly blocks: readonly Block[];
  readonly prepared: PreparedDocuments;
  /** Id of its kind. */
  readonly id: string;
}

/** Finds where texts of files come from; everything is opened and made at most once, and only when somebody asks. */
export class Origins {
  readonly #world: World;
  readonly #prepared = new Map<string, Promise<PreparedDocuments | undefined>>();
  readonly #made = new Map<string, Promise<readonly MadeDocument[]>>();
  readonly #remade = new Map<string, Promise<Remade | undefined>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The origin of a text. @param path of the file that it is in */
  async of(path: string, text: string | undefined): Promise<Origin> {
    if (text === undefined) return inFile;
    const remade = await this.#remake(path);
    const wanted = normalize(text).trim();
    const block = remade === undefined ? undefined : blockWith(wanted, remade.blocks);
    if (remade === undefined || block === undefined) return inFile;
    const value = valueIn(block, wanted);
    if (value !== undefined) return placeOf(value, remade.prepared);
    const place = findInTemplates(block, remade, this.#world);
    return place === undefined ? inFile : { kind: 'template', ...place };
  }

  #remake(path: string): Promise<Remade | undefined> {
    const known = this.#remade.get(path) ?? this.#find(path);
    this.#remade.set(path, known);
    return known;
  }

  async #find(path: string): Promise<Remade | undefined> {
    const folder = findWorkspace(this.#world.files, folderOf(path));
    if (folder === undefined) return undefined;
    const name = nameOf(path)
      .replace(/\.[^.]*$/, '')
      .replace(/ \(nieuw\)$/, '');
    for (const dossier of [undefined, ...this.#dossiersIn(name, folder)]) {
      const prepared = await this.#prepare(folder, dossier);
      const kinds = prepared?.documents.filter(({ id }) => name === id || name.startsWith(`${id}-`)) ?? [];
      for (const kind of kinds) {
        const made = prepared === undefined ? [] : await this.#make(kind.id, prepared);
        const document = made.find((each) => each.name === name);
        if (prepared !== undefined && document !== undefined)
          return { blocks: blocksOf(document.tree, document.traced), prepared, id: kind.id };
      }
    }
    return undefined;
  }

  /** Ids of the dossiers that a file may be about, by its name. */
  #dossiersIn(name: string, folder: string): readonly string[] {
    return this.#world.files
      .list(joinPath(folder, dossierFolder))
      .filter((each) => /\.ya?ml$/.test(each))
      .map((each) => each.replace(/\.ya?ml$/, ''))
      .filter((id) => name.includes(`-${id}`));
  }

  #prepare(folder: string, dossier: string | undefined): Promise<PreparedDocuments | undefined> {
    const key = `${folder}\u0000${dossier ?? ''}`;
    const request = {
      folder,
      documents: 'all',
      formats: [],
      names: false,
      publicOnly: false,
      dossier,
    } as const;
    const known =
      this.#prepared.get(key) ??
      prepareDocuments(request, this.#world).then((outcome) =>
        outcome.kind === 'done' ? outcome.value : undefined,
      );
    this.#prepared.set(key, known);
    return known;
  }

  #make(id: string, prepared: PreparedDocuments): Promise<readonly MadeDocument[]> {
    const { workspace, dossier, documents } = prepared;
    const key = `${workspace.folder}\u0000${dossier ?? ''}\u0000${id}`;
    const definition = documents.find((each) => each.id === id);
    const request: MakeRequest = {
      workspace,
      assets: this.#world.shipped,
      choices: {
        publicOnly: false,
        date: undefined,
        checklist: undefined,
        dossier,
        groupBy: undefined,
        withExplanations: false,
        withAppendix: true,
      },
      trace: true,
    };
    const known =
      this.#made.get(key) ?? (definition === undefined ? Promise.resolve([]) : makeKind(definition, request));
    this.#made.set(key, known);
    return known;
  }
}

/** The shortest text that is looked for inside another, in characters. */
const shortest = 8;

function blockWith(wanted: string, blocks: readonly Block[]): Block | undefined {
  return (
    blocks.find(({ text }) => text === wanted) ??
    (wanted.length < shortest ? undefined : blocks.find(({ text }) => text.includes(wanted))) ??
    blocks.find(({ text }) => text.length >= shortest && wanted.includes(text))
  );
}

/** The value that most of a text is; undefined when most of it is fixed. */
function valueIn({ text, values }: Block, wanted: string): Value | undefined {
  const at = Math.max(0, text.indexOf(wanted));
  const inside = values.filter(
    ({ leaf, start, end }) =>
      leaf.source !== undefined && end > at && start < at + Math.max(wanted.length, 1),
  );
  const longest = inside.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const length = Math.min(wanted.length, text.length);
  return longest !== undefined && (longest.end - longest.start) * 2 >= length ? longest : undefined;
}

function placeOf({ leaf: { source } }: Value, { workspace }: PreparedDocuments): Origin {
  if (source === undefined) return inFile;
  const { file, range, pointer } = source;
  const text = workspace.files.texts.get(file);
  const position =
    text === undefined || range === undefined ? undefined : positionAt(lineStarts(text), range.start);
  return {
    ...{ kind: 'value', file, path: dottedPointer(pointer) },
    ...{ line: position?.line, column: position?.column },
  };
}
