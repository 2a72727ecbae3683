import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take longest, from long to short. Why written down: a clean clone knows no times of earlier runs, and
 * one long file at the end would keep one core waiting.
 */
const longest: readonly string[] = [
  'output/html/judges',
  'output/docx/judges',
  'output/docx/house-file-documents',
  'e2e/wizard',
  'e2e/completion',
  'e2e/dossier-crash',
  'properties/any-name',
];

/** Kind after kind, and within a kind the long files first. */
export class LongFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
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
