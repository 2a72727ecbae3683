import { cpSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/root.ts';
import { runWhileBroken } from '../support/broken-meanwhile.ts';

function workspaceWithDossier(): {
  readonly folder: string;
  readonly id: string;
  readonly path: string;
  readonly task: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const [name = ''] = readdirSync(join(folder, 'dossiers')).filter((each) => each.endsWith('.yaml'));
  const path = join(folder, 'dossiers', name);
  const task = /^ {2}- id: (\S+)$/m.exec(readFileSync(path, 'utf8').split(/^taken:$/m)[1] ?? '')?.[1] ?? '';
  return { folder, id: name.replace('.yaml', ''), path, task };
}

describe('a dossier that breaks between looking and locking', () => {
  it.each([
    ['tick', (id: string, task: string) => ['tick', id, task, '--toch']],
    ['untick', (id: string, task: string) => ['untick', id, task]],
    ['skip', (id: string, task: string) => ['skip', id, task, '--reden', 'niet nodig', '--toch']],
    ['note', (id: string, task: string) => ['note', id, task, '--tekst', 'gebeld']],
    ['assign', (id: string, task: string) => ['assign', id, task, '--aan', 'griffie']],
    ['date', (id: string, task: string) => ['date', id, task, '2026-12-08']],
    ['add', (id: string) => ['add', id, '--titel', 'Bloemen bestellen']],
  ])('stays as it became, and %s tells its problems', async (_, words) => {
    const { folder, id, path, task } = workspaceWithDossier();
    const run = await runWhileBroken(['checklist', ...words(id, task)], { folder, path });
    expect(run.locked).toBe(1);
    expect(run.left).toBe('- kapot\n');
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(`dossiers/${id}.yaml:1`);
  });
});
