import { problem, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import {
  dossierFolder,
  personsFile,
  entityFileKinds,
  entityFolders,
  type EntityFileKind,
} from './file-kinds.ts';
import type { FileSystem } from './file-system.ts';
import { profileIn, sharingRoot } from './find.ts';
import { emptyMap, itemsAt, sourceOfValue, type LocatedMap } from './located.ts';
import { dropLapsed, mergeTrees } from './merge.ts';
import { misspeltFolders } from './misspelt-folders.ts';
import type { LoadRequest, LoadScope } from './load-request.ts';
import { parseFile } from './kept-tree.ts';
import { noKeys } from './no-keys.ts';
import { folderOf, joinPath, nameOf, resolveInside, showPath, slashed, staysInside } from './paths.ts';
import { readText } from './read-text.ts';
import { dataFolder, readTemplateFiles, type TemplateFile } from './template-files.ts';

/** One YAML file whose root is a map. */
export interface LocatedFile {
  /** The file's name in messages. */
  readonly file: string;
  readonly path: string;
  readonly root: LocatedMap;
}

/** Everything read from a workspace, before any meaning is given to it. */
export interface WorkspaceFiles {
  /** Folder with gemeente.yaml. */
  readonly folder: string;
  /** The profile: split files joined, inherited profiles underneath. */
  readonly profile: LocatedMap;
  /** Files per kind, inherited ones first. */
  readonly entities: Readonly<Record<EntityFileKind, readonly LocatedFile[]>>;
  readonly persons: LocatedFile | undefined;
  /** Running and finished checklists, as far as requested. */
  readonly dossiers: readonly LocatedFile[];
  /** The municipality's own templates, inherited ones first. */
  readonly templates: readonly TemplateFile[];
  /** Data for its own documents. */
  readonly data: readonly LocatedFile[];
  /** Text of every file that was read, by the name messages use. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files whose text cannot be trusted from this offset on. */
  readonly doubtful: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a workspace: the profile with everything it is built from, and the files of roles, meetings, collaborations and
 * checklists. Every problem is a diagnostic; a file that cannot be read counts as empty.
 */
export function loadWorkspace(
  files: FileSystem,
  { folder, base, kinds = entityFileKinds, names = true, dossiers = 'all', keysOf }: LoadRequest,
): WorkspaceFiles {
  return new Loader(files, { folder, base, keysOf }).load({ kinds, names, dossiers });
}

/** Profile keys whose lists change shipped lists. */
const overShippedLists: readonly string[] = ['organisatie', 'documenten'];

/** Profile keys that concern one file only and are not inherited. */
const ownKeys: readonly string[] = ['gebaseerd_op', 'bestanden', 'gedeeld'];

class Loader {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #base: string;
  readonly #sharingRoot: string;
  readonly #keysOf: LoadRequest['keysOf'];
  readonly #texts = new Map<string, string>();
  readonly #doubtful = new Map<string, number>();
  readonly #diagnostics: Diagnostic[] = [];
  /** Files the profile is made of. */
  readonly #profileFiles: string[] = [];
  /** Whether a file that the profile names could not be read. */
  #lost = false;

  constructor(files: FileSystem, { folder, base, keysOf }: Pick<LoadRequest, 'folder' | 'base' | 'keysOf'>) {
    this.#files = files;
    this.#folder = folder;
    this.#base = base;
    this.#keysOf = keysOf;
    this.#sharingRoot = sharingRoot(files, folder);
  }

  load({ kinds, names: withNames, dossiers }: LoadScope): WorkspaceFiles {
    const profilePath = profileIn(this.#files, this.#folder) ?? joinPath(this.#folder, 'gemeente.yaml');
    const { profile, folders } = this.#profile(profilePath, []);
    const entities = Object.fromEntries(
      entityFileKinds.map((kind) => [
        kind,
        // A base may be in the folder of the workspace itself.
        kinds.includes(kind)
          ? [...new Set(folders)].flatMap((folder) => this.#filesIn(folder, entityFolders[kind]))
          : [],
      ]),
    ) as unknown as Record<EntityFileKind, readonly LocatedFile[]>;
    const personsPath = joinPath(this.#folder, personsFile);
    const hasPersons = withNames && this.#files.info(personsPath) !== undefined;
    const persons =
      hasPersons && this.#staysInside(personsPath) ? this.#read(personsPath, 'personen') : undefined;
    const isWanted = (name: string): boolean =>
      dossiers === 'all' || dossiers.includes(name.replace(/\.ya?ml$/, ''));
    const dossierFiles =
      dossiers.length === 0
        ? []
        : this.#filesIn(this.#folder, { folder: dossierFolder, schema: 'dossier' }, isWanted);
    const place = { base: this.#base, allowed: this.#sharingRoot };
    const templates = readTemplateFiles(this.#files, folders, place);
    this.#diagnostics.push(...templates.diagnostics);
    for (const { file, text } of templates.files) this.#texts.set(file, text);
    this.#diagnostics.push(...misspeltFolders(this.#files, this.#folder, this.#base));
    // What the unreadable file contains is unknown: a key that seems missing may be there.
    if (this.#lost)
      for (const file of this.#profileFiles)
        if (!this.#doubtful.has(file)) this.#doubtful.set(file, Infinity);
    return {
      folder: this.#folder,
      profile,
      entities,
      persons,
      dossiers: dossierFiles,
      templates: templates.files,
      data: this.#filesIn(this.#folder, { folder: dataFolder }),
      texts: this.#texts,
      doubtful: this.#doubtful,
      diagnostics: this.#diagnostics,
    };
  }

  /** Reads one YAML file; undefined when its root is not a map. @param schema that it follows, if any */
  #read(path: string, schema?: string): LocatedFile | undefined {
    const file = showPath(this.#base, path);
    const read = readText(this.#files, path, file);
    this.#diagnostics.push(...read.diagnostics);
    if (read.text === undefined) {
      this.#doubtful.set(file, 0);
      if (read.shown !== undefined) this.#texts.set(file, read.shown);
      return undefined;
    }
    this.#texts.set(file, read.text);
    const keysAt = schema === undefined ? undefined : this.#keysOf?.(schema);
    const parsed = parseFile(this.#files, { text: read.text, file, path, keysAt });
    this.#diagnostics.push(...parsed.diagnostics);
    if (parsed.doubtfulFrom !== undefined) this.#doubtful.set(file, parsed.doubtfulFrom);
    const { root } = parsed;
    if (root?.kind === 'map') return { file, path, root };
    this.#doubtful.set(file, 0);
    if (parsed.diagnostics.length === 0) this.#diagnostics.push(noKeys(root, file));
    return undefined;
  }

  /** The profile at a path merged with its bases, and the workspace folders it draws on, base first. */
  #profile(path: string, above: readonly string[]): { profile: LocatedMap; folders: readonly string[] } {
    const isOurs = above.length > 0 || this.#staysInside(path);
    const own = isOurs ? this.#read(path, 'gemeente') : undefined;
    const folder = folderOf(path);
    this.#profileFiles.push(showPath(this.#base, path));
    if (own === undefined) this.#lost = true;
    if (own === undefined) return { profile: emptyMap(showPath(this.#base, path)), folders: [folder] };
    const joined = this.#joinParts(own, folder);
    const parentPath = this.#parentPath(own, [...above, path]);
    if (parentPath === undefined) return { profile: this.#finish(joined, undefined), folders: [folder] };
    const parent = this.#profile(parentPath, [...above, path]);
    const inherited = without(parent.profile, ownKeys);
    const merged = mergeTrees(inherited, joined);
    return { profile: this.#finish(merged.node, inherited), folders: [...parent.folders, folder] };
  }

  /**
   * Removes what is marked `vervalt`, except under keys that change shipped lists: those are merged with them later.
   */
  #finish(node: LocatedMap, inherited: LocatedMap | undefined): LocatedMap {
    const dropped = dropLapsed(without(node, overShippedLists), inherited);
    this.#diagnostics.push(...dropped.diagnostics);
    const entries = [...node.entries].map(
      ([key, value]) => [key, dropped.node.entries.get(key) ?? value] as const,
    );
    return { ...node, entries: new Map(entries) };
  }

  /** Merges the files named by `bestanden` into the profile. */
  #joinParts(own: LocatedFile, folder: string): LocatedMap {
    let joined = own.root;
    for (const item of itemsAt(own.root, 'bestanden')) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
      const path = this.#existing(
        item.value,
        { folder, allowed: folder, what: 'de werkmap' },
        sourceOfValue(item),
      );
      const part = path === undefined ? undefined : this.#read(path, 'gemeente');
      if (part === undefined) {
        this.#lost = true;
        continue;
      }
      this.#profileFiles.push(part.file);
      if (this.#doubtful.has(part.file)) this.#lost = true;
      const merged = mergeTrees(joined, part.root, 'report');
      this.#diagnostics.push(...merged.diagnostics);
      joined = { ...merged.node, file: own.root.file, range: own.root.range };
    }
    return joined;
  }

  /** The profile named by `gebaseerd_op`, unless it is missing, outside, or already underneath. */
  #parentPath(own: LocatedFile, chain: readonly string[]): string | undefined {
    const node = own.root.entries.get('gebaseerd_op');
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
    const source = sourceOfValue(node, '/gebaseerd_op');
    const place = {
      folder: folderOf(own.path),
      allowed: this.#sharingRoot,
      what: 'de map waarin u mag delen',
    };
    const path = this.#existing(node.value, place, source);
    if (path === undefined) this.#lost = true;
    if (path === undefined) return undefined;
    const seen = chain.map((each) => this.#files.realPath(each) ?? each);
    const again = seen.indexOf(this.#files.realPath(path) ?? path);
    if (again === -1) return path;
    const circle = [...chain.slice(again), path].map((each) => showPath(this.#base, each));
    this.#diagnostics.push(problem('cycle/inheritance', source, { path: circle }));
    return undefined;
  }

  #existing(
    relative: string,
    place: { readonly folder: string; readonly allowed: string; readonly what: string },
    source: Source,
  ): string | undefined {
    if (!/\.ya?ml$/.test(relative)) return undefined;
    const path = resolveInside(this.#files, place, relative);
    if (path === undefined) {
      this.#diagnostics.push(
        problem('file/outside-workspace', source, { path: relative, allowed: place.what }),
      );
      return undefined;
    }
    if (this.#files.info(path) !== undefined) return path;
    const near = nearest(slashed(relative).split('/').at(-1) ?? '', this.#files.list(folderOf(path)));
    this.#diagnostics.push(problem('file/missing', source, { path: relative, near }));
    return undefined;
  }

  /** The YAML files in a folder of a workspace. */
  #filesIn(
    workspace: string,
    { folder, schema }: { readonly folder: string; readonly schema?: string },
    isWanted: (name: string) => boolean = () => true,
  ): readonly LocatedFile[] {
    const place = joinPath(workspace, folder);
    if (!this.#canOpen(place, folder)) return [];
    return this.#files
      .list(place)
      .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.') && !name.startsWith('~'))
      .filter(isWanted)
      .flatMap((name) => {
        const path = joinPath(place, name);
        return this.#staysInside(path, workspace) ? (this.#read(path, schema) ?? []) : [];
      });
  }

  /** Whether no link leads a file of a workspace out of it; one that does is reported, and not read. */
  #staysInside(path: string, workspace: string = this.#folder): boolean {
    if (staysInside(this.#files, { folder: workspace, allowed: this.#sharingRoot }, path)) return true;
    const file = showPath(this.#base, path);
    this.#doubtful.set(file, 0);
    const args = { path: nameOf(path), allowed: 'de werkmap' };
    this.#diagnostics.push(problem('file/outside-workspace', { file }, args));
    return false;
  }

  /** Whether a folder is there to be read; one that cannot be read is reported. */
  #canOpen(path: string, folder: string): boolean {
    const info = this.#files.info(path);
    if (info === undefined) return false;
    const source = { file: showPath(this.#base, path) };
    if (info.kind === 'directory' && this.#files.canList(path)) return true;
    const code = info.kind === 'directory' ? 'file/folder-not-readable' : 'file/not-a-folder';
    this.#diagnostics.push(problem(code, source, { folder }));
    return false;
  }
}

function without(node: LocatedMap, keys: readonly string[]): LocatedMap {
  return { ...node, entries: new Map([...node.entries].filter(([key]) => !keys.includes(key))) };
}
