/** Which files are judged, and where what they say comes from. */
import { describe, expect, it } from 'vitest';
import { checkAccessibility, countIn } from '../../src/app/accessibility/check-documents.ts';
import { Origins } from '../../src/app/accessibility/origins.ts';
import { readStatementFacts } from '../../src/app/accessibility/statement.ts';
import { writePage } from '../../src/app/accessibility/write-page.ts';
import { judge } from '../../src/accessibility/registry.ts';
import { readHtmlStructure } from '../../src/output/html/structure/read-structure.ts';
import { readMarkdownStructure } from '../../src/output/md/read-structure.ts';
import { reportPage, reportTitle } from '../../src/words/accessibility/report-page.ts';
import { statementPage, statementTitle } from '../../src/words/accessibility/statement-page.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const bad = '# Rooster\n\nKlik [hier](https://voorbeeld.example).\n';
const profile = `${minimal}secretariaat: { email_functioneel: secretariaat@voorbeeld.example }\n`;

function world(files: Readonly<Record<string, string>> = {}): MemoryWorld {
  return memoryWorld({ '/w/gemeente.yaml': profile, ...files });
}

async function judged(
  paths: readonly string[],
  files: Readonly<Record<string, string>>,
): ReturnType<typeof checkAccessibility> {
  return checkAccessibility({ paths, workspaces: undefined }, world(files));
}

describe('the files that are judged', () => {
  it('are those of the output folder, without what editors leave behind', async () => {
    const outcome = await judged([], {
      '/w/documenten/rooster.md': bad,
      '/w/documenten/~$rooster.docx': 'x',
      '/w/documenten/lijst.csv': 'a;b',
    });
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        documents: [{ name: 'documenten/rooster.md', format: 'md' }],
        others: ['documenten/lijst.csv'],
      },
    });
  });

  it('are those that are named, in a workspace or not', async () => {
    const files = { '/w/documenten/rooster.md': bad, '/elders/plan.md': bad };
    expect(await judged(['/elders/plan.md', '/elders'], files)).toMatchObject({
      value: { documents: [{ format: 'md' }] },
    });
    expect(await judged(['/w'], files)).toMatchObject({
      value: { documents: [{ name: 'documenten/rooster.md' }] },
    });
  });

  it('must be there, and of a kind that is judged', async () => {
    const files = { '/w/documenten/lijst.csv': 'a;b' };
    const codes = await Promise.all(
      [['weg.md'], ['documenten/lijst.csv'], ['documenten'], []].map(async (paths) => {
        const outcome = await judged(paths, files);
        return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
      }),
    );
    expect(codes).toEqual([
      'accessibility/no-file',
      'accessibility/other-kind',
      'accessibility/none',
      'accessibility/none',
    ]);
  });
});

describe('a text of a document', () => {
  const path = '/w/documenten/werkwijzer.md';

  it('that is a value is mended in its line of the YAML', async () => {
    const values = new Origins(
      memoryWorld({ '/w/gemeente.yaml': minimal.replace('Proefstad', 'Een heel lange naam van een stad') }),
    );
    expect(await values.of(path, 'Gemeente Een heel lange naam van een stad')).toMatchObject({
      kind: 'value',
      line: expect.any(Number) as number,
    });
  });

  it('that is fixed is mended in a template that can be taken over, or in the catalogue', async () => {
    const origins = new Origins(world());
    const place = await origins.of(path, 'Zo weten wij wat wij van elkaar mogen verwachten.');
    expect(place).toMatchObject({ kind: 'template', isOwn: false });
    expect(place).toHaveProperty('file', expect.stringContaining('templates/documents/werkwijzer/'));
  });

  it('that the municipality put in its own template is mended there', async () => {
    const own = '# Werkwijzer\n\nWij schrijven dit inzake de afspraken van het college.\n';
    const origins = new Origins(world({ '/w/sjablonen/documenten/werkwijzer/document.md.hbs': own }));
    expect(await origins.of(path, 'Wij schrijven dit inzake de afspraken van het college.')).toEqual({
      ...{ kind: 'template', file: 'sjablonen/documenten/werkwijzer/document.md.hbs', line: 3 },
      ...{ isOwn: true, part: undefined },
    });
  });

  it('that somebody typed is mended in the file itself', async () => {
    const origins = new Origins(world());
    expect(await origins.of(path, 'Deze zin typte iemand in het bestand.')).toEqual({ kind: 'file' });
    expect(await origins.of('/elders/plan.md', 'Deze zin.')).toEqual({ kind: 'file' });
  });
});

describe('what is told', () => {
  it('is itself without faults, as a page and as a statement', async () => {
    const outcome = await judged(['/elders'], { '/elders/plan.md': bad, '/elders/plan.pdf': 'geen pdf' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(countIn(outcome.value.documents, 'fout')).toBe(2);
    const facts = await readStatementFacts('/w', world());
    if (facts.kind !== 'done') throw new Error(facts.kind);
    const about = { description: 'Proef', author: 'Proefstad', day: '2026-12-08' };
    const report = await writePage(reportPage(outcome.value), { ...about, title: reportTitle }, 'html');
    const statement = statementPage(outcome.value, facts.value);
    const pages = [report, await writePage(statement, { ...about, title: statementTitle }, 'html')];
    const markdown = await writePage(statement, { ...about, title: statementTitle }, 'md');
    for (const page of pages) {
      const structure = readHtmlStructure(new TextEncoder().encode(page));
      // What was found is quoted, faults and all.
      const found =
        structure === undefined
          ? undefined
          : judge(structure, 'html').filter(({ severity }) => severity === 'fout');
      expect(found).toEqual([]);
    }
    const structure = readMarkdownStructure(new TextEncoder().encode(markdown));
    expect(structure === undefined ? undefined : judge(structure, 'md').map(({ found }) => found)).toEqual(
      [],
    );
    expect(markdown).toContain('Een programma vond 2 fouten');
    expect(markdown).toContain('secretariaat@voorbeeld.example');
    expect(markdown).toContain('geen toegankelijkheidsverklaring');
    expect(markdown).toContain('gecontroleerd op');
  });
});
