/** A disk that is really full: a small one, mounted for the test, with so many pages left. */
import { cpSync, rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cleanEnvironment, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { bash, ownMounts, type RunApart } from '../support/judges/judges.ts';
import {
  contentsOf,
  expectOldOrNew,
  writingCommands,
  writingEnv,
  type Contents,
} from '../support/old-or-new.ts';
import { root } from '../support/root.ts';

/** Mounts a disk of 4 MB on $1, copies $2 to it, leaves $3 pages, runs the rest there, and copies it to $4. */
const onSmallDisk = `
mount -t tmpfs -o size=4m small "$1" && mkdir "$1/w" && cp -r "$2/." "$1/w" || exit 99
if [ "$3" != all ]; then
  head -c 8m /dev/zero > "$1/full" 2> /dev/null
  left=$(( $(stat -c %s "$1/full") - $3 * 4096 ))
  truncate -s "$left" "$1/full"
fi
cd "$1/w" && from="$1" to="$4" && shift 4
"$@"
code=$?
rm -f "$from/full"
cp -r "$from/w/." "$to"
exit $code
`;

const example = temporaryFolder(`${root}examples/voorbeelddam`);
// The documents of others would fill the disk.
rmSync(`${example}/documenten`, { recursive: true });

function runOn(
  withMounts: RunApart,
  pages: number | 'all',
  args: readonly string[],
): RunOutcome & { readonly found: Contents } {
  const disk = temporaryFolder();
  const to = temporaryFolder();
  const { status, stdout, stderr } = withMounts(
    onSmallDisk,
    [disk, example, String(pages), to, process.execPath, `${root}bin/gemeente.js`, ...args],
    { cwd: disk, env: cleanEnvironment(disk, writingEnv) },
  );
  return { status, stdout, stderr, found: contentsOf(to) };
}

const some = writingCommands.filter(([command, act = '']) =>
  byDepth(command === 'form' || ['start', 'tick', 'nieuw'].includes(act), true),
);

judgedBy([ownMounts], 'a disk that is full', ({ withMounts }) => {
  it.each(some.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
    const before = contentsOf(example);
    const whole = runOn(withMounts, 'all', args);
    expect([0, 1], whole.stderr).toContain(whole.status);
    let refused = 0;
    for (const pages of byDepth([0, 3], [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16])) {
      const { status, stdout, stderr, found } = runOn(withMounts, pages, args);
      const told = `${String(pages)} pages: ${String(status)}\n${stdout}${stderr}`;
      expectOldOrNew(found, { before, after: whole.found }, { told, isLeft: false });
      if (status === whole.status) continue;
      refused++;
      expect(status, told).toBe(3);
      expect(stderr, told).toMatch(
        /^Ik kan .*\(ENOSPC\)\. De schijf is vol\. Maak ruimte en probeer het opnieuw\.$/m,
      );
    }
    if (whole.found.size > before.size) expect(refused).toBeGreaterThan(0);
  });
});

judgedBy([bash], 'a limit on the size of files', ({ bash: shell }) => {
  it('is met by a document with the old one left', async () => {
    const { spawnSync } = await import('node:child_process');
    const folder = temporaryFolder();
    cpSync(example, folder, { recursive: true });
    const { status, stderr } = spawnSync(
      shell,
      [
        '-c',
        'ulimit -f 4; "$0" "$@"',
        process.execPath,
        `${root}bin/gemeente.js`,
        'render',
        'werkwijzer',
        '--format',
        'docx',
      ],
      { cwd: folder, encoding: 'utf8', env: cleanEnvironment(folder, writingEnv) },
    );
    expect({ status, stderr }).toMatchObject({ status: 3 });
    expect(stderr).toContain('niet schrijven (EFBIG)');
    const found = [...contentsOf(folder).keys()].filter((name) => /docx|tmp/.test(name));
    expect(found).toEqual([]);
  });
});
