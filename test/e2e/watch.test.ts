/** `render --watch` with real files, saved as editors save them. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { chromium, playwright } from '../support/judges/judges.ts';
import { startWatching } from '../support/watching.ts';
import { minimal } from '../support/workspace.ts';

const profileFor = (tijd: string): string => minimal.replace('09:30', tijd);

function workspace(): {
  readonly folder: string;
  readonly profile: string;
  readonly read: (name: string) => string;
} {
  const folder = temporaryFolder();
  const profile = join(folder, 'gemeente.yaml');
  writeFileSync(profile, minimal);
  return { folder, profile, read: (name) => readFileSync(join(folder, 'documenten', name), 'utf8') };
}

/** Ways in which editors save a file. */
const ways: Readonly<Record<string, (path: string, text: string) => void>> = {
  'in place': writeFileSync,
  'by a new file in its place': (path, text) => {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  },
  'as vim does': (path, text) => {
    writeFileSync(join(path, '../4913'), '');
    rmSync(join(path, '../4913'));
    renameSync(path, `${path}~`);
    writeFileSync(path, text);
    rmSync(`${path}~`);
  },
  'by removing it first': (path, text) => {
    rmSync(path);
    writeFileSync(path, text);
  },
  'in pieces': (path, text) => {
    writeFileSync(path, '');
    writeFileSync(path, text.slice(0, 40));
    writeFileSync(path, text);
  },
};

describe('watching', () => {
  it('follows a file however an editor saves it', async () => {
    const { folder, profile, read } = workspace();
    const watching = await startWatching(['werkwijzer'], folder);
    let hour = 10;
    for (const [way, save] of Object.entries(ways)) {
      const time = `${hour++}:15`;
      save(profile, profileFor(time));
      const said = await watching.until(/gemeente\.yaml gewijzigd: documenten\/werkwijzer\.md gemaakt .*\n/);
      expect(said, way).not.toContain('fout');
      expect(read('werkwijzer.md'), way).toContain(time.replace(':', '.'));
    }
    expect(await watching.stop()).toBe(0);
    expect(watching.said()).toContain('Gestopt met kijken.');
  });

  it('keeps what somebody changed meanwhile, and tells so once', async () => {
    const { folder, profile, read } = workspace();
    const watching = await startWatching(['werkwijzer'], folder);
    writeFileSync(join(folder, 'documenten/werkwijzer.md'), 'Zelf getypt.\n');
    for (const time of ['10:15', '11:15']) {
      writeFileSync(profile, profileFor(time));
      await watching.until(/gewijzigd: documenten\/werkwijzer \(nieuw\)\.md gemaakt .*\n/);
      expect(read('werkwijzer (nieuw).md')).toContain(time.replace(':', '.'));
    }
    expect(read('werkwijzer.md')).toBe('Zelf getypt.\n');
    expect(await watching.stop()).toBe(0);
    expect(watching.said().match(/en daarom gebleven/g)).toHaveLength(1);
  });

  it('keeps the last good documents while something is wrong, and recovers by itself', async () => {
    const { folder, profile, read } = workspace();
    const watching = await startWatching(['werkwijzer'], folder);
    const good = read('werkwijzer.md');
    writeFileSync(profile, minimal.replace('dinsdag', 'dinsdga'));
    expect(await watching.until('Ik kijk verder.')).toMatch(/gemeente\.yaml:7:10[^]*Bedoelt u/);
    rmSync(profile);
    await watching.until('Ik kijk verder.');
    expect(read('werkwijzer.md')).toBe(good);
    writeFileSync(profile, profileFor('11:00'));
    await watching.until('documenten/werkwijzer.md gemaakt');
    expect(read('werkwijzer.md')).toContain('11.00');
    expect(await watching.stop()).toBe(0);
  });

  it('makes only what a change touches, and leaves what stays the same alone', async () => {
    const { folder, profile } = workspace();
    const watching = await startWatching(['werkwijzer', 'rollen'], folder);
    const touched = (name: string): number => statSync(join(folder, 'documenten', name)).mtimeMs;
    const agreements = touched('werkwijzer.md');
    writeFileSync(join(folder, 'documenten', 'eigen.md'), 'van een ander');
    mkdirSync(join(folder, 'overleggen'));
    writeFileSync(join(folder, 'overleggen/nieuw.yaml'), 'id: nieuw\nnaam: Nieuw overleg\n');
    const said = await watching.until(/overleggen.* gewijzigd: .*\n/);
    expect(said).toContain(': documenten/rollen.md gemaakt');
    expect(said).not.toContain('eigen.md');
    const roles = touched('rollen.md');
    writeFileSync(profile, `${minimal}# een opmerking\n`);
    await watching.until('blijven gelijk');
    expect([touched('werkwijzer.md'), touched('rollen.md')]).toEqual([agreements, roles]);
    expect(await watching.stop()).toBe(0);
  });

  it('follows the profile it is based on, outside its folder', async () => {
    const top = temporaryFolder();
    mkdirSync(join(top, 'gedeeld'));
    mkdirSync(join(top, 'dam'));
    writeFileSync(join(top, 'gedeeld/gemeente.yaml'), `${minimal}gedeeld: true\n`);
    writeFileSync(
      join(top, 'dam/gemeente.yaml'),
      'schema_versie: 1\ngebaseerd_op: ../gedeeld/gemeente.yaml\n',
    );
    const watching = await startWatching(['werkwijzer'], join(top, 'dam'));
    writeFileSync(join(top, 'gedeeld/gemeente.yaml'), `${profileFor('12:45')}gedeeld: true\n`);
    await watching.until(/\.\.\/gedeeld\/gemeente\.yaml gewijzigd: documenten\/werkwijzer\.md gemaakt/);
    expect(readFileSync(join(top, 'dam/documenten/werkwijzer.md'), 'utf8')).toContain('12.45');
    expect(await watching.stop()).toBe(0);
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
    ['in CI', ['werkwijzer', '--watch'], { CI: 'true' }, /In CI .* --check/],
    ['with --check', ['werkwijzer', '--watch', '--check'], {}, /gaan niet samen/],
    ['with --definitief', ['werkwijzer', '--watch', '--definitief'], {}, /gaan niet samen/],
    ['with --json', ['werkwijzer', '--watch', '--json'], {}, /gaan niet samen/],
    ['on a port that is none', ['werkwijzer', '--watch', '--poort', '99999'], {}, /poort 99999 kan niet/],
    ['of a document that does not exist', ['werkwijzr', '--watch'], {}, /Bedoelt u werkwijzer/],
  ])('is refused %s', async (_, args, env, words) => {
    const { folder } = workspace();
    const { status, stderr } = await gemeente(['render', ...args], folder, { env });
    expect(stderr).toMatch(words);
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'documenten'))).toBe(false);
  });
});

