import { saysTheSame } from '../../output/fingerprint.ts';
import { outputFormats } from '../../output/registry.ts';
import { filledFolder, namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import { askGit, type World } from '../world.ts';
import type { Finding } from './finding.ts';

/**
 * Finds filled-in forms and documents with names that git holds: those in the folders for them, documents that somebody
 * changed, and the copies that such documents leave.
 */
export async function privateFinding(folder: string, world: World): Promise<Finding> {
  const list = askGit(world, folder, ['ls-files', '-z', '--', 'documenten', namesFolder, filledFolder]);
  const files: string[] = [];
  for (const path of list?.split('\0') ?? [])
    if (path !== '' && (await isPrivate(path, folder, world))) files.push(path);
  return files.length === 0
    ? { code: 'private/outside-git', verdict: 'good' }
    : { code: 'private/kept', verdict: 'bad', files };
}

async function isPrivate(path: string, folder: string, { files }: World): Promise<boolean> {
  if (!path.startsWith('documenten/')) return !path.endsWith('.gitignore');
  if (/\.oud\d*$/.test(path)) return true;
  const format = outputFormats.find((each) => each.carriesFingerprint && path.endsWith(`.${each.extension}`));
  const found = format === undefined ? undefined : files.read(joinPath(folder, path));
  if (format === undefined || found === undefined || 'failure' in found) return false;
  const { made, now } = (await format.readFingerprint(found.bytes)) ?? {};
  return made !== undefined && now !== undefined && !saysTheSame(now, made);
}
