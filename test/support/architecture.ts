import { posix } from 'node:path';
import ts from 'typescript';
import { entries, libraryOwners, outsideWorld, reachOut, rooms, sharedFiles } from '../../scripts/rooms.js';

/** Source files by path from src/: `profile/leaf.ts` → text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  /** What is imported: a path from src/ or a package. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
  readonly isLazy: boolean;
}

/** Every import of a file, lazy ones included. */
function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, how: Pick<Import, 'isTypeOnly' | 'isLazy'>): void => {
    const isOwn = specifier.startsWith('.');
    found.push({ ...how, isOwn, target: isOwn ? posix.join(posix.dirname(file), specifier) : specifier });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const names = clause?.namedBindings;
      const allTypes =
        names !== undefined && ts.isNamedImports(names) && names.elements.every((each) => each.isTypeOnly);
      add(node.moduleSpecifier.text, {
        isTypeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes,
        isLazy: false,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, { isTypeOnly: node.isTypeOnly, isLazy: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) add(first.text, { isTypeOnly: false, isLazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

const table: Readonly<Record<string, readonly string[]>> = rooms;

/** The room a file of src/ is in; undefined for the few files that stand directly in src/. */
function roomOf(path: string): string | undefined {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined;
}

/** What is wrong with the doors between rooms, as sentences; empty when all is well. */
export function findClosedDoors(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) => {
    const room = roomOf(file);
    if (room === 'generated' || (room === undefined && file !== 'index.ts')) return [];
    const doors = room === undefined ? Object.keys(table) : table[room];
    if (doors === undefined) return [`${file} is in ${room}, which is no room`];
    return importsOf(file, text).flatMap((each) => {
      const problem = each.isOwn ? checkOwn(each.target, file, doors) : checkLibrary(each.target, file);
      return problem === undefined ? [] : [`${file} ${problem}`];
    });
  });
}

function checkOwn(target: string, file: string, doors: readonly string[]): string | undefined {
  if (target.startsWith('..')) return `imports ${target}, outside src`;
  const room = roomOf(file);
  const other = roomOf(target);
  if (other === 'world' && room !== 'world')
    return entries.includes(file) ? undefined : `imports ${target}: only entries do`;
  if (other === room || other === 'generated' || (other !== undefined && doors.includes(other)))
    return undefined;
  if (other === undefined && sharedFiles.includes(target.replace(/\.ts$/, ''))) return undefined;
  return `imports ${target}: no door from ${room ?? file}`;
}

function checkLibrary(target: string, file: string): string | undefined {
  const owners: Readonly<Record<string, string>> = libraryOwners;
  const name = target.startsWith('@') ? target : (target.split('/')[0] ?? target);
  const owner = owners[name];
  if (owner !== undefined && !file.startsWith(`${owner}/`))
    return `imports ${name}, which belongs to ${owner}`;
  if (file.startsWith('app/') && target.startsWith('node:'))
    return `imports ${target}: use cases know no Node`;
  if (outsideWorld.modules.includes(target) && !reachOut.some((path) => file.startsWith(path)))
    return `imports ${target}: only world touches the world`;
  return undefined;
}

/** Circles of files that need each other's values to load. */
export function findImportCycles(sources: Sources): readonly string[] {
  const edges = new Map(
    [...sources].map(([file, text]) => [
      file,
      importsOf(file, text)
        .filter(({ isOwn, isTypeOnly, isLazy }) => isOwn && !isTypeOnly && !isLazy)
        .map(({ target }) => target),
    ]),
  );
  const state = new Map<string, 'busy' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'busy') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'busy');
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}

/** File names that say nothing about what is inside. */
export function findEmptyNames(files: readonly string[]): readonly string[] {
  return files.filter(
    (file) =>
      /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|-)/.test(file) &&
      !file.startsWith('template/helpers/'),
  );
}
