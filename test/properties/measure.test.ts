import { it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { open, placed } from '../support/workspace.ts';
import { present } from '../../src/diagnostics/present.ts';
import { applyEdits } from '../../src/diagnostics/text-edit.ts';
import { root } from '../support/root.ts';
const written = readFileSync(`${root}examples/voorbeelddam/gemeente.yaml`, 'utf8');
it('measure', async () => {
  const base = new Set(placed(await open({ '/w/gemeente.yaml': written })).map((x) => x.split(' ')[1]!));
  const kinds: Record<string, (l: string) => string | undefined> = {
    'space before': (l) => ' ' + l, 'space less': (l) => l.startsWith(' ') ? l.slice(1) : undefined,
    'tab': (l) => l.startsWith('  ') ? '\t' + l.trimStart() : undefined,
    'no colon': (l) => l.includes(':') ? l.replace(':', '') : undefined, 'no space': (l) => l.includes(': ') ? l.replace(': ', ':') : undefined,
    'no dash space': (l) => /- /.test(l) ? l.replace('- ', '-') : undefined, 'bullet': (l) => /^ *- /.test(l) ? l.replace('- ', '• ') : undefined,
    'no }': (l) => l.includes('}') ? l.replace('}', '') : undefined, 'no ]': (l) => l.includes(']') ? l.replace(']', '') : undefined,
    'no {': (l) => l.includes('{') ? l.replace('{', '') : undefined, 'no [': (l) => l.includes('[') ? l.replace('[', '') : undefined,
    'no comma': (l) => l.includes(', ') ? l.replace(',', '') : undefined,
    'open quote gone': (l) => l.includes("'") ? l.replace("'", '') : undefined,
    'close quote gone': (l) => /'[^']*'/.test(l) ? l.replace(/('[^']*)'/, '$1') : undefined,
    'nbsp': (l) => l.includes(': ') ? l.replace(': ', ':\u00a0') : undefined, 'nbsp lead': (l) => l.startsWith('  ') ? l.replace(/^ /, '\u00a0') : undefined,
    'twice': (l) => l.trim() ? l + '\n' + l : undefined, 'gone': () => '',
  };
  const out: string[] = [];
  let n = 0, multi = 0, msgs = 0, syn = 0, cured = 0, exact = 0;
  for (const [kind, f] of Object.entries(kinds)) {
    let k = 0, km = 0, ks = 0, kc = 0, ke = 0, silent = 0;
    const lines = written.split('\n');
    for (let i = 0; i < lines.length; i++) {
      if (/^\s*(#|$)/.test(lines[i]!)) continue;
      const c = f(lines[i]!); if (c === undefined || c === lines[i]) continue;
      if (i % Number(process.env['STEP'] ?? 3)) continue;
      const text = [...lines.slice(0, i), c, ...lines.slice(i + 1)].join('\n');
      const ws = await open({ '/w/gemeente.yaml': text });
      const items = ws.diagnostics.filter((d) => !base.has(d.code));
      k++; n++; msgs += items.length; if (items.length > 1) { km++; multi++; }
      if (items.length === 0) { silent++; continue; }
      if (items.some((d) => d.code === 'yaml/syntax')) { ks++; syn++; }
      const ed = present ? present(items as any, [], ws.files.texts).items.flatMap((x: any) => x.edits ?? []) : [];
      let after = ''; try { after = applyEdits(text, ed); } catch {}
      const left = ed.length ? (await open({ '/w/gemeente.yaml': after })).diagnostics.filter((d) => !base.has(d.code)).length : 1;
      if (left === 0) { kc++; cured++; } if (after === written) { ke++; exact++; }
      if (items.length > 1 || left) out.push(`  ${kind} ${i + 1}: ${JSON.stringify(lines[i])} -> ${items.map((d) => d.code + '@' + text.slice(0, d.source.range?.start ?? 0).split('\n').length).join(' ')}${left ? ' NOT CURED' : ''}`);
    }
    out.push(`${kind}: ${k} cases, ${silent} silent, ${km} with more than one, ${ks} syntax, ${kc} cured, ${ke} exactly`);
  }
  out.push(`${n} cases ${msgs} messages, ${multi} multi, ${syn} syntax, ${cured} cured by edits, ${exact} exactly`);
  writeFileSync('/tmp/cures-measure.txt', out.join('\n'));
});
