/** Whatever list is started, in whatever way: the workspace stays right, and the documents can be made. */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const day = ['--datum', '2026-11-27'];

describe.each(['schijnwoude', 'voorbeelddam'])('in %s', (example) => {
  const strict = (folder: string): Promise<unknown> =>
    gemeente(['validate', '--strict', 'dossiers', ...day], folder);

  it.each([
    ['new-wethouder'],
    ['vertrek-wethouder', 'overdracht'],
    ['doorgaand-wethouder'],
    ['functioneringsgesprek'],
    ['new-wethouder', 'doorgaand-wethouder'],
    ['vertrek-wethouder', '--grond', 'overlijden'],
  ])('%s … starts a dossier without a remark', async (...args) => {
    const folder = temporaryFolder(`${root}examples/${example}`);
    const lists = args.filter((arg) => typeof arg === 'string');
    expect((await gemeente(['checklist', 'start', ...lists, '--id', 'proef', ...day], folder)).status).toBe(
      0,
    );
    expect(await strict(folder)).toMatchObject({ status: 0 });
    const made = await gemeente(['render', '--all', '--dossier', 'proef', '--out', 'uit', '--quiet'], folder);
    expect(made.status).toBe(0);
    expect(readFileSync(`${folder}/dossiers/proef.yaml`, 'utf8')).not.toMatch(/[&*][a-z]\d/);
  });

  it('a change of college starts one shared dossier and one per person', async () => {
    const folder = temporaryFolder(`${root}examples/${example}`);
    const people = ['--komt', 'w-een,w-twee', '--vertrekt', 'w-drie', '--blijft', 'w-vier'];
    const { status, stdout } = await gemeente(
      ['checklist', 'start', 'collegewisseling', ...people, '--benoeming', '2026-12-15', ...day],
      folder,
    );
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(5);
    expect(await strict(folder)).toMatchObject({ status: 0 });
    const leaves = stdout.split('\n').find((file) => file.includes('drie')) ?? '';
    expect(readFileSync(`${folder}/${leaves}`, 'utf8')).toContain('grond: nieuw-college');
  });
});

describe('a dossier after a death', () => {
  it('asks nothing of who died, and says so in no document', async () => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    await gemeente(
      ['checklist', 'start', 'vertrek-wethouder', '--grond', 'overlijden', '--id', 'proef', ...day],
      folder,
    );
    const text = readFileSync(`${folder}/dossiers/proef.yaml`, 'utf8');
    expect(text).not.toMatch(/- id: (afscheid|mailbox-prive-scheiden)/);
    expect(text).toContain('- id: mailbox-bewaren');
    await gemeente(['render', 'afwezigheid', '--dossier', 'proef', '--out', 'uit'], folder);
    const made = readFileSync(`${folder}/uit/afwezigheid-proef.md`, 'utf8');
    expect(made).toContain('Dit mailadres gaat sluiten.');
    expect(made).not.toContain('gestopt als wethouder');
  });
});

describe('a mistake in a template', () => {
  it('keeps a dossier from being started, and is told', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    mkdirSync(`${folder}/sjablonen/checklists`, { recursive: true });
    writeFileSync(
      `${folder}/sjablonen/checklists/fout.yaml`,
      'id: new-wethouder\ntaken:\n  - id: x\n    titel: X doen\n    wanneer: 2 wekn voor benoeming\n',
    );
    const { status, stderr } = await gemeente(
      ['checklist', 'start', 'new-wethouder', '--id', 'proef'],
      folder,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('moment/unclear');
    expect(() => readFileSync(`${folder}/dossiers/proef.yaml`)).toThrow();
  });
});

describe('the mail to who wipes and closes', () => {
  it('keeps what must wait apart from the rest', async () => {
    const folder = temporaryFolder(`${root}examples/voorbeelddam`);
    await gemeente(
      ['checklist', 'start', 'vertrek-wethouder', '--id', 'proef', '--vertrek', '2027-01-12', ...day],
      folder,
    );
    await gemeente(['render', 'verzoeken', '--dossier', 'proef', '--out', 'uit'], folder);
    const mail = (who: string): string => readFileSync(`${folder}/uit/verzoeken-proef-${who}.md`, 'utf8');
    const later = mail('nog-niet-versturen-ict').split('## Wat nog moet wachten')[1] ?? '';
    expect(later).toMatch(/^\s+Hiervoor moet eerst iets anders [^\n]+\n\n### /);
    expect(later).toMatch(/mailbox/i);
    expect(mail('wethouder')).toContain('## Wat nog moet wachten');
    await gemeente(['render', 'verzoeken', '--out', 'uit'], folder);
    expect(readFileSync(`${folder}/uit/verzoeken-ict.md`, 'utf8')).toContain(
      'Hiervoor moet eerst iets anders',
    );
  });
});
