import { documentIds } from '../../document/registry.ts';
import type { Answers } from '../../setup/answers.ts';
import { memoryPath, readMemory } from '../../setup/memory.ts';
import { presentAnswers } from '../../setup/present-answers.ts';
import { knownFor, layered, proposedAnswers } from '../../setup/start-answers.ts';
import { defaultPackage } from '../../setup/workspace-files.ts';
import { version } from '../../version.ts';
import { profileIn } from '../../workspace/find.ts';
import { absolutePath, nameOf, storedPath } from '../../workspace/paths.ts';
import { needPortable } from '../files/need-path.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import { askGit, type World } from '../world.ts';
import { checkInside, presentText } from './present-file.ts';

/** A folder to turn into a workspace. */
export interface StartRequest {
  /** As typed. Default: the current folder */
  readonly typed: string | undefined;
  /** Answers given with the request; they take precedence. */
  readonly given: Partial<Answers>;
}

/** What is known before anything is asked. */
export interface SetupStart {
  readonly folder: string;
  /** By precedence: given answers, the workspace's values, stored answers, proposals. */
  readonly answers: Partial<Answers>;
}

/** Inspects a folder to turn into a workspace. @throws EnvironmentError when a file in it cannot be read */
export function startSetup(
  { typed, given }: StartRequest,
  world: World,
): Promise<Done<SetupStart> | Refused> {
  return outcomeOf(() => {
    const folder =
      typed === undefined ? world.base : storedPath(world.files, absolutePath(world.base, typed));
    needPortable(folder, typed ?? '', world);
    if (world.files.info(folder)?.kind === 'file')
      refuse({ code: 'setup/no-folder', typed: typed ?? folder });
    for (const path of ['gemeente.yaml', memoryPath]) checkInside(folder, path, world);
    const profile = profileIn(world.files, folder);
    if (profile !== undefined && nameOf(profile) !== 'gemeente.yaml')
      refuse({ code: 'setup/other-profile', name: nameOf(profile) });
    const remembered = readMemory(presentText(folder, memoryPath, world)).answers;
    const text = presentText(folder, 'gemeente.yaml', world);
    const present = text === undefined ? {} : presentAnswers(text, documentIds);
    const known = [remembered, present].map((each) => knownFor(given.municipality, each));
    const remote = askGit(world, folder, ['remote', 'get-url', 'origin']);
    const proposed = proposedAnswers(remote, defaultPackage(version));
    return Promise.resolve(done({ folder, answers: layered([proposed, ...known, given]) }));
  });
}
