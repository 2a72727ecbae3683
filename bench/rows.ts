/** Every command that the bench measures, and every peer: one row each. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/schemas.ts';
import { tasks } from './long-dossier.ts';
import type { Variables } from './measure.ts';
import { own, threeFormats, type Stage } from './stage.ts';
import { ticking } from './ticking.ts';

/** A command to measure. */
export interface Row {
  readonly part: Part;
  readonly id: string;
  readonly name: string;
  readonly command: (stage: Stage) => readonly string[];
  /** The workspace it runs in; rows that change one have one of their own. Default: the folder of the peers. */
  readonly workspace?: string;
  readonly env?: Variables;
  /** Before each run, not measured. */
  readonly before?: (workspace: string, round: number) => void;
  /** What it is compared with, by id, and the highest ratio that we promise. */
  readonly against: readonly (readonly [base: string, atMost?: number])[];
  /** For what takes seconds: not in more rounds than this. */
  readonly most?: number;
}

/** The parts of the table, in order. */
export const parts = {
  start: 'Starting',
  read: 'Reading: 10 dossiers, 12 documents × 3 formats made before',
  write: 'Writing, in the same workspace',
  word: 'The same text as a Word file',
  web: 'The same text as a web page or PDF',
} as const;
export type Part = keyof typeof parts;

const inPart = (part: Part, some: readonly Omit<Row, 'part'>[]): readonly Row[] =>
  some.map((row) => ({ ...row, part }));

/** The rounds of what takes long. */
const few = 5;

const node = process.execPath;
const dossier = 'dossiers/vertrek-wethouder-zorg.yaml';
const all = ['render', '--all', '--format', threeFormats];
const werkwijzer = (format: string): readonly string[] => ['render', 'werkwijzer', '--format', format];
const unkept = { GEMEENTE_GEHEUGEN: 'uit' };

const library = (path: string, ...args: string[]): readonly string[] => [
  node,
  `${root}node_modules/${path}`,
  ...args,
];
const pandoc = (stage: Stage, ...args: string[]): readonly string[] => [
  'pandoc',
  ...['-f', 'gfm', join(stage.peers, 'werkwijzer.md'), '--standalone', '--toc'],
  ...args,
];

/** Changes an agreement that several documents show: when the college meets. Another time in every round. */
export function changeAgreement(workspace: string, round: number): void {
  const path = join(workspace, 'gemeente.yaml');
  const text = readFileSync(path, 'utf8');
  const time = round % 2 === 0 ? '10:00' : '10:30';
  const changed = text.replace(/(vergadering:\n {4}dag: \w+\n {4}tijd: )'[\d:]+'/, `$1'${time}'`);
  if (!changed.includes(`'${time}'`)) throw new Error('The agreement to change is not in the profile');
  writeFileSync(path, changed);
}

/** Removes what was made. */
export function removeDocuments(workspace: string): void {
  rmSync(join(workspace, 'documenten'), { recursive: true, force: true });
}

const removeOne =
  (format: string) =>
  (workspace: string): void =>
    rmSync(join(workspace, `documenten/werkwijzer.${format}`), { force: true });

/** The rows of a command that only reads: kept, after a change, and without the keeping. */
function reading(id: string, args: readonly string[], atMost: number): readonly Row[] {
  const row = { part: 'read', command: () => own(...args) } as const;
  const name = `\`${args.join(' ')}\``;
  return [
    { ...row, id, name: `${name}, nothing changed`, workspace: 'read', against: [['node', atMost]] },
    {
      ...row,
      id: `${id}-changed`,
      name: `${name} after one change`,
      workspace: `${id}-changed`,
      before: changeAgreement,
      against: [['node']],
      most: few,
    },
    {
      ...row,
      id: `${id}-unkept`,
      name: `${name}, \`GEMEENTE_GEHEUGEN=uit\``,
      workspace: 'read',
      env: unkept,
      against: [['node']],
      most: few,
    },
  ];
}

const starting = inPart('start', [
  { id: 'node', name: 'bare `node -e 0`', command: () => [node, '-e', '0'], against: [] },
  { id: 'version', name: '`--version`', command: () => own('--version'), against: [['node', 1.15]] },
  {
    id: 'prettier',
    name: 'peer: `prettier --version`',
    command: () => library('prettier/bin/prettier.cjs', '--version'),
    against: [['node']],
  },
  {
    id: 'tsc',
    name: 'peer: `tsc --version`',
    command: () => library('typescript/bin/tsc', '--version'),
    against: [['node']],
  },
]);