/** What the server answers, asked outside a browser. */
function answerTo(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

function addressIn(said: string): string {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '';
}

describe('the address of watched pages', () => {
  it('is on this machine only, and refuses other names; the file on disk stays without script', async () => {
    const { folder, read } = workspace();
    const watching = await startWatching(['werkwijzer', '--format', 'html'], folder);
    const address = addressIn(watching.said());
    const port = new URL(address).port;
    expect((await answerTo(`${address}werkwijzer.html`)).text).toContain('/-/levend.js');
    expect(read('werkwijzer.html')).not.toContain('<script');
    expect((await answerTo(address, { host: `kwaad.example:${port}` })).status).toBe(403);
    // Another address of the same machine, which listening on all of them would answer.
    if (process.platform === 'linux')
      await expect(answerTo(address.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('ECONNREFUSED');
    const second = await gemeente(
      ['render', 'werkwijzer', '--format', 'html', '--watch', '--poort', port],
      folder,
    );
    expect(second.status).toBe(3);
    expect(second.stderr).toContain('al in gebruik');
    expect(await watching.stop()).toBe(0);
  });

  it.each([
    ['for Markdown', ['werkwijzer']],
    ['for documents with names', ['werkwijzer', '--format', 'html', '--namen']],
  ])('is not there %s', async (_, args) => {
    const { folder } = workspace();
    writeFileSync(join(folder, 'personen.lokaal.yaml'), 'personen:\n  - { id: a, naam: Voorbeeldnaam }\n');
    const watching = await startWatching(args, folder);
    expect(watching.said()).not.toContain('http://');
    expect(await watching.stop()).toBe(0);
  });
});

judgedBy([chromium, playwright], 'a watched page in a browser', ({ chromium, launch }) => {
  it('loads again after a change, and shows a problem as text until it is mended', async () => {
    const { folder, profile } = workspace();
    const watching = await startWatching(['--all', '--format', 'html'], folder);
    const browser = await launch(chromium);
    try {
      const page = await browser.newPage();
      await page.goto(`${addressIn(watching.said())}werkwijzer.html`);
      const until = async (code: string): Promise<void> => {
        for (let waited = 0; waited < 15_000; waited += 50) {
          if ((await page.evaluate(code).catch(() => false)) === true) return;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error(`never in the page: ${code}`);
      };
      writeFileSync(profile, profileFor('13:20'));
      await until("document.body.innerText.replaceAll('\\u00a0', ' ').includes('13.20 uur')");
      writeFileSync(profile, `${minimal}'<img src=x onerror="document.title=1">': ja\n`);
      await until("document.querySelector('#gemeente-fout')?.textContent.includes('<img src=x') === true");
      expect(await page.evaluate("document.querySelectorAll('#gemeente-fout img').length")).toBe(0);
      // A page that is opened meanwhile tells it too.
      await page.goto(addressIn(watching.said()));
      await until("document.querySelector('#gemeente-fout') !== null");
      writeFileSync(profile, profileFor('14:40'));
      await until("document.querySelector('#gemeente-fout') === null");
      expect(await page.title()).not.toBe('1');
    } finally {
      await browser.close();
    }
    expect(await watching.stop()).toBe(0);
  });
});
