import { posix } from 'node:path';
import ts from 'typescript';
import { entries, libraryOwners, outsideWorld, reachOut, rooms, sharedFiles } from '../../scripts/rooms.js';

/** What a file imports from one place: values, types or both. */
export interface Import {
  /** What is imported: a path from src/ or a package. */
  readonly target: string;
  readonly isOwn: boolean;
  /** Whether it is loaded only when it is needed: `await import(…)`. */
  readonly isLazy: boolean;
}

/** Source files by path from src/, each with its imports: `profile/leaf.ts` → imports. */
export type Imports = ReadonlyMap<string, readonly Import[]>;

/** Every import of a file: of values and of types, lazy ones included. */
export function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isLazy = false): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const { text: written } = specifier;
    const isOwn = written.startsWith('.');
    found.push({ isOwn, isLazy, target: isOwn ? posix.join(posix.dirname(file), written) : written });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
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
export function findClosedDoors(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, own]) => {
    const room = roomOf(file);
    if (room === 'generated' || (room === undefined && file !== 'index.ts')) return [];
    const doors = room === undefined ? Object.keys(table) : table[room];
    if (doors === undefined) return [`${file} is in ${room}, which is no room`];
    return own.flatMap((each) => {
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
  const name = target.startsWith('@') ? target : (target.split('/')[0] ?? target);
  const owners = [libraryOwners[name] ?? []].flat();
  if (owners.length > 0 && !owners.some((owner) => file.startsWith(`${owner}/`)))
    return `imports ${name}, which belongs to ${owners.join(' and ')}`;
  if (file.startsWith('app/') && target.startsWith('node:'))
    return `imports ${target}: use cases know no Node`;
  if (outsideWorld.modules.includes(target) && !reachOut.some((path) => file.startsWith(path)))
    return `imports ${target}: only world touches the world`;
  return undefined;
}

/**
 * Circles of files that need each other's values or types.
 *
 * Why types as well: files that cannot be read apart are one file in pieces. What is loaded lazily may lead back.
 */
export function findImportCycles(imports: Imports): readonly string[] {
  const edges = new Map(
    [...imports].map(([file, own]) => [
      file,
      own.filter(({ isOwn, isLazy }) => isOwn && !isLazy).map(({ target }) => target),
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
