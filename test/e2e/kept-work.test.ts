/** What somebody made of a document is never lost: edits as Word and LibreOffice write them, in every format. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder, type RunOutcome } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git, libreOffice } from '../support/judges/judges.ts';

let template = '';
beforeAll(async () => {
  template = temporaryFolder();
  const init = ['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'];
  expect((await gemeente(init, template)).status).toBe(0);
}, 60_000);

const forms = [
  'uitnodiging',
  'functioneringsgesprek',
  'actielijst',
  'personalia',
  'workshop',
  'afwezigheid',
  'overdracht',
];
const formats = 'md,docx,html';

/** A workspace with documents that differ from what would be made next. */
async function workspace(...documents: readonly string[]): Promise<string> {
  const folder = temporaryFolder(template);
  await run(folder, 'render', ...documents, '--format', formats);
  changeAgreements(folder);
  return folder;
}

function changeAgreements(folder: string): void {
  const path = `${folder}/gemeente.yaml`;
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^( *)naam: .*$/m, '$1naam: Nieuwdam'));
  expect(readFileSync(path, 'utf8')).not.toBe(text);
}

function run(folder: string, ...args: readonly string[]): Promise<RunOutcome> {
  return gemeente(args, folder);
}

/** Changes the main part of a Word file, as Word would: zipped anew, with every part in it. */
function edit(path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(readFileSync(path));
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  files['word/document.xml'] = strToU8(after);
  const bytes = zipSync(files, { level: 9 });
  writeFileSync(path, bytes);
  return bytes;
}

const edits: Readonly<Record<string, (xml: string) => string>> = {
  'a field that was filled in': (xml) =>
    xml.replace(
      /<w:showingPlcHdr\/>(<w:text\/>|<w:text [^>]*\/>|<w:date>.*?<\/w:date>|<w:dropDownList>.*?<\/w:dropDownList>)?(<\/w:sdtPr><w:sdtContent>.*?<w:t[^>]*>)[^<]*/s,
      '$1$2Ingevuld door mij',
    ),
  'a row that was added': (xml) => xml.replace('</w:tbl>', '<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'),
  'a sentence that was corrected': (xml) => xml.replace(/(<w:t [^>]*>[^<]{4})/, '$1x'),
  'a line that was struck through': (xml) =>
    xml.replace(/<w:r><w:t /, '<w:r><w:rPr><w:strike/></w:rPr><w:t '),
  'a picture that was pasted in': (xml) => xml.replace('</w:p>', '<w:r><w:drawing/></w:r></w:p>'),
};

/** As Word ticks a box: the state and its sign. */
function tickBox(xml: string): string {
  return xml.replace(/<w14:checked w14:val="0"\/>(.*?)☐/s, '<w14:checked w14:val="1"/>$1☒');
}

/** As a program ticks a box that draws the sign itself. */
function tickState(xml: string): string {
  return xml.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>');
}

/** As Word saves a file again: its own ids, split runs, marks of its own. */
function savedByWord(xml: string): string {
  return xml
    .replace(
      '<w:body>',
      '<w:body><w:bookmarkStart w:id="99999" w:name="_GoBack"/><w:bookmarkEnd w:id="99999"/>',
    )
    .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w14:paraId="3F2A1BCD">')
    .replaceAll('<w:r><w:t ', '<w:r w:rsidRPr="00AB12CD"><w:lastRenderedPageBreak/><w:t ')
    .replace(
      /<w:t xml:space="preserve">([^<& ]{3})([^<]+)<\/w:t>/g,
      '<w:t>$1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">$2</w:t>',
    );
}

