import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { present } from '../../../src/diagnostics/present.ts';
import { applyEdits } from '../../../src/diagnostics/text-edit.ts';
import { open, placed } from '../../support/workspace.ts';
import { minimal } from '../../support/workspace.ts';
import { mark } from './slip.ts';
import { typingSlips } from './typing.ts';
import * as meaning from './meaning.ts';
it('probe', async () => {
  const out: string[] = [];
  let total = 0, over = 0;
  const all = [...typingSlips, ...meaning.meaningSlips];
  for (const s of all) {
    const text = s.written.replace(mark, '');
    const ws = await open({ '/w/gemeente.yaml': minimal, ...Object.fromEntries(Object.entries(s.beside ?? {}).map(([k,v])=>[`/w/${k}`,v])), [`/w/${s.file}`]: text });
    const p = placed(ws).map((x) => x.replace('gemeente.yaml:', ''));
    total += p.length; if (p.length > 1) over++;
    const at = s.written.slice(0, s.written.indexOf(mark)).split('\n');
    const want = `${at.length}:${at.at(-1)!.length + 1} ${s.code}`;
    const edits = present(ws.diagnostics, [], ws.files.texts).items.flatMap((d) => d.edits);
    let cured = '';
    try { cured = applyEdits(text, edits); } catch { cured = '?'; }
    const cure = cured === s.right ? '' : edits.length === 0 ? (s.byHand !== undefined ? '' : '  NOEDIT') : '  CURE ' + JSON.stringify(cured.slice(text.startsWith(minimal) ? minimal.length : 0));
    const rightWs = await open({ '/w/gemeente.yaml': minimal, ...Object.fromEntries(Object.entries(s.beside ?? {}).map(([k,v])=>[`/w/${k}`,v])), [`/w/${s.file}`]: s.right });
    out.push(`${p.length === 1 && p[0]!.endsWith(want) ? 'OK ' : '-- '} ${s.what}: want ${want}; got ${p.join(' | ') || 'nothing'}${cure}${rightWs.diagnostics.length ? '   RIGHT IS WRONG ' + placed(rightWs).join('|') : ''}`);
    if (process.env['SAY']) for (const i of present(ws.diagnostics, [], ws.files.texts).items) out.push(`      ${i.text} ${i.fix} ${i.snippet ?? ''}`);
  }
  out.push(`${all.length} cases, ${total} messages, ${over} with more than one, ${out.filter(x=>x.startsWith('OK')).length} ok`);
  writeFileSync('/tmp/cures-probe.txt', out.join('\n'));
});
