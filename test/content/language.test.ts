/** Plain Dutch (B1): short sentences, no officialese, one form of address per document (content/language.md §5.2). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleWorkspaces } from '../../scripts/examples.ts';
import { allSchemas } from '../../scripts/schemas.ts';
import { longestSentence, officialese } from '../../src/accessibility/plain-words.ts';
import { measureSentences, sentencesIn, wordCount } from '../../src/document/sentences.ts';
import { parseGfm, readableText } from '../support/markdown-text.ts';
import { root } from '../support/root.ts';

/** The longest sentence, in words. */
const longest = longestSentence;
/** Gendered job titles. */
const gendered = /\b(hij|zijnerzijds|haar|hem|dhr\.?|mevr\.?|de heer)\b/i;

/** Stands for a value in a text: one word, which may start a sentence. */
const standIn = 'Waarde';

interface Sentence {
  readonly at: string;
  readonly text: string;
}

function sentencesOf(at: string, text: string): readonly Sentence[] {
  return sentencesIn(text).map((sentence) => ({ at, text: sentence }));
}

/** Documents of every example as readers see them, paragraph by paragraph; sources of legal notes left out. */
const documents = exampleWorkspaces().flatMap((workspace) => {
  const folder = `${root}${workspace}/documenten`;
  const names = workspace.endsWith('gedeeld')
    ? []
    : readdirSync(folder).filter((each) => each.endsWith('.md'));
  return names.map((name) => {
    const text = readableText(parseGfm(readFileSync(`${folder}/${name}`, 'utf8')));
    const blocks = text
      .split('\u0000')
      .map((block) => block.replace(/^\w+: /, '').replace(/\(Bron: .*?\)(?= |$)/g, ''))
      .map((block) => block.replace(/\[nog invullen: [^\]]*\]/g, standIn))
      .map((block) =>
        // The day before a request, and the parts of a moment in a list, are no part of a sentence.
        block.replace(/^[^.?!]{1,140}? – (?=\p{Lu})/u, '').replace(/ \(voorstel: | duurt (?=\d)/g, '\n'),
      );
    return { at: `${workspace}/${name}`, blocks };
  });
});
// A line break in a document is meant: the lines of a cell are not one sentence.
const inDocuments = documents.flatMap(({ at, blocks }) =>
  blocks.flatMap((block) => block.split('\n')).flatMap((line) => sentencesOf(at, line)),
);

/** Titles and descriptions of the schemas, which editors show. */
function wordsOfSchema(node: unknown, at: string): readonly Sentence[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'title' || key === 'description') && typeof value === 'string'
      ? sentencesOf(`${at}/${key}`, value)
      : wordsOfSchema(value, `${at}/${key}`),
  );
}
const inSchemas = [...allSchemas()].flatMap(([name, schema]) => wordsOfSchema(schema, name));

