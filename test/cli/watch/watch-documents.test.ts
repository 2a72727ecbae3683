/** What `render --watch` says, and what pages are told, of changes that are told by hand. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WebAnswer } from '../../../src/app/local-server.ts';
import { EnvironmentError } from '../../../src/diagnostics/errors.ts';
import { nodeIo, type Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { handWatch } from '../../support/watched-by-hand.ts';
import { webRequest } from '../../support/web-request.ts';
import { minimal } from '../../support/workspace.ts';

const broken = minimal.replace('dinsdag', 'dinsdga');
const kept = '2 Er is niets gemaakt: de vorige documenten blijven staan. Ik kijk verder.\n';

/** A run of `render … --watch` in this process, that goes on until it is stopped. */
interface Run {
  readonly change: (name: string, text: string | undefined) => void;
  /** What was said since the last time, as soon as it ends in these words: 1 stdout, 2 stderr, > pages that are open. */
  readonly until: (words: string) => Promise<string>;
  /** What a page is told that is opened now. */
  readonly page: () => string;
  readonly stop: () => Promise<number>;
  readonly ended: Promise<number>;
  readonly isClosed: () => boolean;
}

function start(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = {},
  other: Partial<Io> = {},
): Run {
  const folder = temporaryFolder();
  const put = (name: string, text: string | undefined): void => {
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries({ 'gemeente.yaml': minimal, ...files })) put(name, text);
  const hand = handWatch();
  let told = '';
  let stop = (): void => undefined;
  let page = (): string => '';
  const ended = main(['render', ...argv, '--watch'], {
    ...nodeIo(),
    ...hand,
    cwd: folder,
    env: {},
    isTerminal: () => false,
    columns: () => undefined,
    stdout: (text) => void (told += `1 ${text}`),
    stderr: (text) => void (told += `2 ${text}`),
    onStop: (ends) => {
      stop = ends;
      return () => undefined;
    },
    serve: (_, answer) => {
      const request = webRequest({ target: '/-/gebeurtenissen' });
      page = () => String((answer(request, 5000) as WebAnswer).body);
      return Promise.resolve({
        port: 5000,
        push: (text) => void (told += `> ${text}`),
        close: () => Promise.resolve(void (told += '> closed\n')),
      });
    },
    ...other,
  });
  return {
    change: (name, text) => {
      put(name, text);
      hand.tell(join(folder, name));
    },
    until: async (words) => {
      for (let waited = 0; !told.endsWith(words); waited += 5) {
        if (waited > 30_000) throw new Error(`did not say ${words} but: ${told}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const said = told;
      told = '';
      return said;
    },
    page: () => page(),
    stop: () => {
      stop();
      return ended;
    },
    ended,
    isClosed: hand.isClosed,
  };
}

describe('render --watch', () => {
  it('tells of the first round as of a single run, and of later ones in a line', async () => {
    const names = 'personen:\n  - { id: a, naam: Voorbeeldnaam }\n';
    const run = start(['werkwijzer', '--format', 'md,html'], { 'personen.lokaal.yaml': names });
    expect(await run.until('Ctrl-C.\n'))
      .toBe(`2 Namen uit personen.lokaal.yaml blijven weg. Met --namen komen ze erin, in de map documenten.lokaal.
1 documenten/werkwijzer.md
1 documenten/werkwijzer.html
2 Nog in te vullen: 20 waarden, zichtbaar in werkwijzer. Een lijst krijgt u met --definitief.
2 Nog niet afgesproken: 42 waarden, als voorstel in werkwijzer. Ook die lijst krijgt u met --definitief.
2 Bekijk de webpagina’s op http://127.0.0.1:5000/
2 Ik kijk mee: bewaar een bestand en de documenten volgen. Stoppen: Ctrl-C.
`);
    expect(run.page()).toBe('event: goed\ndata: []\n\n');
    run.change('gemeente.yaml', minimal.replace('09:30', '10:15'));
    expect(await run.until(']\n\n'))
      .toBe(`2 gemeente.yaml gewijzigd: documenten/werkwijzer.md en documenten/werkwijzer.html gemaakt (0,3 s)
> event: nieuw
data: ["werkwijzer.md","werkwijzer.html"]

`);
    expect(await run.stop()).toBe(0);
    expect(await run.until('closed\n')).toBe('2 Gestopt met kijken.\n> closed\n');
    expect(run.isClosed()).toBe(true);
  });

  it('tells what is wrong once, and to every page, also one that is opened later', async () => {
    const run = start(['werkwijzer', '--format', 'html']);
    await run.until('Ctrl-C.\n');
    run.change('gemeente.yaml', broken);
    const first = await run.until('"\n\n');
    expect(first).toMatch(/^2 gemeente\.yaml:7:10 fout schema\/not-allowed\n/);
    expect(first).toContain(`\n${kept}> event: fout\ndata: "gemeente.yaml:7:10 fout`);
    const event = first.slice(first.indexOf('event: '));
    expect(run.page()).toBe(event);
    run.change('gemeente.yaml', broken);
    expect(await run.until('"\n\n')).toBe(`> ${event}`);
    run.change('gemeente.yaml', undefined);
    expect(await run.until('"\n\n')).toMatch(/^2 gemeente\.yaml fout file\/missing\n/);
    run.change('gemeente.yaml', minimal);
    expect(await run.until(']\n\n')).toBe(`2 gemeente.yaml gewijzigd: de documenten blijven gelijk (0,3 s)
> event: nieuw
data: []

`);
    expect(run.page()).toBe('event: goed\ndata: []\n\n');
    expect(await run.stop()).toBe(0);
  });

  it('goes on when something is wrong at the start', async () => {
    const run = start(['werkwijzer'], { 'gemeente.yaml': broken });
    expect(await run.until('Ctrl-C.\n')).toContain(`\n${kept}2 Ik kijk mee`);
    run.change('gemeente.yaml', minimal);
    expect(await run.until(' s)\n')).toBe(
      '2 gemeente.yaml gewijzigd: documenten/werkwijzer.md gemaakt (0,3 s)\n',
    );
    expect(await run.stop()).toBe(0);
  });

  it.each<[string, number, string, readonly string[], Partial<Io>]>([
    ['a dossier is not there', 2, '2 Het dossier x bestaat niet', ['actielijst', '--dossier', 'x'], {}],
    [
      'the port is taken',
      3,
      'al in gebruik',
      ['werkwijzer', '--format', 'html'],
      { serve: () => Promise.reject(new EnvironmentError('De poort is al in gebruik.')) },
    ],
    [
      'a folder cannot be written',
      3,
      'Kan niet schrijven',
      ['werkwijzer'],
      {
        files: {
          ...nodeIo().files,
          replace: () => {
            throw new EnvironmentError('Kan niet schrijven.');
          },
        },
      },
    ],
  ])('ends at once when %s, and watches nothing any more', async (_, code, words, argv, other) => {
    const run = start(argv, {}, other);
    expect(await run.ended).toBe(code);
    const said = await run.until('\n');
    expect(said).toContain(words);
    expect(said).not.toContain('Ik kijk');
    expect(run.isClosed()).toBe(true);
  });
});
