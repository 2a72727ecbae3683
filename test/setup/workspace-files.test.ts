import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageAssets } from '../../src/world/node-files.ts';
import { openWorkspace } from '../../src/document/open-workspace.ts';
import { documentIds } from '../../src/document/registry.ts';
import { municipalities } from '../../src/generated/municipalities.ts';
import validateProfile from '../../src/generated/validators/gemeente.js';
import { profileValues, type Answers } from '../../src/setup/answers.ts';
import { memoryFile, readMemory } from '../../src/setup/memory.ts';
import { presentAnswers } from '../../src/setup/present-answers.ts';
import { profileText } from '../../src/setup/profile-text.ts';
import { questions } from '../../src/setup/questions.ts';
import { workspaceFiles } from '../../src/setup/workspace-files.ts';
import { memoryFiles } from '../support/memory-files.ts';

const shipped = { assets: packageAssets, documentIds, version: '9.8.7' };
const template = packageAssets.read('templates/workspace/gemeente.yaml');

function answersFor(name: string, code: string, more: Partial<Answers> = {}): Answers {
  return {
    municipality: { name, code },
    values: { 'college-dag': 'dinsdag', 'college-tijd': '09:30' },
    documents: undefined,
    ci: 'geen',
    packageSource: './gemeente.tgz',
    ...more,
  };
}

function textOf(answers: Answers, path: string): string {
  const file = workspaceFiles(answers, shipped).find((each) => each.path === path);
  if (file === undefined) throw new Error(`no ${path}`);
  return file.text;
}

/** An answer to every question. */
const everything: Readonly<Record<string, string>> = Object.fromEntries(
  questions.map(({ id, kind, proposal }) => {
    const examples = {
      tekst: "O&O: 'het' {team} #1, ja",
      afkorting: 'B&S',
      telefoon: '14 030',
      mail: 'bss@voorbeelddam.example',
      dag: 'woensdag',
      tijd: '09:00',
      moment: 'donderdag 15:00',
      uren: '1.5',
      openingstijden: 'maandag-donderdag 08:30-17:00, vrijdag 08:30-12:30',
    };
    const own: Readonly<Record<string, string>> = {
      telefoon: '14 000, keuze 3',
      aanspreekvorm: 'je',
      'bespreekkeuze-voor': 'maandag 08:30',
    };
    return [id, own[id] ?? proposal ?? examples[kind]];
  }),
);

