import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import { itemsAt, textAt } from '../../src/workspace/located.ts';
import { root } from '../support/root.ts';

const text = readFileSync(`${root}examples/voorbeelddam/dossiers/vertrek-wethouder-zorg.yaml`, 'utf8');
const before = DossierText.read(text, 'dossier.yaml');
const ids = before.dossier.tasks.map(({ id }) => id);
const open = before.dossier.tasks.filter(({ status }) => status === 'open').map(({ id }) => id);

/** The ids of the tasks in a text, which must be YAML without a mistake. */
function tasksIn(part: string): readonly string[] {
  const { root: map, diagnostics } = parseYaml(part, 'deel.yaml');
  expect(diagnostics).toEqual([]);
  return map?.kind === 'map'
    ? itemsAt(map, 'taken').map((task) => (task.kind === 'map' ? (textAt(task, 'id') ?? '') : ''))
    : [];
}

describe('what has to be checked again of a dossier', () => {
  it('is the tasks that changed, and all that is no task', () => {
    for (const chosen of [[open[0]], [open.at(-1)], open.slice(2, 5)]) {
      const acted = chosen.filter((id) => id !== undefined);
      const part = before
        .act({ kind: 'tick', ids: acted, on: '2026-12-01', by: undefined, despite: {} })
        .changedSince(before);
      expect(tasksIn(part)).toEqual(ids.filter((id) => acted.includes(id)));
      const head = text.slice(0, text.indexOf('\ntaken:'));
      expect(part.startsWith(head)).toBe(true);
    }
  });

  it('is one task at least, as a list may not be empty', () => {
    expect(tasksIn(before.changedSince(before))).toEqual([ids[0]]);
  });

  it('is everything when the list is another', () => {
    const after = text.slice(text.indexOf(`  - id: ${ids[1] ?? ''}\n`));
    const shorter = DossierText.read(text.slice(0, text.indexOf('\ntaken:\n') + 8) + after, 'dossier.yaml');
    expect(shorter.dossier.tasks.length).toBe(ids.length - 1);
    expect(shorter.changedSince(before)).toBe(shorter.text);
  });
});
