import { describe, expect, it } from 'vitest';
import type { Argument, Command, Option } from 'commander';
import { complete } from '../../../src/cli/completion/complete.ts';
import { takesValue } from '../../../src/cli/completion/place.ts';
import { bashWord, splitLine } from '../../../src/cli/completion/shell-line.ts';
import type { SourceContext } from '../../../src/cli/completion/source.ts';
import { documents } from '../../../src/cli/completion/workspace-words.ts';
import { offerOf } from '../../../src/cli/choices.ts';
import { nodeIo } from '../../../src/cli/io.ts';
import { packageAssets } from '../../../src/world/node-files.ts';
import { wholeProgram } from '../../../src/cli/program.ts';
import { documentIds } from '../../../src/document/registry.ts';
import { outlineItems, outlineValue } from '../../../src/workspace/outline-yaml.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const dossier = `titel: "Vertrek: 'zorg'"  # met opmerking
taken:
  # eerst dit
  - id: eerste
    titel: Eerste taak
    toelichting: >-
      id: geen-taak
      Zo gaat dat.
    status: open
  - titel: Tweede taak
    id: "tweede"
    status: afgehandeld

  -   id: derde
      status: bezig
mijlpalen:
- id: vertrek
  naam: het vertrek
fasen: [{ id: niet-gelezen }]
`;

const files = {
  '/w/gemeente.yaml': 'college:\n  leden:\n    - id: wethouder-1\n      naam: Wethouder wonen\n',
  '/w/dossiers/een.yaml': dossier,
  '/w/sjablonen/documenten/eigen/document.md.hbs': '',
  '/w/sjablonen/documenten/gedeeld/document.md.hbs': '',
  '/w/sjablonen/documenten/werkwijzer/document.md.hbs': '',
  '/w/sjablonen/documenten/leeg/template.yaml': '',
};

function world(extra: Readonly<Record<string, string>> = {}): SourceContext['world'] {
  return { files: memoryFiles({ ...files, ...extra }), shipped: packageAssets, base: '/w' };
}

/** The words that can follow. */
async function words(
  typed: readonly string[],
  extra?: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const answer = await complete(wholeProgram(nodeIo()), ['zsh', ...typed], world(extra));
  return answer.split('\n').flatMap((line) => (line === '' ? [] : (line.split('\t')[0] ?? [])));
}

describe('what can follow', () => {
  it('comes from the commands, with a Dutch name when one is being typed', async () => {
    expect(await words([''])).toContain('render');
    expect(await words([''])).not.toContain('maak');
    expect(await words(['ma'])).toContain('maak');
    expect(await words(['actielijst', ''])).toEqual(expect.arrayContaining(['een', 'new-wethouder', 'tick']));
    expect(await words(['help', 'ren'])).toContain('render');
  });

  it('offers only documents that can be filled in after form', async () => {
    const own = { '/w/sjablonen/documenten/eigen/template.yaml': 'invulbaar: true\n' };
    expect(await words(['form', ''], own)).toEqual([
      'actielijst',
      'afwezigheid',
      'functioneringsgesprek',
      'overdracht',
      'personalia',
      'uitnodiging',
      'workshop',
      'eigen',
    ]);
    expect(await words(['formulier', ''])).not.toContain('eigen');
  });

  it('knows the documents of the program and of the workspace', async () => {
    const ids = (folder?: string): readonly string[] =>
      documents({ folder, world: world() }).map(({ word }) => word);
    expect(ids().toSorted()).toEqual(documentIds.toSorted());
    expect(ids('/w').filter((id) => !documentIds.includes(id))).toEqual(['eigen']);
    expect(await words(['render', ''])).toContain('eigen');
    expect(await words(['render', 'eigen', ''])).not.toContain('eigen');
  });

  it('knows the tasks that a command is about', async () => {
    expect(await words(['checklist', 'tick', ''])).toEqual(['een']);
    expect(await words(['checklist', 'tick', 'een', ''])).toEqual(['eerste', 'derde']);
    expect(await words(['checklist', 'tick', 'een', 'eerste', ''])).toEqual(['derde']);
    expect(await words(['checklist', 'untick', 'een', ''])).toEqual(['tweede', 'derde']);
    expect(await words(['checklist', 'tick', 'e'])).toEqual(['een', 'eerste', 'derde']);
    expect(await words(['checklist', 'date', 'een', ''])).toContain('vertrek');
  });

  it('keeps closed dossiers for what is done with those', async () => {
    const extra = { '/w/dossiers/dicht.yaml': 'titel: Dicht\ngesloten_op: 2026-12-01\n' };
    for (const command of ['tick', 'change', 'close'])
      expect(await words(['checklist', command, ''], extra)).toEqual(['een']);
    expect(await words(['checklist', 'reopen', ''], extra)).toEqual(['dicht']);
    for (const command of ['list', 'rename', 'delete'])
      expect(await words(['checklist', command, ''], extra)).toEqual(['dicht', 'een']);
    expect(await words(['checklist', 'change', 'een', '--voor', ''])).toEqual(['wethouder-1']);
    expect(await words(['checklist', 'change', 'een', '--weg', 'voor,'])).toContain('voor,grond');
    const braces = `college:
  leden:
    - { id: a, rol: wethouder, portefeuilles: [wonen, zorg] } # nieuw
    - { rol: wethouder, naam: "B, of C", id: 'b' }
  portefeuilles:
    - { id: wonen, naam: Wonen }
    - {id: zorg, naam: Zorg}
