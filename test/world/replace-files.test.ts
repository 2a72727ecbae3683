import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceFiles } from '../../src/world/replace-files.ts';
import { temporaryFolder } from '../support/folders.ts';

const content = (text: string): Uint8Array => new TextEncoder().encode(text);

async function all(files: Parameters<typeof replaceFiles>[0]): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  for await (const result of replaceFiles(files)) results.push(result);
  return results;
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return folder;
}

describe('files that are replaced together', () => {
  it('are all new, more than may be open at once, and nothing else is left', async () => {
    const folder = folderWith({ '1.md': 'oud' });
    const names = Array.from({ length: 150 }, (_, index) => `${String(index)}.md`);
    const results = await all(
      names.map((name) => ({ path: `${folder}/sub/${name}`, content: content(name) })),
    );
    expect(results).toEqual(names.map(() => 'replaced'));
    expect(readdirSync(`${folder}/sub`).sort()).toEqual([...names].sort());
    expect(readFileSync(`${folder}/sub/149.md`, 'utf8')).toBe('149.md');
  });

  it('stay when they may not be replaced any more, and where a folder stands', async () => {
    const folder = folderWith({ 'a.md': 'van iemand', 'c.md': 'oud' });
    mkdirSync(`${folder}/b.md`);
    const results = await all([
      { path: `${folder}/a.md`, content: content('nieuw'), mayReplace: () => false },
      { path: `${folder}/b.md`, content: content('nieuw') },
      { path: `${folder}/c.md`, content: content('nieuw') },
    ]);
    expect(results).toEqual(['refused', expect.any(Error), 'replaced']);
    expect(['a', 'c'].map((name) => readFileSync(`${folder}/${name}.md`, 'utf8'))).toEqual([
      'van iemand',
      'nieuw',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('stay as they were after who stops listening', async () => {
    const folder = folderWith({ 'a.md': 'oud', 'b.md': 'oud' });
    const files = ['a', 'b'].map((name) => ({ path: `${folder}/${name}.md`, content: content('nieuw') }));
    for await (const result of replaceFiles(files)) if (result === 'replaced') break;
    expect(['a', 'b'].map((name) => readFileSync(`${folder}/${name}.md`, 'utf8'))).toEqual(['nieuw', 'oud']);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md']);
  });

  it('take away what a killed run left, and nothing that is somebody else’s', async () => {
    const running = `c.md.${String(process.ppid)}.1.tmp`;
    const kept = { [running]: '', 'nota.2024.tmp': '', 'd.docx.4000000.tmp': '' };
    const folder = folderWith({ ...kept, 'b.md.4000000.7.tmp': '', [`b.md.${String(process.pid)}.tmp`]: '' });
    await all([{ path: `${folder}/a.md`, content: content('nieuw') }]);
    expect(readdirSync(folder).sort()).toEqual(['a.md', ...Object.keys(kept)].sort());
  });
});
