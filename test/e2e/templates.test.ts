/** Templates of one's own, from the shell: taken over, changed, and brought together with a newer program. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { root } from '../support/root.ts';

const week = 'werkwijzer/partials/week.md.hbs';
const own = `sjablonen/documenten/${week}`;

/** Runs a newer version of the program. */
type Newer = (folder: string, ...args: string[]) => Promise<RunOutcome>;

/**
 * A newer version of the program: the same, with another shipped template.
 *
 * Why a copy each time: a process reads a shipped file once, and a program behind a link would find the templates
 * beside the real one.
 */
function newerProgram(change: (text: string) => string): Newer {
  const program = `${temporaryFolder()}/`;
  mkdirSync(`${program}bin`);
  cpSync(`${root}bin`, `${program}bin`, { recursive: true });
  for (const name of ['dist', 'schemas', 'fonts', 'templates', 'package.json'])
    cpSync(`${root}${name}`, `${program}${name}`, { recursive: true });
  const path = `${program}templates/documents/${week}`;
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return (folder, ...args) => gemeente(args, folder, { program });
}

async function workspace(): Promise<{
  folder: string;
  run: (...args: string[]) => Promise<RunOutcome>;
  change: (from: string, to: string) => void;
}> {
  const folder = temporaryFolder(`${root}examples/schijnwoude`);
  const run = (...args: string[]): Promise<RunOutcome> => gemeente(args, folder);
  expect((await run('template', 'eject', 'werkwijzer/week')).status).toBe(0);
  const change = (from: string, to: string): void => {
    const text = readFileSync(`${folder}/${own}`, 'utf8');
    expect(text).toContain(from);
    writeFileSync(`${folder}/${own}`, text.replace(from, to));
  };
  return { folder, run, change };
}

describe('gemeente template eject', () => {
  it('copies one part, with where it came from, and changes no document', async () => {
    const { folder, run } = await workspace();
    const text = readFileSync(`${folder}/${own}`, 'utf8');
    expect(text).toMatch(
      /^\{\{!-- gemeente: oorsprong werkwijzer\/partials\/week\.md\.hbs versie \S+ sha256 [\da-f]{16} --\}\}\n/,
    );
    expect(text.replace(/^.*\n/, '')).toBe(readFileSync(`${root}templates/documents/${week}`, 'utf8'));
    expect((await run('render', 'werkwijzer', '--check')).stdout).toContain('Alles is actueel');
    expect((await run('validate', '--strict')).status).toBe(0);
  });

  it('is named as the cause when it changed', async () => {
    const { run, change } = await workspace();
    change('## De week in het kort', '## Onze week');
    const { status, stdout } = await run('render', 'werkwijzer', '--check');
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining(`een eigen sjabloon is veranderd (${own})`),
    ]);
  });

  it('never overwrites, and writes nothing with --dry-run', async () => {
    const { folder, run } = await workspace();
    const again = await run('template', 'eject', 'werkwijzer/week', 'gedeeld/kop');
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('al overgenomen');
    expect(existsSync(`${folder}/sjablonen/documenten/gedeeld`)).toBe(false);
    expect((await run('template', 'eject', 'rollen', '--dry-run')).stdout).toBe(
      'sjablonen/documenten/rollen/document.md.hbs\n',
    );
    expect(existsSync(`${folder}/sjablonen/documenten/rollen`)).toBe(false);
  });

  it('refuses what is not there with the nearest name', async () => {
    const { status, stderr } = await gemeente(
      ['template', 'eject', 'werkwijzer/wek'],
      temporaryFolder(`${root}examples/schijnwoude`),
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('Bedoelt u werkwijzer/week?')]);
  });
});

