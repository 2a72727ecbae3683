/** Whatever stands at the other end of a stream, and whatever the home folder is like: no stack trace. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanEnvironment, gemeente, startedGemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { commandWorkspace, everyCommand, typedOf } from '../support/every-command.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';
import { todayEnv } from '../support/started-dossier.ts';

/** Runs `gemeente ARGS` in a shell, with something behind it. */
function shell(
  bash: string,
  command: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stderr: string } {
  const script = command.replace(
    /(?<![\w-])gemeente(?= )/g,
    `'${process.execPath}' '${root}bin/gemeente.js'`,
  );
  const { status, stderr } = spawnSync(bash, ['-c', `set -o pipefail; ${script}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...cleanEnvironment(folder, env) },
  });
  return { status, stderr };
}

const example = (): string => temporaryFolder(`${root}examples/schijnwoude`);

judgedBy([bash], 'a reader that has seen enough', ({ bash }) => {
  it.each([
    'gemeente render --all | head -1',
    'gemeente --help | head -1',
    'gemeente schema rol | head -1',
    'gemeente schema rol | true',
    'gemeente --version | true',
    'gemeente validate | true',
  ])('is no failure: %s', (command) => {
    const { status, stderr } = shell(bash, command, example());
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
    expect(status).toBe(0);
  });

  it('does not keep files from being written', () => {
    const folder = example();
    shell(bash, 'gemeente render --all --out nieuw | true', folder);
    const made = (place: string): readonly string[] =>
      readdirSync(`${folder}/${place}`).filter((name) => !name.startsWith('.'));
    expect(made('nieuw')).toEqual(made('documenten'));
  });
});

judgedBy([bash], 'a reader that is not there', ({ bash }) => {
  const some = everyCommand.filter(([command]) => byDepth(/ (?:tick|list|retention)$/.test(command), true));
  it.each(some.map((run) => [run.join(' '), typedOf(run)] as const))(
    'changes nothing for %s',
    async (_, args) => {
      const quoted = args.map((word) => `'${word}'`).join(' ');
      const usual = commandWorkspace();
      const { status: usualStatus } = await gemeente(args, usual, { env: todayEnv });
      const ends = byDepth(['| true'], ['| true', '| head -1', '>&-']);
      for (const end of ends) {
        const folder = commandWorkspace();
        const { status, stderr } = shell(bash, `gemeente ${quoted} ${end}`, folder, todayEnv);
        expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
        expect(status, `${end}: ${stderr}`).toBe(usualStatus);
        expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
          readdirSync(usual, { recursive: true }).sort(),
        );
      }
    },
  );
});

judgedBy([bash], 'a full disk', ({ bash }) => {
  it('is told, and is the environment’s fault', () => {
    const { status, stderr } = shell(bash, 'gemeente validate > /dev/full', example());
    expect(status).toBe(3);
    expect(stderr).toBe('Ik kan de uitvoer niet wegschrijven (ENOSPC).\n');
  });
});

describe('the cache of compiled code', () => {
  it('is one file per command, however it is called, and old ones go', () => {
    const folder = example();
    const env = { XDG_CACHE_HOME: `${folder}/.cache` };
    mkdirSync(`${folder}/.cache/gemeente`, { recursive: true, mode: 0o700 });
    writeFileSync(`${folder}/.cache/gemeente/validate-0.0.1-old.v8`, '');
    for (const word of ['validate', 'controleer', 'validate', 'contrleer', 'xyz', 'doctor'])
      startedGemeente([word], folder, { env });
    // Node 22 and newer keep compiled code by themselves and leave this folder alone. Beside it are kept runs.
    const kept = readdirSync(`${folder}/.cache/gemeente`).filter((name) => name !== 'runs');
    expect(kept.map((name) => name.split('-')[0])).toEqual(
      process.versions.node.startsWith('20.')
        ? ['start', 'validate']
        : ['validate-0.0.1-old.v8'.split('-')[0]],
    );
  });

  it('may be closed to us', () => {
    const folder = example();
    mkdirSync(`${folder}/.cache`);
    chmodSync(`${folder}/.cache`, 0o000);
    // Whom no right is refused finds the folder open; either way the run goes well.
    const { status, stderr } = startedGemeente(['status'], folder, {
      env: { XDG_CACHE_HOME: `${folder}/.cache` },
    });
    chmodSync(`${folder}/.cache`, 0o700);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('a folder that cannot be made', () => {
  // Node's own way of making folders keeps trying there for ever.
  it.runIf(process.platform === 'linux')('is told below /proc as well', () => {
    const { status, stderr } = startedGemeente(['render', 'werkwijzer', '--out', '/proc/x'], example());
    expect(stderr).toContain('Ik kan het bestand /proc/x/werkwijzer.md niet schrijven');
    expect(status).toBe(3);
  });
});
