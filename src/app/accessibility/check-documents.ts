import { judge } from '../../accessibility/registry.ts';
import type { Finding } from '../../accessibility/check.ts';
import type { CheckedFormat } from '../../accessibility/structure.ts';
import { structureReaders } from '../../output/structure-readers.ts';
import { showPath } from '../../workspace/paths.ts';
import { findWorkspaces } from '../open/find-workspaces.ts';
import { done, outcomeOf, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { filesAt, filesOfWorkspaces, type FileToCheck } from './find-files.ts';
import { Origins, type Origin } from './origins.ts';

/** What to judge. */
export interface AccessibilityRequest {
  /** Files and folders. None: what was made of the workspaces */
  readonly paths: readonly string[];
  /** Workspaces as typed. Default: the nearest one */
  readonly workspaces: readonly string[] | undefined;
}

/** What was found, with where to mend it. */
export interface TracedFinding extends Finding {
  readonly origin: Origin;
}

/** A file that was judged. */
export interface CheckedDocument {
  /** Its path in messages. */
  readonly name: string;
  readonly format: CheckedFormat;
  /** Undefined when it could not be read. */
  readonly findings: readonly TracedFinding[] | undefined;
}

/** How a report ended. */
export interface AccessibilityReport {
  readonly documents: readonly CheckedDocument[];
  /** Files of another kind beside them, by their path in messages. */
  readonly others: readonly string[];
  /** Folders of the workspaces; empty when only paths were given. */
  readonly folders: readonly string[];
}

/** Judges files, and finds where to mend what is wrong. Nothing is written. */
export function checkAccessibility(
  { paths, workspaces }: AccessibilityRequest,
  world: World,
): Promise<Done<AccessibilityReport> | Refused> {
  return outcomeOf(async () => {
    if (paths.length > 0) return done(await judgeAll(filesAt(paths, world), [], world));
    const found = await findWorkspaces(workspaces, world);
    if (found.kind !== 'done') return found;
    return done(await judgeAll(filesOfWorkspaces(found.value, world), found.value, world));
  });
}

async function judgeAll(
  { files, others }: ReturnType<typeof filesAt>,
  folders: readonly string[],
  world: World,
): Promise<AccessibilityReport> {
  const origins = new Origins(world);
  const documents: CheckedDocument[] = [];
  for (const file of files) documents.push(await judgeFile(file, origins, world));
  return { documents, folders, others: others.map((path) => showPath(world.base, path)) };
}

async function judgeFile(
  { path, format }: FileToCheck,
  origins: Origins,
  { files, base }: World,
): Promise<CheckedDocument> {
  const name = showPath(base, path);
  const content = files.read(path);
  const read = await structureReaders[format]();
  const structure = 'bytes' in content ? await read(content.bytes) : undefined;
  if (structure === undefined) return { name, format, findings: undefined };
  const findings: TracedFinding[] = [];
  for (const finding of judge(structure, format))
    findings.push({ ...finding, origin: await origins.of(path, finding.text) });
  return { name, format, findings };
}

/** How many findings of a severity there are. A file that cannot be read is an error: nothing is known of it. */
export function countIn(documents: readonly CheckedDocument[], severity: Finding['severity']): number {
  return documents.reduce(
    (sum, { findings }) =>
      sum +
      (findings === undefined
        ? Number(severity === 'fout')
        : findings.filter((each) => each.severity === severity).length),
    0,
  );
}
