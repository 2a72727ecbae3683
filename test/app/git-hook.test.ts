import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitHook, installHook } from '../../src/app/setup/git-hook.ts';
import { foldersOfHook, hookText } from '../../src/setup/git-hook.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { minimal } from '../support/workspace.ts';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

describe('the text of the hook', () => {
  it.each([[['.']], [['sub map']], [["'t Hof", 'a']], [['$(touch x)', '`x`']]])(
    'is read back: %j',
    (folders) => {
      expect(foldersOfHook(hookText(folders))?.toSorted()).toEqual(folders.toSorted());
      expect(foldersOfHook(hookText(folders).replaceAll('\n', '\r\n'))?.toSorted()).toEqual(
        folders.toSorted(),
      );
    },
  );

  it('that somebody changed is theirs', () => {
    expect(foldersOfHook(`${hookText(['.'])}echo klaar\n`)).toBeUndefined();
  });
});

judgedBy([git], 'the hook before a commit', ({ git }) => {
  const repository = (workspace = '.'): { readonly top: string; readonly folder: string } => {
    const top = temporaryFolder();
    const folder = join(top, workspace);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'gemeente.yaml'), minimal);
    git(top, ['init', '--quiet']);
    return { top, folder };
  };
  const install = async (folder: string): Promise<string> => {
    const outcome = await installHook(folder, nodeWorld({ base: folder }));
    return outcome.kind === 'done' ? outcome.value.state : outcome.kind;
  };
  const hookOf = (top: string): string => join(top, '.git/hooks/pre-commit');
  /** The program on the path of whoever commits, or not there. */
  const commit = (top: string, hasProgram: boolean): { readonly status: number; readonly said: string } => {
    const bin = join(top, '.git/bin');
    mkdirSync(bin, { recursive: true });
    const start = `#!/bin/sh\nexec ${process.execPath} ${root}bin/gemeente.js "$@"\n`;
    if (hasProgram) writeFileSync(join(bin, 'gemeente'), start, { mode: 0o755 });
    const PATH = hasProgram ? `${bin}:/usr/bin:/bin` : '/usr/bin:/bin';
    try {
      git(top, ['commit', '--quiet', '--all', '--message', 'x'], { env: { PATH } });
      return { status: 0, said: '' };
    } catch (error) {
      const { status, stderr } = error as { readonly status: number; readonly stderr: string };
      return { status, said: stderr };
    }
  };

  it('is put in place once, and may be run', async () => {
    const { top, folder } = repository();
    expect(gitHook(folder, nodeWorld({ base: folder })).state).toBe('missing');
    expect(await install(folder)).toBe('ours');
    expect(statSync(hookOf(top)).mode & 0o111).toBe(0o111);
    expect(execFileSync('sh', ['-n', hookOf(top)]).toString()).toBe('');
    expect(await install(folder)).toBe('ours');
  });

  it('never takes the place of another, nor of a folder of hooks that settings name', async () => {
    const { top, folder } = repository();
    mkdirSync(dirname(hookOf(top)), { recursive: true });
    writeFileSync(hookOf(top), '#!/bin/sh\nnpm test\n');
    expect(await install(folder)).toBe('other');
    expect(readFileSync(hookOf(top), 'utf8')).toBe('#!/bin/sh\nnpm test\n');
    writeFileSync(hookOf(top), '#!/bin/sh\nnpm test && gemeente privacy --staged\n');
    expect(await install(folder)).toBe('own');
    rmSync(hookOf(top));
    git(top, ['config', 'core.hooksPath', 'gedeeld']);
    expect(await install(folder)).toBe('elsewhere');
    expect(gitHook(folder, nodeWorld({ base: folder })).path).toBe(join(folder, 'gedeeld/pre-commit'));
    expect(() => statSync(join(top, 'gedeeld'))).toThrow();
  });

  it('serves several workspaces of one repository', async () => {
    const { top, folder } = repository('een map');
    const other = join(top, 'twee');
    mkdirSync(other);
    writeFileSync(join(other, 'gemeente.yaml'), minimal);
    await install(folder);
    expect(await install(other)).toBe('ours');
    expect(foldersOfHook(readFileSync(hookOf(top), 'utf8'))).toEqual(['een map', 'twee']);
  });

  it('stops a commit with private data, and no other', async () => {
    const { top, folder } = repository('een map');
    await install(folder);
    git(top, ['add', '--all']);
    expect(commit(top, true)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'gemeente.yaml'), `${minimal}# BSN 123456782\n`);
    const { status, said } = commit(top, true);
    expect(status).toBe(1);
    expect(said).toContain('een map/gemeente.yaml:9:7');
    expect(said).not.toContain('123456782');
  });

  it('lets a commit through without the program, or when it cannot look, and says so', async () => {
    const { top, folder } = repository();
    await install(folder);
    const said = (env: Readonly<Record<string, string>>): string =>
      execFileSync('sh', ['-c', '.git/hooks/pre-commit 2>&1'], { cwd: top, env, encoding: 'utf8' });
    expect(said({ PATH: '/usr/bin:/bin' })).toContain('niet te vinden');
    writeFileSync(join(folder, 'gemeente.yaml'), `${minimal}# BSN 123456782\n`);
    git(top, ['add', '--all']);
    expect(commit(top, false)).toMatchObject({ status: 0 });
    mkdirSync(join(top, '.git/bin'), { recursive: true });
    writeFileSync(join(top, '.git/bin/gemeente'), '#!/bin/sh\nexit 70\n', { mode: 0o755 });
    expect(said({ PATH: `${top}/.git/bin:/usr/bin:/bin` })).toContain('kon gemeente niet bekijken');
  });
});
