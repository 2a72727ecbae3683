import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { present } from '../../src/diagnostics/present.ts';
import { applyEdits } from '../../src/diagnostics/text-edit.ts';
import { open, placed } from '../support/workspace.ts';
import { cases } from './code-cases.ts';
it('probe', async () => {
  const out: string[] = [];
  let n = 0, e = 0;
  for (const [code, list] of Object.entries(cases)) {
    for (const [i, c] of [list].flat().entries()) {
      const { files, found, ...options } = c;
      const all = typeof files === 'string' ? { '/w/gemeente.yaml': files } : files;
      const folder = '/w/a/gemeente.yaml' in all ? '/w/a' : '/w';
      const ws = await open(all, { ...options, folder });
      const items = present(ws.diagnostics, [], ws.files.texts).items.filter((x) => x.code === code);
      n++;
      const edits = items.filter((x) => x.edits.length);
      let left = '';
      if (edits.length) {
        e++;
        const now: any = { ...all };
        for (const it of edits) { const p = folder + '/' + it.file; const t = ws.files.texts.get(it.file)!; now[p] = applyEdits(typeof now[p] === 'string' ? now[p] : t, it.edits); }
        left = placed(await open(now, { ...options, folder })).join(' | ');
      }
      out.push(`${edits.length ? 'EDIT' : 'HAND'} ${code} ${i}: ${JSON.stringify(placed(ws)) === JSON.stringify(found) ? '' : 'FOUND ' + placed(ws).join('|')} ${left ? 'LEFT ' + left : ''} ${items[0]?.fix ?? 'NONE'}`);
    }
    if ([list].flat().length === 0) out.push('EMPTY ' + code);
  }
  out.push(`${Object.keys(cases).length} codes ${n} cases ${e} with edits`);
  writeFileSync('/tmp/cures-probe2.txt', out.join('\n'));
});
