import type { Reporter, TestModule } from 'vitest/node';
import { needsIn } from './needs.ts';

/** Ends a run with one line for each judge that was missing: how much it did not judge, and how to get it. */
export class SkippedJudges implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    for (const line of linesFor(skipped.map(({ name }) => name))) console.log(line);
  }
}

/** What is told of skipped tests, by their names. */
export function linesFor(skipped: readonly string[]): readonly string[] {
  const groups = new Map<string, number>();
  for (const { name, get } of skipped.flatMap(needsIn)) {
    const words = `without ${name} (${get})`;
    groups.set(words, (groups.get(words) ?? 0) + 1);
  }
  return [...groups]
    .map(([words, count]) => `skipped ${words}: ${count} ${count === 1 ? 'group' : 'groups'} of tests`)
    .sort();
}
