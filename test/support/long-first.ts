import { existsSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, per kind from long to short. Why written down: a clean clone knows no times of earlier
 * runs, and one long file at the end would keep one core waiting.
 */
const longest: readonly string[] = [
  ...['output/docx/judges', 'output/html/judges', 'output/docx/hostile', 'output/docx/house-file-oracles'],
  ...[
    'e2e/wizard',
    'e2e/completion',
    'docs/manual',
    'e2e/launcher',
    'e2e/dossier-merge',
    'e2e/ci',
    'e2e/init',
  ],
  ...['document/contract', 'properties/any-name', 'content/variables', 'diagnostics/every-code'],
].map((name) => `test/${name}.test.ts`);

/** Kind after kind, and within a kind the long files first. */
export class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = longest.filter((path) => !existsSync(path));
    if (gone.length > 0) throw new Error(`test/support/long-first.ts names what is gone: ${gone.join(', ')}`);
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
      return found === -1 ? longest.length : found;
    };
    const sorted = files.toSorted(
      (a, b) =>
        a.project.name.localeCompare(b.project.name) ||
        rank(a) - rank(b) ||
        a.moduleId.localeCompare(b.moduleId),
    );
    return Promise.resolve(sorted);
  }
}
