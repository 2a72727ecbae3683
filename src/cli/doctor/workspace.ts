/** What `doctor` finds out about a workspace. */
import { dossierFolder, personsFile } from '../../workspace/file-kinds.ts';
import { installedSchemas } from '../../setup/installed-schemas.ts';
import { joinPath, showPath, slashed } from '../../workspace/paths.ts';
import { maxYamlBytes } from '../../workspace/read-text.ts';
import type { CommandContext } from '../global-options.ts';
import { namesInGit } from '../../app/open/names-in-git.ts';
import { bad, good, note, type Finding } from './finding.ts';

/** Everything about a workspace but its dossiers and house style. */
export function workspaceFindings(folder: string, context: CommandContext): readonly Finding[] {
  return [
    good('werkmap', showPath(context.io.cwd, folder)),
    writeFinding(folder, context),
    personsFinding(folder, context),
    ignoreFinding(folder, context),
    attributesFinding(folder, context),
    schemaFinding(folder, context),
    editorFinding(folder, context),
    sizeFinding(folder, context),
    lockFinding(folder, context),
  ];
}

/** Tries to write, and leaves nothing behind. */
function writeFinding(folder: string, { io }: CommandContext): Finding {
  const documents = joinPath(folder, 'documenten');
  const places = [folder, ...(io.files.info(documents) === undefined ? [] : [documents])];
  try {
    for (const place of places) {
      io.files.replace(joinPath(place, '.gemeente-schrijftest'), new Uint8Array());
      io.files.remove(joinPath(place, '.gemeente-schrijftest'));
    }
    return good('schrijven', 'u mag in de werkmap schrijven');
  } catch {
    return bad(
      'schrijven',
      'u mag niet in de werkmap of in documenten schrijven; vraag uw ICT-afdeling om schrijfrecht',
    );
  }
}

function personsFinding(folder: string, { io }: CommandContext): Finding {
  const naam = personsFile;
  const state = namesInGit(folder, io);
  if (state === 'kept')
    return bad(naam, `staat in git, met namen; haal het eruit met: git rm --cached ${personsFile}`);
  if (state === 'offered')
    return note(naam, `git slaat dit bestand niet over; zet ${personsFile} in .gitignore`);
  const isThere = io.files.info(joinPath(folder, personsFile)) !== undefined;
  return good(naam, isThere ? 'blijft buiten git' : 'is er niet; namen blijven weg');
}

/** A file of settings of git: here, or in a folder above it up to the repository. */
function settingsOfGit(name: string, folder: string, { io }: CommandContext): 'found' | 'missing' | 'no git' {
  const top = io.git(folder, ['rev-parse', '--show-toplevel']);
  if (top?.status !== 0) return 'no git';
  const root = slashed(top.output.trim());
  const isThere = [folder, root].some((place) => io.files.info(joinPath(place, name)) !== undefined);
  return isThere ? 'found' : 'missing';
}

function ignoreFinding(folder: string, context: CommandContext): Finding {
  const naam = '.gitignore';
  const state = settingsOfGit('.gitignore', folder, context);
  if (state === 'no git') return note(naam, 'de werkmap staat nog niet in git; begin met: git init');
  if (state === 'found') return good(naam, 'is er');
  return note(naam, `ontbreekt; maak dit bestand met daarin de regels ${personsFile} en documenten.lokaal/`);
}

function attributesFinding(folder: string, context: CommandContext): Finding {
  const naam = '.gitattributes';
  const state = settingsOfGit('.gitattributes', folder, context);
  if (state !== 'missing') return good(naam, state === 'found' ? 'is er' : 'nog niet nodig');
  return note(naam, 'ontbreekt; maak dit bestand met daarin de regel: *.docx binary');
}

function schemaFinding(folder: string, { io }: CommandContext): Finding {
  const naam = 'schema’s';
  const states = installedSchemas(io.shipped).map(({ path, text }) => {
    const installed = io.files.read(joinPath(folder, path));
    if ('failure' in installed) return 'missing';
    // Git on Windows may have changed the ends of lines.
    return new TextDecoder().decode(installed.bytes).replaceAll('\r\n', '\n') === text ? 'fresh' : 'stale';
  });
  if (states.every((state) => state === 'fresh')) return good(naam, 'klaar voor uw editor');
  return note(
    naam,
    states.includes('stale')
      ? 'zijn van een andere versie; vernieuw ze met: gemeente schema --install'
      : 'staan niet klaar voor uw editor; dat kan met: gemeente schema --install',
  );
}

function editorFinding(folder: string, { io }: CommandContext): Finding {
  const isThere = io.files.info(joinPath(folder, '.vscode/settings.json')) !== undefined;
  return isThere
    ? good('editor', 'VS Code kent deze werkmap')
    : note('editor', 'VS Code kent deze werkmap nog niet; dat kan met: gemeente schema --install');
}

/** YAML files of the workspace itself, not in folders that hold something else. */
function yamlFiles(folder: string, { io }: CommandContext): readonly string[] {
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
    io.files
      .list(joinPath(folder, each))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => joinPath(folder, `${each}/${name}`)),
  );
}

function sizeFinding(folder: string, context: CommandContext): Finding {
  const { io } = context;
  const naam = 'grootte';
  const tooLarge = yamlFiles(folder, context).filter(
    (path) => (io.files.info(path)?.bytes ?? 0) > maxYamlBytes,
  );
  if (tooLarge.length === 0) return good(naam, 'geen bestand is te groot');
  const names = tooLarge.map((path) => showPath(io.cwd, path)).join(', ');
  return bad(naam, `te groot om te lezen: ${names}. Splits dit of haal er iets uit`);
}

/** Locks that an interrupted program left; the next one that needs them takes them over. */
function lockFinding(folder: string, { io }: CommandContext): Finding {
  const naam = 'sloten';
  const places = [folder, joinPath(folder, dossierFolder), joinPath(folder, '.gemeente')];
  const left = places.flatMap((place) =>
    io.files
      .list(place)
      .filter((name) => /\.ya?ml\.lock(?:\.oud)?$|\.json\.lock$|\.\d+\.tmp$/.test(name))
      .map((name) => showPath(io.cwd, joinPath(place, name))),
  );
  if (left.length === 0) return good(naam, 'niemand houdt een bestand vast');
  return note(
    naam,
    `${left.join(', ')}: een ander programma werkt hier, of is afgebroken. Werkt er niemand? Dan mag dit weg`,
  );
}
