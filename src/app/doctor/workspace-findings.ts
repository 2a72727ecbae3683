/** Findings about a workspace. */
import { installedSchemas } from '../../setup/installed-schemas.ts';
import { dossierFolder, personsFile } from '../../workspace/file-kinds.ts';
import { joinPath, slashed } from '../../workspace/paths.ts';
import { maxBytesOf } from '../../workspace/read-text.ts';
import { namesInGit } from '../open/names-in-git.ts';
import { gitHook } from '../setup/git-hook.ts';
import { askGit, type World } from '../world.ts';
import type { Finding } from './finding.ts';

/** All findings about a workspace, except its dossiers and house style. */
export function workspaceFindings(folder: string, world: World): readonly Finding[] {
  return [
    { code: 'workspace/found', verdict: 'good', folder },
    writeFinding(folder, world),
    namesFinding(folder, world),
    ignoreFinding(folder, world),
    attributesFinding(folder, world),
    hookFinding(folder, world),
    schemaFinding(folder, world),
    editorFinding(folder, world),
    sizeFinding(folder, world),
    lockFinding(folder, world),
  ];
}

/** Tries to write, and leaves nothing behind. */
function writeFinding(folder: string, { files }: World): Finding {
  const documents = joinPath(folder, 'documenten');
  const places = [folder, ...(files.info(documents) === undefined ? [] : [documents])];
  try {
    for (const place of places) {
      files.replace(joinPath(place, '.gemeente-schrijftest'), new Uint8Array());
      files.remove(joinPath(place, '.gemeente-schrijftest'));
    }
    return { code: 'write/allowed', verdict: 'good' };
  } catch {
    return { code: 'write/denied', verdict: 'bad' };
  }
}

function namesFinding(folder: string, world: World): Finding {
  const state = namesInGit(folder, world);
  if (state === 'kept') return { code: 'names/kept', verdict: 'bad' };
  if (state === 'offered') return { code: 'names/offered', verdict: 'note' };
  const isThere = world.files.info(joinPath(folder, personsFile)) !== undefined;
  return { code: isThere ? 'names/outside-git' : 'names/absent', verdict: 'good' };
}

/** A git settings file: here, or in the folder of the repository. */
function gitSettings(name: string, folder: string, world: World): 'found' | 'missing' | 'no-git' {
  const top = askGit(world, folder, ['rev-parse', '--show-toplevel']);
  if (top === undefined) return 'no-git';
  const places = [folder, slashed(top.trim())];
  return places.some((place) => world.files.info(joinPath(place, name)) !== undefined) ? 'found' : 'missing';
}

function ignoreFinding(folder: string, world: World): Finding {
  const state = gitSettings('.gitignore', folder, world);
  return { code: `ignore/${state}`, verdict: state === 'found' ? 'good' : 'note' };
}

/** Only a repository needs it. */
function attributesFinding(folder: string, world: World): Finding {
  const state = gitSettings('.gitattributes', folder, world);
  return { code: `attributes/${state}`, verdict: state === 'missing' ? 'note' : 'good' };
}

/** Whether git looks for private data before each commit. */
function hookFinding(folder: string, world: World): Finding {
  const { state, path } = gitHook(folder, world);
  switch (state) {
    case 'ours':
    case 'own':
      return { code: 'hook/installed', verdict: 'good' };
    case 'other':
    case 'elsewhere':
      return { code: `hook/${state}`, verdict: 'note', path };
    case 'no-git':
      return { code: 'hook/no-git', verdict: 'good' };
    default:
      return { code: 'hook/missing', verdict: 'note' };
  }
}

function schemaFinding(folder: string, { files, shipped }: World): Finding {
  const states = installedSchemas(shipped).map(({ path, text }) => {
    const installed = files.read(joinPath(folder, path));
    if ('failure' in installed) return 'missing';
    // Git on Windows may have changed the line endings.
    const isSame = new TextDecoder().decode(installed.bytes).replaceAll('\r\n', '\n') === text;
    return isSame ? 'current' : 'other-version';
  });
  if (states.every((state) => state === 'current')) return { code: 'schemas/current', verdict: 'good' };
  const code = states.includes('other-version') ? 'schemas/other-version' : 'schemas/missing';
  return { code, verdict: 'note' };
}

/** Whether VS Code is set up for this workspace. */
function editorFinding(folder: string, { files }: World): Finding {
  return files.info(joinPath(folder, '.vscode/settings.json')) === undefined
    ? { code: 'editor/not-set-up', verdict: 'note' }
    : { code: 'editor/set-up', verdict: 'good' };
}

/** YAML files of the workspace itself, not in folders that hold something else. */
function yamlFiles(folder: string, { files }: World): readonly string[] {
  const folders = [
    '',
    'profiel',
    'rollen',
    'overleggen',
    'samenwerking',
    'sjablonen/checklists',
    dossierFolder,
  ];
  return folders.flatMap((each) =>
    files
      .list(joinPath(folder, each))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => joinPath(folder, `${each}/${name}`)),
  );
}

function sizeFinding(folder: string, world: World): Finding {
  const files = yamlFiles(folder, world).filter(
    (path) => (world.files.info(path)?.bytes ?? 0) > maxBytesOf(path),
  );
  return files.length === 0
    ? { code: 'size/fits', verdict: 'good' }
    : { code: 'size/too-large', verdict: 'bad', files };
}

/** Locks that an interrupted program left; the next one that needs them takes them over. */
function lockFinding(folder: string, world: World): Finding {
  const places = [folder, joinPath(folder, dossierFolder), joinPath(folder, '.gemeente')];
  const files = places.flatMap((place) =>
    world.files
      .list(place)
      .filter((name) => /\.ya?ml\.lock(?:\.oud)?$|\.json\.lock$|\.\d+\.tmp$/.test(name))
      .map((name) => joinPath(place, name)),
  );
  return files.length === 0
    ? { code: 'locks/none', verdict: 'good' }
    : { code: 'locks/left', verdict: 'note', files };
}
