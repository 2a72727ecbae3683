/** Real merges by git, thousands at a time: no work tree, one process for all of them. */
import { createHash } from 'node:crypto';
import { temporaryFolder } from './folders.ts';
import type { Git } from './judges/git.ts';

/** One file, and what people made of it on branches of their own. */
export interface Branches {
  readonly base: string;
  /** Branch → text of the file there. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Two branches that are to be merged, and what the file must say then. */
export interface WantedMerge {
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
}

const file = 'dossier.yaml';

/** Merges pairs of branches by git itself; gives those that went wrong, with how. */
export function failedMerges(
  git: Git,
  { base, texts }: Branches,
  wanted: readonly WantedMerge[],
): readonly string[] {
  const folder = repository(git, { base, texts });
  const input = wanted.map(({ ours, theirs }) => `${ours} ${theirs}\n`).join('');
  const output = git(folder, ['merge-tree', '--write-tree', '--stdin', '--no-messages'], { input });
  const results = readResults(output);
  if (results.length !== wanted.length)
    throw new Error(`${wanted.length} merges were asked for, ${results.length} came back`);
  return wanted.flatMap(({ ours, theirs, merged }, index) => {
    const result = results[index];
    if (result?.isClean !== true) return [`${ours} + ${theirs}: conflict`];
    return result.tree === treeOf(merged) ? [] : [`${ours} + ${theirs}: merged into something else`];
  });
}

/** A repository with the file on `base`, and one commit further on every other branch. */
function repository(git: Git, { base, texts }: Branches): string {
  const folder = temporaryFolder();
  git(folder, ['init', '--quiet', '--bare', '--initial-branch=base']);
  const commits = Object.entries(texts).map(([name, text]) => commitOf(name, text, 'from refs/heads/base\n'));
  git(folder, ['fast-import', '--quiet'], { input: [commitOf('base', base, ''), ...commits].join('') });
  return folder;
}

function commitOf(branch: string, text: string, from: string): string {
  return `commit refs/heads/${branch}\ncommitter Test <test@voorbeelddam.example> 0 +0000\ndata 0\n${from}M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n\n`;
}

/** Per merge: 1 or 0, the tree, places of conflicts, nothing; each ended by a zero byte. */
function readResults(output: string): readonly { readonly isClean: boolean; readonly tree: string }[] {
  return output
    .split('\0\0')
    .filter((part) => part !== '')
    .map((part) => {
      const [clean, tree = ''] = part.split('\0');
      return { isClean: clean === '1', tree };
    });
}

/** The id git gives to a folder with only this file. */
function treeOf(text: string): string {
  const blob = objectId('blob', Buffer.from(text)).digest();
  return objectId('tree', Buffer.concat([Buffer.from(`100644 ${file}\0`), blob])).digest('hex');
}

function objectId(kind: string, content: Uint8Array): ReturnType<typeof createHash> {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content);
}
