/** A clock that cannot be right is told, and nothing gets its day; `--datum` goes before it. */
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { contentsOf } from '../support/old-or-new.ts';
import { root } from '../support/root.ts';

const example = `${root}examples/voorbeelddam`;
const dossier = 'vertrek-wethouder-zorg';
const tick = ['checklist', 'tick', dossier, 'mailbox-bewaren', '--toch'];

async function runAt(
  seconds: number,
  args: readonly string[],
  folder: string,
): Promise<{ readonly status: number; readonly said: string }> {
  let said = '';
  const add = (text: string): void => void (said += text);
  const isTerminal = (): boolean => false;
  const status = await main(args, {
    ...nodeIo(),
    cwd: folder,
    env: {},
    isTerminal,
    stdout: add,
    stderr: add,
    now: () => seconds,
  });
  return { status, said };
}

describe.each([
  ['that woke up in 1970', 86_400, '1970-01-02'],
  ['that was set back some years', Date.UTC(2021, 4, 5) / 1000, '2021-05-05'],
  ['after the year 9999', 999_999_999_999, '33658-09-27'],
])('a clock %s', (_, seconds, day) => {
  it.each([
    [tick],
    [['status']],
    [['checklist', 'list', dossier]],
    [['checklist', 'start', 'new-wethouder', '--naam', 'wonen', '--benoeming', '2026-12-08']],
  ])('is told by %j, and nothing is written', async (args) => {
    const folder = temporaryFolder(example);
    const { status, said } = await runAt(seconds, args, folder);
    expect(said).toContain(`Volgens de klok van deze computer is het ${day}. Dat kan niet kloppen.`);
    expect(status).toBe(3);
    expect(contentsOf(folder)).toEqual(contentsOf(example));
  });

  it.each(['2026-12-01', '1-12-2026', '1 december 2026'])(
    'does not matter with --datum %j',
    async (datum) => {
      const folder = temporaryFolder(example);
      const { status, said } = await runAt(seconds, [...tick, '--datum', datum], folder);
      expect(said).toMatch(/afgehandeld op dinsdag\s1\sdecember\s2026/);
      expect(status).toBe(0);
    },
  );

  it('does not matter for documents, which bear no day of the clock', async () => {
    const folder = temporaryFolder(example);
    expect(await runAt(seconds, ['render', 'rollen', '--out', 'uit'], folder)).toMatchObject({ status: 0 });
  });
});

it('SOURCE_DATE_EPOCH after the year 9999 is wrong use', async () => {
  const folder = temporaryFolder(example);
  const { status, stderr } = await gemeente(tick, folder, { env: { SOURCE_DATE_EPOCH: '999999999999' } });
  expect(stderr).toContain('Dat is na het jaar 9999');
  expect(status).toBe(2);
  expect(contentsOf(folder)).toEqual(contentsOf(example));
});
