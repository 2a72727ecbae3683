import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { NameDetector } from '../../privacy/detect/name.ts';
import { isCertain } from '../../privacy/finding.ts';
import { findInText, placedInside, type NamedFinding } from '../../privacy/find-in-text.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { nameOf } from '../../workspace/paths.ts';
import { askGit, type World } from '../world.ts';
import { gitObjects, objectFacts, partsOf } from './git-objects.ts';
import { insideLimits } from './inside/inside.ts';
import { isLocal, isOurs } from './local-file.ts';
import { scanFile } from './scan-file.ts';

/** A finding in history, with the path of its file in the repository. */
export type HistoryFinding = NamedFinding & { readonly repositoryPath: string };

/** What was found in the history of a repository. */
export interface HistoryFindings {
  readonly findings: readonly HistoryFinding[];
  /** What is missing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every path that a file ever had. */
  readonly paths: readonly string[];
  /** How many versions of files, and messages, were looked into. */
  readonly versions: number;
}

/** The most findings that are kept. Above it they are only counted. */
const maxFindings = 5000;

/** Where messages of commits and tags are, and what is missing: no file of the workspace. */
const messages = '.git';

/** Where history begins: every branch, tag and stash, what is checked out, and what was undone since. */
function beginnings(root: string, world: World): readonly string[] {
  const isBegun = world.git(root, ['rev-parse', '--verify', '-q', 'HEAD'])?.status === 0;
  return ['--glob=refs/*', '--reflog', ...(isBegun ? ['HEAD'] : [])];
}

/** A file or message in which something was found; what brought it into git is looked up later. */
interface FoundObject {
  readonly path: string;
  readonly findings: readonly NamedFinding[];
}

/**
 * Looks into every version of every file, and every message, that a repository ever had. One object is in memory at a time, and
 * what is found.
 *
 * @param root of the repository
 */
export async function historyFindings(
  root: string,
  names: NameDetector,
  world: World,
): Promise<HistoryFindings> {
  const found = new Map<string, FoundObject>();
  let versions = 0;
  let kept = 0;
  let more = 0;
  const keep = (id: string, path: string, findings: readonly NamedFinding[]): void => {
    const room = findings.slice(0, Math.max(0, maxFindings - kept));
    kept += room.length;
    more += findings.length - room.length;
    if (room.length > 0) found.set(id, { path, findings: room });
  };
  for await (const { id, type, rest, bytes } of contents(root, keep, world)) {
    versions++;
    if (type === 'blob') keep(id, rest, (await scanFile({ file: rest, bytes, inside: {} }, names)).findings);
    else keep(id, messages, messageFindings(bytes, names));
  }
  const origins = await originsOf(root, { wanted: found, names }, world);
  const findings = [...onlyFirst(placed(found, origins)), ...origins.named];
  return {
    findings: await withDays(root, findings, world),
    diagnostics: [
      ...missing(root, world),
      ...(more > 0 ? [warning('privacy/more', { file: messages }, { count: more })] : []),
    ],
    paths: [...origins.all],
    versions,
  };
}

/** Every version of every file, and every message; what is too large is kept as a finding. */
async function* contents(
  root: string,
  keep: (id: string, path: string, findings: readonly NamedFinding[]) => void,
  world: World,
): ReturnType<typeof gitObjects> {
  async function* listed(): AsyncGenerator<string> {
    const listing = world.gitStream(root, ['rev-list', '--objects', ...beginnings(root, world)]);
    for await (const line of partsOf(listing, '\n')) yield `${line}\n`;
  }
  async function* wanted(): AsyncGenerator<string> {
    for await (const { id, type, size, rest } of objectFacts(root, listed(), world)) {
      if (type === 'tree' || (type === 'blob' && (nameOf(rest) === personsFile || isOurs(rest)))) continue;
      const isAbsent = type === 'missing';
      if (isAbsent || size > insideLimits.file) {
        const why = isAbsent ? 'missing' : 'too-large';
        const diagnostic = warning('privacy/not-read', { file: rest }, { why, inside: {} });
        keep(id, rest, [{ rule: 'ongelezen', diagnostic, fingerprint: `${size || 0} bytes`, value: '' }]);
      } else yield `${id} ${rest}\n`;
    }
  }
  yield* gitObjects(root, wanted(), world);
}

/** What is private in the message of a commit or tag: the text below its head. */
function messageFindings(bytes: Uint8Array, names: NameDetector): readonly NamedFinding[] {
  const whole = new TextDecoder().decode(bytes);
  const text = whole.slice(whole.indexOf('\n\n') + 2);
  return findInText({ file: messages, text, inside: { part: 'git/message' } }, names).findings;
}

/** A commit, and its place in the order from new to old. */
interface Origin {
  readonly commit: string;
  readonly order: number;
}

/** Object → path → the commit that first brought it there. */
interface Origins {
  readonly commits: ReadonlyMap<string, ReadonlyMap<string, Origin>>;
  /** Findings in the paths themselves. */
  readonly named: readonly HistoryFinding[];
  /** Every path. */
  readonly all: ReadonlySet<string>;
}