describe('a newer program', () => {
  it('with the same template says nothing', async () => {
    const upgraded = newerProgram((text) => text);
    const { folder } = await workspace();
    expect((await upgraded(folder, 'template', 'check')).status).toBe(0);
  });

  it('with another template says what changed, and validate warns', async () => {
    const upgraded = newerProgram((text) =>
      text.replace('## De week in het kort', '## De week in één oogopslag'),
    );
    const { folder, change } = await workspace();
    change('| Wanneer | Wat |', '| Onze vaste momenten | Wat |');
    const { status, stdout } = await upgraded(folder, 'template', 'check');
    expect(status).toBe(1);
    expect(stdout).toContain('- ## De week in het kort');
    expect(stdout).toContain('+ ## De week in één oogopslag');
    expect((await upgraded(folder, 'validate')).stdout).toContain('template/origin-changed');
    expect((await upgraded(folder, 'validate')).status).toBe(0);
    expect((await upgraded(folder, 'template', 'list', 'werkwijzer')).stdout).toMatch(
      /week +origineel veranderd/,
    );
  });

  it('brings both changes together, and is then up to date', async () => {
    const upgraded = newerProgram((text) =>
      text.replace('## De week in het kort', '## De week in één oogopslag'),
    );
    const { folder, change } = await workspace();
    change('{{/if}} | {{wat}} |', '{{/if}} | **{{wat}}** |');
    expect((await upgraded(folder, 'template', 'check', '--merge', '--dry-run')).stdout).toContain(
      'niet geschreven',
    );
    expect(readFileSync(`${folder}/${own}`, 'utf8')).not.toContain('oogopslag');
    expect((await upgraded(folder, 'template', 'check', '--merge')).status).toBe(0);
    const text = readFileSync(`${folder}/${own}`, 'utf8');
    expect(text).toContain('## De week in één oogopslag');
    expect(text).toContain('**{{wat}}**');
    expect((await upgraded(folder, 'template', 'check')).status).toBe(0);
    expect((await upgraded(folder, 'render', 'werkwijzer', '--overschrijf')).status).toBe(0);
    expect(readFileSync(`${folder}/documenten/werkwijzer.md`, 'utf8')).toContain(
      '## De week in één oogopslag',
    );
  });

  it('never guesses when both changed the same line', async () => {
    const upgraded = newerProgram((text) =>
      text.replace('## De week in het kort', '## De week in één oogopslag'),
    );
    const { folder, change } = await workspace();
    change('## De week in het kort', '## Onze week');
    const before = readFileSync(`${folder}/${own}`, 'utf8');
    const refused = await upgraded(folder, 'template', 'check', '--merge');
    expect([refused.status, readFileSync(`${folder}/${own}`, 'utf8')]).toEqual([1, before]);
    expect((await upgraded(folder, 'template', 'check', '--merge', '--conflicten')).status).toBe(1);
    expect(readFileSync(`${folder}/${own}`, 'utf8')).toContain(
      '<<<<<<< eigen\n## Onze week\n=======\n## De week in één oogopslag\n>>>>>>> nieuw origineel\n',
    );
    const found = await upgraded(folder, 'validate');
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('template/conflict')]);
    expect(found.stdout).toContain('1 fout gevonden');
  });

  it('does not merge without the old template', async () => {
    const upgraded = newerProgram((text) => `${text}nieuw\n`);
    const { folder } = await workspace();
    writeFileSync(`${folder}/.gemeente/oorsprong/${week}`, 'iets anders\n');
    const { status, stdout } = await upgraded(folder, 'template', 'check', '--merge');
    expect([status, stdout]).toEqual([1, expect.stringContaining('.gemeente/oorsprong')]);
  });
});

describe('gemeente template new', () => {
  it('makes a document that validates and renders in every format, and is completed by --all', async () => {
    const folder = temporaryFolder(`${root}examples/schijnwoude`);
    const run = (...args: string[]): Promise<RunOutcome> => gemeente(args, folder);
    expect((await run('template', 'new', 'Jaarplan college')).status).toBe(0);
    expect((await run('validate', '--strict')).status).toBe(0);
    expect((await run('render', 'jaarplan-college', '--format', 'md,docx,html')).status).toBe(0);
    expect(readFileSync(`${folder}/documenten/jaarplan-college.md`, 'utf8')).toContain(
      '- **De werkwijzer herzien**',
    );
    expect((await run('render', '--all', '--check')).stdout).toContain('Alles is actueel');
    expect((await run('render', 'jaarplan-colege')).stderr).toContain('Bedoelt u jaarplan-college?');
    expect((await run('render', '--all', '--publiek')).stderr).toContain('jaarplan-college');
    expect((await run('template', 'new', 'jaarplan-college')).status).toBe(2);
    expect((await run('template', 'new', 'CON')).stderr).toContain('Windows');
    writeFileSync(`${folder}/sjablonen/documenten/jaarplan-college/template.yaml`, 'id: jaarplan-college\n');
    const broken = await run('render', 'jaarplan-college');
    expect([broken.status, broken.stderr]).toEqual([1, expect.stringContaining('schema/missing-key')]);
    expect((await run('template', 'new', 'werkwijzer')).stderr).toContain('template eject werkwijzer');
  });
});
