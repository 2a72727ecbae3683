/**
 * Whatever call on the disk fails: every file is as it was or as it would be, the run says what is wrong, with the exit
 * code of the environment, and leaves nothing behind.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { onFaultyDisk, type Fault } from '../support/faulty-disk.ts';
import { root } from '../support/root.ts';

const example = temporaryFolder(`${root}examples/voorbeelddam`);
const dossier = 'vertrek-wethouder-zorg';
const env = { SOURCE_DATE_EPOCH: '1796115600' };

/** Path → content; folders have none. */
type Contents = ReadonlyMap<string, string>;

function contentsOf(folder: string): Contents {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => [
      name,
      statSync(`${folder}/${name}`).isDirectory() ? '' : readFileSync(`${folder}/${name}`, 'latin1'),
    ]),
  );
}

/** What a run leaves beside files while it works. */
const leftover = /\.tmp$|\.lock(?:\.oud)?$/;

/** Numbers from 1 to a total: all of them, or so many spread evenly. */
function spread(total: number, most: number): readonly number[] {
  if (total <= most) return Array.from({ length: total }, (_, index) => index + 1);
  return Array.from({ length: most }, (_, index) => 1 + Math.floor((index * (total - 1)) / (most - 1)));
}

const commands: readonly (readonly string[])[] = [
  ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999', '--toch'],
  ['init', 'nieuw', '--yes', '--gemeente', 'Utrecht', '--toch'],
  ['render', 'rollen', 'overdracht', '--format', 'md,docx,html', '--out', 'uit'],
  ['render', 'werkwijzer', '--overschrijf'],
  ['form', 'functioneringsgesprek'],
  ['checklist', 'start', 'new-wethouder', '--naam', 'wonen', '--benoeming', '2026-12-08'],
  ['checklist', 'tick', dossier, 'mailbox-bewaren', '--toch'],
  ['checklist', 'note', dossier, 'mailbox-bewaren', '--tekst', 'Iets'],
  ['checklist', 'change', dossier, '--naam', 'Andere naam'],
  ['checklist', 'add', dossier, '--titel', 'Iets nieuws'],
  ['checklist', 'update', dossier],
  ['checklist', 'close', dossier, '--toch'],
  ['checklist', 'rename', dossier, 'andere-naam'],
  ['checklist', 'delete', dossier, '--yes'],
  ['checklist', 'terms', 'uit'],
  ['invullen', '--zet', 'pfo.dag=woensdag'],
  ['review', '--list'],
  ['template', 'eject', 'werkwijzer'],
  ['template', 'new', 'proef'],
  ['schema', '--install'],
];

const run = (args: readonly string[], folder: string): Promise<RunOutcome> => gemeente(args, folder, { env });

/** A run on a disk that works. */
interface Usual {
  readonly status: number | null;
  readonly after: Contents;
  readonly said: string;
}

async function usualRun(args: readonly string[]): Promise<Usual> {
  const folder = temporaryFolder(example);
  const { status, stdout, stderr } = await run(args, folder);
  return { status, after: contentsOf(folder), said: `${stdout}${stderr}` };
}

/** A file that cannot be replaced, as when Word has it open, gets its new version beside it (0027). */
function isBeside(path: string, content: string, after: Contents): boolean {
  return / \(nieuw\)\.\w+$/.test(path) && after.get(path.replace(' (nieuw)', '')) === content;
}

describe.each(commands.map((args) => [args.join(' '), args] as const))('%s', (_, args) => {
  let known: Usual | undefined;
  const usual = async (): Promise<Usual> => (known ??= await usualRun(args));

  it('does something, or asks for nothing', async () => {
    const { status, said } = await usual();
    expect([0, 1], said).toContain(status);
  });

  const ways = [
    ['that changes something', { calls: 'changing' }, byDepth(6, Infinity)],
    ['that looks', { calls: 'looking' }, byDepth(4, 120)],
  ] as const;
  it.each(ways)('holds when a call fails %s', async (__, way, most) => {
    const before = contentsOf(example);
    const { status: usualStatus, after } = await usual();
    const attempt = async (at: number): Promise<{ readonly calls: number }> => {
      const folder = temporaryFolder(example);
      const fault: Fault = { ...way, at };
      const { value, calls, failed } = await onFaultyDisk(folder, fault, () => run(args, folder));
      if (failed === undefined) return { calls };
      const told = `${failed} (${at}): ${String(value.status)}\n${value.stdout}${value.stderr}`;
      expect([0, 1, 2, 3], told).toContain(value.status);
      expect(told).not.toMatch(/\n\s+at |fout in gemeente/);
      if (value.status !== usualStatus) expect(value.stderr, told).not.toBe('');
      for (const [path, content] of contentsOf(folder)) {
        if (leftover.test(path)) {
          // Who cannot remove anything leaves what it made.
          const cannotRemove = failed.startsWith('rm') || fault.calls === 'looking';
          expect(cannotRemove, `${told}\n${path} is left`).toBe(true);
        } else if (
          before.get(path) !== content &&
          after.get(path) !== content &&
          !isBeside(path, content, after)
        )
          expect.fail(`${told}\n${path} is neither old nor new: ${content.slice(0, 300)}`);
      }
      for (const path of before.keys())
        expect(contentsOf(folder).has(path) || !after.has(path), `${told}\n${path} is gone`).toBe(true);
      return { calls };
    };
    const { calls } = await attempt(Infinity);
    for (const at of spread(calls, most)) await attempt(at);
  });
});
