import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { SkippedJudges } from './test/support/judges/skipped-judges.ts';
import { LongFirst } from './test/support/long-first.ts';

const program = ['test/e2e/**/*.test.ts', 'test/docs/**/*.test.ts'];
const npmJudges = 'test/oracles/**';

/** Test files in a folder whose text holds a word. */
function filesWith(word: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes(word));
}

/** Test files outside those folders that ask for a judge. */
const judges = filesWith('judgedBy(', 'test/output');

/** Those that put other modules in place of ours, which they can only do before anybody loads these. */
const replacing = filesWith('vi.mock(', 'test/app');

interface Kind {
  readonly include: string[];
  readonly exclude: string[];
  /** Whether each file has a process of its own. Default: no */
  readonly isolate?: boolean;
}

/**
 * The kinds of tests. Each file belongs to one, by what it needs: judges from outside, the built program, or no more
 * than the source.
 */
const kinds: Readonly<Record<string, Kind>> = {
  judges: { include: judges, exclude: [] },
  program: { include: program, exclude: [] },
  replacing: { include: replacing, exclude: [], isolate: true },
  unit: { include: ['test/**/*.test.ts'], exclude: [npmJudges, ...program, ...judges, ...replacing] },
};

const config: ViteUserConfig = defineConfig({
  test: {
    // Two cores, and several suites start programs of their own.
    maxWorkers: 2,
    // Tests of a few seconds are usual here: only what stands out is named.
    slowTestThreshold: 20_000,
    reporters: ['default', new SkippedJudges()],
    sequence: { sequencer: LongFirst },
    projects: Object.entries(kinds).map(([name, { isolate = false, ...files }]) => ({
      test: {
        name,
        ...files,
        setupFiles: ['test/support/setup.ts'],
        // Files share a process, and with it the modules they load: nothing they load keeps anything (setup.ts).
        isolate,
        // The build runs as it is.
        server: { deps: { external: [/\/dist\//] } },
        testTimeout: 600_000,
        hookTimeout: 600_000,
      },
    })),
  },
});

export default config;
