import { describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/diagnostics/errors.ts';
import { isBeside, ownerFile } from '../../src/app/documents/held.ts';
import type { MadeFiles } from '../../src/app/documents/make.ts';
import { writeFiles } from '../../src/app/documents/write.ts';
import type { CommandContext } from '../../src/cli/global-options.ts';
import { reportWritten } from '../../src/cli/render/report-written.ts';
import { writtenEntries } from '../../src/cli/render/written-json.ts';
import { memoryFiles } from '../support/memory-files.ts';

const bytes = new TextEncoder().encode('nieuw');

/** A format of which every file is as it was made. */
const format = {
  carriesFingerprint: true,
  readFingerprint: () => Promise.resolve({ now: '1.a', made: '1.a' }),
};

async function write(
  names: readonly string[],
  held: readonly string[],
  initial: Record<string, string> = {},
) {
  const files = memoryFiles(initial, { held: held.map((name) => `/w/documenten/${name}`) });
  const told = { stdout: '', stderr: '' };
  const io = {
    files,
    cwd: '/w',
    stdout: (text: string) => void (told.stdout += text),
    stderr: (text: string) => void (told.stderr += text),
  };
  const context = {
    io,
    world: { files },
    options: {},
    say: () => undefined,
  } as unknown as CommandContext;
  const made = {
    prepared: { outFolder: '/w/documenten', request: { names: false, formats: [] }, dossier: undefined },
    files: names.map((name) => ({
      name,
      bytes,
      format,
      document: { blanks: [], proposals: [] },
      definition: { id: 'x' },
    })),
  } as unknown as MadeFiles;
  const result = writtenEntries(
    await reportWritten(writeFiles(made, { files, git: () => undefined, base: '/w' }), made, context),
    { outFolder: '/w/documenten', cwd: '/w', attachments: [] },
  );
  return { result, told, files };
}

describe('a document that another program holds', () => {
  it('gets its new version beside it, and the rest goes on', async () => {
    const { result, told, files } = await write(['a.docx', 'b.docx'], ['a.docx'], {
      '/w/documenten/a.docx': 'oud',
    });
    expect(result).toMatchObject([
      { bestand: 'documenten/a (nieuw).docx', in_plaats_van: 'documenten/a.docx' },
      { bestand: 'documenten/b.docx' },
    ]);
    expect([...files.contents.keys()]).toEqual([
      '/w/documenten/a.docx',
      '/w/documenten/a (nieuw).docx',
      '/w/documenten/b.docx',
    ]);
    expect(new TextDecoder().decode(files.contents.get('/w/documenten/a.docx'))).toBe('oud');
    expect(told.stdout).toBe('documenten/a (nieuw).docx\ndocumenten/b.docx\n');
    expect(told.stderr).toContain('documenten/a.docx kan ik niet vervangen');
  });

  it('stops the run when there is no room beside it either', async () => {
    const run = (): Promise<unknown> => write(['a.docx'], ['a.docx', 'a (nieuw).docx']);
    await expect(run()).rejects.toThrow(EnvironmentError);
    await expect(run()).rejects.toThrow('/w/documenten/a.docx');
  });

  it('is left alone when nothing changed', async () => {
    const { told } = await write(['a.docx'], ['a.docx'], { '/w/documenten/a.docx': 'nieuw' });
    expect(told).toEqual({ stdout: 'documenten/a.docx\n', stderr: '' });
  });

  it.each(['~$rkwijzer.docx', '~$erkwijzer.docx', '~$werkwijzer.docx', '.~lock.werkwijzer.docx#'])(
    'shows by %s, also where it can be replaced',
    async (owner) => {
      const { told } = await write(['werkwijzer.docx'], [], { [`/w/documenten/${owner}`]: '' });
      expect(told.stderr).toContain(`ernaast staat ${owner}`);
    },
  );

  it('does not show by the owner file of another', () => {
    expect(
      ownerFile('werkwijzer.docx', ['~$rollen.docx', '.~lock.x.docx#', 'werkwijzer.docx']),
    ).toBeUndefined();
    expect(isBeside('verzoeken-ict (nieuw).docx')).toBe(true);
    expect(isBeside('verzoeken-ict (nieuw 2).docx')).toBe(true);
    expect(isBeside('verzoeken-nieuw.docx')).toBe(false);
  });
});
