/** "No network, no telemetry, ever. A tested promise" (product.md §2). */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startedGemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

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
