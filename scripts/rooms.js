/**
 * The rooms of src/ and which rooms each may import from: the one table behind ESLint's
 * `no-restricted-imports` and behind test/architecture.test.ts.
 *
 * Why: doors that open one way keep the core usable without a terminal and keep a change in one room from
 * shaking the others (docs/architecture.md).
 */

/** The rooms below the use cases. */
const core = [
  'setup',
  'output',
  'accessibility',
  'document',
  'returned',
  'checklist',
  'privacy',
  'template',
  'profile',
  'calendar',
  'workspace',
  'diagnostics',
];

/** Room → rooms it may import. A room may always import itself, `assets.ts`, `version.ts` and `generated/`. */
export const rooms = {
  diagnostics: [],
  workspace: ['diagnostics'],
  calendar: ['diagnostics'],
  profile: ['calendar', 'workspace', 'diagnostics'],
  template: ['profile', 'calendar', 'workspace', 'diagnostics'],
  checklist: ['template', 'profile', 'calendar', 'workspace', 'diagnostics'],
  returned: ['checklist', 'profile', 'calendar', 'workspace', 'diagnostics'],
  privacy: ['profile', 'calendar', 'workspace', 'diagnostics'],
  document: [
    'returned',
    'checklist',
    'privacy',
    'template',
    'profile',
    'calendar',
    'workspace',
    'diagnostics',
  ],
  accessibility: ['document', 'diagnostics'],
  output: ['accessibility', 'document', 'returned', 'diagnostics'],
  setup: ['document', 'profile', 'calendar', 'workspace', 'diagnostics'],
  app: core,
  words: ['app', ...core],
  web: ['app', 'words', ...core],
  world: ['app', 'calendar', 'workspace', 'diagnostics'],
  cli: ['app', 'web', 'words', ...core],
};

/** Files directly in src/ that every room may import. */
export const sharedFiles = ['assets', 'version'];

/**
 * Entries: the only files outside `world` itself that may import it. Everything else is handed a World
 * (src/app/world.ts).
 */
export const entries = ['index.ts', 'cli/io.ts'];

/** Libraries that only one place, or a few, may import, which keeps them out of every other start-up path. */
export const libraryOwners = {
  inquirer: 'cli/prompts',
  commander: 'cli',
  chalk: 'cli',
  chokidar: 'world',
  tinyglobby: 'world',
  yaml: 'workspace',
  handlebars: 'template',
  'jsonc-parser': ['setup', 'profile/style'],
  colord: 'profile/style',
  saxes: ['workspace', 'output'],
  htmlparser2: 'output/html',
  'markdown-it': 'document',
  luxon: 'calendar',
  fflate: 'output',
  'postal-mime': ['app/privacy/inside', 'app/returned', 'output/eml'],
  nodemailer: 'output/eml',
  '@xmldom/xmldom': 'output',
  '@resvg/resvg-js': 'output',
  '@hpcc-js/wasm-graphviz': 'output',
  '@myriaddreamin/typst-ts-node-compiler': 'output/pdf',
};

/** Globals and modules that reach the outside world; only {@link reachOut} may use them. */
export const outsideWorld = {
  globals: ['process', 'console', 'performance', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'],
  modules: [
    'node:fs',
    'node:fs/promises',
    'node:child_process',
    'node:http',
    'node:https',
    'node:net',
    'node:os',
  ],
};

/** Files (from src/) that reach the outside world: the Node side, the terminal, and how the program starts. */
export const reachOut = [
  'world/',
  'cli/prompts/',
  'cli/io.ts',
  'cli/entry.ts',
  'cli/thread.ts',
  'cli/streams.ts',
  'cli/code-cache.ts',
  'cli/user-cache.ts',
  'cli/kept-run/',
  // Shipped font files, for a compiler that takes bytes; the library of drawings reads the same ones itself.
  'output/pdf/shipped-fonts.ts',
];