describe('a Word file that somebody changed', () => {
  it.each(forms)(
    'is kept: %s',
    async (form) => {
      const folder = await workspace(form);
      const names = readdirSync(`${folder}/documenten`).filter((each) => /\.docx$/.test(each));
      for (const name of names) {
        const path = `${folder}/documenten/${name}`;
        const made = readFileSync(path);
        const isTickable = strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array()).includes('☐');
        const kinds = isTickable
          ? { ...edits, 'a box that was ticked': tickBox, 'the state of a box': tickState }
          : edits;
        for (const [what, change] of Object.entries(kinds)) {
          writeFileSync(path, made);
          if (
            what.startsWith('a field') &&
            !/showingPlcHdr/.test(strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array()))
          )
            continue;
          if (
            what.startsWith('a row') &&
            !strFromU8(unzipSync(made)['word/document.xml'] ?? new Uint8Array()).includes('</w:tbl>')
          )
            continue;
          const bytes = edit(path, change);
          const { status, stderr } = await run(folder, 'render', form, '--format', 'docx', '--quiet');
          expect(status, `${name}: ${what}`).toBe(0);
          expect(new Uint8Array(readFileSync(path)), `${name}: ${what}`).toEqual(bytes);
          const beside = name.replace('.docx', ' (nieuw).docx');
          expect(stderr, `${name}: ${what}`).toContain(
            `documenten/${name}; het nieuwe staat in documenten/${beside}`,
          );
          rmSync(`${folder}/documenten/${beside}`);
        }
      }
    },
    60_000,
  );

  it('is told of by --check, by the status, and in JSON', async () => {
    const folder = await workspace('overdracht');
    edit(`${folder}/documenten/overdracht.docx`, edits['a sentence that was corrected'] ?? String);
    const check = await run(folder, 'render', 'overdracht', '--format', 'docx', '--check');
    expect(check.status).toBe(1);
    expect(check.stdout).toContain('aangepast  documenten/overdracht.docx');
    expect(check.stdout).toContain('--overschrijf');
    expect((await run(folder, 'status')).stdout).toContain('1 aangepast na het maken: overdracht.docx');
    const { stdout } = await run(folder, 'render', 'overdracht', '--format', 'docx', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      bestanden: [
        {
          bestand: 'documenten/overdracht (nieuw).docx',
          in_plaats_van: 'documenten/overdracht.docx',
          bewaard: 'aangepast',
        },
      ],
    });
  });

  it('keeps every version beside it that was changed too, and replaces the others', async () => {
    const folder = await workspace('overdracht');
    const at = (name: string): string => `${folder}/documenten/${name}`;
    const correct = edits['a sentence that was corrected'] ?? String;
    edit(at('overdracht.docx'), correct);
    const render = (): Promise<RunOutcome> => run(folder, 'render', 'overdracht', '--format', 'docx');
    expect((await render()).stdout).toBe('documenten/overdracht (nieuw).docx\n');
    const first = readFileSync(at('overdracht (nieuw).docx'));
    // Unchanged: replaced by what is newer.
    await run(folder, 'render', 'overdracht', '--format', 'docx', '--datum', '2026-11-27');
    expect(readFileSync(at('overdracht (nieuw).docx'))).not.toEqual(first);
    // Changed: stays as well.
    const own = edit(at('overdracht (nieuw).docx'), correct);
    expect((await render()).stdout).toBe('documenten/overdracht (nieuw 2).docx\n');
    expect(new Uint8Array(readFileSync(at('overdracht (nieuw).docx')))).toEqual(own);
    const { stdout } = await run(folder, 'render', '--all', '--format', 'docx', '--check');
    expect(stdout).not.toMatch(/overbodig .*nieuw/);
  });

  it('is replaced on request, with a copy', async () => {
    const folder = await workspace('overdracht');
    const at = (name: string): string => `${folder}/documenten/${name}`;
    const own = edit(at('overdracht.docx'), tickBoxOrWords);
    const { stderr } = await run(folder, 'render', 'overdracht', '--format', 'docx', '--overschrijf');
    expect(stderr).toContain('Het oude staat in documenten/overdracht.docx.oud.');
    expect(new Uint8Array(readFileSync(at('overdracht.docx.oud')))).toEqual(own);
    const again = edit(at('overdracht.docx'), tickBoxOrWords);
    await run(folder, 'render', 'overdracht', '--format', 'docx', '--overschrijf', '--datum', '2026-11-27');
    expect(new Uint8Array(readFileSync(at('overdracht.docx.oud2')))).toEqual(again);
  });

  it('is replaced when Word only saved it again', async () => {
    const folder = await workspace('overdracht', 'werkwijzer', 'actielijst');
    const names = readdirSync(`${folder}/documenten`).filter((each) => /\.docx$/.test(each));
    for (const name of names) edit(`${folder}/documenten/${name}`, savedByWord);
    const { stderr } = await run(
      folder,
      'render',
      'overdracht',
      'werkwijzer',
      'actielijst',
      '--format',
      'docx',
      '--quiet',
    );
    expect(stderr).toBe('');
  });
});

function tickBoxOrWords(xml: string): string {
  return xml.replace(/(<w:t [^>]*>[^<]{4})/, '$1x');
}

judgedBy([libreOffice], 'a Word file that LibreOffice saved', ({ convert }) => {
  it('is replaced when nothing was changed in it, and kept when something was', async () => {
    const folder = temporaryFolder(template);
    await run(folder, 'render', '--all', '--format', 'docx');
    const documents = `${folder}/documenten`;
    const names = readdirSync(documents).filter((each) => each.endsWith('.docx'));
    const saved = await convert(
      names.map((each) => `${documents}/${each}`),
      'docx',
    );
    for (const name of names) writeFileSync(`${documents}/${name}`, readFileSync(`${saved}/${name}`));
    changeAgreements(folder);
    const { stderr } = await run(folder, 'render', '--all', '--format', 'docx', '--quiet');
    expect(stderr).toBe('');
    // Changed, and saved by it after that.
    for (const name of names) edit(`${documents}/${name}`, tickBoxOrWords);
    const changed = await convert(
      names.map((each) => `${documents}/${each}`),
      'docx',
    );
    for (const name of names) writeFileSync(`${documents}/${name}`, readFileSync(`${changed}/${name}`));
    const kept = await run(folder, 'render', '--all', '--format', 'docx', '--quiet', '--datum', '2026-11-27');
    for (const name of names) {
      expect(kept.stderr).toContain(`documenten/${name};`);
      expect(readFileSync(`${documents}/${name}`)).toEqual(readFileSync(`${changed}/${name}`));
    }
  }, 120_000);
});