/** Walks through all commits, from new to old: the last one seen is the first that had it. */
async function originsOf(
  root: string,
  { wanted, names }: { readonly wanted: ReadonlyMap<string, unknown>; readonly names: NameDetector },
  world: World,
): Promise<Origins> {
  async function* listed(): AsyncGenerator<string> {
    const listing = world.gitStream(root, ['rev-list', '--topo-order', ...beginnings(root, world)]);
    for await (const line of partsOf(listing, '\n')) yield `${line}\n`;
  }
  const walk = [
    'diff-tree',
    '--stdin',
    '-r',
    '-m',
    '--root',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=AMT',
  ];
  const commits = new Map<string, Map<string, Origin>>();
  const named = new Map<string, HistoryFinding>();
  const all = new Set<string>();
  let commit = '';
  let order = 0;
  let id: string | undefined;
  for await (const part of partsOf(world.gitStream(root, walk, listed()), '\0')) {
    if (id !== undefined) {
      all.add(part);
      if (wanted.has(id))
        commits.set(id, (commits.get(id) ?? new Map<string, Origin>()).set(part, { commit, order }));
      const why = isLocal(part) ? 'local' : hasName(part, names) ? 'name' : undefined;
      if (why !== undefined) named.set(part, pathFinding(part, why, commit));
      id = undefined;
    } else if (part.startsWith(':')) id = part.split(' ')[3];
    else {
      commit = part.trim();
      order++;
    }
  }
  return { commits, named: [...named.values()], all };
}

function hasName(path: string, names: NameDetector): boolean {
  return names(nameOf(path)).some(({ reason }) => isCertain(reason));
}

function pathFinding(path: string, why: 'local' | 'name', commit: string): HistoryFinding {
  const inside = { commit: { id: commit } };
  const diagnostic = problem('privacy/old-file', { file: path }, { why, inside });
  return { rule: 'bestand', diagnostic, fingerprint: '0 bytes', value: why, repositoryPath: path };
}

/** What was found, at every path it had; under the path that git listed when no commit has it, as in a stash of a stash. */
function* placed(
  found: ReadonlyMap<string, FoundObject>,
  { commits }: Origins,
): Generator<HistoryFinding & { readonly order: number }> {
  for (const [id, { path, findings }] of found) {
    const alone: ReadonlyMap<string, Origin> = new Map([[path, { commit: id, order: 0 }]]);
    for (const [at, { commit, order }] of commits.get(id) ?? alone)
      for (const finding of findings) {
        const diagnostic = placedInside(finding.diagnostic, { commit: { id: commit } }, at);
        yield { ...finding, diagnostic, repositoryPath: at, order };
      }
  }
}

/** The same value in the same kind of line of the same file is told once. Why: it is in every version after the first. */
function onlyFirst(
  findings: Iterable<HistoryFinding & { readonly order: number }>,
): readonly HistoryFinding[] {
  const first = new Map<string, HistoryFinding & { readonly order: number }>();
  for (const finding of findings) {
    const { rule, fingerprint, value, repositoryPath } = finding;
    const key = [rule, fingerprint, value, repositoryPath].join('\0');
    if ((first.get(key)?.order ?? -1) < finding.order) first.set(key, finding);
  }
  return [...first.values()];
}

/** The same, with the short id and the day of each commit. */
async function withDays(
  root: string,
  findings: readonly HistoryFinding[],
  world: World,
): Promise<readonly HistoryFinding[]> {
  const ids = new Set(findings.map(({ diagnostic }) => commitOf(diagnostic)));
  async function* listed(): AsyncGenerator<string> {
    await Promise.resolve();
    for (const id of ids) yield `${id}\n`;
  }
  async function* asked(): AsyncGenerator<string> {
    // A tag has a message too, and no day of its own here.
    for await (const { id, type } of objectFacts(root, listed(), world))
      if (type === 'commit') yield `${id}\n`;
  }
  const show = ['log', '--no-walk=unsorted', '--stdin', '--pretty=tformat:%H %h %cs'];
  const days = new Map<string, { readonly id: string; readonly day: string }>();
  if (ids.size > 0)
    for await (const line of partsOf(world.gitStream(root, show, asked()), '\n')) {
      const [whole = '', id = '', day = ''] = line.split(' ');
      days.set(whole, { id, day });
    }
  return findings.map((finding) => {
    const id = commitOf(finding.diagnostic);
    const commit = days.get(id) ?? { id: id.slice(0, 10) };
    return { ...finding, diagnostic: placedInside(finding.diagnostic, { commit }) };
  });
}

function commitOf({ args }: Diagnostic): string {
  const [facts] = args as readonly [{ readonly inside?: { readonly commit?: { readonly id: string } } }];
  return facts.inside?.commit?.id ?? '';
}

/** What git does not have here. */
function missing(root: string, world: World): readonly Diagnostic[] {
  const isShallow = askGit(world, root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  const isPartial =
    world.git(root, ['config', '--get-regexp', String.raw`^remote\..*\.promisor$`])?.status === 0;
  return [
    ...(isShallow ? [warning('privacy/history-incomplete', { file: messages }, { why: 'shallow' })] : []),
    ...(isPartial ? [warning('privacy/history-incomplete', { file: messages }, { why: 'partial' })] : []),
  ];
}
