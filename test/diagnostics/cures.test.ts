/**
 * Every diagnostic leads home: its cure, applied to the letter, leaves nothing wrong, loses nothing and makes nothing up.
 * A code without a cure fails here.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/diagnostic.ts';
import { messages } from '../../src/diagnostics/messages/index.ts';
import { present, type PresentedDiagnostic } from '../../src/diagnostics/present.ts';
import { applyEdits } from '../../src/diagnostics/text-edit.ts';
import { minimal, open, placed } from '../support/workspace.ts';
import { cases, type Case } from './code-cases.ts';
import { checkTemplates } from '../../src/app/templates/check-templates.ts';
import { scanTexts } from '../../src/app/privacy/scan-texts.ts';
import { diagnoseWordFile } from '../../src/output/docx/house-file/diagnose.ts';
import { wordFile } from '../support/house-files.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { root } from '../support/root.ts';
import { curesElsewhere, madeCures, privateCures } from './cures-elsewhere.ts';
import { handCures, type Files, type HandCure } from './hand-cures.ts';

interface Told {
  readonly files: Files;
  readonly folder: string;
  readonly items: readonly PresentedDiagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

async function toldOf({ files, ...options }: Case, code: string): Promise<Told> {
  const all = typeof files === 'string' ? { '/w/gemeente.yaml': files } : files;
  const folder = '/w/a/gemeente.yaml' in all ? '/w/a' : '/w';
  const { diagnostics, files: read } = await open(all, { ...options, folder });
  const { items } = present(diagnostics, [], read.texts);
  return { files: all, folder, items: items.filter((each) => each.code === code), texts: read.texts };
}

/** The files once the edits of diagnostics are applied. */
function edited({ files, folder, items, texts }: Told): Files {
  const changed = [...new Set(items.map(({ file }) => file))].map((file) => {
    const edits = items.filter((each) => each.file === file).flatMap((each) => each.edits);
    return [posix.join(folder, file), applyEdits(texts.get(file) ?? '', edits)] as const;
  });
  return { ...files, ...Object.fromEntries(changed) };
}

/** Words that are in a text more often than in another, in their order. */
function surplus(of: string, than: string): readonly string[] {
  const left: string[] = than.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (of.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Nothing outside the place is lost; nothing is written that the message does not say. */
function expectCareful({ items, texts }: Told): void {
  for (const { file, edits, start, end, text, fix, snippet = '' } of items) {
    const before = texts.get(file) ?? '';
    const after = applyEdits(before, edits);
    const lines = before.split(/\r?\n/).slice(start.line - 1, end.line);
    expect(surplus(surplus(before, after).join(' '), lines.join(' '))).toEqual([]);
    expect(surplus(surplus(after, before).join(' '), `${text} ${fix} ${snippet}`)).toEqual([]);
  }
}

function handCureOf(code: DiagnosticCode, index: number): HandCure | undefined {
  const cures = handCures[code];
  return cures === undefined || !('length' in cures) ? cures : cures[index];
}

const table = (Object.entries(cases) as [DiagnosticCode, Case | readonly Case[]][]).flatMap(([code, list]) =>
  [list].flat().map((theCase: Case, index) => [code, index, theCase] as const),
);

describe('the cure of every diagnostic code', () => {
  it.each(table)('%s %d leaves nothing wrong', async (code, index, theCase) => {
    const told = await toldOf(theCase, code);
    const hand = handCureOf(code, index);
    const carriesAll = told.items.length > 0 && told.items.every(({ edits }) => edits.length > 0);
    // A cure by hand for what carries its edits would only hide a wrong one.
    expect(carriesAll, hand === undefined ? 'lacks a cure' : 'has edits and a cure by hand').toBe(
      hand === undefined,
    );
    if (hand === undefined) expectCareful(told);
    const cured = hand === undefined ? edited(told) : hand.change(told.files);
    const { today, oddities } = theCase;
    const options = {
      folder: told.folder,
      ...(today === undefined ? {} : { today }),
      ...(oddities === undefined || hand?.heals === true ? {} : { oddities }),
    };
    expect(placed(await open(cured, options))).toEqual([]);
  });

  it.each(privateCures)('%s takes what is private away, and nothing else', (code, before, after, names) => {
    const found = (files: Readonly<Record<string, string>>): readonly string[] =>
      scanTexts(new Map(Object.entries(files)), names).diagnostics.map((each) => each.code);
    expect(found(before)).toEqual([code]);
    expect(found(after)).toEqual([]);
  });

  it.each(madeCures)('%s is right in the document that is made', async (code, before, after) => {
    const folder = '/w/sjablonen/documenten/proef';
    const codesOf = async (template: string): Promise<readonly string[]> => {
      const world = memoryWorld({
        '/w/gemeente.yaml': minimal,
        [`${folder}/template.yaml`]: 'id: proef\ntitel: Proef\nomschrijving: O.\nopenbaarheid: intern\n',
        [`${folder}/document.md.hbs`]: `{{> kop}}\n\n${template}\n`,
      });
      return (await checkTemplates({ folder: '/w' }, world)).value.diagnostics.map((each) => each.code);
    };
    expect(await codesOf(before)).toEqual([code]);
    expect(await codesOf(after)).toEqual([]);
  });

  it('is another Word file for each code of the house style', () => {
    expect(diagnoseWordFile({ path: 'sjabloon.docx', bytes: wordFile() })).toEqual([]);
  });

  it.each(Object.entries(curesElsewhere))('%s is applied where only that test can: %s', (code, file) => {
    expect(readFileSync(root + file, 'utf8')).toContain(`cure of ${code}`);
  });

  it('is there for every code', () => {
    const here = Object.entries(cases).filter(([, list]) => [list].flat().length > 0);
    const codes = new Set([
      ...here.map(([code]) => code),
      ...[...privateCures, ...madeCures].map(([code]) => code),
      ...Object.keys(messages).filter((code) => code.startsWith('house-style/')),
      ...Object.keys(curesElsewhere),
    ]);
    expect([...codes].sort()).toEqual(Object.keys(messages).sort());
  });
});
