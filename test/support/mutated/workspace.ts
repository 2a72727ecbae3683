/** Workspaces that went wrong, each made from a number, and the commands that somebody tries on them. */
import { parseDocument, type Document } from 'yaml';
import { mutateText } from './mutate-text.ts';
import { mutateTree } from './mutate-tree.ts';
import { oddTexts } from './odd-values.ts';
import { others, profiles } from './pieces.ts';
import { randomFrom, type Random } from './random.ts';

/** A workspace and what is done with it, in that order. */
export interface MutatedWorkspace {
  /** Absolute path → content. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly commands: readonly (readonly string[])[];
}

const folder = '/w';
const parsed = new Map<string, Document>();

function treeOf(text: string): Document {
  const known = parsed.get(text) ?? parseDocument(text);
  parsed.set(text, known);
  return known.clone();
}

/** Commands that look, or write documents; a few milliseconds each. */
const cheap: readonly (readonly string[])[] = [
  ['status'],
  ['status', '--json'],
  ['checklist', 'list', 'proef'],
  ['checklist', 'list', 'proef', '--te-laat', '--json'],
  ['privacy', '--format', 'sarif'],
  ['retention'],
  ['retention', '--json'],
  ['review', '--list'],
  ['template', 'check'],
  ['doctor'],
  ['validate', '--strict', '--format', 'json'],
  ['validate', '--format', 'junit'],
  ['render', 'werkwijzer'],
  ['render', 'werkwijzer', '--format', 'html'],
  ['render', 'rollen', '--publiek'],
  ['render', 'personalia', 'uitnodiging', '--namen'],
  ['render', 'actielijst', '--dossier', 'proef', '--per', 'week'],
  ['render', 'verzoeken', 'overdracht', 'afwezigheid', '--dossier', 'proef'],
  ['render', 'samenwerking', 'workshop', '--definitief'],
  ['form', 'personalia'],
  ['checklist', 'export', '--voor-collega'],
];

/** Commands that change a file; an odd text takes the place of TEKST. */
const acts: readonly (readonly string[])[] = [
  ['checklist', 'tick', 'proef', 'laptop', '--toch', '--door', 'TEKST'],
  ['checklist', 'tick', 'proef', '1', 'kast', '--op', '2026-11-20'],
  ['checklist', 'untick', 'proef', 'bloemen', 'pasje'],
  ['checklist', 'skip', 'proef', 'kast', '--reden', 'TEKST'],
  ['checklist', 'note', 'proef', 'pasje', '--tekst', 'TEKST'],
  ['checklist', 'assign', 'proef', 'bloemen', '--aan', 'TEKST'],
  ['checklist', 'date', 'proef', 'benoeming', '8 januari'],
  ['checklist', 'date', 'proef', 'TEKST', '2027-01-08'],
  ['checklist', 'add', 'proef', '--titel', 'TEKST', '--wanneer', 'zsm'],
  ['checklist', 'update', 'proef'],
  ['checklist', 'change', 'proef', '--naam', 'TEKST'],
  ['checklist', 'start', 'eigen', '--naam', 'TEKST', '--benoeming', '2027-02-01'],
  ['invullen', '--zet', 'secretariaat.naam=TEKST'],
  ['invullen', '--zet', 'college.vergadering.dag=woensdag'],
  ['review', '--wijzig', 'eigen-lunch', '--tekst', 'TEKST'],
  ['review', '--behoud', 'alles'],
  ['privacy', '--aanvaard', 'TEKST'],
];

/** Commands that take much longer, tried on a few. */
const dear: readonly (readonly string[])[] = [
  ['render', '--all', '--format', 'md,docx,html'],
  ['render', '--all', '--check'],
  ['invullen', '--list'],
  ['invullen', '--voorbeeldwaarden'],
  ['checklist', 'start', 'new-wethouder', 'overdracht', '--naam', 'TEKST', '--vertrek', '2027-03-01'],
  ['render', 'actielijst', 'proef', '--format', 'docx,html', '--uitleg'],
];

/** Whether a workspace gets a dear command. */
export function isDear(number: number): boolean {
  return number % 50 === 0;
}

/** The workspace of a number: always the same one. */
export function mutatedWorkspace(number: number): MutatedWorkspace {
  const random = randomFrom(number);
  const files = chosenFiles(random);
  for (let count = random.oneOf([1, 1, 1, 2, 2, 5]); count > 0; count--) mutateFiles(files, random);
  const fill = (words: readonly string[]): readonly string[] =>
    words.map((word) =>
      word.includes('TEKST') ? word.replace('TEKST', () => random.oneOf(oddTexts)) : word,
    );
  const commands = [
    // Every command reads and checks everything first.
    random.once(2) ? ['validate'] : random.oneOf(cheap),
    ...(random.once(6) ? [random.oneOf(acts), ['checklist', 'list', 'proef']] : []),
    ...(isDear(number) ? [random.oneOf(dear)] : []),
  ].map(fill);
  return { files: contentsOf(files), commands };
}

type Files = Map<string, string | Document>;

function chosenFiles(random: Random): Files {
  const profile = random.oneOf(profiles);
  const files: Files = new Map([['gemeente.yaml', treeOf(profile)]]);
  // Few: to compile their schema takes as long as all else together.
  const hasOwnDocument = random.once(12);
  for (const [path, text] of Object.entries(others)) {
    const isPart = /^(?:profiel|gedeeld)\//.test(path);
    const isOfOwnDocument = /^(?:gegevens|sjablonen\/documenten)\//.test(path);
    const isUsual = isOfOwnDocument
      ? hasOwnDocument
      : path === 'dossiers/proef.yaml'
        ? !random.once(5)
        : random.once(2);
    if (isPart ? profile.includes(path) : isUsual)
      files.set(path, /\.(?:yaml|json)$/.test(path) ? treeOf(text) : text);
  }
  return files;
}

/** One thing that goes wrong: mostly inside a file, and mostly one that is still YAML afterwards. */
function mutateFiles(files: Files, random: Random): void {
  const path = random.oneOf([...files.keys()]);
  const content = files.get(path) ?? '';
  if (random.once(12)) {
    moveFile(files, path, random);
    return;
  }
  if (typeof content !== 'string' && !random.once(4)) {
    mutateTree(content, random);
    return;
  }
  files.set(path, mutateText(textOf(content), random));
}

/** A file that is gone, elsewhere, or something else than its name says. */
function moveFile(files: Files, path: string, random: Random): void {
  const content = files.get(path) ?? '';
  const places = [
    'gemeente.yaml',
    ...Object.keys(others),
    'dossiers/x y.yaml',
    'rollen/é.yml',
    'rollen/diep/x.yaml',
    'x.yaml',
  ];
  const place = random.oneOf(places);
  if (random.once(2)) files.delete(path);
  files.set(random.once(8) ? `${place}/x.yaml` : place, random.once(6) ? '\u0000PK\u0003\u0004' : content);
}

function textOf(content: string | Document): string {
  if (typeof content === 'string') return content;
  try {
    return content.toString({ lineWidth: 0 });
  } catch {
    // An alias of a node that is gone, a comment between keys on one line: YAML cannot say it.
    return JSON.stringify(content.contents ?? null);
  }
}

function contentsOf(files: Files): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    [...files].map(([path, content]) => [`${folder}/${path}`, textOf(content)] as const),
  );
}
