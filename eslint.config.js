import js from '@eslint/js';
import nodePlugin from 'eslint-plugin-n';
import tseslint from 'typescript-eslint';
import { entries, libraryOwners, outsideWorld, reachOut, rooms } from './scripts/rooms.js';

/** Import patterns a room may not use: every room it has no door to, and libraries that belong elsewhere. */
function restrictedFor(room) {
  const closed = Object.keys(rooms).filter((other) => other !== room && !rooms[room].includes(other));
  const isApp = room === 'app';
  const libraries = Object.entries(libraryOwners)
    .map(([name, owners]) => ({ name, owners: [owners].flat() }))
    .filter(({ owners }) => owners.every((owner) => owner.split('/')[0] !== room));
  return {
    patterns: [
      ...closed.map((other) => ({
        group: [`../${other}/*`, `../${other}/**`, `../../${other}/*`, `../../${other}/**`],
        message: `src/${room} has no door to src/${other} (scripts/rooms.js).`,
      })),
      ...(room === 'output'
        ? [{ group: ['../*/*-writer.ts', '../*/write.ts'], message: 'Formats never import each other.' }]
        : []),
      ...(isApp ? [{ group: ['node:*'], message: 'A use case is handed a World (src/app/world.ts).' }] : []),
    ],
    paths: [
      ...libraries.map(({ name, owners }) => ({
        name,
        message: `Only src/${owners.join(' and src/')} imports ${name} (scripts/rooms.js).`,
      })),
      ...(room === 'world' || isApp
        ? []
        : outsideWorld.modules.map((name) => ({
            name,
            message: 'The outside world comes in through a World (src/app/world.ts).',
          }))),
    ],
  };
}

const pureCore = {
  'no-restricted-globals': ['error', ...outsideWorld.globals],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The clock comes in through a World.' },
    { object: 'Math', property: 'random', message: 'Same input, same bytes.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The clock comes in through a World.',
    },
    { selector: 'TSEnumDeclaration', message: 'Use a literal union with `as const`.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'No locale of the machine.' },
  ],
};

const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60 }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'demo/**',
      'coverage/**',
      'src/generated/**',
      'test/oracles/**',
      'examples/**',
      // Loaded with `--require`, which takes CommonJS only.
      'test/support/*.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.js', 'bin/*.js', 'scripts/*.js', 'src/profile/*.js', 'test/support/*.js'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts'], plugins: { n: nodePlugin }, rules: { ...sizes, 'n/no-deprecated-api': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: reachOut.map((path) => `src/${path}${path.endsWith('/') ? '**' : ''}`),
    rules: pureCore,
  },
  ...Object.keys(rooms).map((room) => ({
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', restrictedFor(room)] },
  })),
  {
    files: [...entries, ...reachOut].map((path) => `src/${path}${path.endsWith('/') ? '**' : ''}`),
    // The architecture test guards the doors of these.
    rules: { 'no-restricted-imports': 'off' },
  },
  { files: ['src/**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Looking for control characters is their job.
    files: ['src/diagnostics/unseen.ts', 'src/cli/prompts/split-typed.ts', 'src/cli/prompts/terminal.ts'],
    rules: { 'no-control-regex': 'off' },
  },
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['bin/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-restricted-syntax': 'off' },
  },
);
