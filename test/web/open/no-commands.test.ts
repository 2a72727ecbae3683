/** Nobody in a browser is told to type a command: what both faces say is worded for it at one door. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { forBrowser, hasCommand } from '../../../src/web/open/browser-words.ts';
import { root } from '../../support/root.ts';

function sources(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** The texts in a source, each value in them as one word. */
function textsOf(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `iets${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${root}${file}`, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

const web = sources('src/web/open');
/** The door itself, and colours, which CSS writes with two dashes. */
const apart = ['src/web/open/browser-words.ts', 'src/web/open/style.ts'];

it('pages themselves name no command', () => {
  const texts = web.filter((file) => !apart.includes(file)).flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter(hasCommand)).toEqual([]);
});

it('refusals and messages come through the one door', () => {
  const passing = web.filter((file) =>
    /\bdescribeRefusal\b|import \{[^}]*\bdescribe\b[^}]*\}/.test(readFileSync(`${root}${file}`, 'utf8')),
  );
  expect(passing).toEqual(['src/web/open/browser-words.ts']);
});

it('what a page asks for is not to be written by hand either', () => {
  expect(hasCommand('Zet de naam in `personen.lokaal.yaml`.')).toBe(true);
  expect(hasCommand('personen.lokaal.yaml: Hier staat iets.')).toBe(false);
});

it('whatever a refusal says, no command is left of it, and something else is', () => {
  const told = ['src/words', 'src/diagnostics/messages'].flatMap(sources).flatMap(textsOf).filter(hasCommand);
  expect(told.length).toBeGreaterThan(60);
  for (const words of told) {
    const { words: left } = forBrowser(words);
    expect(left).not.toSatisfy(hasCommand, words);
    expect(left, words).toMatch(/[\p{L}.?:)]$/u);
    expect(left, words).not.toMatch(/\b(?:met|Zo|van):?$/);
  }
});

it.each([
  [
    'Het dossier a-1 is gesloten op 1 mei. Zet het eerst weer open met: gemeente checklist reopen a-1',
    'Het dossier a-1 is gesloten op 1 mei.',
    ['/dossiers/a-1/bijwerken'],
  ],
  [
    'Ik kan x.yaml niet wijzigen. Kijk met gemeente validate wat er mis is.',
    'Ik kan x.yaml niet wijzigen.',
    ['/fouten'],
  ],
  ['Niet afgevinkt.\nIs het toch al gedaan? Geef dan --toch mee.', 'Niet afgevinkt.', []],
  [
    'Begin er een met: gemeente checklist start new-wethouder',
    'Dat kan op deze pagina:',
    ['/dossiers-nieuw'],
  ],
  [
    'In /een map/werkmap staat geen personen.lokaal.yaml. Zonder dat bestand zijn er geen namen.',
    'Er zijn nog geen namen van mensen ingevuld.',
    ['/invullen/namen'],
  ],
  [
    'Haal de naam weg. De naam zet u bij dat id in `personen.lokaal.yaml`. Met `--namen` komt hij in het document.',
    'Haal de naam weg. De naam vult u in bij Namen van mensen, op de pagina Invullen. Met de keuze voor namen komt hij in het document.',
    ['/invullen/namen'],
  ],
  ['Installeer opnieuw met `npm install`. Of maak Markdown.', 'Of maak Markdown.', []],
  ['personen.lokaal.yaml: Hier staat iets.', 'personen.lokaal.yaml: Hier staat iets.', []],
  ['Zie: gemeente checklist list ../../etc', 'Dit kan hier niet. Vraag uw beheerder om hulp.', []],
  ['De gemeente vergadert – en --- ook, op dinsdag.', 'De gemeente vergadert – en --- ook, op dinsdag.', []],
])('%j', (terminal, browser, ways) => {
  const { words, ways: found } = forBrowser(terminal);
  expect(words).toBe(browser);
  expect(found.map(({ to }) => to)).toEqual(ways);
});
