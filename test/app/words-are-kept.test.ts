/** Words that somebody wrote at a task or a dossier do not go in silence: refused, asked about, or shown once more. */
import { cpSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/folders.ts';
import { root } from '../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';
let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
});

async function run(...words: readonly string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const code = await main(['checklist', ...words], {
    ...nodeIo(),
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1796115600' },
    isTerminal: () => false,
    stdout: (text) => void (said += text),
    stderr: (text) => void (said += text),
  });
  return { code, said: said.replaceAll('\u00a0', ' ') };
}

function text(): string {
  return readFileSync(`${folder}/dossiers/${dossier}.yaml`, 'utf8');
}

describe('a remark', () => {
  const note = (...words: readonly string[]): ReturnType<typeof run> => run('note', dossier, '2', ...words);
  beforeEach(async () => {
    expect((await note('--tekst', 'eerste woorden')).code).toBe(0);
  });

  it('is not replaced by another without being asked to', async () => {
    const before = text();
    const { code, said } = await note('--tekst', 'tweede woorden');
    expect(code).toBe(2);
    expect(said).toMatch(
      /Er staat al een opmerking:\n- ‘.*’ \([a-z-]+\): eerste woorden\n.*--erbij.*--vervang/,
    );
    expect(text()).toBe(before);
  });

  it('stays above another one', async () => {
    const { code, said } = await note('--tekst', 'tweede woorden', '--erbij');
    expect(code).toBe(0);
    expect(said).not.toContain('was:');
    expect(text()).toContain('opmerking: "eerste woorden\\ntweede woorden"');
    expect((await note('--tekst', 'tweede woorden', '--erbij')).said).toContain('Er is niets veranderd.');
  });

  it('is shown when it is replaced or taken away', async () => {
    expect((await note('--tekst', 'tweede woorden', '--vervang')).said).toContain(
      'opmerking: tweede woorden (was: ‘eerste woorden’)',
    );
    expect((await note('--weg')).said).toContain('opmerking weggehaald (was: ‘tweede woorden’)');
    expect((await note('--weg', '--erbij')).code).toBe(2);
  });

  it('that is the same is no other', async () => {
    expect(await note('--tekst', 'eerste woorden')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Er is niets veranderd.') as string,
    });
  });
});

describe('what else somebody wrote', () => {
  it('a reason needs consent to be replaced, and is shown when it goes', async () => {
    await run('skip', dossier, '2', '--reden', 'eerste reden', '--toch');
    const before = text();
    const refused = await run('skip', dossier, '2', '--reden', 'tweede reden');
    expect(refused.code).toBe(2);
    expect(refused.said).toMatch(/om een andere reden:\n- .*: eerste reden/);
    expect(text()).toBe(before);
    const replaced = await run('skip', dossier, '2', '--reden', 'tweede reden', '--toch');
    expect(replaced.said).toContain('vervalt: tweede reden (was: ‘eerste reden’)');
    expect((await run('untick', dossier, '2')).said).toContain('weer open (was: ‘tweede reden’)');
  });

  it('who did a task and when is shown when it is open again', async () => {
    const { said } = await run('untick', dossier, 'einddatum-vaststellen');
    expect(said).toContain('weer open (was: afgehandeld op dinsdag 17 november 2026 door griffie)');
  });

  it('an assignee and a day are shown when there is another', async () => {
    await run('assign', dossier, '2', '--aan', 'ICT');
    expect((await run('assign', dossier, '2', '--aan', 'HRM')).said).toContain(
      'toegewezen aan HRM (was: ‘ICT’)',
    );
    await run('date', dossier, '2', '2026-12-10');
    expect((await run('date', dossier, '2', '2026-12-11')).said).toContain(
      '(was: donderdag 10 december 2026)',
    );
    expect((await run('date', dossier, 'vertrek', '2027-01-13')).said).toContain(
      '(was: dinsdag 12 januari 2027)',
    );
  });

  it('the facts of a case are shown when they change', async () => {
    const { said } = await run('change', dossier, '--naam', 'wethouder jeugd');
    expect(said).toContain('Was: titel: Vertrek van een wethouder en overdracht: wethouder zorg');
  });

  it('programs get them too', async () => {
    const { said } = await run('untick', dossier, 'einddatum-vaststellen', '--json');
    expect(JSON.parse(said.slice(0, said.lastIndexOf('}') + 1))).toMatchObject({
      was: [{ id: 'einddatum-vaststellen', afgehandeld_op: '2026-11-17', afgehandeld_door: 'griffie' }],
    });
  });
});
