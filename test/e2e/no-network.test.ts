/** "No network, no telemetry, ever. A tested promise" (product.md §2). */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cleanEnvironment,
  gemeente,
  startedGemeente,
  temporaryFolder,
  type RunOutcome,
} from '../support/bin.ts';
import { byDepth, isDeep } from '../support/depth.ts';
import { commandWorkspace, everyCommand, typedOf } from '../support/every-command.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { noNetwork, type RunApart } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';
import { todayEnv } from '../support/started-dossier.ts';

const guard = `${root}test/support/no-network.cjs`;

describe('the network', () => {
  it.each([
    "fetch('http://127.0.0.1:9')",
    "require('node:http').get('http://127.0.0.1:9')",
    "require('node:net').connect(9, '127.0.0.1')",
    "require('node:dns').lookup('voorbeelddam.example', () => {})",
    "import('node:net').then(({ connect }) => connect(9))",
  ])('is guarded: %s is caught', (code) => {
    const { status } = spawnSync(process.execPath, ['--require', guard, '-e', code], { stdio: 'ignore' });
    expect(status).toBe(99);
  });

  it.each([
    [['--version']],
    [['--help']],
    [['status']],
    [['validate', '--format', 'sarif']],
    [['render', '--all']],
    [['render', '--all', '--check']],
    [['schema', 'gemeente']],
    [['schema', '--install']],
    [['init', 'map', '--yes', '--toch', '--gemeente', 'Utrecht']],
    [['template', 'check']],
    [['review', '--list']],
    [['doctor']],
    [['retention']],
    [['privacy']],
    [['form', 'functioneringsgesprek']],
    [['invullen', '--list']],
    [['render', 'rollen', '--format', 'md,docx,html']],
    [['checklist', 'start', 'new-wethouder', '--naam', 'wonen', '--benoeming', '2026-12-08']],
    [['checklist', 'tick', 'vertrek-wethouder-zorg', 'mailbox-bewaren', '--toch']],
    [['template', 'eject', 'werkwijzer']],
    [['completion', 'bash']],
  ])('is left alone by %j', (args) => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    const { status, stderr } = startedGemeente(args, folder, { env: { NODE_OPTIONS: `--require ${guard}` } });
    expect(stderr).not.toContain('NETWORK');
    expect(status).toBe(0);
  });
});

/** Runs a program and leaves the counters of the system in $1. Those of a namespace begin at zero. */
const counted = 'out="$1"; shift; "$@"; code=$?; cat /proc/net/snmp /proc/net/snmp6 > "$out"; exit $code';

/** Name → count, of everything that was sent, or could not be sent because there is no way out. */
function attemptsIn(report: string): Readonly<Record<string, number>> {
  const lines = report.split('\n').filter((line) => line !== '');
  const pairs = lines.flatMap((line, index): readonly (readonly [string, number])[] => {
    const [name = '', ...values] = line.split(/\s+/);
    if (name.startsWith('Ip6') || name.startsWith('Udp6')) return [[name, Number(values[0])]];
    const names = lines[index - 1]?.split(/\s+/) ?? [];
    if (!/^\d/.test(values[0] ?? '') || names[0] !== name) return [];
    return values.map((value, at) => [`${name}${names[at + 1] ?? ''}`, Number(value)] as const);
  });
  const told = /^(?:Ip:|Ip6)Out(?:Requests|NoRoutes)$|^Tcp:ActiveOpens$|^Udp:OutDatagrams$/;
  return Object.fromEntries(pairs.filter(([name, count]) => told.test(name) && count > 0));
}

judgedBy([noNetwork], 'without any network', ({ withoutNetwork }) => {
  function attempt(
    run: RunApart,
    command: readonly string[],
    cwd: string,
  ): RunOutcome & { readonly attempts: Readonly<Record<string, number>> } {
    const report = `${temporaryFolder()}/report`;
    const outcome = run(counted, [report, ...command], { cwd, env: cleanEnvironment(cwd, todayEnv) });
    return { ...outcome, attempts: attemptsIn(readFileSync(report, 'utf8')) };
  }

  it.each([
    "require('node:net').connect(80, '192.0.2.1').on('error', () => 0)",
    "require('node:net').connect(9, '127.0.0.1').on('error', () => 0)",
    "require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1', () => process.exit())",
    "require('node:child_process').spawnSync(process.execPath, ['-e', `require('node:net').connect(80, '192.0.2.1')`])",
  ])('every attempt is counted, also one that nobody hears of: %s', (code) => {
    const { attempts } = attempt(withoutNetwork, [process.execPath, '-e', code], temporaryFolder());
    expect(attempts).not.toEqual({});
  });

  const daily = /^gemeente (?:init|doctor|privacy|checklist tick)$/;
  const some = everyCommand.filter(([command]) => byDepth(daily.test(command), true));
  it.each(some.map((run) => [run.join(' '), typedOf(run)] as const))(
    '%s does as always, and nobody tries',
    async (_, args) => {
      const folder = commandWorkspace();
      const usual = await gemeente(args, commandWorkspace(), { env: todayEnv });
      const { status, attempts } = attempt(
        withoutNetwork,
        [process.execPath, `${root}bin/gemeente.js`, ...args],
        folder,
      );
      expect({ status, attempts }).toEqual({ status: usual.status, attempts: {} });
    },
  );

  if (isDeep)
    it('every case of every command does as always, and nobody tries', () => {
      const vitest = [
        process.execPath,
        `${root}node_modules/vitest/vitest.mjs`,
        'run',
        'test/e2e/cases.test.ts',
      ];
      const { status, stdout, attempts } = attempt(withoutNetwork, vitest, root);
      expect(status, stdout).toBe(0);
      expect(attempts).toEqual({});
    });
});