/** Texts of the catalogues and lists that only show under some condition. */
function wordsOfYaml(node: unknown, at: string): readonly Sentence[] {
  if (typeof node === 'string')
    return sentencesOf(
      at,
      node.replace(/\{\{(?:else|[#/][^}]*)\}\}/g, '\n').replace(/\{\{[^}]*\}\}/g, standIn),
    );
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'bron' ? [] : wordsOfYaml(value, at)));
}
const inYaml = readdirSync(`${root}templates`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => wordsOfYaml(parse(readFileSync(`${root}templates/${name}`, 'utf8')), name));

/** The manual, without typed input and program output. */
const manual = readdirSync(`${root}docs/handleiding`)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const prose = readFileSync(`${root}docs/handleiding/${name}`, 'utf8').replace(/^```[^]*?^```$/gm, '');
    const blocks = readableText(parseGfm(prose)).split('\u0000');
    // A name in code type may contain dots and spaces.
    return blocks.flatMap((block) => sentencesOf(name, block.replace(/^\w+: /, '').replaceAll('\n', ' ')));
  });

const everything = [...inDocuments, ...inSchemas, ...inYaml, ...manual];

/** What a person would have to fix. */
function told(found: readonly Sentence[]): readonly string[] {
  return [...new Set(found.map(({ at, text }) => `${at}: ${text}`))];
}

/** Titles of tasks of the shipped checklists, parts included; a value counts as one word. */
function titlesOfTasks(node: unknown, at: string): readonly Sentence[] {
  const { taken, onderdelen, titel } = node as Record<string, unknown>;
  const title =
    taken === undefined && typeof titel === 'string' ? titel.replace(/\{\{.*?\}\}/g, 'x') : undefined;
  const inner = [taken, onderdelen].filter(Array.isArray).flat();
  return [
    ...(title === undefined ? [] : [{ at, text: title }]),
    ...inner.flatMap((each) => titlesOfTasks(each, at)),
  ];
}
const lists = readdirSync(`${root}templates/checklists`).map((name) => `checklists/${name}`);
const taskTitles = lists.flatMap((name) =>
  titlesOfTasks(parse(readFileSync(`${root}templates/${name}`, 'utf8')), name),
);

describe('our texts', () => {
  it('include those of every checklist', () => {
    const read = new Set(inYaml.map(({ at }) => at.replaceAll('\\', '/')));
    expect(lists.length).toBeGreaterThan(3);
    expect(lists.filter((list) => !read.has(list))).toEqual([]);
    expect(taskTitles.length).toBeGreaterThan(130);
  });

  it('have task titles of at most 8 words', () => {
    expect(told(taskTitles.filter(({ text }) => wordCount(text) > 8))).toEqual([]);
  });

  it('are many', () => {
    expect(inDocuments.length).toBeGreaterThan(5000);
    expect(inSchemas.length).toBeGreaterThan(500);
    expect(inYaml.length).toBeGreaterThan(500);
    expect(manual.length).toBeGreaterThan(250);
  });

  it(`have sentences of at most ${longest} words`, () => {
    expect(told(everything.filter(({ text }) => wordCount(text) > longest))).toEqual([]);
  });

  it('have no officialese', () => {
    expect(told(everything.filter(({ text }) => officialese.test(text)))).toEqual([]);
  });

  it('use no gendered job titles', () => {
    expect(told(everything.filter(({ text }) => gendered.test(text)))).toEqual([]);
  });

  it('have no left-over placeholder', () => {
    // Why not in code type: that tells people how to write one.
    const placeholder =
      /-[A-Z]{3,}(?: [A-Z]+)*-|\.{4,}|…\.|\bxx+\b|\bTODO\b|\bundefined\b|\[object|(?<!`)\{\{|NaN/;
    expect(told([...inDocuments, ...inSchemas].filter(({ text }) => placeholder.test(text)))).toEqual([]);
  });
});

/** Keys of whole sentences in a checklist. */
const proseKeys = ['omschrijving', 'toelichting', 'voorstel_reden', 'doorlooptijd_uitleg'];
/** Keys of what others read. */
const requestKeys = ['vraag', 'ter_informatie'];

/** The texts under some keys, at any depth; values filled in. */
function textsUnder(node: unknown, keys: readonly string[]): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) =>
    keys.includes(key) && typeof inner === 'string'
      ? [inner.replace(/\{\{(?:else|[#/][^}]*)\}\}/g, '\n').replace(/\{\{[^}]*\}\}/g, standIn)]
      : textsUnder(inner, keys),
  );
}

/** That private things stay out of the list: said once, at its top. */
const keptOut = /\b(?:niet|nooit|geen|buiten)\b[^.]*\bdeze (?:lijst|actielijst|checklist)\b/i;
const anyList = /\b(?:deze|de) (?:actielijst|checklist)\b|\bdeze lijst\b/i;

describe.each(lists)('%s', (name) => {
  const list: unknown = parse(readFileSync(`${root}templates/${name}`, 'utf8'));
  const prose = textsUnder(list, proseKeys);
  const requests = textsUnder(list, requestKeys);

  it('has sentences of 9 to 15 words on average, and none over 20', () => {
    const { average, longest: found } = measureSentences(prose);
    expect(prose.length).toBeGreaterThan(0);
    expect(average, 'words per sentence').toBeGreaterThanOrEqual(9);
    expect(average, 'words per sentence').toBeLessThanOrEqual(15);
    expect(found?.words, found?.text).toBeLessThanOrEqual(longest);
  });

  it('asks others in sentences of 9 to 15 words on average, and none over 20', () => {
    const { count, average, longest: found } = measureSentences(requests);
    if (count === 0) return;
    expect(average, 'words per sentence').toBeGreaterThanOrEqual(9);
    expect(average, 'words per sentence').toBeLessThanOrEqual(15);
    expect(found?.words, found?.text).toBeLessThanOrEqual(longest);
  });

  it('says at most once what stays out of it, and never to others', () => {
    const sentences = prose.flatMap((text) => sentencesIn(text));
    const said = sentences.filter((text) => keptOut.test(text));
    expect(said.length, said.join('\n')).toBeLessThanOrEqual(1);
    expect(requests.flatMap((text) => sentencesIn(text)).filter((text) => anyList.test(text))).toEqual([]);
  });
});

describe('the form of address', () => {
  const isYou = /\b(je|jij|jou|jouw|jullie)\b/i;
  const isFormal = /\b(u|uw)\b/i;
  /** Letters to the outside are formal in every house style. */
  const toOutside = /afwezigheid/;

  it('is consistent within a document', () => {
    const mixed = documents.filter(({ at, blocks }) => {
      const words = blocks.join('\n');
      return !toOutside.test(at) && isYou.test(words) && isFormal.test(words);
    });
    expect(mixed.map(({ at }) => at)).toEqual([]);
  });

  it('is `je` in some documents and `u` in others', () => {
    expect(documents.some(({ blocks }) => isYou.test(blocks.join(' ')))).toBe(true);
    expect(documents.some(({ blocks }) => isFormal.test(blocks.join(' ')))).toBe(true);
  });
});

describe('messages and help', () => {
  const files = ['src/diagnostics', 'src/cli', 'src/setup'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  );

  it.each(files)('of %s are plain', (file) => {
    const texts = [
      ...readFileSync(root + file, 'utf8').matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g),
    ].map((match) => (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, 'x').replaceAll('\\n', '\n'));
    // A program for a shell is no sentence; what it says is checked apart.
    const isScript = (text: string): boolean => /^(?:@echo off|#!)/.test(text);
    const dutch = texts
      .filter((text) => !isScript(text))
      .filter((text) => / (de|het|een|u|is|in|dit|niet) /.test(` ${text} `));
    const sentences = dutch.flatMap((text) => sentencesOf(file, text));
    expect(told(sentences.filter(({ text }) => officialese.test(text) || wordCount(text) > longest))).toEqual(
      [],
    );
    expect(
      told(sentences.filter(({ text }) => /[a-z]!(?: |$)|\b(oneOf|instance|schema error)\b/.test(text))),
    ).toEqual([]);
  });
});
