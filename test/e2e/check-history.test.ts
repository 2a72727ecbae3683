/** `render --check` with real git: since when a line reads as it does. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';

const start = `schema_versie: 1
gemeente:
  code: gm9999
  naam: Proefstad
college:
  vergadering:
    dag: dinsdag
    tijd: "09:30"
`;

function replace(folder: string, from: string, to: string): void {
  const path = join(folder, 'gemeente.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

interface Entry {
  readonly bestand: string;
  readonly oorzaken: readonly string[];
  readonly plaatsen: readonly Readonly<Record<string, unknown>>[];
  readonly verschil?: string;
}

async function check(folder: string, format = 'md'): Promise<Entry> {
  const { stdout, status } = await gemeente(
    ['render', 'uitnodiging', '--format', format, '--check', '--json'],
    folder,
  );
  expect(status).toBe(1);
  const [entry] = (JSON.parse(stdout) as { readonly bestanden: readonly Entry[] }).bestanden;
  if (entry === undefined) throw new Error('no file');
  return entry;
}

judgedBy([git], 'render --check with git', (tools) => {
  /** Runs git as somebody whose name must stay out of what the program says. */
  function git(folder: string, args: readonly string[], day = '2026-11-10'): string {
    const env = {
      GIT_AUTHOR_NAME: 'Geheime Naam',
      GIT_AUTHOR_EMAIL: 'geheim@voorbeeld.example',
      GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      GIT_COMMITTER_NAME: 'Geheime Naam',
      GIT_COMMITTER_EMAIL: 'geheim@voorbeeld.example',
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
    };
    return tools.git(folder, ['-c', 'protocol.file.allow=always', ...args], { env }).trim();
  }

  let folder: string;
  let changed: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    writeFileSync(join(folder, 'gemeente.yaml'), start);
    git(folder, ['init', '-q', '-b', 'main']);
    await gemeente(['render', 'uitnodiging', '--format', 'md,docx,html'], folder);
    git(folder, ['add', '-A']);
    git(folder, ['commit', '-qm', 'eerste']);
    replace(folder, 'Proefstad', 'Toetsdam');
    git(folder, ['commit', '-qam', 'naam'], '2026-11-12');
    changed = git(folder, ['rev-parse', '--short=7', 'HEAD']);
  });

  describe('a change in git', () => {
    it.each(['md', 'docx', 'html'])(
      'is told with its commit and day, and without names: %s',
      async (format) => {
        const { oorzaken, plaatsen, verschil } = await check(folder, format);
        expect(oorzaken).toEqual([
          `gemeente.yaml:4:9 is nu “Toetsdam” (was “Proefstad”), sinds ${changed} van 12\u00a0november\u00a02026`,
        ]);
        expect(plaatsen).toEqual([
          {
            bestand: 'gemeente.yaml',
            regel: 4,
            kolom: 9,
            pad: 'gemeente.naam',
            nu: 'Toetsdam',
            was: 'Proefstad',
            commit: changed,
            datum: '2026-11-12',
            vastgelegd: true,
          },
        ]);
        expect(verschil).toMatch(/^- .*Proefstad/m);
        expect(verschil).toMatch(/^\+ .*Toetsdam/m);
        expect(JSON.stringify(plaatsen) + oorzaken.join()).not.toContain('eheim');
      },
    );

    it('is the same when git gave the files Windows line ends', async () => {
      const copy = temporaryFolder();
      git(folder, ['clone', '-q', '-c', 'core.autocrlf=true', folder, copy]);
      expect(readFileSync(join(copy, 'gemeente.yaml'), 'utf8')).toContain('\r\n');
      expect((await check(copy)).oorzaken[0]).toContain(`sinds ${changed} van 12`);
      // Also when git does not know that it was done.
      const plain = temporaryFolder();
      git(folder, ['clone', '-q', folder, plain]);
      const path = join(plain, 'gemeente.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
      expect((await check(plain)).oorzaken[0]).toContain(`sinds ${changed} van 12`);
    });

    it('may be older when the history is cut off', async () => {
      const copy = temporaryFolder();
      git(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, copy]);
      expect((await check(copy)).oorzaken[0]).toMatch(
        new RegExp(`sinds ${changed} van 12.november.2026 of eerder$`),
      );
    });

    it('that is not committed yet is told as such', async () => {
      const copy = temporaryFolder();
      git(folder, ['clone', '-q', folder, copy]);
      replace(copy, 'Toetsdam', 'Anderdam');
      const { oorzaken, plaatsen } = await check(copy);
      expect(oorzaken).toEqual([
        'gemeente.yaml:4:9 is nu “Anderdam” (was “Proefstad”), nog niet vastgelegd in git',
      ]);
      expect(plaatsen[0]).toMatchObject({ vastgelegd: false });
    });

    it('is told without git where there is no repository', async () => {
      const copy = temporaryFolder(folder);
      rmSync(join(copy, '.git'), { recursive: true });
      expect((await check(copy)).oorzaken).toEqual(['gemeente.yaml:4:9 is nu “Toetsdam” (was “Proefstad”)']);
    });
  });

  describe('a document whose words are the same', () => {
    it('names the house style, and who saved it', async () => {
      const copy = temporaryFolder(folder);
      await gemeente(['render', 'uitnodiging', '--format', 'html'], copy);
      writeFileSync(
        join(copy, 'gemeente.yaml'),
        `${readFileSync(join(copy, 'gemeente.yaml'), 'utf8')}huisstijl:\n  kleur: '#702070'\n`,
      );
      const { oorzaken, plaatsen } = await check(copy, 'html');
      expect(oorzaken).toEqual([
        'gemeente.yaml:9:1: de huisstijl is veranderd, of het programma, nog niet vastgelegd in git; de woorden zijn gelijk',
      ]);
      expect(plaatsen).toMatchObject([{ bestand: 'gemeente.yaml', regel: 9 }]);
    });

    it('that is damaged or typed in by hand is no crash', async () => {
      const copy = temporaryFolder(folder);
      writeFileSync(join(copy, 'documenten/uitnodiging.docx'), 'rommel');
      expect((await check(copy, 'docx')).oorzaken).toEqual([
        'dit is geen leesbaar document meer: iemand heeft dit document zelf aangepast',
      ]);
      writeFileSync(join(copy, 'documenten/uitnodiging.html'), '<p>Zelf getypt');
      expect((await check(copy, 'html')).oorzaken).toEqual([
        'dit document lijkt niet meer op wat er komt: iemand heeft dit document zelf aangepast',
      ]);
    });
  });
});
