import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { SkippedJudges } from './test/support/judges/skipped-judges.ts';
import { LongFirst } from './test/support/long-first.ts';

const program = ['test/e2e/**/*.test.ts', 'test/docs/**/*.test.ts'];
const npmJudges = 'test/oracles/**';

/** Test files outside those folders that ask for a judge. */
const judges = readdirSync('test/output', { recursive: true, encoding: 'utf8' })
  .map((path) => `test/output/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('judgedBy('));

/**
 * The kinds of tests. Each file belongs to one, by what it needs: judges from outside, the built program, or no more
 * than the source.
 */
const kinds: Readonly<Record<string, { readonly include: string[]; readonly exclude: string[] }>> = {
  judges: { include: judges, exclude: [] },
  program: { include: program, exclude: [] },
  unit: { include: ['test/**/*.test.ts'], exclude: [npmJudges, ...program, ...judges] },
};

const config: ViteUserConfig = defineConfig({
  test: {
    // Two cores, and several suites start programs of their own.
    maxWorkers: 2,
    // Tests of a few seconds are usual here: only what stands out is named.
    slowTestThreshold: 20_000,
    reporters: ['default', new SkippedJudges()],
    sequence: { sequencer: LongFirst },
    projects: Object.entries(kinds).map(([name, files]) => ({
      test: {
        name,
        ...files,
        setupFiles: ['test/support/setup.ts'],
        // Files share a process, and with it the modules they load: nothing they load keeps anything (setup.ts).
        isolate: false,
        // The build runs as it is.
        server: { deps: { external: [/\/dist\//] } },
        testTimeout: 600_000,
        hookTimeout: 600_000,
      },
    })),
  },
});

export default config;