`;
    const inBraces = { '/w/gemeente.yaml': braces };
    for (const command of ['start', 'wijzig']) {
      const begin = ['checklist', command, 'een'];
      expect(await words([...begin, '--voor', ''], inBraces)).toEqual(['a', 'b']);
      expect(await words([...begin, '--portefeuilles', 'wonen,'], inBraces)).toEqual([
        'wonen,zorg',
        ':nospace',
      ]);
    }
    expect(await words(['checklist', 'wijz'])).toContain('wijzig');
  });

  it('completes a word inside the one name that has it', async () => {
    const extra = { '/w/dossiers/vertrek-zorg.yaml': dossier, '/w/dossiers/vertrek-wonen.yaml': dossier };
    expect(await words(['checklist', 'list', 'zor'], extra)).toEqual(['vertrek-zorg', ':replace']);
    expect(await words(['checklist', 'list', 'Wo'], extra)).toEqual(['vertrek-wonen', ':replace']);
    expect(await words(['checklist', 'list', 'ver'], extra)).not.toContain(':replace');
    expect(await words(['checklist', 'tick', 'zorg', ''], extra)).toEqual(['eerste', 'derde']);
    const line = ['bash', ' =:', 'gemeente checklist list zor'];
    expect(await complete(wholeProgram(nodeIo()), line, world(extra))).toBe('vertrek-zorg\n');
  });

  it('knows values of options, alone, behind = and with commas', async () => {
    expect(await words(['render', '--format', ''])).toEqual(
      expect.arrayContaining(['md', 'docx', ':nospace']),
    );
    expect(await words(['render', '-f', 'md,d'])).toContain('md,docx');
    expect(await words(['render', '--format=md,'])).not.toContain('--format=md,md');
    expect(await words(['render', '--format=md,'])).toContain('--format=md,docx');
    expect(await words(['checklist', 'start', '--voor', ''])).toEqual(['wethouder-1']);
    expect(await words(['checklist', 'start', '--mijlpaal', ''])).toContain('benoeming=');
    expect(await words(['checklist', 'list', '--door', ''])).toContain('griffier');
    expect(await words(['review', '--behoud', 'alles,'])).toContain('alles,ww-doel');
    expect(await words(['schema', ''])).toContain('gemeente');
    expect(await words(['validate', ''])).toEqual([':files']);
    expect(await words(['render', '--out', ''])).toEqual([':folders']);
  });

  it('leaves out options that stand there already, and those that are hidden', async () => {
    expect(await words(['render', '--'])).toContain('--check');
    expect(await words(['render', '--check', '--'])).not.toContain('--check');
    expect(await words(['render', '--'])).not.toContain('--stop-after');
  });

  it('reads the workspace that was named', async () => {
    const extra = { '/x/gemeente.yaml': '', '/x/dossiers/ander.yaml': '' };
    expect(await words(['checklist', 'list', '--workspace', '/x', ''], extra)).toEqual(['ander']);
  });

  it('keeps what a terminal would obey away from it', async () => {
    const extra = {
      '/w/dossiers/\u001b[31mrood.yaml': '',
      '/w/dossiers/twee.yaml': 'titel: "\u001b]0;x\u0007 Twee"\n',
    };
    const answer = await complete(wholeProgram(nodeIo()), ['zsh', 'checklist', 'list', ''], world(extra));
    expect(answer.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
    expect(answer).toContain('twee');
    expect(answer).not.toContain('rood');
  });
});

/** Names of values that can be anything. */
const free = [
  ...['naam', 'namen', 'id', 'datum', 'jjjj-mm-dd', 'tekst', 'moment', 'waarde', 'code', 'adres'],
  ...['nummer', 'aantal', 'i/n'],
  'nieuwe-naam',
  'reden',
];

describe('every argument and every option with a value', () => {
  const all = everyPlace(wholeProgram(nodeIo()));

  it.each(all)('%s %s says what can be typed, or takes anything', (_, name, isOffered) => {
    // A new one? Hang a source on it where it is defined (src/cli/choices.ts), or it is free.
    expect(isOffered || free.includes(name)).toBe(true);
  });

  it('is found by this test', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all).toContainEqual(['--dossier', 'naam', true]);
    expect(all).toContainEqual(['--id', 'id', false]);
  });
});

function everyPlace(command: Command): readonly (readonly [string, string, boolean])[] {
  const own = command.registeredArguments.map(
    (each: Argument) => [command.name(), each.name(), offerOf(each.parseArg) !== undefined] as const,
  );
  const options = command.options.filter(takesValue).map((each: Option) => {
    const name = /[<[](.*?)(?:\.\.\.)?[>\]]/.exec(each.flags)?.[1] ?? '';
    return [each.long ?? '', name, offerOf(each.parseArg) !== undefined] as const;
  });
  return [...own, ...options, ...command.commands.flatMap(everyPlace)];
}

describe('a line in bash', () => {
  const breaks = ' \t\n"\'><=;|&(:';

  it('is taken apart as bash does', () => {
    expect(splitLine('gemeente render "een twee" drie\\ vier v')).toEqual({
      words: ['gemeente', 'render', 'een twee', 'drie vier'],
      current: 'v',
      quote: '',
    });
    expect(splitLine("gemeente 'half open")).toMatchObject({ current: 'half open', quote: "'" });
    expect(splitLine('gemeente ')).toMatchObject({ words: ['gemeente'], current: '' });
  });

  it('gets back only what comes after the last sign at which bash cuts words', () => {
    const word = (typed: string, found: string): string => bashWord(found, splitLine(typed), breaks);
    expect(word('x --format=md', '--format=md')).toBe('md');
    expect(word('x raad:2', 'raad:2027')).toBe('2027');
    expect(word('x met', 'met spatie')).toBe('met\\ spatie');
    expect(word('x $', '$(rm)')).toBe('\\$\\(rm\\)');
    expect(word('x "met', 'met spatie')).toBe('met spatie');
  });
});

describe('the outline of a file', () => {
  it('is read by its lines', () => {
    expect(outlineItems(dossier, ['taken']).map((each) => [each.get('id'), each.get('status')])).toEqual([
      ['eerste', 'open'],
      ['tweede', 'afgehandeld'],
      ['derde', 'bezig'],
    ]);
    expect(outlineValue(dossier, 'titel')).toBe("Vertrek: 'zorg'");
    expect(outlineItems(dossier, ['mijlpalen']).map((each) => each.get('naam'))).toEqual(['het vertrek']);
  });

  it.each(['', 'taken:', 'taken: [', '\u0000', '- a\n- b', 'taken:\n  kapot', '\t- id: x'])(
    'survives %j',
    (text) => {
      expect(outlineItems(text, ['taken'])).toEqual([]);
    },
  );
});

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish', 'ps1'])(
    '%s starts with how to install it, and asks the program in silence',
    (ending) => {
      const script = packageAssets.read(`templates/completion/gemeente.${ending}`);
      expect(script).toMatch(/^(?:#compdef gemeente\n)?# Aanvullen met de Tab-toets/);
      expect(script).toContain('Voorgoed aanzetten');
      expect(script).toMatch(/gemeente __complete \w+ [^\n]*2>/);
      // Why: Windows PowerShell 5.1 reads a script without a mark at its start as Latin-1.
      expect(script).toMatch(/^[\n -~]*$/);
    },
  );

  it('for PowerShell has the form of an argument completer, with balanced brackets', async () => {
    const script = packageAssets.read('templates/completion/gemeente.ps1');
    expect(script).toContain('Register-ArgumentCompleter -Native -CommandName gemeente -ScriptBlock {');
    expect(script).toContain('param($wordToComplete, $commandAst, $cursorPosition)');
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair]))
      expect(script.split(open ?? '').length).toBe(script.split(close ?? '').length);
    const asked = ['powershell', 'huidig:wer', 'render'];
    expect(await complete(wholeProgram(nodeIo()), asked, world())).toContain('werkwijzer\n');
  });
});
