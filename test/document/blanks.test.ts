/** What is still open is visible in the document, and reported with the place to fill it in. */
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/diagnostics/messages/index.ts';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { openBlanks, type OpenBlank } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { minimal, open, render } from '../support/workspace.ts';

interface Made {
  readonly workspace: OpenWorkspace;
  readonly files: readonly RenderedFile[];
  readonly text: string;
}

async function make(id: string, files: Readonly<Record<string, string>>): Promise<Made> {
  const workspace = await open(files);
  expect(workspace.diagnostics).toEqual([]);
  const made = await render(workspace, [id]);
  return { workspace, files: made, text: new TextDecoder().decode(made[0]?.bytes) };
}

/** `file:line path` of each blank; without the line when nothing near it was written. */
function places({ workspace, files }: Made): readonly string[] {
  return openBlanks(files).map(({ source, path }: OpenBlank) => {
    const text = workspace.files.texts.get(source.file);
    if (text === undefined || source.range === undefined) return `${source.file} ${path}`;
    return `${source.file}:${positionAt(lineStarts(text), source.range.start).line} ${path}`;
  });
}

const collaboration = 'id: eigen\nnaam: Eigen\ndeelnemers: [A, B]\nstand: begin 2026\n';

describe('a blank made by a template', () => {
  it('points to the key of the profile, never to a file with the name of that key', async () => {
    const made = await make('overdracht', { '/w/gemeente.yaml': minimal });
    expect(places(made)).toContain('gemeente.yaml:5 college.portefeuilles');
  });

  it('points to a portfolio that nobody supports', async () => {
    const profile = `${minimal}  portefeuilles:\n    - { id: pf-a, naam: A, ondersteuning: [{ functie: adviseur }] }\n    - { id: pf-b, naam: B }\n`;
    const made = await make('overdracht', { '/w/gemeente.yaml': profile });
    expect(places(made)).toContain('gemeente.yaml:11 college.portefeuilles[2].ondersteuning');
  });

  it('points to the folder when a file is missing', async () => {
    const made = await make('samenwerking', { '/w/gemeente.yaml': minimal });
    expect(places(made)).toEqual(['samenwerking/ samenwerking/']);
  });
});

describe('the fix for a blank', () => {
  const open = { label: 'x', documents: ['overdracht.md'] };

  it('is to fill in a key', () => {
    expect(messages['blank/open']({ ...open, path: 'college.portefeuilles' })).toEqual({
      text: 'Nog niet ingevuld: x. Te zien in `overdracht.md`.',
      fix: 'Vul `college.portefeuilles` in.',
    });
  });

  it('is to put a file in a folder', () => {
    expect(messages['blank/open']({ ...open, path: 'samenwerking/', newFileFor: 'samenwerking' })).toEqual({
      text: 'Nog niet ingevuld: x. Te zien in `overdracht.md`.',
      fix: 'Zet een bestand in de map `samenwerking/`, bijvoorbeeld `samenwerking/voorbeeld.yaml`.',
    });
  });
});

describe('a collaboration with one theme', () => {
  const files = (themes: string): Record<string, string> => ({
    '/w/gemeente.yaml': minimal,
    '/w/samenwerking/eigen.yaml': `${collaboration}themas:\n  motieven: { punten: [geld] }\n${themes}`,
  });

  it('shows the six other themes as blanks, each with its path', async () => {
    const made = await make('samenwerking', files(''));
    expect(places(made)).toEqual(
      ['taakveld', 'juridische_vorm', 'personeel', 'financien', 'monitoring', 'dos_donts'].map(
        (theme) => `samenwerking/eigen.yaml:5 themas.${theme}`,
      ),
    );
    expect(made.text).toMatch(/Financiën\*\*\s*\| .*nog invullen: financiën/);
  });

  it('has no heading without content', async () => {
    const { text } = await make('samenwerking', files(''));
    expect(text).not.toContain('Let op');
    const remarked = await make('samenwerking', {
      ...files(''),
      '/w/samenwerking/eigen.yaml': `${collaboration}let_op: Dit is oud.\n`,
    });
    expect(remarked.text).toMatch(/## Let op\n\n\*\*Eigen\.\*\* Dit is oud\\?\.\n/);
  });

  it('can say that a theme does not apply, and why', async () => {
    const made = await make(
      'samenwerking',
      files(
        '  financien: { punten: [] }\n  personeel: { toelichting: Er is geen eigen personeel. }\n  dos_donts: { laten: [haasten] }\n  monitoring: { onzeker: true }\n',
      ),
    );
    expect(places(made)).toEqual([
      'samenwerking/eigen.yaml:5 themas.taakveld',
      'samenwerking/eigen.yaml:5 themas.juridische_vorm',
    ]);
    expect(made.text).toMatch(/Financiën\*\*\s*\| niet van toepassing\s*\|/);
    expect(made.text).toMatch(/Personeel\*\*\s*\| Er is geen eigen personeel\\?\.\s*\|/);
    expect(made.text).toMatch(
      /7\. Wel doen\*\*\s*\| Niets genoemd\\?\.\s*\|\n\| \*\*7\. Niet doen\*\*\s*\| • haasten\s*\|/,
    );
    expect(made.text).toMatch(/Monitoring\*\*\s*\| [*_]\(\?\)[*_]\s*\|/);
  });
});