describe('a web page or Markdown file that somebody changed', () => {
  it.each(['html', 'md'])('is kept: %s', async (format) => {
    const folder = await workspace('overdracht');
    const path = `${folder}/documenten/overdracht.${format}`;
    const own = readFileSync(path, 'utf8').replace(/Overdracht/g, 'Overdracht van mij');
    writeFileSync(path, own);
    const { stderr } = await run(folder, 'render', 'overdracht', '--format', format);
    expect(stderr).toContain(`documenten/overdracht.${format}; het nieuwe staat in`);
    expect(readFileSync(path, 'utf8')).toBe(own);
  });

  it.each(['html', 'md'])('is replaced when only its line ends changed: %s', async (format) => {
    const folder = await workspace('overdracht');
    const path = `${folder}/documenten/overdracht.${format}`;
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect((await run(folder, 'render', 'overdracht', '--format', format)).stdout).toBe(
      `documenten/overdracht.${format}\n`,
    );
  });

  it('is kept when a box of a page was ticked in the file', async () => {
    const folder = await workspace('actielijst');
    const path = `${folder}/documenten/actielijst.html`;
    const page = readFileSync(path, 'utf8');
    const own = page.replace('<input type="checkbox"', '<input checked="" type="checkbox"');
    expect(own).not.toBe(page);
    writeFileSync(path, own);
    await run(folder, 'render', 'actielijst', '--format', 'html');
    expect(readFileSync(path, 'utf8')).toBe(own);
  });
});

describe('a file without a fingerprint', () => {
  it('counts as changed, unless it says what would be made now', async () => {
    const folder = await workspace('overdracht');
    rmSync(`${folder}/documenten/.gemaakt`, { recursive: true });
    const { stderr } = await run(folder, 'render', 'overdracht');
    expect(stderr).toContain('Misschien aangepast, of gemaakt met een eerdere versie');
    renameSync(`${folder}/documenten/overdracht (nieuw).md`, `${folder}/documenten/overdracht.md`);
    rmSync(`${folder}/documenten/.gemaakt`, { recursive: true });
    expect((await run(folder, 'render', 'overdracht', '--quiet')).stderr).toBe('');
    expect((await run(folder, 'render', 'overdracht', '--quiet', '--datum', '2026-11-27')).stderr).toBe('');
  });

  it('is kept when it is no document at all, also as the index page of a folder', async () => {
    const folder = await workspace('overdracht');
    mkdirSync(`${folder}/site`);
    writeFileSync(`${folder}/site/index.html`, '<p>Onze eigen site</p>');
    writeFileSync(`${folder}/site/werkwijzer.docx`, 'geen Word');
    const { stderr } = await run(folder, 'render', '--all', '--format', 'html,docx', '--out', 'site');
    expect(stderr).toContain('site/index.html; het nieuwe staat in site/index (nieuw).html');
    expect(stderr).toContain('site/werkwijzer.docx; het nieuwe staat in');
    expect(readFileSync(`${folder}/site/index.html`, 'utf8')).toBe('<p>Onze eigen site</p>');
  });
});

judgedBy([git], 'Markdown in git', ({ git }) => {
  it('may be replaced when git holds it, whoever wrote it; else not', async () => {
    const folder = await workspace('overdracht');
    const path = `${folder}/documenten/overdracht.md`;
    const inGit = (...args: readonly string[]): string => git(folder, args);
    inGit('init', '--quiet');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nZelf getypt.\n`);
    inGit('add', '-A');
    const own = readFileSync(path, 'utf8');
    expect((await run(folder, 'render', 'overdracht')).stderr).toContain('overdracht (nieuw).md');
    expect(readFileSync(path, 'utf8')).toBe(own);
    inGit('commit', '--quiet', '-m', 'x');
    expect((await run(folder, 'render', 'overdracht', '--quiet')).stderr).toBe('');
    expect(readFileSync(path, 'utf8')).not.toBe(own);
    // Changed again, and not committed.
    const again = `${readFileSync(path, 'utf8')}\nNog een regel.\n`;
    writeFileSync(path, again);
    const { stderr } = await run(folder, 'render', 'overdracht', '--datum', '2026-11-27');
    expect(stderr).toContain('overdracht (nieuw).md');
    expect(readFileSync(path, 'utf8')).toBe(again);
    // What the program remembers stays out of git: it would differ in every branch.
    expect(existsSync(`${folder}/documenten/.gemaakt/kenmerken.json`)).toBe(true);
    expect(inGit('ls-files', 'documenten')).not.toContain('.gemaakt');
  });
});
