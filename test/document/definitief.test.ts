/** A value that is not filled in shows in a concept, and stops a final document (product.md §5, "Blanks"). */
import { describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { visit } from '../../src/document/walk.ts';
import { openBlanks } from '../../src/app/documents/render.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { minimal, open, render } from '../support/workspace.ts';

const decoder = new TextDecoder();

/** One run of the program on a workspace in memory. */
async function run(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string; written: readonly string[] }> {
  const out = { stdout: '', stderr: '' };
  const memory = memoryFiles(files);
  const code = await main(args, {
    ...nodeIo(),
    stdout: (text) => void (out.stdout += text),
    stderr: (text) => void (out.stderr += text),
    isTerminal: () => false,
    env: {},
    cwd: '/w',
    files: memory,
  });
  const written = [...memory.contents.keys()].filter(
    (path) => !(path in files) && !path.includes('/.gemaakt/'),
  );
  return { ...out, code, written };
}

/** The place, the path and the documents of every blank that a refusal names. */
function refused(stderr: string): readonly (readonly [string, string, readonly string[]])[] {
  return stderr
    .split('\n\n')
    .filter((block) => block.includes(' blank/open'))
    .map((block) => {
      const place = block.slice(0, block.indexOf(' '));
      const [, path = ''] = /Oplossing:[^`]*`([^`]+)`/.exec(block) ?? [];
      const documents = [...block.matchAll(/`([a-z-]+\.md)`/g)].map(([, name = '']) => name);
      return [place, path, documents] as const;
    });
}

const appraisal = `${minimal}functioneringsgesprek:
  deelnemers: [burgemeester, gemeentesecretaris]
  duur_minuten: 90
  plaats: kamer 1
  tijd: "10:00"
`;

describe('a concept', () => {
  it('shows in words what is missing, wherever it is missing', async () => {
    const files = await render(await open({ '/w/gemeente.yaml': minimal }), ['uitnodiging']);
    const text = decoder.decode(files[0]?.bytes);
    for (const label of ['datum van het gesprek', 'tijd van het gesprek', 'plaats van het gesprek'])
      expect(text).toContain(`**[nog invullen: ${label}]**`);
  });

  it('shows the value once it is there, and nothing of the blank', async () => {
    const files = await render(await open({ '/w/gemeente.yaml': appraisal }), ['uitnodiging']);
    const text = decoder.decode(files[0]?.bytes);
    expect(text).toContain('kamer 1');
    expect(text).toContain('10.00\u00a0uur');
    expect(text).not.toContain('plaats van het gesprek]');
    expect(text).toContain('[nog invullen: datum van het gesprek]');
  });

  it('never has a gap: every missing value in a document is reported', async () => {
    for (const { name, bytes, document } of await render(await open({ '/w/gemeente.yaml': minimal }))) {
      expect(decoder.decode(bytes), name).not.toMatch(
        /\bundefined\b|\bnull\b|\bNaN\b|\[object|invullen:nr|veld:soort|\{\{/,
      );
      let shown = 0;
      visit(document.tree, (node) => {
        if (node.type === 'blank') shown++;
      });
      expect(shown, name).toBeGreaterThanOrEqual(new Set(document.blanks.map(({ path }) => path)).size);
    }
  });

  it('is written, with a remark about how much is missing', async () => {
    const { code, stdout, stderr, written } = await run(
      { '/w/gemeente.yaml': appraisal },
      'render',
      'uitnodiging',
    );
    expect(code).toBe(0);
    expect(stdout).toBe('documenten/uitnodiging.md\n');
    expect(stderr).toMatch(/3 waarden\b.*uitnodiging/s);
    expect(written).toEqual(['/w/documenten/uitnodiging.md']);
  });

  it('tells programs what is missing, with the file and the path', async () => {
    const { stdout } = await run({ '/w/gemeente.yaml': appraisal }, 'render', 'uitnodiging', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      bestanden: [
        {
          bestand: 'documenten/uitnodiging.md',
          leeg: [
            {
              bestand: 'gemeente.yaml',
              pad: 'functioneringsgesprek.uitgenodigd_op',
              wat: 'datum van de brief',
            },
            { bestand: 'gemeente.yaml', pad: 'functioneringsgesprek.datum', wat: 'datum van het gesprek' },
            {
              bestand: 'gemeente.yaml',
              pad: 'functioneringsgesprek.aanvullen_uiterlijk',
              wat: 'uiterste dag voor aanvullingen',
            },
          ],
        },
      ],
    });
  });
});

describe('a final document', () => {
  it('is not made while something is missing: each blank is reported with its place, path and documents', async () => {
    const { code, stdout, stderr, written } = await run(
      {
        '/w/gemeente.yaml': `${minimal}functioneringsgesprek:\n  deelnemers: [burgemeester, gemeentesecretaris]\n  duur_minuten: 90\n  plaats: kamer 1\n`,
      },
      'render',
      'uitnodiging',
      '--definitief',
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(written).toEqual([]);
    const left = ['datum', 'tijd', 'uitgenodigd_op', 'aanvullen_uiterlijk'];
    expect(refused(stderr)).toEqual(
      left.map((key) => ['gemeente.yaml:9:1', `functioneringsgesprek.${key}`, ['uitnodiging.md']]),
    );
  });

  it('is made when nothing is missing', async () => {
    const full = `${appraisal}  datum: 2026-12-01\n  uitgenodigd_op: 2026-11-03\n  aanvullen_uiterlijk: 2026-11-17\n`;
    const { code, stderr, written } = await run(
      { '/w/gemeente.yaml': full },
      'render',
      'uitnodiging',
      '--definitief',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(written).toEqual(['/w/documenten/uitnodiging.md']);
  });

  it('is not made of any document when one of them has a blank', async () => {
    const { code, written } = await run(
      { '/w/gemeente.yaml': appraisal },
      'render',
      'functioneringsgesprek',
      'uitnodiging',
      '--definitief',
    );
    expect(code).toBe(1);
    expect(written).toEqual([]);
    const alone = await run(
      { '/w/gemeente.yaml': appraisal },
      'render',
      'functioneringsgesprek',
      '--definitief',
    );
    expect(alone.code).toBe(0);
  });

  it('points into the file of a base profile when that has the map', async () => {
    const { stderr } = await run(
      {
        '/w/gemeente.yaml': `${minimal}gebaseerd_op: gedeeld/basis.yaml\n`,
        '/w/gedeeld/basis.yaml':
          'functioneringsgesprek:\n  deelnemers: [burgemeester, gemeentesecretaris]\n  duur_minuten: 90\n  plaats: kamer 1\n  tijd: "10:00"\n',
      },
      'render',
      'uitnodiging',
      '--definitief',
    );
    const left = ['datum', 'uitgenodigd_op', 'aanvullen_uiterlijk'];
    expect(refused(stderr)).toEqual(
      left.map((key) => ['gedeeld/basis.yaml:1:1', `functioneringsgesprek.${key}`, ['uitnodiging.md']]),
    );
  });

  it('lists everything that a concept of all documents shows', async () => {
    const workspace = await open({ '/w/gemeente.yaml': minimal });
    const labels = new Set<string>();
    for (const { bytes } of await render(workspace))
      for (const [, label = ''] of decoder.decode(bytes).matchAll(/\[nog invullen: ((?:[^\]\\]|\\.)*)\]/g))
        labels.add(label.replace(/\\(.)/g, '$1'));
    const { stderr } = await run({ '/w/gemeente.yaml': minimal }, 'render', '--all', '--definitief');
    expect(labels.size).toBeGreaterThan(20);
    for (const label of labels) expect(stderr).toContain(`: ${label}.`);
  });
});

describe('what nobody agreed on', () => {
  const agreed = `${appraisal}  datum: 2026-12-01\n  uitgenodigd_op: 2026-11-03\n  aanvullen_uiterlijk: 2026-11-17\n`;
  const final = (profile: string): ReturnType<typeof run> =>
    run({ '/w/gemeente.yaml': profile }, 'render', 'uitnodiging', '--definitief');

  it('stops a final document, at the place where it can be written', async () => {
    const { code, stderr, written } = await final(agreed.replace('  duur_minuten: 90\n', ''));
    expect([code, written]).toEqual([1, []]);
    expect(stderr).toContain('gemeente.yaml:9:1 fout proposal/unconfirmed');
    expect(stderr).toContain('duur van het gesprek (`functioneringsgesprek.duur_minuten`)');
    expect(stderr).toContain('Nu staat er een voorstel: 90\u00a0minuten. Te zien in `uitnodiging.md`.');
    expect(stderr).toContain('`gemeente invullen`');
  });

  it('stops it at the line that waits there', async () => {
    const { stderr } = await final(agreed.replace('  duur_minuten', '  # duur_minuten'));
    expect(stderr).toContain('gemeente.yaml:11:3 fout proposal/unconfirmed');
    expect(stderr).toContain('Haal het `#` voor deze regel weg');
  });

  it('stops it while the comment stands, and no longer once that is gone', async () => {
    const { code, stderr } = await final(agreed.replace('90', '90 # voorstel'));
    expect(code).toBe(1);
    expect(stderr).toContain('gemeente.yaml:11:17 fout proposal/unconfirmed');
    expect(stderr).toContain('Haal `# voorstel` op deze regel weg');
    // The cure of blank/open is a value, the cure of proposal/unconfirmed one that is agreed on.
    expect((await final(appraisal)).stderr).toContain('blank/open');
    expect((await final(agreed)).code).toBe(0);
  });

  it('stops it for a name too, when the comment stands behind that', async () => {
    const { code, stderr } = await final(agreed.replace('naam: Proefstad', 'naam: Proefstad # voorstel'));
    expect(code).toBe(1);
    expect(stderr).toContain('`gemeente.naam`');
  });

  it('does not stop it for a proposed day of a task', async () => {
    const files = await render(await open({ '/w/gemeente.yaml': minimal }), ['actielijst']);
    expect(decoder.decode(files[0]?.bytes)).toContain('bij vertrek\\*');
    const paths = files.flatMap(({ document }) => document.proposals.map(({ path }) => path));
    expect(paths.filter((path) => /voorstel|wanneer|termijn/.test(path))).toEqual([]);
  });

  it('is told to people and programs when a concept is made', async () => {
    const profile = agreed.replace('  duur_minuten: 90\n', '');
    const words = await run({ '/w/gemeente.yaml': profile }, 'render', 'uitnodiging');
    expect(words.stderr).toMatch(/Nog niet afgesproken: 1 waarde, als voorstel in uitnodiging/);
    const facts = await run({ '/w/gemeente.yaml': profile }, 'render', 'uitnodiging', '--json');
    expect(JSON.parse(facts.stdout)).toMatchObject({
      bestanden: [
        { voorgesteld: [{ pad: 'functioneringsgesprek.duur_minuten', waarde: '90\u00a0minuten' }] },
      ],
    });
  });
});

describe('the list of what is missing', () => {
  it('lists a value once, however often and in however many documents it is shown', async () => {
    const workspace = await open({ '/w/gemeente.yaml': minimal });
    const blanks = openBlanks(await render(workspace, ['werkwijzer', 'afwezigheid']));
    const mail = blanks.filter(({ path }) => path === 'secretariaat.email_functioneel');
    expect(mail).toMatchObject([
      { label: 'e-mailadres van het secretariaat', documents: ['werkwijzer.md', 'afwezigheid.md'] },
    ]);
    const keys = blanks.map(({ path, source }) => `${source.file} ${path}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('distinguishes values with the same path in two files', () => {
    const blank = (file: string): { name: string; document: { blanks: [ReturnType<typeof made>] } } => ({
      name: `${file}.md`,
      document: { blanks: [made(file)] },
    });
    const made = (file: string): { label: string; path: string; source: { file: string } } => ({
      label: 'x',
      path: 'frequentie',
      source: { file: `overleggen/${file}.yaml` },
    });
    expect(
      openBlanks([blank('a'), blank('b'), blank('a')]).map(({ source, documents }) => [
        source.file,
        documents,
      ]),
    ).toEqual([
      ['overleggen/a.yaml', ['a.md']],
      ['overleggen/b.yaml', ['b.md']],
    ]);
  });

  it('points to the nearest existing map, or to the whole file when there is none', async () => {
    const profile = `${minimal}pfo:\n  duur_uren: 2\n`;
    const workspace = await open({ '/w/gemeente.yaml': profile });
    const place = (path: string): string | undefined => {
      const found = openBlanks(files).find((each) => each.path === path)?.source;
      if (found?.range === undefined) return found?.file;
      const { line, column } = positionAt(lineStarts(profile), found.range.start);
      return `${found.file}:${line}:${column}`;
    };
    const files = await render(workspace, ['werkwijzer']);
    expect(place('pfo.dag')).toBe('gemeente.yaml:9:1');
    expect(place('college.stukken_uiterlijk')).toBe('gemeente.yaml:5:1');
    expect(place('agenda.standaardduur_minuten')).toBe('gemeente.yaml');
  });
});