describe('gemeente.yaml', () => {
  it('is valid for each of the 342 municipalities, with the name from the register', () => {
    for (const [code, name, province] of municipalities) {
      const text = profileText(template, profileValues(answersFor(name, code), documentIds));
      const data = parse(text) as { gemeente: object };
      expect(data.gemeente).toMatchObject({ code, naam: name, provincie: province });
      expect(validateProfile(data), name).toBe(true);
    }
  });

  it.each([
    ["'s-Gravenhage", 'gm0518'],
    ['Nuenen, Gerwen en Nederwetten', 'gm0820'],
    ['Bergen', 'gm0893'],
    ['Súdwest-Fryslân', 'gm1900'],
    ['Voorbeeld: "dam" #1', 'gm9999'],
    ['%%gemeente%% en %%x%%', 'gm9950'],
  ])('of %s gives no problem and no warning', async (name, code) => {
    const answers = answersFor(name, code, { values: everything, documents: ['werkwijzer'] });
    const files = memoryFiles(
      Object.fromEntries(workspaceFiles(answers, shipped).map(({ path, text }) => [`/w/${path}`, text])),
    );
    const opened = await openWorkspace({
      files,
      assets: packageAssets,
      folder: '/w',
      base: '/w',
      today: '2026-11-22',
    });
    expect(opened.diagnostics).toEqual([]);
  });

  it('has every answer, and reading it returns the answers', () => {
    const answers = answersFor('Utrecht', 'gm0344', {
      values: everything,
      documents: ['werkwijzer', 'rollen'],
    });
    const found = presentAnswers(textOf(answers, 'gemeente.yaml'), documentIds);
    expect(found.values).toEqual(everything);
    expect(found.municipality).toEqual(answers.municipality);
    expect(found.documents).toEqual(['werkwijzer', 'rollen']);
  });

  it('is read without values that are not answers', () => {
    const found = presentAnswers(
      'college: { vergadering: { dag: dinsdg, tijd: [] } }\nschrijfstijl: { aanspreekvorm: jij }\n',
      documentIds,
    );
    expect(found.values).toEqual({});
  });

  it('shows every key of the schema, with a valid example', () => {
    const filled = template.replaceAll('%%gemeente%%', 'x');
    const data = parse(filled) as Record<string, Record<string, unknown>>;
    expect(validateProfile(data)).toBe(true);
    const schema = JSON.parse(packageAssets.read('schemas/gemeente.schema.json')) as {
      properties: Record<string, { properties?: Record<string, unknown> }>;
    };
    const known = ['gebaseerd_op', 'gedeeld', 'bestanden'];
    expect(
      Object.keys(schema.properties).filter((key) => !known.includes(key) && data[key] === undefined),
    ).toEqual([]);
    const rare = [
      'eerste_dag',
      'mail',
      'tooi_uri',
      'oin',
      'rsin',
      'kvk',
      'samenwerkingen',
      'rollen',
      'overleggen',
      'extra_taken',
      'tokens',
      // Written by `gemeente review`.
      'wijzigingen_sinds',
    ];
    for (const [group, { properties = {} }] of Object.entries(schema.properties))
      for (const key of Object.keys(properties))
        if (data[group] !== undefined && !rare.includes(key))
          expect(Object.keys(data[group]), group).toContain(key);
  });

  it('has unanswered keys as comments that only need their # removed', () => {
    const text = profileText(template, profileValues(answersFor('Utrecht', 'gm0344'), documentIds));
    const undone = text.replace(/^( *)# (?!yaml-lang)/gm, '$1');
    expect(Object.keys(parse(undone) as object)).toEqual(Object.keys(parse(template) as object));
    expect(text).toContain('\n# pfo:\n#   dag: woensdag\n');
    expect(text).toContain('\n    # plaats: collegekamer\n');
    expect(text).toContain('\n#   ## wekelijks, tweewekelijks of maandelijks\n');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});

describe('the other files', () => {
  it.each(['github', 'gitlab', 'azure'] as const)(
    'name the version and the origin of the program, for %s',
    (ci) => {
      const files = workspaceFiles(answersFor('Utrecht', 'gm0344', { ci }), shipped);
      const path = files.find(({ path: each }) => each.endsWith('.yml'))?.path ?? '';
      expect(textOf(answersFor('Utrecht', 'gm0344', { ci }), path)).toMatch(
        /9\.8\.7[\s\S]*\.\/gemeente\.tgz/,
      );
      expect(textOf(answersFor('Utrecht', 'gm0344', { ci }), 'LEESMIJ.md')).toContain(path);
    },
  );

  it('have no unfilled placeholders', () => {
    for (const { path, text } of workspaceFiles(answersFor('Utrecht', 'gm0344', { ci: 'azure' }), shipped))
      expect(text, path).not.toMatch(/%%[a-z]+%%/);
  });
});

describe('the memory', () => {
  it('returns the answers', () => {
    const answers = answersFor("'s-Gravenhage", 'gm0518', {
      values: everything,
      documents: ['rollen'],
      ci: 'gitlab',
    });
    const { text } = memoryFile(answers, { 'gemeente.yaml': ['abc', 'def'] });
    expect(readMemory(text)).toEqual({ answers, written: { 'gemeente.yaml': ['abc', 'def'] } });
  });

  it.each([
    undefined,
    '',
    '- 1',
    'antwoorden: 3\nbestanden: []',
    'antwoorden: [',
    'antwoorden: { ci: anders, code: 3 }',
  ])('that is broken counts as absent: %s', (text) => {
    const { answers, written } = readMemory(text);
    expect(answers.municipality).toBeUndefined();
    expect(answers.ci).toBeUndefined();
    expect(Object.keys(written)).toEqual([]);
  });
});