const writing = inPart('write', [
  ...ticking('tick', '`checklist tick`', dossier, 'afscheid-vorm'),
  ...ticking(
    'tick-long',
    `\`checklist tick\`, a dossier of ${tasks} tasks`,
    'dossiers/lang.yaml',
    'verzoeken-sturen',
  ),
  {
    id: 'markdown',
    name: '`render werkwijzer`, which was not there',
    workspace: 'markdown',
    command: () => own('render', 'werkwijzer'),
    before: removeOne('md'),
    against: [['node', 2.5]],
  },
  {
    id: 'markdown-cold',
    name: '`render werkwijzer`, which was not there, without cached code',
    workspace: 'markdown',
    command: () => own('render', 'werkwijzer'),
    before: removeOne('md'),
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
    against: [['node']],
  },
  {
    id: 'all',
    name: '`render --all` in 3 formats, which were not there',
    workspace: 'all',
    command: () => own(...all),
    before: removeDocuments,
    against: [['node']],
    most: few,
  },
  {
    id: 'again',
    name: '`render --all` in 3 formats, nothing changed',
    workspace: 'again',
    command: () => own(...all),
    against: [['status', 1.5], ['node']],
  },
  {
    id: 'again-unkept',
    name: '`render --all` in 3 formats, nothing changed, `GEMEENTE_GEHEUGEN=uit`',
    workspace: 'again',
    command: () => own(...all),
    env: unkept,
    against: [['status'], ['node']],
    most: few,
  },
  {
    id: 'again-changed',
    name: '`render --all` in 3 formats, one agreement changed',
    workspace: 'again-changed',
    command: () => own(...all),
    before: changeAgreement,
    against: [['status'], ['node']],
    most: few,
  },
]);

const word = inPart('word', [
  {
    id: 'pandoc-word',
    name: 'peer: pandoc, Markdown → Word, contents and reference document',
    command: (stage: Stage) =>
      pandoc(stage, '--reference-doc', join(stage.peers, 'reference.docx'), '-o', 'pandoc.docx'),
    against: [['node']],
  },
  {
    id: 'library-word',
    name: 'peer: a script with the `docx` library, text ready in memory',
    command: ({ peers }: Stage) => [node, join(peers, 'docx-script.mjs'), root, 'tree.json', 'library.docx'],
    against: [['pandoc-word']],
  },
  {
    id: 'template-word',
    name: 'peer: docxtemplater, a template with this text',
    command: ({ peers }: Stage) => [
      ...[node, join(peers, 'template-script.mjs'), root],
      ...['template.docx', 'data.json', 'template-out.docx'],
    ],
    against: [['pandoc-word']],
  },
  {
    id: 'word',
    name: '`render werkwijzer --format docx`, which was not there',
    workspace: 'word',
    command: () => own(...werkwijzer('docx')),
    before: removeOne('docx'),
    against: [['pandoc-word', 1], ['library-word', 0.35], ['template-word'], ['node']],
  },
  {
    id: 'word-again',
    name: '`render werkwijzer --format docx`, nothing changed',
    workspace: 'read',
    command: () => own(...werkwijzer('docx')),
    against: [['status', 1.5], ['pandoc-word']],
  },
]);

const web = inPart('web', [
  {
    id: 'pandoc-web',
    name: 'peer: pandoc, Markdown → web page with contents',
    command: (stage: Stage) => pandoc(stage, '-t', 'html5', '-o', 'pandoc.html'),
    against: [['node']],
  },
  {
    id: 'markdown-it',
    name: 'peer: `markdown-it`, only the body of the page',
    command: ({ peers }: Stage) =>
      library('markdown-it/bin/markdown-it.mjs', join(peers, 'werkwijzer.md'), '-o', join(peers, 'it.html')),
    against: [['pandoc-web']],
  },
  {
    id: 'web',
    name: '`render werkwijzer --format html`, which was not there',
    workspace: 'web',
    command: () => own(...werkwijzer('html')),
    before: removeOne('html'),
    against: [['pandoc-web'], ['node']],
  },
  {
    id: 'pdf',
    name: 'peer: LibreOffice, our Word file → PDF',
    command: ({ peers }: Stage) => [
      ...['soffice', '--headless', `-env:UserInstallation=file://${peers}/office`, '--convert-to', 'pdf'],
      join(peers, 'werkwijzer.docx'),
    ],
    against: [['pandoc-word']],
    most: 3,
  },
]);

/** Every row, in the order of the table. */
export const rows: readonly Row[] = [
  ...starting,
  ...reading('status', ['status'], 1.8),
  ...reading('validate', ['validate'], 2.5),
  ...writing,
  ...word,
  ...web,
];
