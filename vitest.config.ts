import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { SkippedJudges } from './test/support/judges/skipped-judges.ts';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/oracles/node_modules/**'],
    setupFiles: ['test/support/setup.ts'],
    // The build runs as it is.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // Two cores, and several suites start programs of their own.
    maxWorkers: 2,
    reporters: ['default', new SkippedJudges()],
  },
});

export default config;
